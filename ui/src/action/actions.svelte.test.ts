// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Action, EndAction, Fault, FindWho, HereView, SaveAction, Shift } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import ActionCard from './ActionCard.svelte'
// Read beforehand, so that no test waits for it.
import './ActionDialog.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false
}

const mei = { id: 'mei', name: 'Mei', say_as: '' }
const shift = (id: string, name: string) => ({ id, name }) as Shift
const shifts = [shift('m', 'Morning'), shift('e', 'Evening')]
const today = { on: '2026-03-10', shift: shifts[0] as Shift, shifts }
const action = (id: string, text: string, part: Partial<Action> = {}): Action => ({
  id,
  kind: 'promise',
  text,
  owner: null,
  due_on: '2026-03-13',
  state: 'open',
  shift_id: null,
  made_on: '2026-03-09',
  ...part,
})

let all: Action[] = []
let saved: SaveAction[] = []
let refuse: Fault | null = null
let turn = 0
const drafts = new Map<string, { body: string; saved_at: number }>()
const may = (access: HereView['access']) => {
  turn += 1
  here.take({ access, turn } as HereView)
}

function answer(command: string, request: unknown): unknown {
  const { key, body } = request as { key: string; body: string }
  if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
  if (command === 'draft_drop') drafts.delete(key)
  if (command.startsWith('draft_')) return drafts.get(key) ?? null
  if (command === 'action_list') return all
  if (command === 'who_find') {
    const { query } = request as FindWho
    const people = [{ ...mei, job: '', shift: null, left: false }].filter(({ name }) =>
      name.startsWith(query),
    )
    return { people, shifts: [] }
  }
  if (command === 'action_end') {
    all = all.filter(({ id }) => id !== (request as EndAction).id)
    changed(['action'])
  }
  if (command === 'action_save') {
    if (refuse) throw refuse
    saved.push(request as SaveAction)
    return { ...(request as SaveAction), owner: null }
  }
  return null
}

beforeEach(() => {
  all = [
    action('lamp', 'Mend the lamp.', { owner: mei, due_on: '2026-03-06', shift_id: 'e' }),
    action('taxi', 'Ring the taxi firm.', { due_on: '2026-03-10' }),
    action('hand', 'How we hand over', { kind: 'topic' }),
    ...['Four', 'Five', 'Six', 'Seven'].map((text) => action(text, text)),
  ]
  saved = []
  refuse = null
  drafts.clear()
  vi.mocked(send).mockImplementation(async (command, request) => answer(command, request))
  may('staff')
})

const user = userEvent.setup()
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const rows = () => screen.getAllByRole('listitem')
const words = (at: number) => rows()[at]?.querySelector('.what')?.textContent?.replaceAll(/\s+/g, ' ').trim()
const said = () => status.current?.text() ?? ''
async function shown() {
  const { unmount } = render(ActionCard, { today })
  await screen.findByRole('heading', { name: 'Promises and topics' })
  return unmount
}

test('each line says what, who, since when or for when, of what kind, and whose', async () => {
  await shown()
  expect(words(0)).toBe('Mend the lamp. Mei, since Friday Evening')
  expect(words(1)).toBe('Ring the taxi firm. for today')
  expect(words(2)).toBe('How we hand over Topic for later for Friday')
})

test('five stand there until somebody wants all, and then the sixth has the focus', async () => {
  await shown()
  expect(rows()).toHaveLength(5)
  await user.click(button('Show all 7'))
  expect(rows()).toHaveLength(7)
  expect(rows()[5]).toHaveFocus()
  expect(screen.queryByRole('button', { name: /^Show all/ })).toBeNull()
})

test('what is done goes, is said with a way back, and the same button of the next line has the focus', async () => {
  await shown()
  button('Done: Ring the taxi firm.').focus()
  await user.keyboard('{Enter}')
  expect(send).toHaveBeenCalledWith('action_end', { id: 'taxi', state: 'done' })
  await vi.waitFor(() => expect(screen.queryByText('Ring the taxi firm.')).toBeNull())
  expect(said()).toBe('Done. It does not come back.')
  expect(status.current?.undo).toBe(true)
  expect(button('Done: How we hand over')).toHaveFocus()
})

test('what is not needed any more is no promise kept', async () => {
  await shown()
  await user.click(button('Not needed: Mend the lamp.'))
  expect(send).toHaveBeenCalledWith('action_end', { id: 'lamp', state: 'dropped' })
  await vi.waitFor(() => expect(said()).toBe('Not needed any more. It does not come back.'))
})

test('where the last line goes the heading has the focus', async () => {
  all = all.slice(0, 1)
  await shown()
  button('Done: Mend the lamp.').focus()
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(screen.getByRole('heading', { name: 'Promises and topics' })).toHaveFocus())
  expect(screen.getByText(/^Nothing is open/)).toBeVisible()
})

