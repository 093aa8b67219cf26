import { expect, test } from 'vitest'
import { fits, mapColumn, namesSomebody } from './mapping'

test('a column takes the meaning that was chosen for it', () => {
  expect(mapColumn(['name', 'ignore', 'job'], 1, 'shift')).toEqual(['name', 'shift', 'job'])
})

test('the column that had the meaning before is left out', () => {
  expect(mapColumn(['name', 'job', 'shift'], 2, 'name')).toEqual(['ignore', 'job', 'name'])
})

test('any number of columns can be left out', () => {
  expect(mapColumn(['name', 'ignore', 'job'], 2, 'ignore')).toEqual(['name', 'ignore', 'ignore'])
})

test('a table without a column of names adds nobody', () => {
  expect(namesSomebody(['job', 'ignore'])).toBe(false)
  expect(namesSomebody(['job', 'name'])).toBe(true)
})

test('a mapping holds only as long as the table keeps its columns', () => {
  expect(fits(null, 2)).toBe(false)
  expect(fits(['name', 'job'], 3)).toBe(false)
  expect(fits(['name', 'job'], 2)).toBe(true)
})
