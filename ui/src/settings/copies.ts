// How a copy is named on the screen.
import type { At, Kept } from '../core/api.gen'
import { clock, dayAt, number, t } from '../words'

const MEGABYTE = 1_000_000

/** At least one: nobody asks for tenths. */
export function megabytes(bytes: number): string {
  return number(Math.max(1, Math.round(bytes / MEGABYTE)))
}

/** By so much a copy may be ahead: of two in one second the later one is called by the next. */
const SLACK = 60_000

/** Whether its moment has not come yet: a clock was wrong. */
export function isAhead(at: At | undefined | null, now: At): boolean {
  return (at ?? now) > now + SLACK
}

/** Its moment, and what it was made before, where it was not just time for one. */
export function momentOf(copy: Kept, zone: string, now: At): string {
  const when = { day: dayAt(copy.at, zone, now), time: clock(copy.at, zone) }
  if (copy.before === 'update') return t('copies-before-update', when)
  if (copy.before === 'restore') return t('copies-before-restore', when)
  if (copy.before === 'replaced') return t('copies-before-replaced', when)
  if (copy.before === 'import') return t('copies-before-import', when)
  return t('copies-at', when)
}
