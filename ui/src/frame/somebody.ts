// Signs that somebody is at the computer: a key, the pointer, a wheel.

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Calls `sign` at each of them; gives back what ends it. */
export function onSomebody(sign: () => void): () => void {
  /** Engines report a pointer that did not move when something moves under it. */
  let at = ''
  function still(event: Event): boolean {
    if (!(event instanceof PointerEvent) || event.type !== 'pointermove') return false
    const before = at
    at = `${event.screenX} ${event.screenY}`
    return before === '' || before === at
  }
  const heard = (event: Event) => {
    if (!still(event)) sign()
  }

  for (const name of SIGNS) addEventListener(name, heard, { capture: true, passive: true })
  return () => {
    for (const name of SIGNS) removeEventListener(name, heard, { capture: true })
  }
}
