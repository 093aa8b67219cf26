// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import {
  askedAnswer,
  fewWords,
  fieldsFrom,
  freshAnswer,
  freshFields,
  isLate,
  isOverdue,
  oldestWords,
  worded,
} from './ideas'
import { idea, joe } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn(), ready: vi.fn() }))

test('an idea is late from the day after the one on which its answer is due', () => {
  expect(isLate(idea({ answer_by: '2026-03-18' }), '2026-03-18')).toBe(false)
  expect(isLate(idea({ answer_by: '2026-03-18' }), '2026-03-19')).toBe(true)
  expect(isLate(idea({ answer_by: null }), '2027-01-01')).toBe(false)
})

test('only what is still tried can be overdue', () => {
  const due = { due_on: '2026-03-18' }
  expect(isOverdue(idea({ state: 'trying', ...due }), '2026-03-18')).toBe(false)
  expect(isOverdue(idea({ state: 'trying', ...due }), '2026-03-19')).toBe(true)
  expect(isOverdue(idea({ state: 'done', ...due }), '2026-03-19')).toBe(false)
})

test('how long the oldest waits is said as people count, and nothing where none waits', () => {
  expect(oldestWords(9, 3)).toBe('The oldest waits 9 days. Three are late.')
  expect(oldestWords(1, 0)).toBe('The oldest waits one day.')
  expect(oldestWords(0, 0)).toBe('The oldest came today.')
  expect(oldestWords(null, 0)).toBe('')
})

test('a fortnight is given to whatever is tried, and the words of another answer are not taken for it', () => {
  const no = idea({ state: 'no', answer: 'Too narrow.' })
  expect(freshAnswer(no, 'trying', '2026-03-12')).toEqual({
    answer: '',
    owner: '',
    ownerName: '',
    due: '2026-03-26',
  })
  const tried = idea({ state: 'trying', answer: 'On Monday.', owner: joe, due_on: '2026-03-14' })
  expect(freshAnswer(tried, 'trying', '2026-03-20')).toEqual({
    answer: 'On Monday.',
    owner: 'joe',
    ownerName: 'Joe',
    due: '2026-03-14',
  })
})

test('a no has neither an owner nor a day, whatever stood in the fields', () => {
  const written = { answer: 'Too narrow.', owner: 'joe', ownerName: 'Joe', due: '2026-03-26' }
  expect(askedAnswer(idea(), 'no', written)).toMatchObject({ owner_id: null, due_on: null })
  expect(askedAnswer(idea(), 'trying', written)).toMatchObject({ owner_id: 'joe', due_on: '2026-03-26' })
})

test('what was kept comes back with what was typed since, each once', () => {
  const kept = JSON.stringify({ ...freshFields(null), kind: 'obstacle', text: 'No trolley.' })
  const now = { ...freshFields(null), text: 'By the lift.' }
  expect(fieldsFrom(kept, now)).toMatchObject({ kind: 'obstacle', text: 'No trolley. By the lift.' })
  expect(fieldsFrom(kept, { ...now, text: 'No trolley.' }).text).toBe('No trolley.')
  expect(fieldsFrom('{"kind":"wish"}', now).kind).toBe('idea')
})

test('what is wrong with the idea itself stands over the form, at no field', () => {
  expect(worded({ code: 'answered', field: 'id', facts: {} }).field).toBeNull()
})

test('the beginning of a long idea names it, whole signs and no line ends', () => {
  expect(fewWords({ text: `${'🙂'.repeat(61)}` })).toBe(`${'🙂'.repeat(60)}…`)
  expect(fewWords({ text: 'One\ntwo' })).toBe('One two')
})
