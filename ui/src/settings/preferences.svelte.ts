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
}

let now = $state.raw<Settings>(AS_DELIVERED)

export const preferences = {
  get current(): Settings {
    return now
  },
  /** What the core said. */
  take(settings: Settings): void {
    now = settings
  },
}

/** Shows the change at once, and goes back to what was there when it cannot be kept. */
export async function change(part: Partial<Settings>): Promise<void> {
  const before = now
  now = { ...now, ...part }
  try {
    now = await call('settings_save', now)
  } catch (fault) {
    now = before
    sayFault(fault as Fault)
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
