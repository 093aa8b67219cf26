// The window in the room, beside the main one: it follows what the presenter does here, and its keys do here what they
// mean there.
import { onDestroy, onMount } from 'svelte'
import type { Action } from '../actions'
import { onKey, onUnplugged, showRoom } from '../core/tauri'
import { say } from '../frame/status.svelte'
import { language } from '../words'
import { pressedThere } from './keys'
import type { Room } from './room.svelte'

const seenIn = (room: Room) => ({ dark: room.blank, cheers: room.cheers })

/** Opens the window in the room, or closes it. Once the room has a display of its own, this one is the presenter's. */
export async function turnWindow(room: Room): Promise<void> {
  const shown = await showRoom('toggle', seenIn(room))
  if (!shown?.open) return
  if (!shown.placed) say('room-not-placed')
  else if (!room.presenting) room.turn()
}

/** For as long as the huddle's page is there. To be called while it is being made. */
export function besideRoom(room: Room, actions: Action[]): void {
  // What the presenter darkens is dark for the room too.
  $effect(() => void showRoom('keep', seenIn(room)))
  onMount(() => onKey((key) => pressedThere(key, actions, language.direction === 'rtl')))
  onMount(() => onUnplugged(() => say('room-unplugged')))
  onDestroy(() => void showRoom('close', { dark: false, cheers: 0 }))
}
