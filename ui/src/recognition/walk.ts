// A list of buttons that the arrow keys walk too.

const BY: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** An attachment. Where writing goes from right to left, the arrow to the left leads on. */
export function walk(place: HTMLElement): () => void {
  const onkeydown = (event: KeyboardEvent) => {
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
    const by = BY[event.key]
    const buttons = [...place.querySelectorAll('button')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    if (by === undefined || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return
    const mirrored = sideways && getComputedStyle(place).direction === 'rtl'
    buttons.at((at + (mirrored ? -by : by)) % buttons.length)?.focus()
    event.preventDefault()
  }
  place.addEventListener('keydown', onkeydown)
  return () => place.removeEventListener('keydown', onkeydown)
}
