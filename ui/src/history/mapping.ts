// What each column of a list holds.
import type { HistoryColumn, HistoryFile } from '../core/api.gen'

export const COLUMNS: HistoryColumn[] = [
  'day',
  'person',
  'giver',
  'text',
  'customer_words',
  'kind',
  'source',
  'whom',
  'also',
  'status',
  'times_told',
  'aloud',
  'private',
  'handed',
  'agreed',
  'steady',
  'discretion',
  'standard',
  'ignore',
]
/** First and last name may be two columns, and a story too; the core puts them together. */
const MORE_THAN_ONCE: HistoryColumn[] = ['person', 'giver', 'text', 'customer_words', 'ignore']
const NEEDED = ['day', 'person', 'text'] as const
type Needed = (typeof NEEDED)[number]
/** A file of nonsense may have a hundred thousand. */
export const MOST_COLUMNS = 60

/** The guess, for each column that any of the rows has: the first row may be a title of one cell. */
export function mappingOf({ rows, mapping }: HistoryFile): HistoryColumn[] {
  const width = Math.min(widthOf(rows), MOST_COLUMNS)
  return Array.from({ length: width }, (_, at) => mapping[at] ?? 'ignore')
}

export const widthOf = (rows: string[][]): number => Math.max(0, ...rows.map((row) => row.length))

/** Gives a column its meaning; whoever had it before is left out, where it can stand once only. */
export function mapColumn(mapping: HistoryColumn[], at: number, meaning: HistoryColumn): HistoryColumn[] {
  return mapping.map((had, index) => {
    if (index === at) return meaning
    return had === meaning && !MORE_THAN_ONCE.includes(meaning) ? 'ignore' : had
  })
}

/** Without these nothing can be kept. */
export const missing = (mapping: HistoryColumn[]): Needed[] =>
  NEEDED.filter((needed) => !mapping.includes(needed))
