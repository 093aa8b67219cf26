// What the room said at the end, in a sentence.
import type { Tap, Taps } from '../core/api.gen'
import { t, type WordId } from '../words'

const TAPS: Tap[] = ['useful', 'so_so', 'not_useful']

/** "Five found it useful, one so-so." Empty where nobody said anything. */
export function tapWords(taps: Taps): string {
  const said = TAPS.filter((tap) => taps[tap] > 0)
  if (said.length === 0) return ''
  const numbers = said.map((tap, at) => [
    tap,
    t(at === 0 ? 'number-begins' : 'number-said', { count: taps[tap] }),
  ])
  return t(`record-taps-${said.join('-')}` as WordId, Object.fromEntries(numbers))
}
