// One stop of the Tab key for many buttons; the arrow keys walk among them.

const NEXT = ['ArrowDown', 'ArrowRight']
const BEFORE = ['ArrowUp', 'ArrowLeft']

/** An attachment to what holds the buttons, however they come and go. In a script from the right, the arrows are turned round. */
export function roving(place: HTMLElement): () => void {
  let stop: Element | null = null
  const buttons = () => [...place.querySelectorAll('button')]
  function settle() {
    const all = buttons()
    if (!all.some((button) => button === stop)) stop = all[0] ?? null
    for (const button of all) button.tabIndex = button === stop ? 0 : -1
  }
  function focused({ target }: FocusEvent) {
    stop = target instanceof Element ? target.closest('button') : null
    settle()
  }
  function pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const all = buttons()
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const turned = getComputedStyle(place).direction === 'rtl' && /Left|Right/.test(event.key)
    const by = (NEXT.includes(event.key) ? 1 : BEFORE.includes(event.key) ? -1 : 0) * (turned ? -1 : 1)
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : by === 0 ? -1 : at + by
    const button = all[to]
    if (at < 0 || !button) return
    event.preventDefault()
    button.focus()
  }
  settle()
  const watched = new MutationObserver(settle)
  watched.observe(place, { childList: true, subtree: true })
  place.addEventListener('focusin', focused)
  place.addEventListener('keydown', pressed)
  return () => {
    watched.disconnect()
    place.removeEventListener('focusin', focused)
    place.removeEventListener('keydown', pressed)
  }
}
