// What was just sent, and what brings its words back.
import type { StoryRow } from '../core/api.gen'
import { call } from '../core/client'
import { say } from '../frame/status.svelte'
import { nameOf } from '../words'

export type SentStory = {
  story: StoryRow
  /** The fields as a draft holds them. */
  body: string
  /** Whose name was added to what somebody else told; null where it is a story of its own. */
  added: string | null
  /** What looked the same while it was written, and was not said to be another one. */
  twin: StoryRow | null
  /** What was sent first, where one's name went to another telling instead. */
  before?: SentStory
}

/** One's own name goes to what somebody else told, and what was sent is taken back. */
export async function addInstead(before: SentStory, twin: StoryRow): Promise<SentStory> {
  const { giver } = before.story
  if (!giver) return before
  const story = await call('story_instead', { id: before.story.id, other: twin.id })
  const added = nameOf(giver)
  say('tell-instead-status', { name: added }, { undo: true })
  return { story, body: before.body, added, twin: null, before }
}
