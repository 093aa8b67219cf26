// Small sums over a plan and a run, for the page to show.
import type { PlanItem, Run } from '../core/api.gen'

/** The second at which each item begins. */
export function beginnings(items: PlanItem[]): number[] {
  let at = 0
  return items.map((item) => {
    const began = at
    at += item.seconds
    return began
  })
}

/** Seconds this huddle has run, up to `now`. A clock that was set back counts as no time. */
export function spent(run: Pick<Run, 'since' | 'spent'>, now: number): number {
  const here = run.since === null ? 0 : Math.max(0, Math.floor((now - run.since) / 1000))
  return run.spent + here
}

export type Pace = 'in-time' | 'nearly' | 'late'

/** How the planned time is used: nearly from nine tenths on. */
export function pace(used: number, planned: number): Pace {
  if (used > planned) return 'late'
  return used >= planned * 0.9 ? 'nearly' : 'in-time'
}

/** The first words of a text, for one line of a list. */
export function opening(text: string, most = 90): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const space = cut.lastIndexOf(' ')
  const whole = space > most / 2 ? cut.slice(0, space) : cut
  return `${whole.replace(/[\s,;:.–—-]+$/, '')}…`
}
