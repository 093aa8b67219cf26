// Focus for the field a page begins with.

/** The router leaves the focus alone where a page has put it. */
export function focusOn(wanted: boolean) {
  return (element: HTMLElement) => {
    if (wanted) element.focus({ preventScroll: true })
  }
}
