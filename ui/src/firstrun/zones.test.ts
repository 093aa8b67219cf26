import { expect, test } from 'vitest'
import { allZones, cityOf, findZones, isPlace } from './zones'

const ZONES = [
  'America/Argentina/Buenos_Aires',
  'Europe/Berlin',
  'Europe/Lisbon',
  'America/Sao_Paulo',
  'Atlantic/Bermuda',
]

test('a zone is found by the first letters of its city', () => {
  expect(findZones('be', ZONES).map((zone) => zone.id)).toEqual(['Europe/Berlin', 'Atlantic/Bermuda'])
})

test('cities of two words are found and read with a space', () => {
  expect(findZones('buenos a', ZONES)[0]?.label).toBe('Buenos Aires')
  expect(cityOf('Europe/Berlin')).toBe('Berlin')
})

test('accents that somebody types do not matter', () => {
  expect(findZones('são', ZONES)[0]?.id).toBe('America/Sao_Paulo')
})

test('a part of the name is enough', () => {
  expect(findZones('europe', ZONES).map((zone) => zone.label)).toEqual(['Berlin', 'Lisbon'])
})

test('the zone of this computer is always among them', () => {
  expect(allZones('Mars/Olympus')[0]).toBe('Mars/Olympus')
  expect(allZones('Europe/Berlin')).toContain('Europe/Berlin')
})

test('a zone that belongs to no place says nothing of where the computer is', () => {
  expect(isPlace('Europe/Berlin')).toBe(true)
  expect(isPlace('Etc/UTC')).toBe(false)
  expect(isPlace('UTC')).toBe(false)
  expect(isPlace('US/Eastern')).toBe(false)
})
