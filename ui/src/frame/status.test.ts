// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import type { Operation, UndoView } from '../core/api.gen'
import { send } from '../core/tauri'
import { entries } from './palette'
import { brieflyInRoom, hush, redo, say, sayFault, status, undo } from './status.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))
vi.mock('../actions', () => ({
  actions: [
    { id: 'undo', label: 'frame-undo', keys: ['Ctrl+Z'], where: 'everywhere', run: () => {} },
    { id: 'redo', label: 'frame-redo', keys: ['Ctrl+Y'], where: 'everywhere', run: () => {} },
  ],
}))
vi.mock('./router.svelte', () => ({ route: { path: 'today' }, go: () => {} }))

const plain = (text: string | undefined) => text?.replaceAll(/[\u2068\u2069]/g, '')
const operation = (name: string): Operation => ({ name, at: 1 })

afterEach(() => {
  vi.useRealTimers()
})

test('what was said stays until somebody is there to read it', () => {
  vi.useFakeTimers()
  say('here-locked')
  vi.advanceTimersByTime(3_600_000)
  expect(status.current?.text()).toContain('Locked.')
  dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  vi.advanceTimersByTime(9_000)
  dispatchEvent(new KeyboardEvent('keydown', { key: 'b' }))
  expect(status.current?.text()).toContain('Locked.')
  vi.advanceTimersByTime(1_000)
  expect(status.current).toBeNull()
})

test('in the room it goes after four seconds, though nobody moves; a fault stays, and so does what is said elsewhere', () => {
  vi.useFakeTimers()
  const end = brieflyInRoom()
  say('room-thanked')
  vi.advanceTimersByTime(3_900)
  expect(status.current).not.toBeNull()
  vi.advanceTimersByTime(100)
  expect(status.current).toBeNull()
  sayFault({ code: 'disk_full', field: null, facts: {} })
  vi.advanceTimersByTime(3_600_000)
  expect(status.current?.bad).toBe(true)
  say('leave-later-said')
  end()
  vi.advanceTimersByTime(3_600_000)
  expect(status.current?.text()).toContain('F5 continues it.')
  hush()
})

test('undo and redo say what they took back and did again', async () => {
  vi.mocked(send).mockResolvedValue(operation('story_tell'))
  await undo()
  expect(plain(status.current?.text())).toBe('Taken back: what you told.')
  await redo()
  expect(plain(status.current?.text())).toBe('Done again: what you told.')
})

test('what cannot be taken back is said as a fault', async () => {
  vi.mocked(send).mockRejectedValue({ code: 'nothing_to_undo', field: null, facts: {} })
  await undo()
  expect(status.current?.bad).toBe(true)
})

test('the palette names what undo would take back, once it knows', () => {
  const rows = (last: UndoView | undefined) => entries('', last).flatMap((group) => group.rows)
  expect(rows(undefined).map((row) => row.text)).toEqual(['Undo', 'Redo'])
  const last = { undo: operation('person_save'), redo: null }
  expect(rows(last).map((row) => plain(row.text))).toEqual(['Undo: the change to a person', 'Redo'])
})
