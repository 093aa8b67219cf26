import { expect, test } from 'vitest'
import { timeOfDay } from './time'

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
