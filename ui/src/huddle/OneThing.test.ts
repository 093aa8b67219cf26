// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Fault, Today } from '../core/api.gen'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import OneThing from './OneThing.svelte'
import { leaveRoom } from './room.svelte'
import { sampleRun } from './sample'
import { resumeOrStart } from './start'

vi.mock('../core/tauri', () => ({ send: vi.fn(async () => null), onOpen: () => {}, onChanged: () => {} }))

const today = {
  on: '2026-11-21',
  shift: null,
  one_thing: '',
  items: [{ segment: 'today', prompt: 'today-1', reasons: [{ code: 'one_thing_question', facts: {} }] }],
  presenter: null,
} as unknown as Today
const shiftOf = (id: string) => ({ id }) as Today['shift']
const asked = (wanted: string) =>
  vi
    .mocked(send)
    .mock.calls.filter(([command]) => command === wanted)
    .map(([, request]) => request)
const lines = () => asked('huddle_prepare').map((request) => (request as { one_thing: string }).one_thing)

let drafts: Map<string, string>
let open: boolean
let refuse: Fault | null
beforeEach(() => {
  drafts = new Map()
  open = false
  refuse = null
  leaveRoom()
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command, request) => {
    const { key, body } = request as { key: string; body: string }
    await new Promise((later) => setTimeout(later, 1))
    if (command === 'draft_show') return drafts.has(key) ? { body: drafts.get(key), saved_at: 1 } : null
    if (command === 'draft_save') drafts.set(key, body)
    if (command === 'draft_drop') drafts.delete(key)
    if (command === 'draft_save') return { saved_at: 1 }
    if (command === 'huddle_today') return today
    if (command === 'huddle_start' || (command === 'huddle_run' && open)) return sampleRun()
    if (command === 'huddle_prepare' && refuse) throw refuse
    return null
  })
})
const commands = () => vi.mocked(send).mock.calls.map(([command]) => command)
const soon = () => new Promise((later) => setTimeout(later, 20))
// What a screen sends as it goes belongs to its own test.
afterEach(async () => {
  cleanup()
  await soon()
})

test('one line is kept once, also when the screen is left from inside the field', async () => {
  const user = userEvent.setup()
  const page = render(OneThing, { today })
  await user.type(screen.getByRole('textbox'), 'Say every name.')
  page.unmount()
  await vi.waitFor(() => expect(lines()).toEqual(['Say every name.']))
})

test('where nobody set one thing, the question that stands in for it is shown', () => {
  render(OneThing, { today })
  expect(screen.getByText(/^Empty: we ask “Which .* will need us most today\?/)).toBeVisible()
})

test('a huddle that does without this part is not said to end with it', async () => {
  render(OneThing, { today: { ...today, items: [] } })
  expect(screen.getByText('Today’s huddle does without this part.')).toBeVisible()
  await userEvent.setup().type(screen.getByRole('textbox'), 'Say every name.{Enter}')
  await vi.waitFor(() => expect(status.current?.text()).toBe('Saved. Today’s huddle does without this part.'))
})

test('the line that F5 is pressed in is part of the huddle, and nothing is sent after its start', async () => {
  const page = render(OneThing, { today })
  await userEvent.setup().type(screen.getByRole('textbox'), 'Say every name.')
  await resumeOrStart()
  page.unmount()
  await soon()
  expect(lines()).toEqual(['Say every name.'])
  expect(commands().indexOf('huddle_prepare')).toBeLessThan(commands().indexOf('huddle_start'))
  expect(drafts.size).toBe(0)
})

test('a line that was already on its way is kept before the huddle starts, and sent once', async () => {
  let answered = () => {}
  const answer = vi.mocked(send).getMockImplementation()
  vi.mocked(send).mockImplementation(async (command, request) => {
    if (command === 'huddle_prepare') await new Promise<void>((done) => (answered = done))
    return answer?.(command, request)
  })
  render(OneThing, { today })
  await userEvent.setup().type(screen.getByRole('textbox'), 'Say every name.{Enter}')
  const started = resumeOrStart()
  await soon()
  expect(commands()).not.toContain('huddle_start')
  answered()
  await started
  expect(commands()).toContain('huddle_start')
  expect(lines()).toEqual(['Say every name.'])
})

test('a line that cannot be kept stops the start, and the screen says why', async () => {
  refuse = { code: 'too_long', field: 'one_thing', facts: { most: 200 } }
  const page = render(OneThing, { today })
  await userEvent.setup().type(screen.getByRole('textbox'), 'Say every name.')
  await resumeOrStart()
  expect(commands()).not.toContain('huddle_start')
  expect(status.current?.bad).toBe(true)
  expect(screen.getByRole('textbox')).toHaveValue('Say every name.')
  // The start is over: leaving the screen tries once more.
  page.unmount()
  await vi.waitFor(() => expect(lines()).toHaveLength(2))
})

test('a huddle that goes on takes no line any more: it stays a draft', async () => {
  open = true
  const page = render(OneThing, { today })
  await soon()
  await userEvent.setup().type(screen.getByRole('textbox'), 'Say every name.')
  await resumeOrStart()
  page.unmount()
  await soon()
  expect(lines()).toEqual([])
  expect(drafts.get('one-thing-2026-11-21')).toBe('Say every name.')
})

test('what was typed for one shift is kept for that shift, and the field of another one begins with its own', async () => {
  const morning = { ...today, shift: shiftOf('morning') }
  const { rerender } = render(OneThing, { today: morning })
  const field = screen.getByRole('textbox')
  await userEvent.setup().type(field, 'Say every name.')
  await rerender({ today: { ...today, shift: shiftOf('late'), one_thing: 'Lock the bar.' } })
  await vi.waitFor(() => expect(lines()).toEqual(['Say every name.']))
  expect(asked('huddle_prepare')).toEqual([expect.objectContaining({ shift_id: 'morning' })])
  expect(screen.getByRole('textbox')).toHaveValue('Lock the bar.')
  expect(screen.getByRole('textbox')).not.toBe(field)
  await vi.waitFor(() => expect(screen.getByRole('textbox')).toHaveFocus())
})

test('a draft comes back to the shift that it was typed for, and to no other', async () => {
  drafts.set('one-thing-2026-11-21-morning', 'Say every name.')
  const { rerender } = render(OneThing, { today: { ...today, shift: shiftOf('late') } })
  await soon()
  expect(screen.getByRole('textbox')).toHaveValue('')
  await rerender({ today: { ...today, shift: shiftOf('morning') } })
  await vi.waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('Say every name.'))
})

test('typing goes on while the page is asked again', async () => {
  const { rerender } = render(OneThing, { today })
  await userEvent.setup().type(screen.getByRole('textbox'), 'Say every')
  await rerender({ today: { ...today } })
  expect(screen.getByRole('textbox')).toHaveValue('Say every')
  expect(lines()).toEqual([])
})