test('whoever may only read sees the lines and no button, and where there is none not even the card', async () => {
  may('anyone')
  const unmount = await shown()
  expect(within(rows()[0] as HTMLElement).queryByRole('button')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Add one' })).toBeNull()
  unmount()
  all = []
  render(ActionCard, { today })
  await new Promise((done) => setTimeout(done, 10))
  expect(screen.queryByRole('heading')).toBeNull()
})

const text = () => screen.findByRole('textbox', { name: /^What (is to be done|do we talk about)\?$/ })
async function opened(name: string | RegExp) {
  const unmount = await shown()
  await user.click(button(name))
  await text()
  return unmount
}
const save = () => user.click(button('Save'))

test('a new promise is for today and for the huddle of this shift, unless somebody says otherwise', async () => {
  await opened('Add one')
  await user.type(await text(), 'Buy umbrellas.')
  await user.type(screen.getByRole('combobox', { name: 'Who takes care of it?' }), 'Me{Enter}')
  await screen.findByRole('button', { name: 'Remove Mei' })
  await save()
  const asked = { id: null, kind: 'promise', text: 'Buy umbrellas.', owner_id: 'mei', due_on: '2026-03-10' }
  await vi.waitFor(() => expect(saved).toEqual([{ ...asked, shift_id: 'm', huddle_id: null }]))
  expect(said()).toBe('Kept. From Tuesday 10 March on, the huddle brings it back until it is done.')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a topic is put off for a week, unless its day was chosen', async () => {
  await opened('Add one')
  await user.click(screen.getByRole('radio', { name: 'Topic for later' }))
  expect(screen.getByRole('textbox', { name: 'Day' })).toHaveValue('17')
  await user.clear(screen.getByRole('textbox', { name: 'Day' }))
  await user.type(screen.getByRole('textbox', { name: 'Day' }), '20')
  await user.click(screen.getByRole('radio', { name: 'Promise' }))
  expect(screen.getByRole('textbox', { name: 'Day' })).toHaveValue('20')
})

test('what is changed keeps the rest of it', async () => {
  await opened('Change: Mend the lamp.')
  await user.type(await text(), ' And the bulb.')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Whose huddle brings it back?' }), '')
  await save()
  await vi.waitFor(() =>
    expect(saved).toEqual([
      {
        id: 'lamp',
        kind: 'promise',
        text: 'Mend the lamp. And the bulb.',
        owner_id: 'mei',
        due_on: '2026-03-06',
        shift_id: null,
        huddle_id: null,
      },
    ]),
  )
})

test('a day that is over, or is none, is said at its field, and nothing that was written goes', async () => {
  await opened('Add one')
  await user.type(await text(), 'Buy umbrellas.')
  refuse = { code: 'not_a_day', field: 'due_on', facts: { text: '2026-03-10' } }
  await save()
  const days = screen.getByRole('group', { name: 'For which day?' })
  await vi.waitFor(() =>
    expect(days).toHaveAccessibleDescription('This day is over. Choose today or a later one.'),
  )
  refuse = null
  await user.clear(within(days).getByRole('textbox', { name: 'Day' }))
  await user.type(within(days).getByRole('textbox', { name: 'Day' }), '32')
  await save()
  await vi.waitFor(() => expect(days).toHaveAccessibleDescription(/^This day does not exist/))
  expect(saved).toEqual([])
  expect(await text()).toHaveValue('Buy umbrellas.')
})

test('words that were not saved are there again when the dialog is', async () => {
  const unmount = await opened('Add one')
  await user.type(await text(), 'Buy umbrellas.')
  unmount()
  await vi.waitFor(() => expect(drafts.has('action-new')).toBe(true))
  await opened('Add one')
  await vi.waitFor(async () => expect(await text()).toHaveValue('Buy umbrellas.'))
  expect(screen.getByText('What you changed before is back. It is not saved yet.')).toBeVisible()
})

test('a second press while the first is on its way adds nothing twice', async () => {
  await opened('Add one')
  await user.type(await text(), 'Buy umbrellas.')
  button('Save').click()
  button('Save').click()
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(saved).toHaveLength(1)
})

test('a promise is not said to do without somebody, and where nobody is chosen that is said at the name', async () => {
  await opened('Add one')
  const hint = 'Leave it empty if nobody does yet.'
  expect(screen.queryByText(hint)).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Topic for later' }))
  expect(screen.getByText(hint)).toBeVisible()
  await user.click(screen.getByRole('radio', { name: 'Promise' }))
  refuse = { code: 'empty', field: 'owner_id', facts: {} }
  await user.type(await text(), 'Buy umbrellas.')
  await save()
  const who = screen.getByRole('combobox', { name: 'Who takes care of it?' })
  await vi.waitFor(() => expect(who).toHaveAccessibleDescription('Choose who does it.'))
  expect(who).toHaveFocus()
})

test.each(['Promise', 'Topic for later'])(
  'a name that nobody has is said to be nobody’s, goes to no record, and is forgiven by a right one: %s',
  async (kind) => {
    await opened('Add one')
    await user.click(screen.getByRole('radio', { name: kind }))
    await user.type(await text(), 'Buy umbrellas.')
    const who = () => screen.getByRole('combobox', { name: 'Who takes care of it?' })
    const wrong = 'Nobody here is called Qui. Choose a name from the list.'
    await user.type(who(), 'Qui')
    await save()
    expect(await screen.findByText(wrong)).toBeVisible()
    expect(who()).toHaveFocus()
    expect(saved).toEqual([])
    await user.clear(who())
    await user.type(who(), 'Me{Enter}')
    await screen.findByRole('button', { name: 'Remove Mei' })
    expect(screen.queryByText(wrong)).toBeNull()
    await user.keyboard('{Enter}')
    await vi.waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]?.owner_id).toBe('mei')
  },
)

test('of a name that somebody has, and that was not chosen, it is not said that nobody has it', async () => {
  await opened('Add one')
  await user.type(await text(), 'Buy umbrellas.')
  await user.type(screen.getByRole('combobox', { name: 'Who takes care of it?' }), 'Mei')
  await save()
  expect(await screen.findByText('Choose who does it.')).toBeVisible()
  expect(saved).toEqual([])
})
