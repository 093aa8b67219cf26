// A story on paper: as a card or a certificate, in letters as large as its length allows.
import type { StoryRow } from '../core/api.gen'

export type CardShape = 'card' | 'certificate'
export const CARD_SHAPES: CardShape[] = ['card', 'certificate']

export const shapeOf = (given: string | undefined): CardShape =>
  CARD_SHAPES.find((shape) => shape === given) ?? 'card'

export type CardSize = 'large' | 'middle' | 'small'
/** As many characters stand on one card; a certificate has twice its room. What is longer goes on to a second page. */
const ROOM: [CardSize, number][] = [
  ['large', 220],
  ['middle', 520],
]
const CERTIFICATE = 2
/** What a line that ends early takes of it. */
const LINE = 50

const roomOf = (text: string) => text.length + LINE * (text.split('\n').length - 1)

export function sizeOf(
  { text, customer_words: quote }: Pick<StoryRow, 'text' | 'customer_words'>,
  shape: CardShape,
): CardSize {
  const long = (roomOf(text) + roomOf(quote)) / (shape === 'certificate' ? CERTIFICATE : 1)
  return ROOM.find(([, room]) => long <= room)?.[0] ?? 'small'
}
