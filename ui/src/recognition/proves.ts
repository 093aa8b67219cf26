// A telling that was begun on the page of a standard.
import type { PersonId, StandardId } from '../core/api.gen'
import { call } from '../core/client'
import { keptUnder } from '../core/draft.svelte'
import type { Telling } from './tell.svelte'

/** As the form of a telling keeps it; whom it was opened to thank. */
export const draftKey = (person: PersonId | null) => (person === null ? 'tell' : `tell-${person}`)

/** It proves that standard, unless words came back from its draft `key`: those were written about something else. */
export async function proves(telling: Telling, id: StandardId, key: string): Promise<void> {
  const [came, standards] = await Promise.all([keptUnder(key), call('standard_list', {})])
  const standard = standards.find((one) => one.id === id)
  if (standard && !came) telling.standard ??= { id, label: standard.text }
}
