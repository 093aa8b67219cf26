// What was promised in this huddle may be taken back from the status line: then the run is another one.
import { untrack } from 'svelte'
import { live } from '../core/client'
import type { Room } from './room.svelte'

/** Call it while a component is being made. */
export function followActions(room: Room): void {
  const list = live('action_list', () => ({}))
  let known: unknown
  $effect(() => {
    const { current } = list
    if (known !== undefined && current !== known) untrack(() => room.refresh())
    known = current
  })
}
