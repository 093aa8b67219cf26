// Since when a promise or a topic stands and when it comes back, as people say it.
import type { Action, ActionKind, Day } from '../core/api.gen'
import { day, t } from '../words'

const A_DAY = 24 * 60 * 60 * 1000
const A_WEEK = 7

/** Days from one to the other, in any zone: a bare day has none. */
function daysTo(on: Day, from: Day): number {
  return Math.round((Date.parse(on) - Date.parse(from)) / A_DAY)
}

/** So many days after this one. */
export function daysAfter(on: Day, days: number): Day {
  return new Date(Date.parse(on) + days * A_DAY).toISOString().slice(0, 10)
}

/** "since Tuesday", "for today" or "for 12 March". A weekday is enough for the days around this one. */
export function dueWords(due: Day, today: Day): string {
  const ahead = daysTo(due, today)
  if (ahead === 0) return t('action-today')
  if (ahead === 1) return t('action-tomorrow')
  if (ahead === -1) return t('action-yesterday')
  const sameYear = due.slice(0, 4) === today.slice(0, 4)
  const said = day(due, Math.abs(ahead) < A_WEEK ? 'weekday' : sameYear ? 'month' : 'short')
  return t(ahead < 0 ? 'action-since' : 'action-for', { day: said })
}

const MADE = {
  promise: { today: 'promised-today', on: 'promised-on' },
  topic: { today: 'put-off-today', on: 'put-off-on' },
} as const satisfies Record<ActionKind, unknown>

/** "promised on Tuesday": when it was made, by the team's days. Where a weekday would mean two days, the date. */
export function madeWords({ kind, made_on }: Pick<Action, 'kind' | 'made_on'>, today: Day): string {
  const ago = daysTo(today, made_on)
  if (ago <= 0) return t(MADE[kind].today)
  return t(MADE[kind].on, { day: day(made_on, ago < A_WEEK ? 'weekday' : 'month') })
}

/** "Joe, since Tuesday". */
export function whoAndWhen({ owner }: Action, when: string): string {
  return owner ? t('action-who-when', { owner: owner.name, when }) : when
}
