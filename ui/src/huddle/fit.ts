// Makes a text as large as its place allows. `--s` scales the sizes down to the smallest one the back row can read;
// only a text that still does not fit takes `--f` below it, because cut-off words are worse than small ones.

/** From full size to the smallest; below 0.5 everything is at the floor and the floor itself shrinks. */
export const LEVELS = Array.from({ length: 32 }, (_, step) => 0.93 ** step)

/** The first of `levels`, which shrink, at which it fits; the last one where none does. */
export function largestThat(levels: number[], fits: (level: number) => boolean): number {
  const [full = 1] = levels
  // Most texts are short.
  if (fits(full)) return full
  let low = 1
  let high = levels.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(levels[middle] ?? 1)) high = middle
    else low = middle + 1
  }
  return levels[low] ?? 1
}

function size(box: HTMLElement, level: number): void {
  box.style.setProperty('--s', `${level}`)
  box.style.setProperty('--f', `${Math.min(1, level * 2)}`)
  // Words stay whole for as long as the text does not shrink below what the back row reads with ease.
  box.style.setProperty('--wrap', level < 0.8 ? 'anywhere' : 'normal')
}

/** An attachment for the place; each of its children must fit. `again` is read, so that a change of it fits anew. */
export function fitted(again: () => unknown) {
  return (box: HTMLElement) => {
    again()
    const inside = [...box.children].filter((child) => child instanceof HTMLElement)
    if (inside.length === 0) return
    function refit(): void {
      const level = largestThat(LEVELS, (tried) => {
        size(box, tried)
        return inside.every(
          (inner) => inner.offsetHeight <= box.clientHeight && inner.scrollWidth <= box.clientWidth + 1,
        )
      })
      size(box, level)
    }
    refit()
    let [width, height] = [box.clientWidth, box.clientHeight]
    const watching = new ResizeObserver(() => {
      if (width === box.clientWidth && height === box.clientHeight) return
      ;[width, height] = [box.clientWidth, box.clientHeight]
      refit()
    })
    watching.observe(box)
    if (document.fonts?.status === 'loading') void document.fonts.ready.then(refit)
    return () => watching.disconnect()
  }
}
