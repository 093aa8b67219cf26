// How long a part really takes, in the minutes that people would plan for it.
import type { FormView, Part } from '../core/api.gen'

const HALF_A_MINUTE = 30
const A_MINUTE = 60
/** From here on half a minute more or less says nothing. */
const LONG = 105

/** Half minutes up to two minutes, whole ones from there on. */
export function about(seconds: number): number {
  const step = seconds < LONG ? HALF_A_MINUTE : A_MINUTE
  return Math.max(HALF_A_MINUTE, Math.round(seconds / step) * step)
}

/**
 * What a part takes, where it is worth a word: half a minute more or less than planned, and not of a part that the team
 * does without.
 */
export function tookOther({ segment, seconds }: Part, took: FormView['took']): number | null {
  const really = took.find((one) => one.segment === segment)?.seconds
  if (really === undefined || seconds === 0 || Math.abs(really - seconds) < HALF_A_MINUTE) return null
  return about(really) === seconds ? null : about(really)
}
