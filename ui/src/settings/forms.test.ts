import { expect, test } from 'vitest'
import type { Part, Segment } from '../core/api.gen'
import { isFar, moved, secondsOf, stepped, sumOf, withSeconds } from './forms'

const part = (segment: Segment, seconds: number): Part => ({ segment, seconds, most: 1 })
const parts = [part('purpose', 45), part('story', 150), part('today', 90)]
const order = (now: Part[]) => now.map(({ segment }) => segment)

test('minutes are read as people write them', () => {
  expect(['2', '2.5', '2,5', '2:30', '0:45', ' 0 '].map(secondsOf)).toEqual([120, 150, 150, 150, 45, 0])
  expect(['', 'two', '-1', '2:60', '2:5', '1:2:3', '1e3', '２'].map(secondsOf)).toEqual(Array(8).fill(null))
})

test('a step goes to the next half minute, and ends at nothing and at half an hour', () => {
  expect([45, 60, 80].map((seconds) => stepped(seconds, 1))).toEqual([60, 90, 90])
  expect([45, 60, 80].map((seconds) => stepped(seconds, -1))).toEqual([30, 30, 60])
  expect([stepped(0, -1), stepped(10, -1), stepped(1800, 1)]).toEqual([0, 0, 1800])
})

test('a part moves by one place, and at either end nothing changes', () => {
  expect(order(moved(parts, 'story', -1))).toEqual(['story', 'purpose', 'today'])
  expect(order(moved(parts, 'story', 1))).toEqual(['purpose', 'today', 'story'])
  expect(moved(parts, 'purpose', -1)).toBe(parts)
  expect(moved(parts, 'today', 1)).toBe(parts)
  expect(moved(parts, 'thanks', 1)).toBe(parts)
})

test('only the part that was meant gets other minutes, and the same minutes are no change', () => {
  expect(withSeconds(parts, 'story', () => 60).map(({ seconds }) => seconds)).toEqual([45, 60, 90])
  expect(withSeconds(parts, 'story', (seconds) => seconds)).toBe(parts)
})

test('a begun minute counts in the sum', () => {
  expect(sumOf(parts)).toBe(5)
  expect(sumOf([])).toBe(0)
})

test('a sum is far from the name when it is off by more than a fifth; a visit may be as long as it likes', () => {
  expect([8, 10, 12].some((minutes) => isFar('ten', minutes))).toBe(false)
  expect([7, 13].every((minutes) => isFar('ten', minutes))).toBe(true)
  expect(isFar('five', 6)).toBe(false)
  expect(isFar('five', 7)).toBe(true)
  expect(isFar('visit', 55)).toBe(false)
})
