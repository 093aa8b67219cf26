import { expect, test } from 'vitest'
import { plus, spanNamed, spanOf, step } from './days'

const days = (since: string | null, until: string | null) => ({ since, until })

test('this week runs from Monday to Sunday, whatever day it is', () => {
  const week = days('2026-03-09', '2026-03-15')
  for (const today of ['2026-03-09', '2026-03-12', '2026-03-15']) expect(spanOf('week', today)).toEqual(week)
  expect(spanOf('week', '2026-03-16').since).toBe('2026-03-16')
})

test('the last four weeks end today and are 28 days', () => {
  expect(spanOf('weeks', '2026-03-12')).toEqual(days('2026-02-13', '2026-03-12'))
  expect(plus('2026-02-13', 27)).toBe('2026-03-12')
})

test('days that have a name today are called by it, and others are not', () => {
  expect(spanNamed(spanOf('year', '2026-03-12'), '2026-03-12')).toBe('year')
  expect(spanNamed(spanOf('week', '2026-03-12'), '2026-03-12')).toBe('week')
  expect(spanNamed(spanOf('week', '2026-03-12'), '2026-03-19')).toBeNull()
  expect(spanNamed(days('2026-01-01', null), '2026-03-12')).toBeNull()
})

test('a step goes as many days as there are, also over the end of winter time', () => {
  expect(step(days('2026-03-23', '2026-03-29'), 1)).toEqual(days('2026-03-30', '2026-04-05'))
  expect(step(days('2026-03-12', '2026-03-12'), -1)).toEqual(days('2026-03-11', '2026-03-11'))
})

test('whole months and years stay whole', () => {
  expect(step(days('2026-03-01', '2026-03-31'), -1)).toEqual(days('2026-02-01', '2026-02-28'))
  expect(step(days('2026-02-01', '2026-02-28'), 1)).toEqual(days('2026-03-01', '2026-03-31'))
  expect(step(days('2026-01-01', '2026-12-31'), -1)).toEqual(days('2025-01-01', '2025-12-31'))
  expect(step(days('2026-11-01', '2026-12-31'), 1)).toEqual(days('2027-01-01', '2027-02-28'))
})

test('where one end is open there is nowhere to step', () => {
  expect(step(days('2026-03-01', null), 1)).toBeNull()
  expect(step(days(null, '2026-03-01'), -1)).toBeNull()
})
