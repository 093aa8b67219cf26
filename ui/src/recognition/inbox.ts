// What the inbox knows without a page: where a text is marked, and whose turn is next.
import type { Finding, RecognitionId, StoryRow, Unread } from '../core/api.gen'
import { countWords } from '../words/count'

/** A part of a text; `sign` where it may be private. */
export type Piece = { text: string; sign: Finding['sign'] | null }

/**
 * The text cut at what was found in it. The places count UTF-16 units, as strings do here. What overlaps what stands
 * before it, or lies outside, is not marked twice; the pieces together are always the whole text.
 */
export function pieces(text: string, findings: Finding[]): Piece[] {
  const cut: Piece[] = []
  let at = 0
  for (const { from, to, sign } of [...findings].sort((one, other) => one.from - other.from)) {
    if (from < at || to <= from || to > text.length) continue
    if (from > at) cut.push({ text: text.slice(at, from), sign: null })
    cut.push({ text: text.slice(from, to), sign })
    at = to
  }
  if (at < text.length) cut.push({ text: text.slice(at), sign: null })
  return cut
}

export const signsOf = ({ signs }: Pick<Unread, 'signs'>): Finding[] => [
  ...signs.text,
  ...signs.customer_words,
]

/** Which of two tells more, in words; the other one where both tell as much. */
export function fuller<Told extends Pick<StoryRow, 'text'>>(read: Told, other: Told, locale: string): Told {
  return countWords(read.text, locale) > countWords(other.text, locale) ? read : other
}

/** Whose turn it is once some are decided: the one that is open, else the next after it, else the last before it. */
export function turnAfter(
  rows: RecognitionId[],
  open: RecognitionId | undefined,
  decided: RecognitionId[],
): RecognitionId | null {
  const stays = (id: RecognitionId) => !decided.includes(id)
  const at = open === undefined ? 0 : Math.max(0, rows.indexOf(open))
  return rows.slice(at).find(stays) ?? rows.slice(0, at).findLast(stays) ?? null
}
