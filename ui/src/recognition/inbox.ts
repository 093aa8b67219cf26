// What the inbox knows without a page: where a text is marked, and whose turn is next.
import type { Finding, PersonName, RecognitionId, StoryRow, Unread } from '../core/api.gen'
import { isolate, nameOf, names, t } from '../words'
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

/** What weighs for the words of one of two: how much in them may be private, and whether they are ready as they stand. */
export type Weighed<Told> = { story: Told; signs: number; ready: boolean }

/**
 * Whose words are offered to stay: those with less that may be private, then those that are ready as they stand, then
 * those that say more; the other one's where nothing tells the two apart.
 */
export function better<Told extends Pick<StoryRow, 'text'>>(
  read: Weighed<Told>,
  other: Weighed<Told>,
  locale: string,
): Told {
  if (read.signs !== other.signs) return (read.signs < other.signs ? read : other).story
  if (read.ready !== other.ready) return (read.ready ? read : other).story
  return countWords(read.story.text, locale) > countWords(other.story.text, locale) ? read.story : other.story
}

type Asked = { story: Pick<StoryRow, 'giver' | 'aloud'>; ask: PersonName[] }
/** Somebody is to be asked before it is told: who is praised and wishes so, or who told it and said so. */
export const asksFirst = ({ story, ask }: Asked) => ask.length > 0 || story.aloud === 'ask'

/** What is said in the place of making these ready, each of those who are to be asked once; empty where nobody is. */
export function askWords(these: Asked[], way: 'key' | 'press' | 'these'): string {
  const asking = these.filter(asksFirst)
  const tellers = asking.filter(({ story }) => story.aloud === 'ask').map(({ story }) => story.giver)
  const known = [...asking.flatMap(({ ask }) => ask), ...tellers.filter((giver) => giver !== null)]
  const people = [...new Map(known.map((one) => [one.id, isolate(nameOf(one))])).values()]
  const nobody = tellers.some((giver) => giver === null)
  const count = people.length + Number(nobody)
  if (count === 0) return ''
  const teller = t(count === 1 ? 'inbox-ask-teller-alone' : 'inbox-ask-teller')
  return t(`inbox-ask-${way}`, { names: names(nobody ? [...people, teller] : people), count })
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
