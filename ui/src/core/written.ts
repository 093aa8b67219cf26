// Days, times and weekdays as somebody wrote them, looked at before they go to the core: it knows only whole ones, and
// cannot say which field of a request it could not read. What is wrong is thrown as the fault of its field.
import type { Code, Fault, TimeOfDay } from './api.gen'

const refused = (code: Code, field: string): Fault => ({ code, field, facts: {} })

/** 2024 has a 29 February, so that a birthday may be on it. */
const LEAP_YEAR = '2024'

export function isDay(written: string): boolean {
  const whole = /^\d\d-\d\d$/.test(written) ? `${LEAP_YEAR}-${written}` : written
  if (!/^\d{4}-\d\d-\d\d$/.test(whole) || whole.startsWith('0000')) return false
  const date = new Date(`${whole}T00:00:00Z`)
  // A day that no month has is the next month's.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole)
}

/** The request as it is, once each of `fields` is a day or nothing. */
export function withDays<Ask extends object>(ask: Ask, fields: (keyof Ask & string)[]): Ask {
  for (const field of fields) {
    const written: unknown = ask[field]
    if (typeof written === 'string' && !isDay(written)) throw refused('not_a_day', field)
  }
  return ask
}

/** A time of day as people type it, 7:45, 07.45, 745 or 7, as HH:MM; null where it is none. */
export function timeOfDay(typed: string): TimeOfDay | null {
  const text = typed.trim()
  const apart = /^(\d{1,2})(?:\s*[:.,h]\s*|\s+)(\d{2})$/i.exec(text)
  const joined = /^(\d{1,2}?)(\d{2})?$/.exec(text)
  const found = apart ?? joined
  if (!found?.[1]) return null
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? '0')
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

export function asTime(typed: string, field: string): TimeOfDay {
  const time = timeOfDay(typed)
  if (time === null) throw refused('not_a_time', field)
  return time
}

export function asWeekdays(days: number[], field: string): number[] {
  if (days.length === 0) throw refused('empty', field)
  return days
}
