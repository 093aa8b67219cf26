// Every action once. The key handler, the palette, the help of keys and the hints on buttons read this list.
import { onMount } from 'svelte'
import { keepDrafts } from './core/draft.svelte'
import { here } from './core/here.svelte'
import { quit } from './core/tauri'
import { askWho, resumeOrStart, showKeys, showPalette } from './frame/global.svelte'
import { list } from './frame/registry.svelte'
import { back, go, route } from './frame/router.svelte'
import { routes } from './frame/routes'
import { isTextField } from './frame/shortcuts'
import { redo, undo } from './frame/status.svelte'
import { leave } from './here/leave'
import { toggleFullScreen } from './look/screen.svelte'
import { biggerText, change, normalText, smallerText, THEMES } from './settings/preferences.svelte'
import type { WordId } from './words'

export type Action = {
  id: string
  label: WordId
  /** Further words that the palette finds it by. */
  also?: WordId
  keys: string[]
  /** 'everywhere', or the path of one screen. */
  where: string
  when?: () => boolean
  run: () => void
}

const framed = () => route.row.bare !== true

/** Further keys of a screen. */
const MORE_KEYS: Record<string, string[]> = { tell: ['Ctrl+N', 'N'], settings: ['Ctrl+,'] }

/** The shared screen stands outside the frame, but is opened from within it like any other. */
const SHARED = 'kiosk'

/** What a screen is looked for by, beside its name. */
const ALSO: Record<string, WordId> = {
  [SHARED]: 'frame-kiosk-also',
  'people/import': 'frame-import-also',
  settings: 'frame-settings-also',
}

/** Every screen of the frame that needs no record; those in the rail have a key. */
const screens: Action[] = routes
  .filter((row) => (!row.bare || row.path === SHARED) && !row.path.includes(':'))
  .map((row) => ({
    id: `open-${row.path}`,
    label: row.label,
    ...(ALSO[row.path] && { also: ALSO[row.path] }),
    keys: [...(row.key ? [row.key] : []), ...(MORE_KEYS[row.path] ?? [])],
    where: 'everywhere',
    when: framed,
    run: () => go(row.path),
  }))

const themes: Action[] = THEMES.map((theme) => ({
  id: `theme-${theme}`,
  label: `frame-theme-${theme}`,
  keys: [],
  where: 'everywhere',
  when: framed,
  run: () => void change({ theme }),
}))

export const actions: Action[] = [
  { id: 'huddle', label: 'frame-start', keys: ['F5'], where: 'everywhere', when: framed, run: resumeOrStart },
  {
    id: 'palette',
    label: 'frame-palette',
    keys: ['Ctrl+K'],
    where: 'everywhere',
    when: framed,
    run: showPalette,
  },
  ...screens,
  {
    id: 'who',
    label: 'here-who',
    keys: ['Ctrl+I'],
    where: 'everywhere',
    when: framed,
    run: () => askWho(),
  },
  {
    id: 'leave',
    label: 'here-leave',
    keys: ['Ctrl+L'],
    where: 'everywhere',
    when: () => framed() && Boolean(here.current?.person),
    run: () => void leave(),
  },
  { id: 'undo', label: 'frame-undo', keys: ['Ctrl+Z'], where: 'everywhere', run: undo },
  { id: 'redo', label: 'frame-redo', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], where: 'everywhere', run: redo },
  {
    id: 'bigger',
    label: 'frame-text-bigger',
    keys: ['Ctrl++'],
    where: 'everywhere',
    when: framed,
    run: biggerText,
  },
  {
    id: 'smaller',
    label: 'frame-text-smaller',
    keys: ['Ctrl+-'],
    where: 'everywhere',
    when: framed,
    run: smallerText,
  },
  {
    id: 'normal',
    label: 'frame-text-normal',
    keys: ['Ctrl+0'],
    where: 'everywhere',
    when: framed,
    run: normalText,
  },
  {
    id: 'full-screen',
    label: 'frame-full-screen',
    keys: ['F11'],
    where: 'everywhere',
    run: toggleFullScreen,
  },
  ...themes,
  { id: 'keys', label: 'frame-keys', keys: ['?', 'F1'], where: 'everywhere', run: showKeys },
  {
    id: 'quit',
    label: 'stay-quit',
    keys: ['Ctrl+Q'],
    where: 'everywhere',
    // A running huddle is left first: there Escape asks.
    when: () => route.path !== 'huddle',
    // Whatever cannot be kept is asked about.
    run: () => void keepDrafts().then(quit, quit),
  },
  {
    id: 'back',
    label: 'frame-back',
    keys: ['Escape'],
    where: 'everywhere',
    // In a text field Escape is often pressed by habit; what was written must not go with it.
    when: () => framed() && !route.row.nav && !isTextField(document.activeElement),
    run: () => back(),
  },
]

/** The actions of a screen or part, for as long as the calling component is there. */
export function useActions(mine: Action[]): void {
  onMount(() => list.add(mine))
}
