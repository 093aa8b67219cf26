// Finding a colleague by two or three letters, a shift or the whole team, and adding one who is not there yet.
import type { FoundPerson } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { say, sayFault } from '../frame/status.svelte'
import { fold, t } from '../words'
import type { Chosen } from './tell.svelte'

/** Where nobody who is here has the name, whoever left with it is found: a second record of the same person helps nobody. */
export async function findColleagues(query: string): Promise<Chosen[]> {
  const { people } = await call('who_find', { query })
  return people.map(asChosen)
}

const asChosen = ({ id, name, job, shift, left }: FoundPerson): Chosen => ({
  id,
  label: name,
  note: left ? t('people-presence-left') : [job, shift].filter(Boolean).join(' · '),
})

/** The same, with the shifts and the whole team, each of which counts as one. */
export async function findWho(query: string): Promise<Chosen[]> {
  const { people, shifts } = await call('who_find', { query })
  const found = people.map(asChosen)
  for (const { id, name } of shifts)
    found.push({ id, label: name, note: t('recognition-a-shift'), of: 'shift' })
  const team = t('recognition-whole-team')
  const words = fold(team).split(' ')
  const wanted = fold(query.trim())
  if (wanted !== '' && words.some((word) => word.startsWith(wanted)))
    found.push({ id: 'team', label: team, note: t('recognition-as-one'), of: 'team' })
  return found
}

/** Somebody of whom only the name is known. */
async function addColleague(name: string): Promise<Chosen> {
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
    unnamed: false,
  })
  return { id: person.id, label: person.name }
}

/** For a picker: adds whoever is not there yet and says so; null where that is refused. */
export async function createColleague(name: string): Promise<Chosen | null> {
  try {
    const added = await addColleague(name)
    say('recognition-person-added', { name: added.label }, { undo: true })
    return added
  } catch (thrown) {
    sayFault(asFault(thrown))
    return null
  }
}
