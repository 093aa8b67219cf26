// Can it be said in one breath? At an easy pace a breath carries about sixteen words.

export type Breath = 'short' | 'good' | 'long' | 'too-long'

const A_LITTLE = 4
const ONE_BREATH = 16
const TWO_BREATHS = 28

export function breath(words: number): Breath {
  if (words < A_LITTLE) return 'short'
  if (words <= ONE_BREATH) return 'good'
  return words <= TWO_BREATHS ? 'long' : 'too-long'
}
