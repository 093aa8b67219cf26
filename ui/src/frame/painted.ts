// Says once that the first screen is on the glass: to the window's host, and to whoever tests.
import { tick } from 'svelte'
import { forgetEarly } from '../core/client'
import { settled } from '../core/live.svelte'
import { ready } from '../core/tauri'

let said = false
let tell: () => void

/** Resolves once the first screen is on the glass: time for what it does not need. */
export const afterPaint = new Promise<void>((resolve) => {
  tell = resolve
})

/** Two frames after the last answer was drawn. */
export async function painted(): Promise<void> {
  if (said) return
  said = true
  await settled()
  forgetEarly()
  await tick()
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.documentElement.dataset.ready = 'true'
      ready()
      tell()
    }),
  )
}
