// How a copy is named on the screen.
import type { At, Kept } from '../core/api.gen'
import { clock, clockToTheSecond, dayAt, t } from '../words'

/** By so much a copy may be ahead: of two in one second the later one is called by the next. */
const SLACK = 60_000

/** Whether its moment has not come yet: a clock was wrong. */
export function isAhead(at: At | undefined | null, now: At): boolean {
  return (at ?? now) > now + SLACK
}

/** What each copy is called: its moment, and what it was made before, where it was not just time for one. */
export function namesOf(copies: Kept[], zone: string, now: At): Map<Kept, string> {
  const names = copies.map((copy) => nameOf(copy, zone, now, clock))
  const twice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name)
  return new Map(
    copies.map((copy, at) => {
      const name = names[at] ?? ''
      // Of two that would read the same nobody could choose one.
      return [copy, twice(name) ? nameOf(copy, zone, now, clockToTheSecond) : name]
    }),
  )
}

function nameOf(copy: Kept, zone: string, now: At, time: typeof clockToTheSecond): string {
  const when = { day: dayAt(copy.at, zone, now), time: time(copy.at, zone) }
  if (copy.before === 'update') return t('copies-before-update', when)
  if (copy.before === 'restore') return t('copies-before-restore', when)
  if (copy.before === 'replaced') return t('copies-before-replaced', when)
  if (copy.before === 'import') return t('copies-before-import', when)
  if (copy.before === 'wanted') return t('copies-wanted', when)
  return t('copies-at', when)
}
