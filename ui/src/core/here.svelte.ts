// Who is here, as the core last said. When somebody else is, every part of the page forgets what it knew.
import type { Access, HereView } from './api.gen'

const LEVELS: readonly Access[] = ['anyone', 'staff', 'leader', 'manager']
type Left = (was: HereView, now: HereView) => void

let view = $state.raw<HereView | null>(null)
/** Not state: what a screen does when it goes would read the one that it was made in. */
let turn: number | null = null
const leaving = new Set<Left>()

export const here = {
  get current(): HereView | null {
    return view
  },
  /** Goes with every call: a page that was left may do nothing any more. */
  get turn(): number | null {
    return turn
  },
  /** Whether the core would let whoever is here. Until it has said who that is, it decides by itself. */
  may(access: Access): boolean {
    return view === null || LEVELS.indexOf(view.access) >= LEVELS.indexOf(access)
  },
  /** What the core said. An answer that was overtaken is older. */
  take(now: HereView): void {
    const was = view
    if (was && now.turn < was.turn) return
    view = now
    turn = now.turn
    if (was && now.turn !== was.turn) for (const forget of leaving) forget(was, now)
  },
}

/** Calls `forget` whenever somebody else is here, in the order of asking. For modules: there is no end to it. */
export function onLeft(forget: Left): void {
  leaving.add(forget)
}
