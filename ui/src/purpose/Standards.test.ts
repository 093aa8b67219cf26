// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Access, Fault, Place, StandardRow } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import Standards from './Standards.svelte'
import { exampleStandard } from './standards'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

const PLACES: Place[] = ['hotel', 'clinic', 'shop', 'contact_centre', 'other']
const NAME = { id: 'name', text: 'We say the name first.', reason: 'It feels like home.' }
const CALL = { id: 'call', text: 'We call back.', reason: '' }
let standards: StandardRow[] = []
let drafts = new Map<string, { body: string; saved_at: number }>()
let fault: Fault | null = null
let asked: { command: string; request: unknown }[] = []
let turn = 0

beforeEach(() => {
  standards = [NAME, CALL]
  drafts = new Map()
  fault = null
  asked = []
  is('manager')
  vi.mocked(send).mockImplementation(async (command, request) => {
    asked.push({ command, request })
    const { key, body, id } = request as { key: string; body: string; id: string | null }
    if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
    if (command === 'draft_drop') drafts.delete(key)
    if (command.startsWith('draft_')) return drafts.get(key) ?? null
    if (command === 'standard_list') return standards
    if (fault) throw fault
    if (command === 'standard_save') {
      const saved = { ...(request as StandardRow), id: id ?? 'new' }
      standards = [...standards.filter((one) => one.id !== saved.id), saved]
    }
    if (command === 'standard_remove') standards = standards.filter((one) => one.id !== id)
    changed(['standard'])
    return standards.at(-1)
  })
})

function is(access: Access) {
  turn += 1
  const locked = { person: null, pins: false, may: [], idle_seconds: 90 }
  here.take({ ...locked, access, turn } as unknown as NonNullable<typeof here.current>)
}

const title = () => screen.getByRole('heading', { name: 'What we always do' })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

test('standards stand in their order, each with its reason and a way to its stories', async () => {
  render(Standards, { place: 'hotel' })
  await screen.findByText('We say the name first.')
  const [first, second] = screen.getAllByRole('listitem')
  expect(within(first as HTMLElement).getByText('It feels like home.')).toBeVisible()
  const stories = within(second as HTMLElement).getByRole('link', {
    name: 'Stories that show: We call back.',
  })
  expect(stories).toHaveAttribute('href', '#/stories?standard=call')
})

test('before there is one, it is said what a standard is, with an example of this kind of place', async () => {
  standards = []
  render(Standards, { place: 'clinic' })
  expect(await screen.findByText(/No standard yet/)).toBeVisible()
  expect(screen.getByText(/before we do it/)).toBeVisible()
})

test('every kind of place has an example of its own', () => {
  const all = PLACES.map(exampleStandard)
  expect(new Set(all.map(({ text }) => text)).size).toBe(PLACES.length)
  for (const { text, reason } of all) {
    expect(text).not.toMatch(/^standards-/)
    expect(reason).not.toMatch(/^standards-/)
  }
})

test('whoever manages nothing reads them and changes none', async () => {
  is('staff')
  render(Standards, { place: 'hotel' })
  await screen.findByText('We say the name first.')
  expect(screen.queryByRole('button')).toBeNull()
})

test('a new one is added, and the focus goes on at the heading', async () => {
  const user = userEvent.setup()
  render(Standards, { place: 'hotel' })
  await user.click(await screen.findByRole('button', { name: 'Add a standard' }))
  expect(screen.getByRole('textbox', { name: 'What you always do' })).toHaveFocus()
  await user.keyboard('We walk with people.')
  await user.type(screen.getByRole('textbox', { name: 'Why' }), 'Pointing is cold.')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('We walk with people.')).toBeVisible()
  const saved = { id: null, text: 'We walk with people.', reason: 'Pointing is cold.' }
  expect(asked).toContainEqual({ command: 'standard_save', request: saved })
  await vi.waitFor(() => expect(title()).toHaveFocus())
})

test('one is changed in its place', async () => {
  const user = userEvent.setup()
  render(Standards, { place: 'hotel' })
  await user.click(await screen.findByRole('button', { name: 'Change: We call back.' }))
  const text = screen.getByRole('textbox', { name: 'What you always do' })
  expect(text).toHaveValue('We call back.')
  await user.type(text, ' Today.')
  await user.click(button(/^Save/))
  const saved = { id: 'call', text: 'We call back. Today.', reason: '' }
  await vi.waitFor(() => expect(asked).toContainEqual({ command: 'standard_save', request: saved }))
})

test('one that is removed can be brought back, and the focus goes on', async () => {
  const user = userEvent.setup()
  render(Standards, { place: 'hotel' })
  await user.click(await screen.findByRole('button', { name: 'Remove: We call back.' }))
  await vi.waitFor(() => expect(screen.queryByText('We call back.')).toBeNull())
  expect(status.current).toMatchObject({ undo: true })
  expect(title()).toHaveFocus()
})

test('one that is there already is said at its field, and the words stay', async () => {
  const user = userEvent.setup()
  fault = { code: 'already_there', field: 'text', facts: { name: 'We call back.' } }
  render(Standards, { place: 'hotel' })
  await user.click(await screen.findByRole('button', { name: 'Add a standard' }))
  await user.keyboard('We call back.')
  await user.click(button(/^Save/))
  expect(await screen.findByRole('alert')).toHaveTextContent('“We call back.” is already there.')
  const text = screen.getByRole('textbox', { name: 'What you always do' })
  expect(text).toHaveValue('We call back.')
  expect(text).toHaveAccessibleDescription(/already there/)
})

test('the example fills what is empty and leaves what is written', async () => {
  const user = userEvent.setup()
  render(Standards, { place: 'shop' })
  await user.click(await screen.findByRole('button', { name: 'Add a standard' }))
  await user.type(screen.getByRole('textbox', { name: 'Why' }), 'Because.')
  await user.click(button(exampleStandard('shop').text))
  expect(screen.getByRole('textbox', { name: 'What you always do' })).toHaveValue(
    exampleStandard('shop').text,
  )
  expect(screen.getByRole('textbox', { name: 'Why' })).toHaveValue('Because.')
})

test('what was written and left with Escape comes back with the form', async () => {
  const user = userEvent.setup()
  render(Standards, { place: 'hotel' })
  await user.click(await screen.findByRole('button', { name: 'Add a standard' }))
  await user.keyboard('We walk{Escape}')
  await vi.waitFor(() => expect(drafts.get('standard-new')?.body).toContain('We walk'))
  await user.click(button('Add a standard'))
  expect(await screen.findByText(/What you changed before is back/)).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'What you always do' })).toHaveValue('We walk')
})
