// What needs a picture or two to be there.

/** So many pictures a row may take to come onto the page. */
const PATIENCE = 20

/** Tries again with each picture until it is done. */
export function untilDone(done: () => boolean, left = PATIENCE): void {
  requestAnimationFrame(() => {
    if (!done() && left > 0) untilDone(done, left - 1)
  })
}
