// People for tests.
import type { HereView, Person, PersonView } from '../core/api.gen'
import { PersonFields } from './person.svelte'

/** Somebody of whom little is known, with these parts. */
export const somebody = (part: Partial<Person> = {}): Person => ({
  ...new PersonFields().request(),
  id: 'ana',
  name: 'Ana Silva',
  access: 'staff',
  presence: 'here',
  ...part,
})

export const page = (person: Person, part: Partial<PersonView> = {}): PersonView => ({
  person,
  received: [],
  given: [],
  received_total: part.received?.length ?? 0,
  given_total: part.given?.length ?? 0,
  ...part,
})

let turn = 1000
/** Whoever is here, with PINs, unless `part` says otherwise. */
export const isHere = (part: Partial<HereView> = {}): HereView => {
  turn += 1
  return {
    person: null,
    access: 'staff',
    pins: true,
    has_pin: true,
    needs_pin: false,
    turn,
    locks_in: null,
    idle_seconds: 90,
    recovery_used: null,
    recovery_unread: false,
    ...part,
  }
}
