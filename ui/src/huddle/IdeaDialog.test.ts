// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { status } from '../frame/status.svelte'
import { begin, core, idea, requests } from '../idea/sample'
import { roomActions } from './keys'
import RoomOver from './RoomOver.svelte'
import { Room } from './room.svelte'
import { ana, joe, sampleRun, steps } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn(), ready: vi.fn() }))
// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}
beforeEach(() => begin())

const user = userEvent.setup()
const fate = {
  id: 'lift',
  kind: 'idea',
  state: 'new',
  sent_on: '2026-03-11',
  owner: null,
  due_on: null,
} as const
function opened(withIdea = false): Room {
  const room = new Room()
  const run = sampleRun({ at: 0, team: [ana, joe], absent: [] })
  const [first] = steps
  if (withIdea && first) run.steps = [{ ...first, kind: 'idea', segment: 'ideas', idea: fate }]
  room.show(run)
  return room
}
/** What the key does, if anything. */
function press(room: Room, key: string) {
  const door = { rightToLeft: false, larger: () => {}, smaller: () => {}, window: () => {} }
  const action = roomActions(room, door, () => {}).find(
    ({ keys, when }) => keys.includes(key) && (when?.() ?? true),
  )
  action?.run()
}
async function writes(room: Room) {
  render(RoomOver, { room })
  const field = await screen.findByRole('textbox', { name: 'What is your idea?' })
  await user.type(field, 'A bench.')
}
const keeps = () => user.keyboard('{Control>}{Enter}{/Control}')

test('I opens the dialog, and what is said with a name is kept under it', async () => {
  const room = opened()
  press(room, 'I')
  expect(room.over).toBe('idea')
  await writes(room)
  await user.type(screen.getByRole('combobox', { name: 'Who says it?' }), 'Jo')
  await screen.findByRole('option', { name: /Joe/ })
  await user.keyboard('{Enter}')
  await screen.findByText('Joe')
  await keeps()
  await vi.waitFor(() => expect(room.over).toBe('nothing'))
  expect(requests('idea_send')).toEqual([
    { kind: 'idea', text: 'A bench.', why: '', sender_id: 'joe', for_leaders: false, draft: null },
  ])
  expect(status.current?.undo).toBe(true)
})

test('without a name it is kept without one, and cannot be taken back in one', async () => {
  const room = opened()
  room.over = 'idea'
  await writes(room)
  await user.click(screen.getByRole('radio', { name: 'In the way' }))
  await keeps()
  await vi.waitFor(() => expect(room.over).toBe('nothing'))
  expect(requests('idea_send_unnamed')).toEqual([
    expect.objectContaining({ kind: 'obstacle', sender_id: null }),
  ])
  expect(status.current?.undo).toBe(false)
})

test('letters that chose nobody are asked about: the idea does not lose its name', async () => {
  const room = opened()
  room.over = 'idea'
  await writes(room)
  const who = screen.getByRole('combobox', { name: 'Who says it?' })
  await user.type(who, 'Qui')
  await keeps()
  await vi.waitFor(() => expect(who).toHaveAccessibleDescription(/No name was chosen/))
  expect(requests('idea_send_unnamed')).toEqual([])
  expect(room.over).toBe('idea')
})

test('what is empty or refused is said in the dialog, and the words stay', async () => {
  const room = opened()
  room.over = 'idea'
  await writes(room)
  core.refuses = { code: 'too_long', field: 'text', facts: { limit: 400, length: 401 } }
  await keeps()
  const field = screen.getByRole('textbox', { name: 'What is your idea?' })
  await vi.waitFor(() => expect(field).toHaveAccessibleDescription(/at most 400 characters/))
  expect(field).toHaveValue('A bench.')
})

test('U counts hands where an open idea is on the screen, and nowhere else', async () => {
  const elsewhere = opened()
  press(elsewhere, 'U')
  expect(elsewhere.over).toBe('nothing')
  core.waits = [idea()]
  const room = opened(true)
  press(room, 'U')
  expect(room.over).toBe('hands')
  render(RoomOver, { room })
  const joes = await screen.findByRole('checkbox', { name: 'Joe' })
  await user.click(joes)
  expect(requests('idea_vote')).toEqual([{ id: 'lift', person_id: 'joe', back: false }])
  await vi.waitFor(() => expect(joes).toBeChecked())
  await user.click(joes)
  expect(requests('idea_vote')[1]).toEqual({ id: 'lift', person_id: 'joe', back: true })
})

test('a hand that the core refuses goes down again, and it is said why', async () => {
  const room = opened(true)
  room.over = 'hands'
  render(RoomOver, { room })
  const joes = await screen.findByRole('checkbox', { name: 'Joe' })
  core.refuses = { code: 'has_left', field: 'person_id', facts: { name: 'Joe' } }
  await user.click(joes)
  expect(await screen.findByText(/does not work here any more/)).toBeVisible()
  expect(joes).not.toBeChecked()
})
