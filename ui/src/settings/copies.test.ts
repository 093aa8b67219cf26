import { expect, test } from 'vitest'
import type { Kept } from '../core/api.gen'
import { isAhead, namesOf } from './copies'

const NOW = Date.parse('2026-11-26T20:50:00Z')

function copyOf(moment: string, before: Kept['before'] = null): Kept {
  return { name: `${moment}_${before}.db`, before, at: Date.parse(moment), bytes: 1 }
}

/** What they are called in one list. */
const called = (...copies: Kept[]) => [...namesOf(copies, 'UTC', NOW).values()]

test('of two copies that would read the same each is called to the second, and no other is', () => {
  const moments = ['2026-11-26T20:48:12Z', '2026-11-26T20:48:05Z', '2026-11-26T20:47:59Z']
  const before = copyOf('2026-11-26T20:47:30Z', 'restore')
  expect(called(...moments.map((moment) => copyOf(moment)), before)).toEqual([
    'Thursday 26 November at 20:48:12',
    'Thursday 26 November at 20:48:05',
    'Thursday 26 November at 20:47',
    'Thursday 26 November at 20:47, before going back',
  ])
})

test('a copy of another year is called with that year', () => {
  // Engines disagree about the comma behind the day of the week.
  const name = (moment: string, before: Kept['before'] = null) =>
    called(copyOf(moment, before))[0]?.replace(/^(\w+),/, '$1')
  expect(name('2026-11-26T20:48:12Z')).toBe('Thursday 26 November at 20:48')
  expect(name('2025-11-26T20:48:12Z')).toBe('Wednesday 26 November 2025 at 20:48')
  expect(name('2031-01-01T08:00:00Z')).toBe('Wednesday 1 January 2031 at 08:00')
  expect(name('2025-12-31T20:48:12Z', 'import')).toBe(
    'Wednesday 31 December 2025 at 20:48, before a list was added',
  )
})

test('what a clock made that was wrong is ahead, what was made just now is not', () => {
  expect(isAhead(Date.parse('2026-11-27T20:50:00Z'), NOW)).toBe(true)
  expect(isAhead(NOW + 1000, NOW)).toBe(false)
  expect(isAhead(NOW - 1000, NOW)).toBe(false)
  expect(isAhead(null, NOW)).toBe(false)
})
