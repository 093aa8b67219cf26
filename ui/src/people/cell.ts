// What a cell of a list says, as people read it.
import type { Column } from '../core/api.gen'
import { day } from '../words'

/** Every year has a 29th of February somewhere. */
const LEAP = '2000'

/** A day as a day, anything else as it stands. */
export function cellWords(column: Column, value: string): string {
  if (value === '') return ''
  if (column === 'started_on') return day(value, 'short')
  return column === 'birthday' ? day(`${LEAP}-${value}`, 'month') : value
}
