// Shout-out or story: one kind of record, offered by its length.
import type { Kind } from '../core/api.gen'

/** About what can be read aloud in one breath and a half. */
const LONGEST_SHOUT_OUT = 240

export function kindByLength(text: string): Kind {
  return [...text.trim()].length > LONGEST_SHOUT_OUT ? 'story' : 'shout_out'
}
