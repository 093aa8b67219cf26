import { expect, test } from 'vitest'
import type { Finding } from '../core/api.gen'
import { fuller, pieces, turnAfter } from './inbox'

const found = (text: string, part: string, sign: Finding['sign'] = 'phone'): Finding => {
  const from = text.indexOf(part)
  return { sign, text: part, from, to: from + part.length }
}
const marked = (text: string, findings: Finding[]) =>
  pieces(text, findings).map(({ text, sign }) => (sign ? `[${text}]` : text))

test('marks stand at the right words, also behind emoji of many parts', () => {
  const text = '👨‍👩‍👧‍👦🎉 Mrs Okonkwo in 412 called 👍🏽 0171 555.'
  expect(
    marked(text, [found(text, 'Okonkwo', 'surname'), found(text, '412', 'room'), found(text, '0171 555')]),
  ).toEqual(['👨‍👩‍👧‍👦🎉 Mrs ', '[Okonkwo]', ' in ', '[412]', ' called 👍🏽 ', '[0171 555]', '.'])
})

test('a mark at the very beginning or end leaves no empty part, and a text without any is one part', () => {
  expect(marked('412', [found('412', '412', 'room')])).toEqual(['[412]'])
  expect(marked('Stayed late.', [])).toEqual(['Stayed late.'])
  expect(marked('', [])).toEqual([])
})

test('whatever the findings say, the parts together are the whole text', () => {
  const text = 'Room 412, bed 4.'
  const odd: Finding[] = [
    { sign: 'room', text: '412, bed', from: 5, to: 13 },
    { sign: 'room', text: '412', from: 5, to: 8 },
    { sign: 'room', text: '', from: 3, to: 3 },
    { sign: 'room', text: 'gone', from: 12, to: 99 },
  ]
  expect(pieces(text, odd).map(({ text }) => text)).toEqual(['Room ', '412, bed', ' 4.'])
  expect(
    pieces(text, [...odd].reverse())
      .map(({ text }) => text)
      .join(''),
  ).toBe(text)
})

test('the next in the list has the turn after the one that is decided, and at the end the one before', () => {
  const rows = ['a', 'b', 'c', 'd']
  expect(turnAfter(rows, 'b', ['b'])).toBe('c')
  expect(turnAfter(rows, 'd', ['d'])).toBe('c')
  expect(turnAfter(rows, 'b', ['b', 'c', 'd'])).toBe('a')
  expect(turnAfter(rows, 'b', rows)).toBeNull()
})

test('what is decided elsewhere in the list leaves the open one open', () => {
  expect(turnAfter(['a', 'b', 'c'], 'b', ['a', 'c'])).toBe('b')
})

test('of two tellings the one with more words is the fuller one, however long its words are', () => {
  const [long, many] = [{ text: 'Extraordinarily compassionate.' }, { text: 'She sat by his bed.' }]
  expect(fuller(long, many, 'en')).toBe(many)
  expect(fuller(many, long, 'en')).toBe(many)
  // Where neither says more, nothing changes in the one that others may know already.
  expect(fuller({ text: 'A b.' }, long, 'en')).toBe(long)
})
