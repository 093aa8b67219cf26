import { expect, test } from 'vitest'
import { countSentences, countWords } from '../words/count'
import { breath } from './breath'

test('a purpose of up to sixteen words is one breath', () => {
  expect(breath(countWords('We notice what people need before they have to ask.', 'en'))).toBe('good')
  expect(breath(16)).toBe('good')
  expect(breath(17)).toBe('long')
})

test('a word or two is not a purpose yet', () => {
  expect(breath(countWords('Be kind', 'en'))).toBe('short')
})

test('nobody remembers thirty words', () => {
  expect(breath(30)).toBe('too-long')
})

test('signs between words are not words', () => {
  expect(countWords('Good sleep, honest help — and a smile.', 'en')).toBe(7)
})

test('words are counted where no spaces stand between them', () => {
  expect(countWords('私たちはお客様を大切にします', 'ja')).toBeGreaterThan(4)
})

test('a text without a full stop is one sentence, and an empty one is none', () => {
  expect(countSentences('Stayed until the taxi came', 'en')).toBe(1)
  expect(countSentences('  ', 'en')).toBe(0)
})
