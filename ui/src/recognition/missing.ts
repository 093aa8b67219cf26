// The two things a story cannot do without, in the words of their labels.
import type { Fault } from '../core/api.gen'
import { fieldError, t } from '../words'

/** What to say for a fault of one field, or null where no field is at fault. */
export function missing(fault: Fault): string | null {
  if (fault.field === null) return null
  if (fault.code === 'empty' && fault.field === 'people') return t('recognition-fault-people')
  if (fault.code === 'empty' && fault.field === 'text') return t('recognition-fault-text')
  return fieldError(fault, fault.field)
}
