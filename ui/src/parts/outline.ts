// One path out of the parts of an icon, so that a screen full of icons costs one element for each.
import type { IconNode } from 'lucide'

const n = (value: string | number | undefined) => Number(value ?? 0)

/** The `d` of a path. Throws on a part that no icon of the program has had so far. */
export function outline(icon: IconNode): string {
  return icon.map(([tag, part]) => drawn(tag, part)).join('')
}

function drawn(tag: string, part: IconNode[number][1]): string {
  switch (tag) {
    case 'path':
      // A move at the start of a part counts from the origin, not from where the part before ended.
      return `M0 0${part.d}`
    case 'line':
      return `M${part.x1} ${part.y1}L${part.x2} ${part.y2}`
    case 'polyline':
      return `M${part.points}`
    case 'circle':
      return round(n(part.cx) - n(part.r), n(part.cy) - n(part.r), n(part.r) * 2, n(part.r) * 2, n(part.r))
    case 'rect':
      return round(n(part.x), n(part.y), n(part.width), n(part.height), n(part.rx))
    default:
      throw new Error(`an icon with a ${tag}`)
  }
}

/** A box with round corners, clockwise from the upper left. */
function round(x: number, y: number, width: number, height: number, r: number): string {
  const [across, down] = [width - 2 * r, height - 2 * r]
  const turn = (to: string) => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${to}`)
  return (
    `M${x + r} ${y}h${across}${turn(`${r} ${r}`)}v${down}${turn(`${-r} ${r}`)}` +
    `h${-across}${turn(`${-r} ${-r}`)}v${-down}${turn(`${r} ${-r}`)}z`
  )
}
