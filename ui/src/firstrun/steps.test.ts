import { expect, test } from 'vitest'
import { after, before, resumeAt, stepsFor } from './steps'

const nothing = { team: false, people: 0, purpose: false, shifts: 0 }
const steps = stepsFor(1)

test('the language is asked only where there is more than one', () => {
  expect(stepsFor(1)[0]).toBe('place')
  expect(stepsFor(2)[0]).toBe('language')
  expect(stepsFor(2)).toHaveLength(5)
})

test('a new program starts at the first step', () => {
  expect(resumeAt(steps, nothing, null)).toBe('place')
})

test('a program closed in the middle goes on where nothing was saved yet', () => {
  expect(resumeAt(steps, { ...nothing, team: true }, null)).toBe('team')
  expect(resumeAt(steps, { ...nothing, team: true, people: 4 }, null)).toBe('purpose')
  expect(resumeAt(steps, { team: true, people: 4, purpose: true, shifts: 0 }, null)).toBe('huddle')
  expect(resumeAt(steps, { team: true, people: 4, purpose: true, shifts: 1 }, null)).toBe('huddle')
})

test('a skipped step is not asked again after a restart', () => {
  expect(resumeAt(steps, { ...nothing, team: true }, 'purpose')).toBe('purpose')
})

test('a note without a team behind it is not believed', () => {
  expect(resumeAt(steps, nothing, 'huddle')).toBe('place')
  expect(resumeAt(steps, { ...nothing, team: true }, 'dance')).toBe('team')
})

test('steps follow each other and end', () => {
  expect(after(steps, 'place')).toBe('team')
  expect(before(steps, 'place')).toBeNull()
  expect(after(steps, 'huddle')).toBeNull()
})
