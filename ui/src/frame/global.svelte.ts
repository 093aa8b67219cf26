// What the actions of the whole program do.
import type { Fault } from '../core/api.gen'
import { call } from '../core/client'
import { go } from './router.svelte'
import { sayFault } from './status.svelte'

export const overlays = $state({ palette: false, keys: false })

export function showPalette(): void {
  overlays.palette = true
}

export function showKeys(): void {
  overlays.keys = true
}

/** A huddle that was begun goes on; otherwise today's begins. */
export async function resumeOrStart(): Promise<void> {
  try {
    const running = await call('huddle_run', {})
    if (!running) await call('huddle_start', { shift_id: null })
    go('huddle')
  } catch (fault) {
    sayFault(fault as Fault)
  }
}
