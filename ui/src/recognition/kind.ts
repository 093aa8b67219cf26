// Shout-out or story: one kind of record, offered by its length as the core would offer it.
import type { Kind } from '../core/api.gen'
import { countWords } from '../words/count'

const STORY_FROM_WORDS = 30

/** Customer's words make a story of a shorter text: they are worth a pause. */
export function kindByLength(text: string, customerWords: string, locale: string): Kind {
  const words = countWords(text, locale)
  const enough = customerWords.trim() === '' ? STORY_FROM_WORDS : STORY_FROM_WORDS / 2
  return words >= enough ? 'story' : 'shout_out'
}
