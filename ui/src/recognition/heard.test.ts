import { expect, test } from 'vitest'
import { dayAfter, dayIn, soon } from './heard'

test('today is the day of the team, wherever the computer stands', () => {
  const lateInLondon = Date.parse('2026-03-11T23:30:00Z')
  expect(dayIn('Europe/London', lateInLondon)).toBe('2026-03-11')
  expect(dayIn('Asia/Tokyo', lateInLondon)).toBe('2026-03-12')
})

test('tomorrow follows the last day of a month and of a year', () => {
  expect(dayAfter('2026-02-28')).toBe('2026-03-01')
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
})

test('the next huddle is today, tomorrow or on a named day', () => {
  expect(soon('2026-03-12', '2026-03-12')).toBe('today')
  expect(soon('2026-03-13', '2026-03-12')).toBe('tomorrow')
  expect(soon('2026-03-16', '2026-03-12')).toBe('later')
})
