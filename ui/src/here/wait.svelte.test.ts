// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Wait } from './wait.svelte'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const plain = (words: string | null) => words?.replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ')

test('a wait counts down beside its field, and then the field is free again', () => {
  const end = $effect.root(() => {
    const wait = new Wait()
    wait.heard({ code: 'wrong_pin', field: 'pin', facts: { left: 0, seconds: 62 } })
    expect(wait.waits).toBe(true)
    expect(wait.at('code')).toBeNull()
    expect(plain(wait.at('pin'))).toContain('Wait one minute and 2 seconds')
    vi.advanceTimersByTime(3000)
    expect(plain(wait.at('pin'))).toContain('Wait 59 seconds')
    vi.advanceTimersByTime(60_000)
    expect(wait.waits).toBe(false)
    expect(wait.at('pin')).toBeNull()
  })
  end()
})

test('a wrong one without a wait says so and counts nothing', () => {
  const end = $effect.root(() => {
    const wait = new Wait()
    wait.heard({ code: 'wrong_pin', field: 'pin', facts: { left: 3 } })
    expect(wait.waits).toBe(false)
    expect(wait.at('pin')).toContain('This is not the PIN.')
  })
  end()
})
