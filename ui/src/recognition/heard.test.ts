import { expect, test } from 'vitest'
import type { Status, StoryView } from '../core/api.gen'
import { dayIn, soon, whatHappensNext } from './heard'
import { told } from './sample'
import { view } from './tell.sample'

test('today is the day of the team, wherever the computer stands', () => {
  const lateInLondon = Date.parse('2026-03-11T23:30:00Z')
  expect(dayIn('Europe/London', lateInLondon)).toBe('2026-03-11')
  expect(dayIn('Asia/Tokyo', lateInLondon)).toBe('2026-03-12')
})

test('tomorrow follows the last day of a month and of a year', () => {
  expect(soon('2026-03-01', '2026-02-28')).toBe('tomorrow')
  expect(soon('2027-01-01', '2026-12-31')).toBe('tomorrow')
})

test('the next huddle is today, tomorrow or on a named day', () => {
  expect(soon('2026-03-12', '2026-03-12')).toBe('today')
  expect(soon('2026-03-13', '2026-03-12')).toBe('tomorrow')
  expect(soon('2026-03-16', '2026-03-12')).toBe('later')
})

const TODAY = '2031-03-10'
const next = (status: Status, part: Partial<StoryView> = {}, story: object = {}) =>
  whatHappensNext({ ...view(), ...part, story: told({ status, ...story }) }, TODAY)

test('what nobody has read goes to a leader first, says when it is likely heard, and that it can be changed', () => {
  expect(next('new')).toBe(
    'A leader reads it before the huddle. Then Ana’s team hears it, likely on Wednesday 12 March at 07:45. You can change it until it is read.',
  )
})

test('who may not change it is not told so', () => {
  expect(next('new', { may_change: false, heard: { on: '2031-03-11', at: '07:45' } })).toBe(
    'A leader reads it before the huddle. Then Ana’s team hears it, likely tomorrow at 07:45.',
  )
})

test('what a leader has read is heard for certain', () => {
  expect(next('ready', { heard: { on: TODAY, at: '13:30' } })).toBe(
    'Ana’s team will hear this today at 13:30.',
  )
})

test('without a huddle no day is promised', () => {
  expect(next('ready', { heard: null })).toBe('It waits for a huddle.')
  expect(next('new', { heard: null, may_change: false })).toBe(
    'A leader reads it first. Then it waits for a huddle.',
  )
})

test('a shift has no team of its own: the team hears it', () => {
  const people = [{ id: 'early', name: 'Early', say_as: '', of: 'shift' as const }]
  expect(next('ready', {}, { people })).toBe('The team will hear this on Wednesday 12 March at 07:45.')
})

test('private thanks become a card, and nobody reads them aloud', () => {
  expect(next('private', { private: true, heard: null })).toBe(
    'It becomes a card that a leader hands to Ana. Nobody reads it aloud.',
  )
  const people = ['Ana', 'Joe'].map((name) => ({ id: name, name, say_as: '', of: 'person' as const }))
  expect(next('private', { private: true, heard: null }, { people })).toMatch(/a card for each of them/)
  expect(next('private', { private: true }, { handed_on: '2026-03-12' })).toMatch(/was handed over/)
})

test('who wants to be asked first is named', () => {
  const ask = [{ id: 'ana', name: 'Ana', say_as: '' }]
  expect(next('ready', { ask })).toMatch(/Before it is read aloud, somebody asks Ana\.$/)
})

test('what was told, declined, joined or withdrawn promises nothing that is over', () => {
  const heard = { times_told: 1, last_told_on: '2031-03-03' }
  expect(next('told', { heard: null, due_again: '2031-04-01' }, heard)).toBe(
    'A huddle has told it. It comes back from Tuesday 1 April on.',
  )
  expect(next('declined', { heard: null })).toBe('No huddle tells it.')
  expect(next('withdrawn', { heard: null })).toBe('No huddle tells it.')
  expect(next('joined', { heard: null })).toBe('It is part of another story now.')
})

test('of a story that we brought in as told no huddle of ours is said to have told it', () => {
  expect(next('told', { heard: null }, { times_told: 0, last_told_on: null })).toBe(
    'It was told before it came here.',
  )
})
