import { expect, test } from 'vitest'
import { shapeOf, sizeOf } from './card'
import { told } from './sample'

const long = (letters: number) => told({ text: 'x'.repeat(letters), customer_words: '' })

test('the longer the words, the smaller the letters; a certificate has more room', () => {
  expect([100, 400, 2000].map((letters) => sizeOf(long(letters), 'card'))).toEqual([
    'large',
    'middle',
    'small',
  ])
  expect(sizeOf(long(400), 'certificate')).toBe('large')
  expect(sizeOf(long(4000), 'certificate')).toBe('small')
})

test('the customer’s words need their room too', () => {
  expect(sizeOf(told({ text: 'x'.repeat(200), customer_words: 'y'.repeat(100) }), 'card')).toBe('middle')
})

test('a list of short lines takes as much room as it fills', () => {
  expect(sizeOf(told({ text: 'one\n'.repeat(20) }), 'card')).toBe('small')
})

test('whatever else stands in the address is a card', () => {
  expect([undefined, 'certificate', 'poster'].map(shapeOf)).toEqual(['card', 'certificate', 'card'])
})
