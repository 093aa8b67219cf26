// A telling that was opened from somebody's page is about them.
import type { PersonId } from '../core/api.gen'
import { call } from '../core/client'
import type { Telling } from './tell.svelte'

export async function thank(telling: Telling, id: PersonId): Promise<void> {
  const view = await call('person_show', { id }).catch(() => null)
  if (!view || telling.people.some((one) => one.id === id)) return
  telling.people = [...telling.people, { id, label: view.person.name }]
}
