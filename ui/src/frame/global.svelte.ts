// What the actions of the whole program do.
import { onLeft } from '../core/here.svelte'

export { resumeOrStart } from '../huddle/start'

export const overlays = $state({ palette: false, keys: false, who: false })
/** What whoever comes wanted to do. */
let wanted: (() => void) | null = null

export function showPalette(): void {
  overlays.palette = true
}

export function showKeys(): void {
  overlays.keys = true
}

/** Asks who is here; `then` is what needs somebody who may do more. */
export function askWho(then?: () => void): void {
  wanted = then ?? null
  overlays.who = true
}

/** Once the screen of whoever came stands. */
export function goOn(): void {
  const then = wanted
  wanted = null
  if (then) setTimeout(then)
}

onLeft(() => {
  overlays.palette = false
  overlays.keys = false
  overlays.who = false
})
