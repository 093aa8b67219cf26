// What the actions of the whole program do.
import { onLeft } from '../core/here.svelte'

export { resumeOrStart } from '../huddle/start'

/** `wanted`: what whoever comes wants to do. */
type Overlays = { palette: boolean; keys: boolean; who: boolean; wanted: (() => void) | null }
export const overlays: Overlays = $state({ palette: false, keys: false, who: false, wanted: null })

export function showPalette(): void {
  overlays.palette = true
}

export function showKeys(): void {
  overlays.keys = true
}

/** Asks who is here; `then` is what needs somebody who may do more. */
export function askWho(then?: () => void): void {
  overlays.wanted = then ?? null
  overlays.who = true
}

/** Once the screen of whoever came stands. */
export function goOn(): void {
  const { wanted } = overlays
  overlays.wanted = null
  if (wanted) setTimeout(wanted)
}

onLeft(() => {
  overlays.palette = false
  overlays.keys = false
  overlays.who = false
})
