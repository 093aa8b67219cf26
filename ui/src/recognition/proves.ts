// A telling that was begun on the page of a standard.
import type { StandardId } from '../core/api.gen'
import { call } from '../core/client'
import type { Telling } from './tell.svelte'

/** It proves that standard, unless what came back with it proves another. */
export async function proves(telling: Telling, id: StandardId): Promise<void> {
  const standard = (await call('standard_list', {})).find((one) => one.id === id)
  if (standard) telling.standard ??= { id, label: standard.text }
}
