// Which huddles come next, one of each shift, and whether the standard is in the one that is at hand.
import type { Day, NextHuddle, Shift, StandardId, TimeOfDay, Today } from '../core/api.gen'
import { plus } from '../recognition/days'

const A_WEEK = 7

/** 1 Monday to 7 Sunday. */
const weekdayOf = (on: Day) => new Date(`${on}T12:00:00Z`).getUTCDay() || A_WEEK

/** The time of day of the team's zone. */
const timeOf = ({ now, team: { zone } }: Today): TimeOfDay =>
  new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: zone }).format(now)

function nextOf(today: Today, shift: Shift): Day | undefined {
  const { date, held, open } = today
  const begun = [...held, ...(open ? [open] : [])].some((row) => row.shift === shift.name && row.on === date)
  const over = begun || shift.huddle_at <= timeOf(today)
  const days = Array.from({ length: A_WEEK + 1 }, (_, ahead) => plus(date, ahead))
  return days.find((on) => shift.weekdays.includes(weekdayOf(on)) && !(over && on === date))
}

const isIn = ({ on, shift, items }: Today, id: StandardId, of: Shift, day: Day) =>
  shift?.id === of.id && on === day && items.some(({ item }) => item === id)

/** In the order in which they come. Of a plan that is not at hand nobody knows here what is in it. */
export function nextHuddles(today: Today, id: StandardId): NextHuddle[] {
  const all = today.shifts.flatMap((shift) => {
    const on = nextOf(today, shift)
    if (on === undefined) return []
    const added = isIn(today, id, shift, on)
    return [{ shift_id: shift.id, shift: shift.name, on, at: shift.huddle_at, added }]
  })
  const when = ({ on, at }: NextHuddle) => `${on} ${at}`
  return all.toSorted((one, other) => (when(one) < when(other) ? -1 : 1))
}
