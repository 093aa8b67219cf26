// Puts theme, text size, room size, language and direction on the page.
import { preferences } from '../settings/preferences.svelte'
import { language } from '../words'

const wantsContrast = matchMedia('(prefers-contrast: more)')

export function applyLook(): void {
  const root = document.documentElement
  $effect.pre(() => {
    const { theme, text_size, room_size } = preferences.current
    if (theme !== 'system') root.dataset.theme = theme
    else if (wantsContrast.matches) root.dataset.theme = 'contrast'
    else delete root.dataset.theme
    root.style.setProperty('--text-size', String(text_size / 100))
    root.style.setProperty('--room-size', String(room_size / 100))
  })
  $effect.pre(() => {
    root.lang = language.name
    root.dir = language.direction
  })
}
