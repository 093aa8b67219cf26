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

test('two letters and Enter take the first; Backspace gives it back', async () => {
  const user = userEvent.setup()
  render(Picker, { label: 'Who', chosen: [], many: true, search })
  await user.type(field(), 'an')
  expect(await screen.findAllByRole('option')).toHaveLength(2)
  await user.keyboard('{Enter}')
  expect(chosen()[0]).toContain('Ana')
  expect(field()).toHaveValue('')
  expect(field()).toHaveFocus()
  await user.keyboard('{Backspace}')
  expect(chosen()).toEqual([])
})

test('letters that come before Enter was answered are the next name', async () => {
  const user = userEvent.setup()
  let answer: (found: { id: string; label: string }[]) => void = () => {}
  render(Picker, { label: 'Who', chosen: [], many: true, search })
  await user.type(field(), 'an')
  search.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
  await user.keyboard('t{Enter}zo')
  answer(everybody.filter((person) => person.label === 'Anton'))
  expect(await screen.findByRole('option', { name: 'Zoë' })).toBeVisible()
  expect(chosen()[0]).toContain('Anton')
  expect(field()).toHaveValue('zo')
})

test('two names and two Enters, faster than the answers, choose both', async () => {
  const user = userEvent.setup()
  render(Picker, { label: 'Who', chosen: [], many: true, search })
  await user.type(field(), 'an')
  let answer: (found: { id: string; label: string }[]) => void = () => {}
  search.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
  await user.keyboard('t{Enter}zo{Enter}')
  answer(everybody.filter((person) => person.label === 'Anton'))
  await vi.waitFor(() => expect(chosen()).toHaveLength(2))
  expect(field()).toHaveValue('')
})

test('who presses Enter and goes on before the answer has chosen all the same', async () => {
  const user = userEvent.setup()
  const after = document.createElement('textarea')
  document.body.append(after)
  render(Picker, { label: 'Who', chosen: [], many: true, search })
  await user.type(field(), 'an')
  let answer: (found: { id: string; label: string }[]) => void = () => {}
  search.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
  await user.keyboard('t{Enter}')
  after.focus()
  answer(everybody.filter((person) => person.label === 'Anton'))
  await vi.waitFor(() => expect(chosen()[0]).toContain('Anton'))
  expect(after).toHaveFocus()
  expect(screen.queryByRole('option')).toBeNull()
  after.remove()
})

test('the arrows choose another, and one who is chosen is not offered again', async () => {
  const user = userEvent.setup()
  render(Picker, { label: 'Who', chosen: [{ id: 'ana', label: 'Ana' }], many: true, search })
  await user.type(field(), 'a')
  const options = await screen.findAllByRole('option')
  expect(options.map((option) => option.textContent?.trim())).toEqual(['Anton'])
  expect(field()).toHaveAttribute('aria-activedescendant', options[0]?.id)
  await user.keyboard('{ArrowDown}{Enter}')
  expect(chosen()).toHaveLength(2)
})

test('who is not there can be made, by Enter too', async () => {
  const user = userEvent.setup()
  const create = vi.fn(async (text: string) => ({ id: 'new', label: text }))
  render(Picker, {
    label: 'Who',
    chosen: [],
    many: true,
    search,
    create,
    createLabel: (text: string) => `Add ${text}`,
  })
  await user.type(field(), 'Mei Lin')
  await screen.findByRole('option', { name: 'Add Mei Lin' })
  await user.keyboard('{Enter}')
  expect(create).toHaveBeenCalledWith('Mei Lin')
  expect(chosen()[0]).toContain('Mei Lin')
})

test.each([
  ['five words', 'Ana stayed with the guest'],
  ['more than forty letters', 'Wolfeschlegelsteinhausenbergerdorff Hubert'],
])('nobody new is made of a sentence in the wrong field: %s', async (_, sentence) => {
  const user = userEvent.setup()
  const create = vi.fn(async (text: string) => ({ id: 'new', label: text }))
  const createLabel = (text: string) => `Add ${text}`
  render(Picker, { label: 'Who', chosen: [], many: true, search, create, createLabel })
  await user.type(field(), sentence)
  expect(await screen.findByText('Nothing fits these letters.')).toBeVisible()
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('option')).toBeNull()
  expect(create).not.toHaveBeenCalled()
  expect(field()).toHaveValue(sentence)
})

