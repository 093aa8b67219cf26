// Whoever was here goes: by a key, by the button, or because somebody else comes.
import type { PersonId } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { keepDrafts } from '../core/draft.svelte'
import { here } from '../core/here.svelte'
import { sayFault } from '../frame/status.svelte'
import type { Choice } from '../parts/picker.svelte'

export async function leave(): Promise<void> {
  try {
    await keepDrafts()
    here.take(await call('here_leave', {}))
  } catch (thrown) {
    sayFault(asFault(thrown))
  }
}

/** Rejects with what the core says. What is being typed is kept for whoever typed it; where it cannot be, they stay. */
export async function enter(person: PersonId, pin: string | null): Promise<void> {
  // Who comes where nobody was takes over what was begun: it need not be on the disk for that.
  if (here.current?.person) await keepDrafts()
  else await keepDrafts().catch(() => {})
  here.take(await call('here_enter', { person_id: person, pin }))
}

const MOST_SHOWN = 12
export async function findAtWork(query: string): Promise<Choice[]> {
  const people = await call('person_list', { query, left: false })
  return people.slice(0, MOST_SHOWN).map(({ id, name, job }) => ({ id, label: name, note: job }))
}
