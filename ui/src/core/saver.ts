// Saves what somebody types, at most once a second, the newest text always last.

export type Saver = {
  /** The text as it is now; null is nothing worth keeping. */
  put(text: string | null): void
  /** The core holds this already. */
  holds(text: string | null): void
  /** Whether the core has exactly this, so that `put` asks nothing of it. */
  has(text: string | null): boolean
  /** Saves at once what is still waiting. Rejects where it could not be saved. */
  flush(): Promise<void>
  /** Forgets the text here and in the core, after any save that is under way. */
  drop(): Promise<void>
  /**
   * Saves nothing while `work` sends the text, with which the core forgets what it holds; a save under way comes first.
   * What is put meanwhile is saved afterwards, and all of it where `work` was refused.
   */
  send<T>(work: () => Promise<T>): Promise<T>
}

export function saver(save: (text: string | null) => Promise<void>, everyMs = 1000): Saver {
  let held: string | null = null
  let wanted: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let under: Promise<void> | null = null
  let away: Promise<void> | null = null
  let failed: unknown = null
  // Not the clock of the day, which may be set back.
  let last = Number.NEGATIVE_INFINITY

  function plan() {
    if (wanted === held || timer !== undefined || under !== null || away !== null) return
    timer = setTimeout(run, Math.max(0, last + everyMs - performance.now()))
  }

  function run(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (wanted === held) return Promise.resolve()
    const text = wanted
    last = performance.now()
    under = save(text).then(
      () => {
        held = text
        under = null
        plan()
      },
      (thrown: unknown) => {
        // The next key tries again; the text is still in the field. What came meanwhile was not tried yet.
        under = null
        failed = thrown
        if (wanted !== text) plan()
      },
    )
    return under
  }

  async function settle() {
    // Saved before the answer, it could come back though it was sent.
    while (away !== null) await away
    if (under !== null) await under
    await run()
  }

  return {
    put(text) {
      wanted = text
      plan()
    },
    holds(text) {
      held = text
      wanted = text
    },
    has: (text) => held === text,
    async flush() {
      await settle()
      if (wanted !== held) throw failed
    },
    drop() {
      wanted = null
      return settle()
    },
    async send(work) {
      while (away !== null) await away
      clearTimeout(timer)
      timer = undefined
      let over = () => {}
      away = new Promise((done) => {
        over = done
      })
      try {
        if (under !== null) await under
        const done = await work()
        held = null
        return done
      } finally {
        away = null
        over()
        plan()
      }
    },
  }
}
