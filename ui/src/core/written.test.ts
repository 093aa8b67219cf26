import { expect, test } from 'vitest'
import { asWeekdays, isDay, timeOfDay, withDays } from './written'

test('a time of day is understood as people write it', () => {
  for (const typed of ['7:45', '07:45', '07.45', '7,45', '745', '0745', '7 45', '7h45', ' 07:45 ']) {
    expect(timeOfDay(typed)).toBe('07:45')
  }
})

test('an hour alone is the full hour', () => {
  expect(timeOfDay('7')).toBe('07:00')
  expect(timeOfDay('22')).toBe('22:00')
})

test('what is no time of day is nothing', () => {
  for (const typed of ['', 'soon', '24:00', '7:60', '7:4', '12345', '-1', '775']) {
    expect(timeOfDay(typed)).toBeNull()
  }
})

test('a day is a whole day that its month has', () => {
  for (const day of ['2026-03-09', '2024-02-29', '02-29', '12-31']) expect(isDay(day)).toBe(true)
  for (const day of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '0000-03-09',
    '0026-3-9',
    '00-05',
    '04-31',
    '',
  ])
    expect(isDay(day)).toBe(false)
})

test('what cannot be read is said of its field', () => {
  expect(() => withDays({ day: '2026-02-30' }, ['day'])).toThrow(
    expect.objectContaining({ code: 'not_a_day', field: 'day' }),
  )
  expect(withDays({ day: null }, ['day'])).toEqual({ day: null })
  expect(() => asWeekdays([], 'weekdays')).toThrow(
    expect.objectContaining({ code: 'empty', field: 'weekdays' }),
  )
})
