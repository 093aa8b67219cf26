// When a birthday or an anniversary comes next, by the same rule as the huddle's: 29 February is kept on the 28th of other years.
import type { Day, MonthDay } from '../core/api.gen'

const yearOf = (day: Day) => Number(day.slice(0, 4))
const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1

function keptIn(year: number, date: MonthDay): Day {
  const kept = date === '02-29' && !isLeap(year) ? '02-28' : date
  return `${String(year).padStart(4, '0')}-${kept}`
}

/** The first time on or after `today`. */
export function nextTime(date: MonthDay, today: Day): Day {
  const thisYear = keptIn(yearOf(today), date)
  return thisYear < today ? keptIn(yearOf(today) + 1, date) : thisYear
}

/** The next whole year in the team; none while the first day is still to come. */
export function nextAnniversary(startedOn: Day, today: Day): { on: Day; years: number } | null {
  if (startedOn > today) return null
  const next = nextTime(startedOn.slice(5), today)
  const on = yearOf(next) > yearOf(startedOn) ? next : keptIn(yearOf(startedOn) + 1, startedOn.slice(5))
  return { on, years: yearOf(on) - yearOf(startedOn) }
}
