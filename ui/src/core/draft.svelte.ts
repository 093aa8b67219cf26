// A draft: what somebody typed and did not send, kept by the core under a key.
import { SvelteMap } from 'svelte/reactivity'
import type { At, Fault, PersonId } from './api.gen'
import { asFault, call } from './client'
import { here } from './here.svelte'
import { type Saver, saver } from './saver'

/** What comes back. `nobodys`: it was typed while nobody had said that they are here, so it may be another one's. */
export type Came = { body: string; saved_at: At; nobodys: boolean }

export type KeptDraft = {
  /** When the core last took it, or null. */
  readonly savedAt: At | null
  /** What was kept before this screen opened. From now on, what is typed is kept. */
  open(): Promise<Came | null>
  /**
   * Sends it: the core forgets it with what `work` asks, and nothing is dropped here, where the core may by then offer
   * another one. `work` empties the fields; what is typed since is kept as before, and so is all of it where it rejects.
   */
  send<T>(work: () => Promise<T>): Promise<T>
  /** Neither this nor `end` rejects. */
  drop(): Promise<void>
  /** Drops it and keeps nothing any more: the work is done. */
  end(): Promise<void>
}

/**
 * What the core could not keep, as on a full disk, or where it was opened anew while somebody typed, is kept here for as
 * long as the window is open: for whoever typed it, and what nobody in particular typed for everybody, as the core does.
 */
type Unkept = Map<string, { body: string; saved_at: At }>
const unkept = new SvelteMap<PersonId | null, Unkept>()
function unkeptOf(person: PersonId | null): Unkept {
  const known = unkept.get(person) ?? new SvelteMap()
  unkept.set(person, known)
  return known
}
/** Whether something that they typed is on no disk. */
export const hasUnkept = (person: PersonId): boolean => unkeptOf(person).size > 0

/** Why the newest of what was typed could not be kept; null again as soon as everything of theirs is. */
let fault = $state.raw<Fault | null>(null)
export const notKept = {
  get fault(): Fault | null {
    return fault
  },
  /** Whether anything would be lost with the window. */
  get any(): boolean {
    return [...unkept.values()].some((texts) => texts.size > 0)
  },
}

/** What is too long to be kept stays so: to try again helps nobody. */
const passes = ({ code }: Fault) => code !== 'too_large'

const open = new Map<Saver, string>()
/** What a screen that was left still sends or keeps, by key: whoever opens it again gets what is left after that. */
const leaving = new Map<string, Promise<void>>()
/** Keeps at once what is being typed: before whoever typed it leaves. Rejects where something could not be kept. */
export async function keepDrafts(): Promise<void> {
  await Promise.all([...open.keys()].map((kept) => kept.flush()))
}

/** Where things can be kept again: keeps what waits here, so that nobody has to type on for it. */
export async function keepWaiting(): Promise<void> {
  const mine = here.turn
  const own = unkeptOf(here.current?.person?.id ?? null)
  // What still cannot be kept waits on.
  await Promise.allSettled([...open.keys()].map((kept) => kept.flush()))
  const onScreen = new Set(open.values())
  for (const [key, { body }] of [...own]) {
    // Nothing of one person is kept as the next one's.
    if (here.turn !== mine) return
    // A form keeps its own, and knows then that it did.
    if (onScreen.has(key)) continue
    try {
      await call('draft_save', { key, body })
      if (own.get(key)?.body === body) own.delete(key)
    } catch (thrown) {
      if (here.turn === mine && passes(asFault(thrown))) fault = asFault(thrown)
    }
  }
  if (own.size === 0 && here.turn === mine) fault = null
}

/** What the core holds under a key, and what comes back from it: what waits here is newer. */
async function lookUp(key: string, person: PersonId | null): Promise<Record<'held' | 'came', Came | null>> {
  const left = leaving.get(key)
  if (left) await left
  const held = await call('draft_show', { key })
  const own = unkeptOf(person).get(key)
  const waits = own ?? unkeptOf(null).get(key)
  return { held, came: waits ? { ...waits, nobodys: person === null || own === undefined } : held }
}

/** What comes back under this key for whoever is here, for who only asks whether anything does. */
export async function keptUnder(key: string): Promise<Came | null> {
  return (await lookUp(key, here.current?.person?.id ?? null)).came
}

