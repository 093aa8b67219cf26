// What each column of a pasted table means.
import type { Column } from '../core/api.gen'

export const COLUMNS: Column[] = ['name', 'say_as', 'job', 'shift', 'started_on', 'birthday', 'ignore']

/** Gives a column its meaning; a meaning can stand once only, so whoever had it before is left out. */
export function mapColumn(mapping: Column[], at: number, meaning: Column): Column[] {
  return mapping.map((had, index) => {
    if (index === at) return meaning
    return had === meaning && meaning !== 'ignore' ? 'ignore' : had
  })
}

/** Nobody can be added without a name. */
export const namesSomebody = (mapping: Column[]): boolean => mapping.includes('name')

/** A mapping that was chosen for other columns is of no use. */
export const fits = (mapping: Column[] | null, columns: number): boolean => mapping?.length === columns
