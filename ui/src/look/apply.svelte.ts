// Puts theme, text size, room size, language and direction on the page.
import { preferences } from '../settings/preferences.svelte'
import { language } from '../words'

/** As in base.css. */
const BODY_PX = 17
/** Under this width the rail becomes a bar. */
const NARROW_REM = 47

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
  // A media query does not know how large the text is, so this is measured in the text's own size.
  $effect.pre(() => {
    const size = preferences.current.text_size
    const measure = () =>
      root.toggleAttribute('data-narrow', innerWidth / (BODY_PX * (size / 100)) < NARROW_REM)
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  })
  $effect.pre(() => {
    root.lang = language.name
    root.dir = language.direction
  })
}
