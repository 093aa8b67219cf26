import { expect, test } from 'vitest'
import type { Shift, Today } from '../core/api.gen'
import { nextHuddles } from './next'

const morning = { id: 'morning', name: 'Morning', weekdays: [1, 2, 3, 4, 5], huddle_at: '07:45' } as Shift
const late = { id: 'late', name: 'Late', weekdays: [4, 6], huddle_at: '14:00' } as Shift
/** Thursday 12 March, half past nine in Madrid. */
const today = (part: object = {}) =>
  ({
    team: { zone: 'Europe/Madrid' },
    now: Date.parse('2026-03-12T08:30:00Z'),
    date: '2026-03-12',
    on: '2026-03-12',
    shift: late,
    shifts: [morning, late],
    held: [],
    open: null,
    items: [],
    ...part,
  }) as unknown as Today
const said = (of: Today) => nextHuddles(of, 'name').map(({ shift, on, at }) => `${shift} ${on} ${at}`)

test('each shift has its next huddle, what comes first before the others', () => {
  expect(said(today())).toEqual(['Late 2026-03-12 14:00', 'Morning 2026-03-13 07:45'])
})

test('a huddle that was held, or has begun, does not come again today', () => {
  const next = ['Morning 2026-03-13 07:45', 'Late 2026-03-14 14:00']
  expect(said(today({ held: [{ shift: 'Late', on: '2026-03-12' }] }))).toEqual(next)
  expect(said(today({ open: { shift: 'Late', on: '2026-03-12' } }))).toEqual(next)
})

test('a shift whose only day is over is back in a week', () => {
  const friday = { ...morning, weekdays: [4] }
  expect(said(today({ shifts: [friday] }))).toEqual(['Morning 2026-03-19 07:45'])
})

test('of the huddle at hand it is known whether it has the standard', () => {
  const added = nextHuddles(today({ items: [{ item: 'name' }] }), 'name').map((next) => next.added)
  expect(added).toEqual([true, false])
})

test('a team without shifts has no huddle to put it into', () => {
  expect(said(today({ shift: null, shifts: [] }))).toEqual([])
})
