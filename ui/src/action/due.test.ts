import { expect, test } from 'vitest'
import { daysAfter, dueWords, madeWords } from './due'

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

test('when it was promised is said by weekday only where that means one day', () => {
  const made = (made_on: string) => madeWords({ kind: 'promise', made_on }, '2026-11-27')
  expect(made('2026-11-27')).toBe('promised today')
  expect(made('2026-11-24')).toBe('promised on Tuesday')
  expect(made('2026-11-20')).toBe('promised on 20 November')
})

test('a topic is no promise: it was put off', () => {
  const made = (made_on: string) => madeWords({ kind: 'topic', made_on }, '2026-11-27')
  expect(made('2026-11-27')).toBe('put off today')
  expect(made('2026-11-24')).toBe('put off on Tuesday')
})

test('days are counted over the end of a month and the change of the clocks', () => {
  expect(daysAfter('2026-03-27', 7)).toBe('2026-04-03')
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
})
