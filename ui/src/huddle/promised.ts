// What an earlier huddle promised, or put off.
import type { ActionId, ActionState, Day } from '../core/api.gen'
import { day, t } from '../words'

/** Says that one is done or not needed, or open once more. */
export type End = (id: ActionId, state: ActionState) => void

const A_DAY = 24 * 60 * 60 * 1000

/** "from Tuesday": when it was made, by the clock of this computer. Where a weekday would mean two days, the date. */
export function fromWords(made: Day, now = Date.now()): string {
  const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(now)
  const ago = Math.round((Date.parse(today) - Date.parse(made)) / A_DAY)
  if (ago <= 0) return t('promised-from-today')
  return t('promised-from', { day: day(made, ago < 7 ? 'weekday' : 'month') })
}
