// Whether somebody still stands before the shared screen. After a while without a sign it says so, and then it clears.

/** Without a key, a tap or the pointer, until it clears. */
export const IDLE_SECONDS = 90
/** So many of them it asks before. */
export const WARNED_SECONDS = 30
const SECOND = 1000

export class Idle {
  /** Seconds until it clears; null while nobody is asked. */
  left = $state<number | null>(null)
  #since = performance.now()
  #asked = 0
  readonly #begun: () => boolean
  readonly #over: () => void

  /** `begun`: whether anything stands there. `over`: nobody answered. */
  constructor(begun: () => boolean, over: () => void) {
    this.#begun = begun
    this.#over = over
  }

  /** Gives back what ends it. It goes on while the window is behind others: what stands there is seen all the same. */
  watch(): () => void {
    this.#since = performance.now()
    const ticking = setInterval(() => this.#look(), SECOND)
    return () => clearInterval(ticking)
  }

  /** Somebody is there. Once it asks, that alone is no answer: a pointer moves when the table shakes. */
  sign(): void {
    if (this.left === null) this.#since = performance.now()
  }

  /** The answer. */
  stays(): void {
    this.left = null
    this.#since = performance.now()
  }

  #look(): void {
    const now = performance.now()
    if (!this.#begun()) this.stays()
    else if (this.left !== null) {
      this.left = Math.max(0, WARNED_SECONDS - Math.floor((now - this.#asked) / SECOND))
      if (this.left > 0) return
      this.stays()
      this.#over()
    } else if (now - this.#since >= (IDLE_SECONDS - WARNED_SECONDS) * SECOND) {
      this.#asked = now
      this.left = WARNED_SECONDS
    }
  }
}
