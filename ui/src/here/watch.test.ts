// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { HereView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { watchOver } from './watch'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

let turn = 0
let locksIn = 90
function view(name: string | null): HereView {
  return {
    person: name === null ? null : { id: name, name, say_as: '' },
    access: 'staff',
    pins: true,
    has_pin: true,
    needs_pin: false,
    turn,
    locks_in: name === null ? null : locksIn,
    idle_seconds: 90,
    recovery_used: null,
    recovery_unread: false,
  }
}
const asked = () => vi.mocked(send).mock.calls.map(([command]) => command)
const press = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))

let end = () => {}
beforeEach(() => {
  vi.useFakeTimers()
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async () => view('Ana'))
  turn += 1
  locksIn = 90
  end = watchOver()
})
afterEach(() => {
  end()
  vi.useRealTimers()
})

test('keys are told, a burst of them once', async () => {
  here.take(view('Ana'))
  press()
  press()
  expect(asked()).toEqual(['here_active'])
  await vi.advanceTimersByTimeAsync(5100)
  press()
  expect(asked().filter((command) => command === 'here_active')).toHaveLength(2)
})

test('while nobody is here there is nothing to tell and nothing to ask', async () => {
  here.take(view(null))
  press()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(asked()).toEqual([])
})

test('the last seconds are looked at one by one, and the first key counts at once', async () => {
  here.take(view('Ana'))
  press()
  locksIn = 9
  await vi.advanceTimersByTimeAsync(5100)
  expect(here.current?.locks_in).toBe(9)
  vi.mocked(send).mockClear()
  await vi.advanceTimersByTimeAsync(3100)
  expect(asked()).toEqual(['here_show', 'here_show', 'here_show'])
  press()
  expect(asked().at(-1)).toBe('here_active')
})

test('a pointer that stands still is nobody', () => {
  here.take(view('Ana'))
  const moves = (x: number) => {
    const event = new Event('pointermove')
    Object.setPrototypeOf(event, PointerEvent.prototype)
    Object.defineProperties(event, { screenX: { value: x }, screenY: { value: 7 } })
    dispatchEvent(event)
  }
  moves(5)
  moves(5)
  expect(asked()).toEqual([])
  moves(6)
  expect(asked()).toEqual(['here_active'])
})
