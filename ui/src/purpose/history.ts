// Earlier wordings, each until the day the next one was adopted.
import type { Day, Purpose } from '../core/api.gen'

export type Earlier = { purpose: Purpose; until: Day }

/** Newest first, without the one that holds now. `history` may or may not hold it. */
export function earlier(current: Purpose | null, history: Purpose[]): Earlier[] {
  const before = history
    .filter((purpose) => purpose.id !== current?.id)
    .toSorted((one, other) => (one.adopted_on < other.adopted_on ? 1 : -1))
  return before.map((purpose, at) => ({
    purpose,
    until: before[at - 1]?.adopted_on ?? current?.adopted_on ?? purpose.adopted_on,
  }))
}
