// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { send } from '../core/tauri'
import { room } from './room.svelte'
import { sampleRun } from './sample'
import { resumeOrStart } from './start'
import { shift } from './today.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))
// No day is this one: nothing is chosen.
beforeEach(() => shift.keepFor(''))

it('continues a huddle that was left with its time, at the same step', async () => {
  let run = sampleRun({ at: 2, paused: true, since: null })
  const asked: string[] = []
  vi.mocked(send).mockImplementation(async (command, request) => {
    asked.push(command)
    if (command === 'huddle_pause') run = { ...run, paused: (request as { paused: boolean }).paused }
    return run
  })
  await resumeOrStart()
  await room.now.settled()
  expect(asked).toEqual(['huddle_run', 'huddle_pause'])
  expect([room.now.run?.at, room.now.run?.paused]).toEqual([2, false])
})

it('starts the huddle of the shift that is next where none is open', async () => {
  const asked: unknown[] = []
  vi.mocked(send).mockImplementation(async (command, request) => {
    asked.push([command, request])
    if (command === 'huddle_run') return null
    return command === 'huddle_today' ? { shift: { id: 'early' } } : sampleRun({ at: 0 })
  })
  await resumeOrStart()
  expect(asked.at(-1)).toEqual(['huddle_start', { shift_id: 'early' }])
  expect(room.now.run?.at).toBe(0)
})

it('keeps the shift of the huddle chosen on Today, for its day only', async () => {
  vi.mocked(send).mockImplementation(async () => sampleRun({ shift_id: 'late', on: '2026-11-21' }))
  await resumeOrStart()
  shift.keepFor('2026-11-21')
  expect(shift.id).toBe('late')
  shift.keepFor('2026-11-22')
  expect(shift.id).toBeNull()
})
