// Focus for the field or button a page begins with.
import { tick } from 'svelte'

function focusInView(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  element.scrollIntoView?.({ block: 'nearest' })
}

/** The router leaves the focus alone where a page has put it. */
export function focusOn(wanted: boolean) {
  return (element: HTMLElement) => {
    if (wanted) focusInView(element)
  }
}

/** An attachment: the first button in here has the focus when the screen opens. */
export function focusButton(place: HTMLElement): void {
  const button = place.querySelector('button')
  if (button) focusInView(button)
}

/** Where what was pressed is gone, and the focus with it, it goes on here. */
export async function focusIfLost(selector: string): Promise<void> {
  await tick()
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body) await focusNext(selector)
}

/** After what held the focus went away, it goes on here. */
export async function focusNext(selector: string): Promise<void> {
  await tick()
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
}
