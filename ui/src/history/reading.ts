// A reading of the list, watched and ended while it goes on. One at a time: the core refuses a second one.
import type { Fault, HistoryProgress } from '../core/api.gen'
import { asFault, call } from '../core/client'

const LOOK_MS = 200
const CANCELLED: Fault = { code: 'cancelled', field: null, facts: {} }

export type Reading<T> = { answer: Promise<T>; cancel: () => void }
let before: Promise<unknown> = Promise.resolve()

/** Begins as soon as the reading before it has ended. `seen` hears how far it is. */
export function read<T>(ask: () => Promise<T>, seen: (progress: HistoryProgress) => void): Reading<T> {
  const last = before
  let cancelled = false
  let going = false
  let looking: Promise<unknown> | null = null

  async function look() {
    // It may be on its way while the core is busy with the end of another one, so it is said until this reading ends.
    if (cancelled) await call('history_cancel', {})
    else {
      const progress = await call('history_progress', {})
      if (progress && !cancelled) seen(progress)
    }
  }
  function lookOnce() {
    looking ??= look()
      .catch(() => {})
      .finally(() => {
        looking = null
      })
  }
  function cancel() {
    cancelled = true
    if (going) lookOnce()
  }

  async function begin(): Promise<T> {
    await last
    if (cancelled) throw CANCELLED
    going = true
    const timer = setInterval(lookOnce, LOOK_MS)
    try {
      return await ask().catch((thrown: unknown) => {
        // A word that came after the reading before had ended was kept for this one, which nobody ended; now it is used up.
        if (cancelled || asFault(thrown).code !== 'cancelled') throw thrown
        return ask()
      })
    } finally {
      going = false
      clearInterval(timer)
      // A word to end this one must not reach the next.
      await looking
    }
  }
  const answer = begin()
  before = answer.catch(() => {})
  return { answer, cancel }
}
