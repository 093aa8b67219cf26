import { expect, test } from 'vitest'
import { daysAfter, dueWords, fromWords } from './due'

const TUESDAY = '2026-03-10'

test('what was due is said with since, and what is ahead with for', () => {
  expect(dueWords('2026-03-06', TUESDAY)).toBe('since Friday')
  expect(dueWords('2026-03-09', TUESDAY)).toBe('since yesterday')
  expect(dueWords(TUESDAY, TUESDAY)).toBe('for today')
  expect(dueWords('2026-03-11', TUESDAY)).toBe('for tomorrow')
  expect(dueWords('2026-03-13', TUESDAY)).toBe('for Friday')
})

test('a week away a weekday would mean two days, and another year is named', () => {
  expect(dueWords('2026-03-03', TUESDAY)).toBe('since 3 March')
  expect(dueWords('2026-03-17', TUESDAY)).toBe('for 17 March')
  expect(dueWords('2027-01-04', TUESDAY)).toBe('for 4 Jan 2027')
})

test('since when a promise stands is said by weekday only where that means one day', () => {
  const today = '2026-11-27'
  expect(fromWords('2026-11-27', today)).toBe('from today')
  expect(fromWords('2026-11-24', today)).toBe('from Tuesday')
  expect(fromWords('2026-11-20', today)).toBe('from 20 November')
})

test('days are counted over the end of a month and the change of the clocks', () => {
  expect(daysAfter('2026-03-27', 7)).toBe('2026-04-03')
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
})
