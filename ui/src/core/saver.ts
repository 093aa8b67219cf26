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
}

export function saver(save: (text: string | null) => Promise<void>, everyMs = 1000): Saver {
  let held: string | null = null
  let wanted: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let under: Promise<void> | null = null
  let failed: unknown = null
  // Not the clock of the day, which may be set back.
  let last = Number.NEGATIVE_INFINITY

  function plan() {
    if (wanted === held || timer !== undefined || under !== null) return
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
  }
}
