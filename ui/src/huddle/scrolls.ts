// An attachment for a box that may hold more than fits: then it can be scrolled by key too, and only then.
export function scrolls(box: HTMLElement) {
  function look() {
    if (box.scrollHeight > box.clientHeight) box.tabIndex = 0
    else box.removeAttribute('tabindex')
  }
  const watching = new ResizeObserver(look)
  watching.observe(box)
  for (const child of box.children) watching.observe(child)
  return () => watching.disconnect()
}
