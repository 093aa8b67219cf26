import { expect, test } from 'vitest'
import { fromWhom, givers, toldWords } from './said'
import { told } from './sample'

const joe = { id: 'joe', name: 'Joe', say_as: '' }
const mei = { id: 'mei', name: 'Mei', say_as: '' }

test('everybody who says it is named, and where nobody is it is a colleague', () => {
  expect(fromWhom({ giver: joe, also: [mei] })).toBe('from Joe and Mei')
  expect(fromWhom({ giver: null, also: [] })).toBe('from a colleague')
  expect(fromWhom({ giver: null, also: [mei] })).toBe('from a colleague and Mei')
  expect(givers({ giver: null, also: [] })).toBe('a colleague')
})

test('a story that we brought in as told says so on its card, and never “Not told yet”', () => {
  expect(toldWords(told({ status: 'told' }))).toBe('Told before it came here')
  expect(toldWords(told({ status: 'told', times_told: 1, last_told_on: '2026-03-14' }))).toBe(
    'Told on 14 March',
  )
  expect(toldWords(told({ status: 'ready' }))).toBe('Not told yet')
})
