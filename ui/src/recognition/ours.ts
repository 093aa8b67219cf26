// A story to begin with is one that whoever reads the page can read.
import type { StoryRow } from '../core/api.gen'
import { fold, t } from '../words'

const ENOUGH = 2

/** Whether a text holds some of the words that every text in the page's language does. */
export function isReadable(text: string): boolean {
  const words = new Set(fold(text).split(/[^\p{L}]+/u))
  const common = fold(t('recognition-common')).split(' ')
  return common.filter((word) => words.has(word)).length >= ENOUGH
}

/** The newest that can be read, else the newest. */
export const oneToRead = (rows: StoryRow[]): StoryRow | undefined =>
  rows.find(({ text }) => isReadable(text)) ?? rows[0]
