// What was just sent, and then taken back wherever that was pressed: its words return.
import { untrack } from 'svelte'
import type { StoryRow, StoryView } from '../core/api.gen'
import { live } from '../core/client'

/** `added`: whose name went to what somebody else told; `before`: what of theirs was taken back for that, last of all. */
type Sent = { story: StoryRow; added?: string | null; before?: unknown }

/** Call it while a component is being made. `onback` puts the words back, and from then on nothing is `sent`. */
export function takenBack<T extends Sent>(
  sent: () => T | null,
  onback: (sent: T) => void,
): { readonly view: StoryView | undefined } {
  const there = live('story_show', () => {
    const now = sent()
    return now ? { id: now.story.id } : null
  })
  const isAdded = (now: Sent | null) => typeof now?.added === 'string'
  // A name can be added to what only its sender may read: then the core says no more than what can be done again.
  const undone = live('undo_show', () => (isAdded(sent()) ? {} : null))

  function isBack(now: T): boolean {
    if (isAdded(now)) return undone.current?.redo?.name === (now.before ? 'story_instead' : 'story_add_name')
    return there.fault?.code === 'not_found' || there.current?.story.status === 'withdrawn'
  }
  $effect(() => {
    const now = sent()
    if (now && isBack(now)) untrack(() => onback(now))
  })

  return {
    /** Of what was sent last; it comes a moment later. */
    get view() {
      return there.current
    },
  }
}
