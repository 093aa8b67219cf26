// The moment, told anew each second while the time counts.

/** Call it while a component is being made. */
export function ticking(counts: () => boolean): () => number {
  let now = $state(Date.now())
  $effect(() => {
    if (!counts()) return
    now = Date.now()
    const timer = setInterval(() => {
      now = Date.now()
    }, 1000)
    return () => clearInterval(timer)
  })
  return () => now
}
