import { expect, test } from 'vitest'
import type { AuditEntry } from '../core/api.gen'
import { sentence, shownFields, value } from './audit'

const plain = (words: string) => words.replace(/[\u2068\u2069]/g, '')
const entry = (name: string, part: Partial<AuditEntry> = {}): AuditEntry => ({
  seq: 1,
  name,
  of: null,
  nameless: false,
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

test('what is done with a plan, a question and a form is said', () => {
  const done = ['plan_swap', 'plan_drop', 'plan_add', 'plan_move', 'plan_reset', 'question_save']
  const all = [...done, 'question_remove', 'form_save', 'story_keep'].map((name) => said(name))
  expect(all).not.toContain('Ana changed something.')
  expect(new Set(all).size).toBe(all.length)
})

test('what is done in a running huddle and with a promise is said', () => {
  const done = ['part_give', 'huddle_thank', 'huddle_extend', 'huddle_shorten', 'action_save', 'action_end']
  const all = done.map((name) => said(name))
  expect(all).not.toContain('Ana changed something.')
  expect(new Set(all).size).toBe(all.length)
  expect(said('huddle_thank')).toBe('Ana kept thanks said in the huddle to Joe.')
  // Nobody’s name stands at it.
  expect(said('huddle_tap', { who: null })).toBe('Somebody said whether the huddle was worth the time.')
})

test('a promise is no story: what it is stands under words of its own', () => {
  const kind = (after: string) => shownFields([{ name: 'kind', before: null, after }])[0]
  expect(kind('topic')?.name).toBe('action_kind')
  expect(kind('story')?.name).toBe('kind')
  expect(value('action_kind', 'topic', 'UTC')).toBe('Topic for later')
  expect(value('state', 'dropped', 'UTC')).toBe('not needed any more')
  expect(value('due_on', '2026-03-04', 'UTC')).toBe('4 Mar 2026')
  expect(value('tap', 'so_so', 'UTC')).toBe('so-so')
  expect(value('live', '1', 'UTC')).toBe('yes')
})

test('many names are the first three and a number', () => {
  expect(said('people_import', { about: ['A', 'B', 'C', 'D', 'E'] })).toBe(
    'Ana added people from a list: A, B, C and 2 more.',
  )
})

test('what a newer program did is still something', () => {
  expect(said('weather_change')).toBe('Ana changed something.')
})

test('values are shown as people read them, and ids and places are left out', () => {
  expect(value('access', 'leader', 'UTC')).toBe('Lead huddles')
  expect(value('happened_on', '2026-03-04', 'UTC')).toBe('4 Mar 2026')
  expect(value('weekdays', '3', 'UTC')).toBe('Mon and Tue')
  expect(value('text', 'leader', 'UTC')).toBe('leader')
  expect(value('form', 'five', 'UTC')).toBe('Five minutes')
  expect(value('choice', 'swapped', 'UTC')).toBe('swapped for another')
  expect(value('weekly_on', '2', 'UTC')).toBe('Tuesday')
  expect(value('kept', '1', 'UTC')).toBe('yes')
  expect(value('seconds', '90', 'UTC')).toBe('1:30')
  expect(value('item', 'purpose', 'UTC')).toBe('Why we are here')
  expect(value('arranged', 'purpose 3f9a02c1-0000-7000-8000-000000000000', 'UTC')).toBe('yes')
  const id = { name: 'item', before: null, after: '3f9a02c1-0000-7000-8000-000000000000' }
  expect(shownFields([id, { ...id, after: 'today-1' }]).map(({ after }) => after)).toEqual(['today-1'])
  const field = (name: string) => ({ name, before: 'a', after: 'b' })
  expect(shownFields([field('prompt'), field('text'), field('name')]).map(({ name }) => name)).toEqual([
    'name',
    'text',
  ])
})
