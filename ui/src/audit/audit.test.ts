import { expect, test } from 'vitest'
import type { AuditEntry } from '../core/api.gen'
import { sentence, shownFields, value } from './audit'

const plain = (words: string) => words.replace(/[\u2068\u2069]/g, '')
const entry = (name: string, part: Partial<AuditEntry> = {}): AuditEntry => ({
  seq: 1,
  name,
  of: null,
  at: 0,
  who: { id: '1', name: 'Ana', say_as: '' },
  about: ['Joe'],
  changes: [],
  more: 0,
  ...part,
})
const said = (name: string, part?: Partial<AuditEntry>) => plain(sentence(entry(name, part)))

test('an entry is a sentence', () => {
  expect(said('story_edit')).toBe('Ana changed the story about Joe.')
  expect(said('story_tell', { who: null })).toBe('Somebody told about Joe.')
  expect(said('undo', { of: 'story_tell' })).toBe('Ana took back: Ana told about Joe.')
  expect(said('pin_refused', { who: null })).toBe('Too many wrong tries at the PIN of Joe.')
  expect(said('pin_refused', { who: null, about: [] })).toContain('code for a forgotten PIN')
})

test('many names are the first three and a number', () => {
  expect(said('people_import', { about: ['A', 'B', 'C', 'D', 'E'] })).toBe(
    'Ana added people from a list: A, B, C and 2 more.',
  )
})

test('what a newer program did is still something', () => {
  expect(said('idea_answer')).toBe('Ana changed something.')
})

test('values are shown as people read them, and ids and places are left out', () => {
  expect(value('access', 'leader', 'UTC')).toBe('Lead huddles')
  expect(value('happened_on', '2026-03-04', 'UTC')).toBe('4 Mar 2026')
  expect(value('weekdays', '3', 'UTC')).toBe('Mon and Tue')
  expect(value('text', 'leader', 'UTC')).toBe('leader')
  const field = (name: string) => ({ name, before: 'a', after: 'b' })
  expect(shownFields([field('prompt'), field('text'), field('name')]).map(({ name }) => name)).toEqual([
    'name',
    'text',
  ])
})
