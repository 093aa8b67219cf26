import { describe, expect, it } from 'vitest'
import type { PlanItem } from '../core/api.gen'
import { LEVELS, largestThat } from './fit'
import { sampleRun } from './sample'
import { beginnings, opening, pace, spent } from './sums'

describe('sums over a huddle', () => {
  it('begins each item where the one before it ends', () => {
    const items = [45, 150, 35].map((seconds) => ({ seconds }) as PlanItem)
    expect(beginnings(items)).toEqual([0, 45, 195])
  })

  it('counts the time of this step on top of what was spent', () => {
    expect(spent(sampleRun({ spent: 60, since: 10_000 }), 25_900)).toBe(75)
  })

  it('counts nothing while paused, and nothing for a clock that was set back', () => {
    expect(spent(sampleRun({ spent: 60, since: null }), 25_000)).toBe(60)
    expect(spent(sampleRun({ spent: 60, since: 90_000 }), 25_000)).toBe(60)
  })

  it('warns when nine tenths of the time are used, and again when all of it is', () => {
    expect([100, 270, 300, 301].map((used) => pace(used, 300))).toEqual([
      'in-time',
      'nearly',
      'nearly',
      'late',
    ])
  })

  it('cuts a text between words', () => {
    expect(opening('One two three four', 11)).toBe('One two…')
    expect(opening('One two, three four', 11)).toBe('One two…')
    expect(opening('  One\n two ', 11)).toBe('One two')
  })

  it('cuts a text without spaces where it must', () => {
    expect(opening('x'.repeat(30), 10)).toBe(`${'x'.repeat(10)}…`)
  })
})

describe('making a text fit', () => {
  it('takes the largest size that fits', () => {
    expect(largestThat([1, 0.8, 0.6, 0.4], (level) => level <= 0.7)).toBe(0.6)
    expect(largestThat([1, 0.8, 0.6, 0.4], () => true)).toBe(1)
  })

  it('measures a short text once', () => {
    let tries = 0
    largestThat(LEVELS, () => {
      tries += 1
      return true
    })
    expect(tries).toBe(1)
  })

  it('takes the smallest size when nothing fits', () => {
    expect(largestThat([1, 0.8, 0.6, 0.4], () => false)).toBe(0.4)
  })

  it('tries few sizes, because it runs between a key and the next step', () => {
    let tries = 0
    largestThat(LEVELS, () => {
      tries += 1
      return false
    })
    expect(tries).toBeLessThanOrEqual(6)
  })
})
