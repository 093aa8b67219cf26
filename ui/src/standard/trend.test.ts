import { expect, test } from 'vitest'
import type { Course } from '../core/api.gen'
import { trend } from './sample'
import { courseWords, monthWords, tallyWords } from './trend'

const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')

test('each course has words of its own, and too early says how much is missing', () => {
  const lately = { met: 6, seen: 8 }
  const said = (course: Course) => plain(courseWords(trend({ course, lately })))
  expect(said('too_early')).toBe('Too early to tell: 8 of 10 answers needed.')
  expect(said('first')).toBe('A first result. There is nothing to compare it with yet.')
  expect(said('better')).toBe('It is done more often than before.')
  expect(said('same')).toBe('It is done as often as before.')
  expect(said('worse')).toBe('It is done less often than before.')
})

test('numbers are said with those before them, where there are any', () => {
  const lately = { met: 9, seen: 12 }
  expect(tallyWords(trend())).toBe('')
  expect(plain(tallyWords(trend({ lately })))).toBe('9 of 12 met in the last 90 days.')
  expect(plain(tallyWords(trend({ lately, before: { met: 6, seen: 11 } })))).toBe(
    '9 of 12 met in the last 90 days, 6 of 11 in the 90 days before.',
  )
})

test('a month is named with its year', () => {
  expect(plain(monthWords({ month: '2026-03-01' }))).toBe('March 2026')
})