test('four words of forty letters still are a name', async () => {
  const user = userEvent.setup()
  const createLabel = (text: string) => `Add ${text}`
  render(Picker, { label: 'Who', chosen: [], many: true, search, create: vi.fn(), createLabel })
  await user.type(field(), 'Maria Fernanda Guadalupe Villavicencio-W')
  expect(await screen.findByRole('option', { name: /^Add Maria/ })).toBeVisible()
})

test('Escape closes the list and nothing else', async () => {
  const user = userEvent.setup()
  const outside = vi.fn()
  document.body.addEventListener('keydown', outside)
  render(Picker, { label: 'Who', chosen: [], many: true, search })
  await user.type(field(), 'a')
  await screen.findAllByRole('option')
  outside.mockClear()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('option')).toBeNull()
  expect(outside).not.toHaveBeenCalled()
  expect(field()).toHaveValue('a')
})

test('one only: the field gives way to the one, and comes back without it', async () => {
  const user = userEvent.setup()
  render(Picker, { label: 'Who', chosen: [], many: false, search })
  await user.type(field(), 'zo')
  await screen.findAllByRole('option')
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('combobox')).toBeNull()
  await user.click(screen.getByRole('button'))
  expect(field()).toBeInTheDocument()
})

test('Enter before the answer takes what the letters mean, not what stood there', async () => {
  const user = userEvent.setup()
  render(Picker, { label: 'Who', chosen: [], many: true, search })
  await user.type(field(), 'a')
  await screen.findAllByRole('option')
  search.mockImplementationOnce(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50))
    return everybody.slice(1, 2)
  })
  await user.keyboard('nt{Enter}')
  await vi.waitFor(() => expect(chosen()).toHaveLength(1))
  expect(chosen()[0]).toContain('Anton')
})

test('two quick presses of Enter make one, and what could not be made stays written', async () => {
  const user = userEvent.setup()
  let answer: (choice: { id: string; label: string } | null) => void = () => {}
  const create = vi.fn(
    () =>
      new Promise<{ id: string; label: string } | null>((done) => {
        answer = done
      }),
  )
  const createLabel = (text: string) => `Add ${text}`
  render(Picker, { label: 'Who', chosen: [], many: true, search, create, createLabel })
  await user.type(field(), 'Mei')
  await screen.findByRole('option', { name: 'Add Mei' })
  await user.keyboard('{Enter}{Enter}')
  expect(create).toHaveBeenCalledOnce()
  answer(null)
  await vi.waitFor(() => expect(field()).toHaveValue('Mei'))
  await user.type(field(), 'L')
  await screen.findByRole('option', { name: 'Add MeiL' })
  await user.keyboard('{Enter}{Enter}')
  expect(create).toHaveBeenCalledTimes(2)
  answer({ id: 'new', label: 'MeiL' })
  await vi.waitFor(() => expect(chosen()).toHaveLength(1))
})

test('two quick presses of Enter on somebody choose them once', async () => {
  const user = userEvent.setup()
  render(Picker, { label: 'Who', chosen: [], many: true, search })
  await user.type(field(), 'an')
  await user.keyboard('{Enter}{Enter}')
  await vi.waitFor(() => expect(chosen()).toHaveLength(1))
})

test('somebody of the same name but for accents is never added by Enter alone', async () => {
  const user = userEvent.setup()
  search.mockImplementation(async () => everybody.slice(2))
  const props = {
    label: 'Who',
    many: true,
    search,
    create: vi.fn(),
    createLabel: (text: string) => `Add ${text}`,
  }
  render(Picker, { ...props, chosen: everybody.slice(2) })
  await user.type(field(), 'Zoë')
  expect(screen.queryByRole('option')).toBeNull()
  await user.clear(field())
  await user.type(field(), 'Zoe')
  expect(await screen.findByRole('option', { name: 'Add Zoe' })).toHaveAttribute('aria-selected', 'false')
  await user.keyboard('{Enter}')
  expect(props.create).not.toHaveBeenCalled()
})

