import { expect, test } from 'vitest'
import type { Place } from '../core/api.gen'
import { countWords } from '../words/count'
import { breath } from './breath'
import { examplePurposes, exampleRoles } from './examples'

const PLACES: Place[] = ['hotel', 'clinic', 'shop', 'contact_centre', 'other']

test('every kind of place has at least five purposes, and no two are the same', () => {
  const all = PLACES.flatMap(examplePurposes)
  expect(new Set(all).size).toBe(all.length)
  for (const place of PLACES) expect(examplePurposes(place).length).toBeGreaterThanOrEqual(5)
})

test('every example purpose can be said in one breath', () => {
  for (const example of PLACES.flatMap(examplePurposes))
    expect(breath(countWords(example, 'en'))).toBe('good')
})

test('every example job sets its purpose beside what it does', () => {
  for (const role of PLACES.flatMap(exampleRoles)) {
    expect(role.job).not.toMatch(/^purpose-role/)
    expect(role.function).not.toBe(role.purpose)
  }
})
