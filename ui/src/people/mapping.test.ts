import { expect, test } from 'vitest'
import { mapColumn, namesSomebody, withoutShifts } from './mapping'

test('a column takes the meaning that was chosen for it', () => {
  expect(mapColumn(['name', 'ignore', 'job'], 1, 'shift')).toEqual(['name', 'shift', 'job'])
})

test('the column that had the meaning before is left out', () => {
  expect(mapColumn(['name', 'job', 'shift'], 2, 'job')).toEqual(['name', 'ignore', 'job'])
})

test('first and last name may stand in two columns', () => {
  expect(mapColumn(['name', 'ignore', 'job'], 1, 'name')).toEqual(['name', 'name', 'job'])
})

test('any number of columns can be left out', () => {
  expect(mapColumn(['name', 'ignore', 'job'], 2, 'ignore')).toEqual(['name', 'ignore', 'ignore'])
})

test('a table without a column of names adds nobody', () => {
  expect(namesSomebody(['job', 'ignore'])).toBe(false)
  expect(namesSomebody(['job', 'name'])).toBe(true)
})

test('before there are shifts that column is left out', () => {
  expect(withoutShifts(['name', 'shift', 'job'])).toEqual(['name', 'ignore', 'job'])
})
