import { expect, test } from 'vitest'
import { nextAnniversary, nextTime } from './days'

test('a birthday that is over this year comes next year, and today’s is today', () => {
  expect(nextTime('03-12', '2026-03-11')).toBe('2026-03-12')
  expect(nextTime('03-12', '2026-03-12')).toBe('2026-03-12')
  expect(nextTime('03-12', '2026-03-13')).toBe('2027-03-12')
})

test('29 February is kept on the 28th where the year has no 29th', () => {
  expect(nextTime('02-29', '2026-02-01')).toBe('2026-02-28')
  expect(nextTime('02-29', '2028-02-01')).toBe('2028-02-29')
  expect(nextTime('02-29', '2027-03-01')).toBe('2028-02-29')
  expect(nextTime('02-29', '2096-03-01')).toBe('2097-02-28')
  expect(nextAnniversary('2024-02-29', '2025-02-01')).toEqual({ on: '2025-02-28', years: 1 })
})

test('an anniversary counts whole years, and the first day is none', () => {
  expect(nextAnniversary('2022-05-03', '2026-03-11')).toEqual({ on: '2026-05-03', years: 4 })
  expect(nextAnniversary('2022-05-03', '2026-05-03')).toEqual({ on: '2026-05-03', years: 4 })
  expect(nextAnniversary('2026-05-03', '2026-05-03')).toEqual({ on: '2027-05-03', years: 1 })
  expect(nextAnniversary('2026-05-03', '2026-06-01')).toEqual({ on: '2027-05-03', years: 1 })
})

test('before the first day there is no anniversary', () => {
  expect(nextAnniversary('2026-05-03', '2026-05-02')).toBeNull()
})
