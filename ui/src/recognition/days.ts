// Days from one to another: those that people ask for by name, and the same again earlier or later.
import type { Day } from '../core/api.gen'

export type Days = { since: Day | null; until: Day | null }
export const SPANS = ['week', 'weeks', 'year'] as const
export type Span = (typeof SPANS)[number]

const WEEK = 7
const FOUR_WEEKS = 28
const DAY_LONG = 86_400_000

const at = (day: Day) => new Date(`${day}T12:00:00Z`)
const asDay = (date: Date): Day => date.toISOString().slice(0, 10)

export function plus(day: Day, days: number): Day {
  const date = at(day)
  date.setUTCDate(date.getUTCDate() + days)
  return asDay(date)
}

/** The week begins on Monday. */
export function spanOf(span: Span, today: Day): { since: Day; until: Day } {
  if (span === 'year') return { since: `${today.slice(0, 4)}-01-01`, until: `${today.slice(0, 4)}-12-31` }
  if (span === 'weeks') return { since: plus(today, 1 - FOUR_WEEKS), until: today }
  const monday = plus(today, -((at(today).getUTCDay() + WEEK - 1) % WEEK))
  return { since: monday, until: plus(monday, WEEK - 1) }
}

/** The name that these days have today. */
export function spanNamed({ since, until }: Days, today: Day): Span | null {
  const same = (span: Span) => {
    const days = spanOf(span, today)
    return days.since === since && days.until === until
  }
  return SPANS.find(same) ?? null
}

const monthsIn = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const firstOf = (months: number) => asDay(new Date(Date.UTC(Math.floor(months / 12), months % 12, 1, 12)))

/** As many days before or after these; whole months stay whole ones. Null where there is no beginning or no end. */
export function step({ since, until }: Days, by: 1 | -1): { since: Day; until: Day } | null {
  if (since === null || until === null) return null
  const after = plus(until, 1)
  if (since.endsWith('-01') && after.endsWith('-01')) {
    const long = monthsIn(after) - monthsIn(since)
    const first = monthsIn(since) + by * long
    return { since: firstOf(first), until: plus(firstOf(first + long), -1) }
  }
  const long = Math.round((at(after).getTime() - at(since).getTime()) / DAY_LONG)
  return { since: plus(since, by * long), until: plus(until, by * long) }
}
