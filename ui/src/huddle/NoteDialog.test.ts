// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { ActionKind } from '../core/api.gen'
import { send } from '../core/tauri'
import { hush, say, status } from '../frame/status.svelte'
import ActionLines from './ActionLines.svelte'
import NoteDialog from './NoteDialog.svelte'
import { begunNote } from './noting'
import { Room } from './room.svelte'
import { action, sampleRun } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}

let now: string
let drafts: Map<string, string>
const shifts = [
  { id: 'early', name: 'Morning' },
  { id: 'morning', name: 'Morning' },
]
const answers: Record<string, (body: Record<string, string>) => unknown> = {
  setup_show: () => ({ team: { zone: 'Europe/London' }, now: Date.parse(`${now}T07:50:00Z`) }),
  team_show: () => ({ team: {}, shifts }),
  draft_show: ({ key = '' }) => (drafts.has(key) ? { body: drafts.get(key), saved_at: 1 } : null),
  draft_save: ({ key = '', body = '' }) => drafts.set(key, body) && { saved_at: 1 },
  draft_drop: ({ key = '' }) => drafts.delete(key) && null,
}
beforeEach(() => {
  now = '2026-11-21'
  drafts = new Map()
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command, request) =>
    answers[command] ? answers[command](request as Record<string, string>) : sampleRun(),
  )
})

const user = userEvent.setup()
const number = () => screen.getByRole('textbox', { name: 'Day' })
async function opens(kind: ActionKind, shift_id = 'morning') {
  const room = new Room()
  const run = sampleRun({ shift_id })
  room.show(run)
  room.over = kind
  const begun = await begunNote(kind, run)
  const { unmount } = render(NoteDialog, { room, begun })
  await new Promise((later) => setTimeout(later, 20))
  return unmount
}
const writes = async (words: string) => user.type(screen.getByRole('textbox', { name: /^What/ }), words)
async function left(unmount: () => void) {
  unmount()
  await vi.waitFor(() => expect(drafts.size).toBe(1))
}

test('what comes back on another day is for the usual day again, and for the huddle that runs then', async () => {
  const close = await opens('topic')
  await writes('Where do bags stand?')
  await left(close)
  now = '2026-11-23'
  await opens('topic', 'early')
  expect(screen.getByRole('textbox', { name: /^What/ })).toHaveValue('Where do bags stand?')
  expect(number()).toHaveValue('30')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await vi.waitFor(() =>
    expect(send).toHaveBeenCalledWith(
      'action_save',
      expect.objectContaining({ due_on: '2026-11-30', shift_id: 'early' }),
    ),
  )
})

test('a name that nobody has is named at its field, which is written on at once, and nothing is kept without it', async () => {
  answers.who_find = () => ({ people: [], shifts: [] })
  await opens('promise')
  await writes('Buy umbrellas.')
  const who = () => screen.getByRole('combobox', { name: 'Who takes care of it?' })
  await user.type(who(), 'Qui{Control>}{Enter}{/Control}')
  const wrong = 'Nobody here is called Qui. Choose a name from the list.'
  await vi.waitFor(() => expect(who()).toHaveAccessibleDescription(wrong))
  await vi.waitFor(() => expect(who()).toHaveFocus())
  expect(send).not.toHaveBeenCalledWith('action_save', expect.anything())
})

test('a day that somebody chose comes back until it is over', async () => {
  const close = await opens('topic')
  await writes('Where do bags stand?')
  await user.clear(number())
  await user.type(number(), '24')
  await left(close)
  now = '2026-11-24'
  const again = await opens('topic')
  expect(number()).toHaveValue('24')
  again()
  now = '2026-11-25'
  await opens('topic')
  expect(number()).toHaveValue('2')
})

test('of two shifts with one name the one that meets has the promise', async () => {
  const { fields } = await begunNote('promise', sampleRun({ shift_id: 'morning' }))
  expect(fields.shift).toBe('morning')
})

test('every shift has what is promised in the huddle of a shift that is gone', async () => {
  const { fields } = await begunNote('promise', sampleRun({ shift_id: 'night' }))
  expect(fields.shift).toBe('')
})

test('what was kept can be taken back only until the next step', async () => {
  const room = new Room()
  room.show(sampleRun())
  say('room-noted', {}, { undo: true })
  room.next()
  expect(status.current).toBeNull()
  say('room-extended')
  room.next()
  expect(status.current?.text()).toBe('One more minute for this part.')
  hush()
})

test('since when a promise stands goes by the day of the team, whatever day this computer has', () => {
  render(ActionLines, { actions: [action({ made_on: '2031-03-05' })], on: '2031-03-08' })
  expect(screen.getByText('promised on Wednesday')).toBeVisible()
})
