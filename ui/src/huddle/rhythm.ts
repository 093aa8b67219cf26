// Whether huddles are held, in weeks and in a sentence.
import { daysAfter } from '../action/due'
import type { Day, Rhythm, RhythmDay } from '../core/api.gen'
import { number, t } from '../words'

const A_WEEK = 7
export const WEEKS = 4
/** Up to here numbers are words, as people say them. */
const FEW = 5

/** The days come from a Monday on. */
export function weeksOf(days: RhythmDay[]): RhythmDay[][] {
  const count = Math.ceil(days.length / A_WEEK)
  return Array.from({ length: count }, (_, at) => days.slice(at * A_WEEK, (at + 1) * A_WEEK))
}

/** "18 of 20 planned huddles were held. One was held on a day without a plan." */
export function rhythmWords({ held, planned, extra }: Pick<Rhythm, 'held' | 'planned' | 'extra'>): string {
  const few = planned <= FEW
  const begins = few ? t('number-begins', { count: held }) : number(held)
  const of = few ? t('number-said', { count: planned }) : number(planned)
  const sentences = []
  if (planned > 0) sentences.push(t('rhythm-sum', { begins, of, held, planned }))
  else if (extra === 0) sentences.push(t('rhythm-sum-none'))
  if (extra > 0) sentences.push(t('rhythm-extra', { count: extra }))
  return sentences.join(' ')
}

/** The first and the last day that are shown; empty while there are none. */
export function endsOf([rhythm]: Rhythm[]): [first: Day, last: Day] {
  return [rhythm?.days[0]?.on ?? '', rhythm?.days.at(-1)?.on ?? '']
}

/** The last day of the weeks before the ones shown; null where they already hold nothing, planned or held. */
export function weeksBefore(shown: Rhythm[]): Day | null {
  const [first] = endsOf(shown)
  const empty = shown.every(({ planned, extra }) => planned + extra === 0)
  return empty || first === '' ? null : daysAfter(first, -1)
}

/** The last day of the weeks after those that end with `last`; null where they are the newest. */
export function weeksAfter(last: Day, newest: Day): Day | null {
  const then = daysAfter(last, WEEKS * A_WEEK)
  return then < newest ? then : null
}
