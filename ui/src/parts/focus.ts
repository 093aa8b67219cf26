// Focus for the field or button a page begins with.
import { tick } from 'svelte'

/** The router leaves the focus alone where a page has put it. */
export function focusOn(wanted: boolean) {
  return (element: HTMLElement) => {
    if (wanted) element.focus({ preventScroll: true })
  }
}

/** An attachment: the first button in here has the focus when the screen opens. */
export function focusButton(place: HTMLElement): void {
  const button = place.querySelector('button')
  button?.focus({ preventScroll: true })
  button?.scrollIntoView?.({ block: 'nearest' })
}

/** After what held the focus went away, it goes on here. */
export async function focusNext(selector: string): Promise<void> {
  await tick()
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
}