test('what cannot be asked is not said to be nowhere, nor added as new', async () => {
  const user = userEvent.setup()
  let fault: object | null = { code: 'disk_full', field: null, facts: {} }
  const asked = (query: string) => (fault ? Promise.reject(fault) : search(query))
  const create = async (label: string) => ({ id: 'new', label })
  const createLabel = (text: string) => `Add ${text}`
  render(Picker, { label: 'Who', chosen: [], many: true, search: asked, create, createLabel })
  await user.type(field(), 'z')
  expect(await screen.findByText(/^The disk is full\./)).toBeInTheDocument()
  expect(screen.queryByText('Nothing fits these letters.')).toBeNull()
  expect(screen.queryByRole('option')).toBeNull()
  fault = null
  await user.type(field(), 'o')
  expect(await screen.findByRole('option', { name: 'Zoë' })).toBeVisible()
  expect(screen.queryByText(/^The disk is full\./)).toBeNull()
})

/** A field after the picker, which Tab goes on to. */
function next(): HTMLElement {
  const after = document.createElement('textarea')
  document.body.append(after)
  return after
}
const named = (...labels: string[]) => everybody.filter(({ label }) => labels.includes(label))

test('I typed letters and pressed Tab: whoever was marked is chosen, and I am in the next field', async () => {
  const user = userEvent.setup()
  search.mockImplementation(async (query) => (query === 'an' ? named('Ana', 'Anton') : []))
  const { container } = render(Picker, { label: 'Who', chosen: [], many: false, search })
  const after = next()
  container.after(after)
  await user.type(field(), 'an')
  await screen.findAllByRole('option')
  await user.keyboard('{ArrowDown}{Tab}Stayed.')
  await vi.waitFor(() => expect(chosen()[0]).toContain('Anton'))
  expect(after).toHaveFocus()
  expect(after).toHaveValue('Stayed.')
  after.remove()
})

test('I press Tab before the list has answered: it waits for these letters, and takes whoever they mean', async () => {
  const user = userEvent.setup()
  render(Picker, { label: 'Who', chosen: [], many: true, search })
  const after = next()
  search.mockImplementation(async () => named('Ana'))
  await user.type(field(), 'an')
  await screen.findByRole('option')
  let answer: (found: { id: string; label: string }[]) => void = () => {}
  search.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
  await user.keyboard('t{Tab}')
  await new Promise((later) => setTimeout(later, 20))
  expect(chosen()).toEqual([])
  answer(named('Anton'))
  await vi.waitFor(() => expect(chosen()[0]).toContain('Anton'))
  expect(field()).toHaveValue('')
  expect(after).toHaveFocus()
  after.remove()
})

test('letters that Tab finds nobody for stay, marked as not chosen, and make nobody new', async () => {
  const user = userEvent.setup()
  search.mockImplementation(async () => [])
  const create = vi.fn()
  const createLabel = (text: string) => `Add ${text}`
  render(Picker, { label: 'Who', chosen: [], many: true, search, create, createLabel })
  await user.type(field(), 'tom')
  await screen.findByRole('option', { name: 'Add tom' })
  await user.keyboard('{Tab}')
  expect(await screen.findByText('“tom” is not chosen yet.')).toBeVisible()
  expect(field()).toHaveValue('tom')
  expect(field()).toHaveAccessibleDescription('“tom” is not chosen yet.')
  expect(create).not.toHaveBeenCalled()
})

test('a click elsewhere chooses nobody, and the letters stay, marked', async () => {
  const user = userEvent.setup()
  search.mockImplementation(async () => named('Ana'))
  render(Picker, { label: 'Who', chosen: [], many: true, search })
  await user.type(field(), 'an')
  await screen.findByRole('option')
  await user.click(document.body)
  expect(await screen.findByText('“an” is not chosen yet.')).toBeVisible()
  expect(chosen()).toEqual([])
})

test('the person I mean is chosen already: the list says so, and Enter adds no second one', async () => {
  const user = userEvent.setup()
  search.mockImplementation(async () => named('Ana'))
  const create = vi.fn()
  const createLabel = (text: string) => `Add ${text}`
  render(Picker, { label: 'Who', chosen: named('Ana'), many: true, search, create, createLabel })
  await user.type(field(), 'an')
  expect(await screen.findByText('Ana is chosen already.')).toBeVisible()
  await user.keyboard('{Enter}')
  expect(create).not.toHaveBeenCalled()
  expect(screen.queryByText('Nothing fits these letters.')).toBeNull()
})
