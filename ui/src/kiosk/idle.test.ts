import { beforeEach, expect, test, vi } from 'vitest'
import { Idle } from './idle.svelte'

let begun = true
const over = vi.fn()
let idle: Idle

beforeEach(() => {
  vi.useFakeTimers()
  begun = true
  over.mockReset()
  idle = new Idle(() => begun, over)
  const end = idle.watch()
  return () => {
    end()
    vi.useRealTimers()
  }
})

const after = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

test('nobody is asked in the first minute without a sign', () => {
  after(59)
  expect(idle.left).toBeNull()
  after(1)
  expect(idle.left).toBe(30)
})

test('each sign begins the minute anew', () => {
  after(50)
  idle.sign()
  after(50)
  expect(idle.left).toBeNull()
  after(10)
  expect(idle.left).toBe(30)
})

test('after ninety seconds it is over, once; the last thirty are counted down', () => {
  after(60)
  after(10)
  expect(idle.left).toBe(20)
  after(19)
  expect(idle.left).toBe(1)
  expect(over).not.toHaveBeenCalled()
  after(1)
  expect(over).toHaveBeenCalledOnce()
  expect(idle.left).toBeNull()
})

test('a pointer that moves is no answer, and an answer begins the ninety seconds anew', () => {
  after(65)
  idle.sign()
  expect(idle.left).toBe(25)
  idle.stays()
  expect(idle.left).toBeNull()
  after(59)
  expect(idle.left).toBeNull()
  after(31)
  expect(over).toHaveBeenCalledOnce()
})

test('where nothing stands on the screen nobody is asked, and the time before it counts for nothing', () => {
  begun = false
  after(600)
  expect(idle.left).toBeNull()
  begun = true
  after(59)
  expect(idle.left).toBeNull()
  after(1)
  expect(idle.left).toBe(30)
  expect(over).not.toHaveBeenCalled()
})

test('what is sent or taken away while it asks ends the question', () => {
  after(70)
  begun = false
  after(1)
  expect(idle.left).toBeNull()
  after(30)
  expect(over).not.toHaveBeenCalled()
})
