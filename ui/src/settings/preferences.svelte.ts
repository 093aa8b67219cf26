// How this person wants the program to look and to listen; kept by the core.
import type { Fault, Settings, Theme } from '../core/api.gen'
import { call } from '../core/client'
import { say, sayFault } from '../frame/status.svelte'

export const THEMES: Theme[] = ['system', 'light', 'dark', 'contrast']
export const SIZES: Settings['text_size'][] = [100, 125, 150, 200]
export const ROOM_SIZES = [75, 100, 125, 150]
const AS_DELIVERED: Settings = {
  theme: 'system',
  text_size: 100,
  language: 'en',
  single_keys: true,
  room_size: 100,
  screen: null,
  seat: null,
  stay: null,
}

let now = $state.raw<Settings>(AS_DELIVERED)

/** What the core holds, as far as it has said. */
let kept = AS_DELIVERED
let sending: Promise<void> | null = null

export const preferences = {
  get current(): Settings {
    return now
  },
  /** What the core said. While a change is on its way, that change is newer. */
  take(settings: Settings): void {
    kept = settings
    if (!sending) now = settings
  },
}

/** Shows the change at once, and goes back to what the core holds when it cannot be kept. */
export function change(part: Partial<Settings>): Promise<void> {
  now = { ...now, ...part }
  sending ??= send()
  return sending
}

/** One after another, so that the last change is the one that stays. */
async function send(): Promise<void> {
  try {
    while (now !== kept) {
      const asked = now
      kept = await call('settings_save', asked)
      if (now === asked) now = kept
    }
  } catch (fault) {
    now = kept
    sayFault(fault as Fault)
  } finally {
    sending = null
  }
}

function step(by: -1 | 1): void {
  const at = SIZES.indexOf(now.text_size)
  resize(SIZES[Math.min(SIZES.length - 1, Math.max(0, at + by))] ?? 100)
}

function resize(size: Settings['text_size']): void {
  if (size !== now.text_size) void change({ text_size: size })
  say('frame-text-size', { size })
}

export const biggerText = () => step(1)
export const smallerText = () => step(-1)
export const normalText = () => resize(100)
