import { expect, test } from 'vitest'
import type { Finding, PersonName, StoryRow } from '../core/api.gen'
import { askWords, better, pieces, turnAfter } from './inbox'

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

const weighed = (text: string, part: { signs?: number; ready?: boolean } = {}) => ({
  story: { text },
  signs: 0,
  ready: false,
  ...part,
})
const LONG = 'She sat by his bed.'

test('of two tellings the one with more words is better, however long its words are', () => {
  const [long, many] = [weighed('Extraordinarily compassionate.'), weighed(LONG)]
  expect(better(long, many, 'en').text).toBe(LONG)
  expect(better(many, long, 'en').text).toBe(LONG)
  // Where neither says more, nothing changes in the one that others may know already.
  expect(better(weighed('A b.'), long, 'en').text).toBe('Extraordinarily compassionate.')
})

test('less that may be private weighs more than being ready, and that more than saying more', () => {
  const short = (part: object) => weighed('Short.', part)
  expect(better(weighed(LONG, { signs: 1, ready: true }), short({}), 'en').text).toBe('Short.')
  expect(better(short({ signs: 1 }), weighed(LONG, { signs: 2 }), 'en').text).toBe('Short.')
  expect(better(weighed(LONG), short({ ready: true }), 'en').text).toBe('Short.')
  expect(better(short({ ready: true }), weighed(LONG), 'en').text).toBe('Short.')
})

const somebody = (name: string): PersonName => ({ id: name, name, say_as: '' })
const asks = (ask: string[], aloud: StoryRow['aloud'] = 'yes', giver: string | null = 'Joe') => ({
  ask: ask.map(somebody),
  story: { aloud, giver: giver === null ? null : somebody(giver) },
})
const plain = (words: string) => words.replaceAll(/[\u2068\u2069]/g, '')

test('whoever is to be asked is named once, whoever told it among them, by name or without', () => {
  const words = (...these: ReturnType<typeof asks>[]) => plain(askWords(these, 'these'))
  expect(words(asks([]), asks([], 'private'))).toBe('')
  expect(words(asks(['Zoë']), asks(['Zoë']), asks([]))).toMatch(/^Zoë wants to be asked first\./)
  expect(words(asks(['Zoë'], 'ask'), asks(['Tom']))).toMatch(/^Zoë, Tom,? and Joe want to be asked first\./)
  expect(words(asks([], 'ask', null))).toMatch(/^Whoever told it wants to be asked first\./)
  expect(words(asks(['Zoë'], 'ask', null))).toMatch(/^Zoë and whoever told it want to be asked first\./)
})
