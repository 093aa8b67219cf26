import { expect, test } from 'vitest'
import { MOST_COLUMNS, mapColumn, mappingOf, missing } from './mapping'
import { LIST } from './sample'

test('a column takes the meaning that was chosen, and whoever had it before is left out', () => {
  expect(mapColumn(['day', 'ignore', 'text'], 1, 'day')).toEqual(['ignore', 'day', 'text'])
})

test('first and last name may stand in two columns', () => {
  expect(mapColumn(['person', 'ignore', 'text'], 1, 'person')).toEqual(['person', 'person', 'text'])
})

test('without when, who or what it says which is missing', () => {
  expect(missing(['day', 'giver'])).toEqual(['person', 'text'])
  expect(missing(['person', 'text'])).toEqual(['day'])
  expect(missing(['person', 'text', 'day'])).toEqual([])
})

test('columns that only later rows have can be given a meaning too', () => {
  expect(mappingOf({ ...LIST, rows: [['Our thanks'], ['Ana', 'Stayed late.']], mapping: ['text'] })).toEqual([
    'text',
    'ignore',
  ])
})

test('a file of nonsense with a hundred thousand columns shows few of them', () => {
  const row = Array.from({ length: 100_000 }, () => 'x')
  expect(mappingOf({ ...LIST, rows: [row], mapping: row.map(() => 'ignore') })).toHaveLength(MOST_COLUMNS)
})
