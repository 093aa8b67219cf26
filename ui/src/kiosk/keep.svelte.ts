// What is written on the shared screen is kept as in any other form, by nobody. What was not sent goes to whoever said
// that it is theirs, for them alone; what nobody said so of is forgotten once the screen is cleared.
import { tick, untrack } from 'svelte'
import type { Fault, PersonId } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { keepDrafts, keptDraft } from '../core/draft.svelte'
import { here } from '../core/here.svelte'
import { Telling } from '../recognition/tell.svelte'
import type { Begun } from './kiosk.svelte'

/** The draft of what stands on the screen, which is forgotten with what is sent. */
export const ON_SCREEN = 'kiosk'
/** And of what went out of sight and could not reach whose it is yet: the next one writes on the screen by then. */
const ON_ITS_WAY = 'kiosk-left'
/** The telling screen looks for it under this name. */
const KEY = 'tell'
/** What is refused for these is refused for good. */
const FOR_GOOD: Fault['code'][] = ['too_large', 'not_found', 'bad_request', 'unknown_command', 'not_allowed']

/** Words, and whose they are. */
type Named = { person: PersonId; body: string }

/** Until when everything that stood on the screen was sent, handed on or cleared: none of it comes back. */
let done = Number.NEGATIVE_INFINITY
/** The screen before this one may still be busy with what stood on it. */
let before: Promise<unknown> = Promise.resolve()

export type Kept = {
  /** Nobody stands before it any more: it is handed on, or forgotten where no name stands with it. */
  goes(begun: Begun): Promise<void>
  /** Sends it; what was kept of it goes with that. `work` clears the screen. */
  send<T>(work: () => Promise<T>): Promise<T>
  /** The screen goes by a way that asked nobody; what has no name waits until it opens again. `ended`: its sitting has. */
  leaves(ended: Promise<unknown>): void
}

/** Call it while a component is being made. `back` takes the words without a name that a crash left here. */
export function keptWords(begun: () => Begun, back: (body: string) => void): Kept {
  const mine = here.turn
  /** They stay kept as what is on the screen until they have arrived. */
  let going = $state.raw<Named | null>(null)
  let waiting = $state.raw<Named[]>([])
  let handing = false
  let handed: Promise<void> = Promise.resolve()
  const screen = keptDraft(ON_SCREEN, () => going?.body ?? begun().body)
  const way = keptDraft(ON_ITS_WAY, () => (waiting.length === 0 ? null : JSON.stringify(waiting)))
  void before.then(() => {
    void screen.open().then(
      (kept) => {
        if (!kept || kept.saved_at <= done) return
        const named = namedOf(kept.body)
        if (named) handed = hand(named)
        else back(kept.body)
      },
      () => {},
    )
    void way.open().then(
      (kept) => {
        if (!kept) return
        waiting = [...listOf(kept.body), ...waiting]
        void handOn()
      },
      () => {},
    )
  })
  // What could be kept can be handed on.
  $effect(() => {
    if (way.savedAt !== null) untrack(() => void handOn())
  })

  /** Hands on what stood on the screen, which is clear by now. */
  async function hand(named: Named): Promise<void> {
    if (going) {
      waiting = [...waiting, named]
      return
    }
    going = named
    const arrived = await arrives(named)
    if (arrived) done = Date.now()
    else waiting = [...waiting, named]
    going = null
    if (arrived) await handOn()
  }

  async function handOn(): Promise<void> {
    if (handing) return
    handing = true
    try {
      for (const named of waiting) {
        if (!(await arrives(named))) return
        waiting = waiting.filter((one) => one !== named)
      }
    } finally {
      handing = false
    }
  }

  async function forget(): Promise<void> {
    // What is handed on still stands there.
    if (going) return
    done = Date.now()
    // The screen is clear now, and what is kept of it follows at once. What cannot be forgotten yet is older than `done`.
    await tick()
    await keepDrafts().catch(() => {})
  }

  async function depart(ended: Promise<unknown>): Promise<void> {
    const first = going
    await Promise.all([ended, handed])
    const { body } = begun()
    const named = body === null ? null : namedOf(body)
    // Where it cannot reach them now, it stays kept as what is on the screen.
    if (!named || !(await arrives(named)) || (first && waiting.includes(first))) return
    done = Date.now()
    await screen.end()
    // After the sitting has ended, a form of that sitting forgets nothing in the core.
    if (here.turn !== mine) await call('draft_drop', { key: ON_SCREEN }).catch(() => {})
  }

  return {
    async goes({ body }) {
      const named = body === null ? null : namedOf(body)
      if (!named) return forget()
      handed = hand(named)
      await handed
    },
    async send(work) {
      const answer = await screen.send(work)
      done = Date.now()
      return answer
    },
    leaves(ended) {
      before = depart(ended)
    },
  }
}

/** Whether nothing more is to be done for it. */
async function arrives({ person, body }: Named): Promise<boolean> {
  try {
    await call('draft_leave', { key: KEY, person_id: person, body })
    return true
  } catch (thrown) {
    return FOR_GOOD.includes(asFault(thrown).code)
  }
}

function namedOf(body: string): Named | null {
  const telling = new Telling()
  telling.fromDraft(body)
  const [giver] = telling.giver
  return giver ? { person: giver.id, body } : null
}

function listOf(body: string): Named[] {
  try {
    const kept: unknown = JSON.parse(body)
    return Array.isArray(kept) ? kept.filter(isNamed) : []
  } catch {
    return []
  }
}

const isNamed = (one: unknown): one is Named =>
  typeof one === 'object' &&
  one !== null &&
  'person' in one &&
  'body' in one &&
  typeof one.person === 'string' &&
  typeof one.body === 'string'
