// A value that follows what somebody types once they pause, so that the core is not asked for every letter.

/** What `now` gives, once nothing that it reads has changed for so long; null until then. Call it while a component is being made. */
export function rested<T>(now: () => T, milliseconds: number): { readonly current: T | null } {
  let current = $state.raw<T | null>(null)
  $effect(() => {
    const value = now()
    const timer = setTimeout(() => {
      current = value
    }, milliseconds)
    return () => clearTimeout(timer)
  })
  return {
    get current() {
      return current
    },
  }
}
