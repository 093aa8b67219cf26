// What the actions of the whole program do.
export { resumeOrStart } from '../huddle/start'

export const overlays = $state({ palette: false, keys: false })

export function showPalette(): void {
  overlays.palette = true
}

export function showKeys(): void {
  overlays.keys = true
}
