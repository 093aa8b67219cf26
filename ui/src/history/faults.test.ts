import { expect, test } from 'vitest'
import type { Fault } from '../core/api.gen'
import { faultWords } from '../words'
import { reason } from './faults'

const why = (fault: Partial<Fault>) =>
  reason({ line: 3, text: '', fault: { code: 'empty', field: null, facts: {}, ...fault } })

test('a row says why it does not fit, by the column', () => {
  expect(why({ field: 'person' })).toBe('Nobody is named.')
  expect(why({ field: 'day' })).toBe('It does not say when it happened.')
  expect(why({ field: 'text' })).toBe('It does not say what happened.')
  expect(why({ code: 'control_character', field: 'giver' })).toBe(
    'Who says it: This text holds a character that cannot be shown.',
  )
})

test('a day that did not come yet is told from one that does not exist', () => {
  const day = (code: Fault['code']) => why({ code, field: 'day' })
  expect(day('day_ahead')).toBe('Day: This day is still to come.')
  expect(day('not_a_day')).toBe('Day: This day does not exist.')
})

test('an open quote and another encoding are said with their line, where it is known', () => {
  const what = (code: Fault['code'], facts: Fault['facts']) => faultWords({ code, field: null, facts }).what
  expect(what('quote_open', { line: 9731 })).toContain('line 9,731')
  expect(what('bad_encoding', { line: 1 })).toContain('line 1')
  expect(what('bad_encoding', { line: 22 })).toContain('line 22')
  expect(what('bad_encoding', {})).toBe('This file is not written in UTF-8.')
})
