// A draft: what somebody typed and did not send, kept by the core under a key.
import type { At } from './api.gen'
import { call } from './client'
import { saver } from './saver'

export type KeptDraft = {
  /** When the core last took it, or null. */
  readonly savedAt: At | null
  /** What was kept before this screen opened. From now on, what is typed is kept. */
  open(): Promise<{ body: string; saved_at: At } | null>
  drop(): Promise<void>
  /** Drops it and keeps nothing any more: the work is done. */
  end(): Promise<void>
}

/** Call it while a component is being made. `body` gives null while there is nothing worth keeping. */
export function keptDraft(key: string, body: () => string | null): KeptDraft {
  let savedAt = $state<At | null>(null)
  let opened = $state(false)

  const kept = saver(async (text) => {
    if (text === null) await call('draft_drop', { key })
    savedAt = text === null ? null : (await call('draft_save', { key, body: text })).saved_at
  })

  $effect(() => {
    const text = body()
    if (opened) kept.put(text)
  })
  $effect(() => {
    const leave = () => {
      if (opened) void kept.flush()
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  })

  return {
    get savedAt() {
      return savedAt
    },
    async open() {
      try {
        const draft = await call('draft_show', { key })
        kept.holds(draft?.body ?? null)
        savedAt = draft?.saved_at ?? null
        return draft
      } finally {
        opened = true
      }
    },
    drop: () => kept.drop(),
    async end() {
      opened = false
      await kept.drop()
    },
  }
}
