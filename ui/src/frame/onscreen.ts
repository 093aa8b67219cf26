// The first screen is made while its letters are still on their way, apart from the document. What needs a place on the
// screen, such as the focus, waits for this.

let there: Promise<void> = Promise.resolve()

/** Resolves once the page stands in the document; at once, except at the start. */
export function onScreen(): Promise<void> {
  return there
}

/** Says when that will be. */
export function comesWith(shown: Promise<void>): void {
  there = shown
}
