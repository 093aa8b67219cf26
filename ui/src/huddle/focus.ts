import { onScreen } from '../frame/onscreen'

/** An attachment: the first button in here has the focus when the screen opens. */
export function focusButton(place: HTMLElement): void {
  const button = place.querySelector<HTMLElement>('button')
  void onScreen().then(() => button?.focus({ preventScroll: true }))
}
