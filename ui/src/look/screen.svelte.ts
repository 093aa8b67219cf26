// Full screen, asked of the window's host.
import { fullScreen } from '../core/tauri'

let full = false

export function toggleFullScreen(): void {
  setFullScreen(!full)
}

export function setFullScreen(on: boolean): void {
  full = on
  fullScreen(on)
}
