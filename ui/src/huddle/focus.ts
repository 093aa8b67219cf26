/** An attachment: the first button in here has the focus when the screen opens. */
export function focusButton(place: HTMLElement): void {
  place.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
}
