import { expect, test } from 'vitest'
import type { Segment } from '../core/api.gen'
import { t } from '../words'
import { about, tookOther } from './took'

const part = (seconds: number, segment: Segment = 'story') => ({ segment, seconds, most: 1 })
const other = (planned: number, really: number) =>
  tookOther(part(planned), [{ segment: 'story', seconds: really }])

test('half minutes count for short parts, whole minutes for long ones', () => {
  expect([10, 40, 50, 80, 100, 110, 236, 401].map(about)).toEqual([30, 30, 60, 90, 90, 120, 240, 420])
})

test('less than half a minute more or less than planned is not worth a word', () => {
  expect(other(45, 70)).toBeNull()
  expect(other(420, 395)).toBeNull()
  expect(other(240, 270)).toBe(300)
  expect(other(240, 211)).toBeNull()
})

test('what comes to the planned minutes again is none either', () => {
  expect(other(240, 210)).toBeNull()
  expect(other(420, 250)).toBe(240)
})

test('nothing is said of a part that is left out, or that nobody knows of', () => {
  expect(other(0, 200)).toBeNull()
  expect(tookOther(part(420, 'thanks'), [{ segment: 'story', seconds: 60 }])).toBeNull()
})

test('the minutes are words', () => {
  const said = (seconds: number) => t('took-about', { seconds, minutes: seconds / 60 })
  expect(said(30)).toBe('You take about half a minute.')
  expect(said(90)).toBe('You take about a minute and a half.')
  expect(said(240)).toBe('You take about 4 minutes.')
})