/** Call it while a component is being made. `body` gives null while there is nothing worth keeping. */
export function keptDraft(key: string, body: () => string | null): KeptDraft {
  let savedAt = $state<At | null>(null)
  let opened = $state(false)

  const mine = here.turn
  const person = here.current?.person?.id ?? null
  const own = unkeptOf(person)
  /** Theirs by now: it was begun by nobody, or is kept elsewhere, or nothing is left of it. */
  const forget = () => {
    own.delete(key)
    unkeptOf(null).delete(key)
  }
  const waits = (text: string | null) => {
    if (text !== null) own.set(key, { body: text, saved_at: Date.now() })
  }
  const kept = saver(async (text) => {
    // What one person typed is never kept as the next one's: it waits until they are here again.
    if (here.turn !== mine) return waits(text)
    try {
      if (text === null) await call('draft_drop', { key })
      savedAt = text === null ? null : (await call('draft_save', { key, body: text })).saved_at
      forget()
      if (own.size === 0) fault = null
    } catch (thrown) {
      waits(text)
      savedAt = null
      if (here.turn === mine && passes(asFault(thrown))) fault = asFault(thrown)
      throw thrown
    }
  })

  $effect(() => {
    const text = body()
    if (!opened) return
    // Nothing is asked of the core for these, so they are over here.
    if (text === null || kept.has(text)) forget()
    kept.put(text)
  })
  $effect(() => {
    const leave = () => {
      // What cannot be kept now has said so, and waits above.
      return opened ? kept.flush().catch(() => {}) : null
    }
    window.addEventListener('pagehide', leave)
    open.set(kept, key)
    return () => {
      open.delete(kept)
      window.removeEventListener('pagehide', leave)
      const left = leave()
      if (!left) return
      leaving.set(key, left)
      void left.then(() => {
        if (leaving.get(key) === left) leaving.delete(key)
      })
    }
  })

  async function drop() {
    try {
      await kept.drop()
    } finally {
      // A save that was under way may just have failed.
      forget()
    }
  }

  return {
    get savedAt() {
      return savedAt
    },
    async open() {
      try {
        const { held, came } = await lookUp(key, person)
        kept.holds(held?.body ?? null)
        savedAt = held?.saved_at ?? null
        return came
      } finally {
        opened = true
      }
    },
    drop,
    async send(work) {
      const done = await kept.send(async () => {
        const answer = await work()
        kept.put(body())
        return answer
      })
      savedAt = null
      forget()
      return done
    },
    async end() {
      opened = false
      await drop()
    },
  }
}

export type Unsaved = {
  /** What was kept has come back, and is not what is saved. */
  readonly restored: boolean
  /** It was typed while nobody had said that they are here: it may be another one's. */
  readonly nobodys: boolean
  /** The saved words stand there again. */
  settle(): void
  /** Drops it and keeps nothing any more: the work is done. */
  end(): Promise<void>
}

/**
 * A form whose unsaved words come back with its screen. `body` gives null while nothing differs from what is saved;
 * `take` puts back what was kept. Call it while a component is being made.
 */
export function unsaved(key: string, body: () => string | null, take: (body: string) => void): Unsaved {
  let restored = $state(false)
  let nobodys = $state(false)
  const draft = keptDraft(key, body)
  void draft.open().then(
    (kept) => {
      if (!kept) return
      take(kept.body)
      restored = body() !== null
      nobodys = kept.nobodys
    },
    () => {},
  )
  return {
    get restored() {
      return restored
    },
    get nobodys() {
      return nobodys
    },
    settle() {
      restored = false
    },
    end() {
      restored = false
      return draft.end()
    },
  }
}

/** The fields as a draft holds them; what cannot be read, is of another kind or stands beside them is left alone. */
export function fieldsOf<T extends object>(body: string, fields: T): T {
  try {
    const kept: unknown = JSON.parse(body)
    if (typeof kept !== 'object' || kept === null) return fields
    const known = new Map<string, unknown>(Object.entries(fields))
    const same = Object.entries(kept).filter(([field, value]) => typeof value === typeof known.get(field))
    return { ...fields, ...Object.fromEntries(same) }
  } catch {
    return fields
  }
}

/** What somebody writes here, with what has changed elsewhere since `before`. */
export function followed<T extends object>(here: T, before: T, now: T): T {
  const changed = (Object.keys(here) as (keyof T)[]).filter((field) => before[field] !== now[field])
  return { ...here, ...Object.fromEntries(changed.map((field) => [field, now[field]])) }
}

/** The draft of some fields, or null while they are as they are saved. */
export function draftOf<T extends object>(fields: T, saved: T): string | null {
  const body = JSON.stringify(fields)
  return body === JSON.stringify(saved) ? null : body
}
