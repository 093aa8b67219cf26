// Notes about a colleague: who sees them, what the form holds, and their days in words.
import type { CoachingNote, Fault, PersonId, SaveCoaching } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { withDays } from '../core/written'
import { day, t } from '../words'

/** As the core decides: whoever leads and has entered their PIN. Until it has said who is here, nobody. */
export function seesNotes(): boolean {
  const now = here.current
  return now?.pins === true && now.person !== null && here.may('leader')
}

/** Empty strings for nothing, so that a draft can be compared and brought back. */
export type Fields = { text: string; day: string }

export const fieldsOfNote = (was: CoachingNote | null): Fields => ({
  text: was?.text ?? '',
  day: was?.follow_up_on ?? '',
})

/** Throws the fault of a day that there is not. */
export function asked({ text, day: on }: Fields, id: string | null, about_id: PersonId): SaveCoaching {
  return withDays({ id, about_id, text, follow_up_on: on === '' ? null : on }, ['follow_up_on'])
}

/** No field of the form holds whose note it is. */
export function worded(fault: Fault): Fault {
  return fault.field === 'text' || fault.field === 'follow_up_on' ? fault : { ...fault, field: null }
}

/** When to come back to it, or when they did; the year is said where it is another than the note's. */
export function whenWords({ made_on, follow_up_on, done_on }: CoachingNote): string {
  const of = done_on ?? follow_up_on
  if (of === null) return ''
  const said = day(of, of.slice(0, 4) === made_on.slice(0, 4) ? 'month' : 'short')
  return t(done_on ? 'coaching-came-back' : 'coaching-come-back', { day: said })
}
