// What was just sent, and what brings its words back.
import type { StoryRow } from '../core/api.gen'

export type SentStory = {
  story: StoryRow
  /** The fields as a draft holds them. */
  body: string
  /** Whose name was added to what somebody else told; null where it is a story of its own. */
  added: string | null
}
