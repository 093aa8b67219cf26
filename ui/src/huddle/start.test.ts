// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { send } from '../core/tauri'
import { go, route } from '../frame/router.svelte'
import { Room, room } from './room.svelte'
import { sampleRun } from './sample'
import { resumeOrStart } from './start'
import { shift, tried } from './today.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))
// On the next day nothing is chosen.
beforeEach(() => {
  shift.keepFor('today')
  shift.keepFor('tomorrow')
  go('today')
})

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

it('offers to close what was left open for hours before it goes on with it', async () => {
  const asked: string[] = []
  vi.mocked(send).mockImplementation(async (command) => {
    asked.push(command)
    return sampleRun({ forgotten: true })
  })
  go('stories')
  await resumeOrStart()
  expect([route.path, asked]).toEqual(['today', ['huddle_run']])
  await resumeOrStart()
  expect(route.path).toBe('huddle')
})

it('starts only once what was chosen for the plan a moment before is with the core', async () => {
  room.now = new Room()
  const asked: string[] = []
  vi.mocked(send).mockImplementation(async (command) => {
    asked.push(command)
    return command === 'huddle_run' ? null : sampleRun()
  })
  const chosen = tried(
    () => new Promise<void>((done) => setTimeout(done, 20)),
    () => asked.push('chosen'),
  )
  await Promise.all([chosen, resumeOrStart()])
  expect(asked.indexOf('chosen')).toBeLessThan(asked.indexOf('huddle_start'))
})
