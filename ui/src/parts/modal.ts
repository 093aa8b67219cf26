// The browser's own modal dialog: the focus stays inside, and goes back to where it was.

/** Where the focus begins: where the dialog says so, else at a field, else at the first thing to do, else at the heading. */
const WANTED = ['[data-first] button', '.content :is(input, textarea, select)', 'footer button', 'h2']

/** Opens the dialog when it enters the page; a press on the dimmed page around it closes it. */
export function modal(close: () => void) {
  return (element: HTMLDialogElement) => {
    const outside = (event: MouseEvent) => {
      if (event.target === element) close()
    }
    element.addEventListener('click', outside)
    element.showModal()
    const first = WANTED.map((wanted) => element.querySelector<HTMLElement>(wanted)).find(Boolean)
    first?.focus()
    return () => element.close()
  }
}
