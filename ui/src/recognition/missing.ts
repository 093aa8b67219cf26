// The two things a story cannot do without, in the words of their labels.
import type { Fault } from '../core/api.gen'
import { fieldError, t } from '../words'
import type { Telling } from './tell.svelte'

const isEmpty = {
  people: (telling: Telling) => telling.people.length === 0,
  text: (telling: Telling) => telling.text.trim() === '',
}
type Needed = keyof typeof isEmpty
const NEEDED: Needed[] = ['people', 'text']

/** The core names the first thing that is missing; the screen shows all of it, from the top. */
export function fromTheTop(fault: Fault, telling: Telling): Fault {
  if (fault.code !== 'empty') return fault
  const field = NEEDED.find((needed) => isEmpty[needed](telling))
  return field ? { ...fault, field } : fault
}

/** What to say beside a field, or null where it is well. */
export function wrong(field: Needed, fault: Fault | null, telling: Telling): string | null {
  if (fault?.code === 'empty' && NEEDED.some((needed) => needed === fault.field)) {
    return isEmpty[field](telling) ? t(`recognition-fault-${field}`) : null
  }
  return fieldError(fault, field)
}

/** What to say over the form for the fault of a field, or null where no field is at fault. */
export function missing(fault: Fault, telling: Telling): string | null {
  if (fault.field === null) return null
  const needed = NEEDED.map((field) => wrong(field, fault, telling)).filter((words) => words !== null)
  return needed.length > 0 ? needed.join(' ') : fieldError(fault, fault.field)
}
