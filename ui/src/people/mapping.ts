// What each column of a pasted table means.
import type { Column } from '../core/api.gen'

export const COLUMNS: Column[] = ['name', 'say_as', 'job', 'shift', 'started_on', 'birthday', 'ignore']

/** First and last name may be two columns. */
const MORE_THAN_ONCE: Column[] = ['name', 'ignore']

/** Gives a column its meaning; whoever had it before is left out, where it can stand once only. */
export function mapColumn(mapping: Column[], at: number, meaning: Column): Column[] {
  return mapping.map((had, index) => {
    if (index === at) return meaning
    return had === meaning && !MORE_THAN_ONCE.includes(meaning) ? 'ignore' : had
  })
}

/** Nobody can be added without a name. */
export const namesSomebody = (mapping: Column[]): boolean => mapping.includes('name')

/** Before there are shifts, nobody can be given one by name. */
export const withoutShifts = (mapping: Column[]): Column[] =>
  mapping.map((meaning) => (meaning === 'shift' ? 'ignore' : meaning))
