// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import Picker from './Picker.svelte'

const everybody = ['Ana', 'Anton', 'Zoë'].map((label) => ({ id: label.toLowerCase(), label }))
const search = vi.fn(async (query: string) =>
  everybody.filter((person) => person.label.toLowerCase().startsWith(query.toLowerCase())),
)
const chosen = () => screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label'))
const field = () => screen.getByRole('combobox')

beforeEach(() => {
  search.mockClear()
})

const named = (...labels: string[]) => everybody.filter(({ label }) => labels.includes(label))

async function withOne(): Promise<{ sent: () => void; user: ReturnType<typeof userEvent.setup> }> {
  const user = userEvent.setup()
  const form = document.createElement('form')
  document.body.append(form)
  const sent = vi.fn()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    sent()
  })
  render(Picker, { target: form, props: { label: 'Who', chosen: [], many: false, search } })
  await user.type(field(), 'zo')
  await screen.findAllByRole('option')
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(chosen()).toHaveLength(1))
  return { sent, user }
}
const held = () => screen.getByRole('textbox', { name: 'Who' })

test('once the one is chosen, Enter sends the form and takes nobody out; one that is held down sends nothing', async () => {
  const { sent, user } = await withOne()
  expect(held()).toHaveFocus()
  expect(held()).toHaveAccessibleDescription('Zoë')
  await user.keyboard('{Enter>2/}')
  expect(sent).toHaveBeenCalledOnce()
  expect(chosen()[0]).toContain('Zoë')
})

test.each(['Backspace', 'Delete'])('%s takes the one out', async (key) => {
  const { user } = await withOne()
  await user.keyboard(`{${key}}`)
  await vi.waitFor(() => expect(field()).toHaveFocus())
  expect(chosen()).toEqual([])
})

test('letters over the one that stands there look for another one, and none of them is lost', async () => {
  const { user } = await withOne()
  await user.keyboard(' an')
  expect(field()).toHaveFocus()
  expect(field()).toHaveValue('an')
  expect(chosen()).toEqual([])
  await screen.findByRole('option', { name: 'Anton' })
  await user.keyboard('t{Enter}')
  await vi.waitFor(() => expect(chosen()[0]).toContain('Anton'))
  expect(held()).toHaveFocus()
})

/** One that stands there, and what the form around it holds and hears. */
function withHeld(more: object = {}) {
  const outside = vi.fn()
  document.body.addEventListener('keydown', outside)
  let holds = named('Zoë')
  const props = {
    label: 'Who',
    many: false,
    search,
    get chosen() {
      return holds
    },
    set chosen(now) {
      holds = now
    },
    ...more,
  }
  render(Picker, { props })
  return { user: userEvent.setup(), outside, holds: () => holds.map(({ label }) => label) }
}

test('letters over the one that stands there take nobody out: Escape puts the one back, and closes nothing else', async () => {
  const { user, outside, holds } = withHeld()
  await user.click(held())
  await user.keyboard('an')
  await screen.findByRole('option', { name: 'Anton' })
  expect(holds()).toEqual(['Zoë'])
  outside.mockClear()
  await user.keyboard('{Escape}')
  expect(held()).toHaveFocus()
  expect(chosen()[0]).toContain('Zoë')
  expect(screen.queryByRole('option')).toBeNull()
  expect(outside).not.toHaveBeenCalled()
  await user.keyboard('{Escape}')
  expect(outside).toHaveBeenCalledOnce()
})

test('without letters the one stands there again, and a Backspace that is held down does not take it out', async () => {
  const { user, holds } = withHeld()
  await user.click(held())
  await user.keyboard('an{Backspace}')
  expect(field()).toHaveValue('a')
  await user.keyboard('{Backspace>3/}')
  expect(held()).toHaveFocus()
  expect(holds()).toEqual(['Zoë'])
  await user.keyboard('{Backspace}')
  await vi.waitFor(() => expect(holds()).toEqual([]))
})

test('letters that choose nobody stand there, marked, and the one is held for whoever comes back', async () => {
  const { user, holds } = withHeld()
  await user.click(held())
  await user.keyboard('an')
  await screen.findByRole('option', { name: 'Anton' })
  await user.click(document.body)
  expect(await screen.findByText('“an” is not chosen yet.')).toBeVisible()
  expect(holds()).toEqual(['Zoë'])
  await user.click(field())
  await user.keyboard('{Escape}')
  expect(chosen()[0]).toContain('Zoë')
})

test('the letters of the one itself choose it again', async () => {
  const { user, holds } = withHeld()
  await user.click(held())
  await user.keyboard('zo')
  await screen.findByRole('option', { name: 'Zoë' })
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(held()).toHaveFocus())
  expect(holds()).toEqual(['Zoë'])
})

test('while another one is made, and where it could not be, the one does not come between', async () => {
  let answer: (choice: { id: string; label: string } | null) => void = () => {}
  const create = () => new Promise<{ id: string; label: string } | null>((done) => (answer = done))
  const { user, holds } = withHeld({ create, createLabel: (text: string) => `Add ${text}` })
  await user.click(held())
  await user.keyboard('Mei')
  await screen.findByRole('option', { name: 'Add Mei' })
  await user.keyboard('{Enter}')
  expect(field()).toHaveFocus()
  answer(null)
  await vi.waitFor(() => expect(field()).toHaveValue('Mei'))
  expect(field()).toHaveFocus()
  expect(holds()).toEqual(['Zoë'])
  await user.keyboard('L')
  await screen.findByRole('option', { name: 'Add MeiL' })
  await user.keyboard('{Enter}')
  answer({ id: 'new', label: 'MeiL' })
  await vi.waitFor(() => expect(holds()).toEqual(['MeiL']))
})

test('Tab goes to the one and on to the next field, and never to the button that takes the one out', async () => {
  const { user } = await withOne()
  const before = document.createElement('input')
  const after = document.createElement('input')
  document.querySelector('form')?.before(before)
  document.querySelector('form')?.after(after)
  before.focus()
  await user.tab()
  expect(held()).toHaveFocus()
  await user.tab()
  expect(after).toHaveFocus()
  for (const one of [before, after]) one.remove()
})

test('where the one stands is no field of the form, so that Enter in its other field alone still sends it', async () => {
  await withOne()
  expect((held() as HTMLInputElement).form).toBeNull()
})
