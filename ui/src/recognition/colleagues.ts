// Finding a colleague by two or three letters, and adding one who is not there yet.
import { call } from '../core/client'
import { t } from '../words'
import type { Chosen } from './tell.svelte'

const MOST_SHOWN = 12

/** Where nobody who is here has the name, whoever left with it is found: a second record of the same person helps nobody. */
export async function findColleagues(query: string): Promise<Chosen[]> {
  const here = await call('person_list', { query, left: false })
  if (here.length > 0)
    return here.slice(0, MOST_SHOWN).map(({ id, name, job }) => ({ id, label: name, note: job }))
  const all = await call('person_list', { query, left: true })
  return all
    .slice(0, MOST_SHOWN)
    .map(({ id, name }) => ({ id, label: name, note: t('people-presence-left') }))
}

/** Somebody of whom only the name is known. */
export async function addColleague(name: string): Promise<Chosen> {
  const person = await call('person_save', {
    id: null,
    name,
    say_as: '',
    job: '',
    shift_id: null,
    started_on: null,
    birthday: null,
    wish: 'public',
    leave_from: null,
    leave_until: null,
    left_on: null,
  })
  return { id: person.id, label: person.name }
}
