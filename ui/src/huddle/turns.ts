// Who presents and who takes which part, as whoever leads decides it before the huddle.
import type { PersonId, PersonName, Segment, Today } from '../core/api.gen'
import { call } from '../core/client'
import { say } from '../frame/status.svelte'
import { t } from '../words'
import { planOf, prepare, tried } from './today.svelte'

/** Whose turn it is after the presenter's, the fairest first. Null where nobody is left who was not asked. */
export function nextAfter({ presenter, can_present }: Today): PersonName | null {
  const at = can_present.findIndex(({ id }) => id === presenter?.id)
  return can_present[at + 1] ?? null
}

/** The next one presents today, and nobody is asked why. */
export async function notToday(today: Today): Promise<void> {
  const { presenter } = today
  const next = nextAfter(today)
  if (!presenter) return
  if (!next) {
    say('turn-nobody-left-said')
    return
  }
  await prepare(today, { presenter_id: next.id }, () =>
    say('turn-not-today-said', { next: next.name, presenter: presenter.name }, { undo: true }),
  )
}

/** Empty gives the part back to whoever presents. */
export async function givePart(
  today: Today,
  segment: Segment,
  person: { id: PersonId | ''; name: string },
): Promise<void> {
  const part = t(`segment-${segment}`)
  await tried(
    () => call('part_give', { ...planOf(today), segment, person_id: person.id || null }),
    () => {
      if (person.id) say('turn-part-given-said', { person: person.name, part }, { undo: true })
      else say('turn-part-back-said', { part }, { undo: true })
    },
  )
}
