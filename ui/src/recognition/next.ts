// Into which huddle a story, or a standard, goes when a leader says "tell it": the next one that does not have it.
import type { NextHuddle, RecognitionId, StoryView } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { say, sayFault } from '../frame/status.svelte'
import { day, t, time } from '../words'

/** Whether a leader has put it in, or the rules have it there if nobody does anything. */
export const isIn = ({ heard }: StoryView, next: NextHuddle): boolean =>
  next.added || (next.on === heard?.on && next.at === heard.at)

/** The one that the key means. */
export const firstFree = (view: StoryView): NextHuddle | undefined =>
  view.next.find((next) => !isIn(view, next))

/** "Friday 13 March, 07:45", of several shifts with the name of this one. */
export function whenOf(all: NextHuddle[], { shift, on, at }: NextHuddle): string {
  const named = { day: day(on), time: time(at) }
  return all.length > 1 ? t('recognition-when-shift', { ...named, shift }) : t('recognition-when', named)
}

/** Puts it in, or takes it out, and says so. */
export async function put(item: string, all: NextHuddle[], next: NextHuddle, into: boolean): Promise<void> {
  const { shift_id, on } = next
  try {
    await call(into ? 'plan_add' : 'plan_drop', { shift_id, on, item })
    if (into) say('recognition-in-huddle', { when: whenOf(all, next) }, { undo: true })
    else say('recognition-taken-out-status', {}, { undo: true })
  } catch (thrown) {
    sayFault(asFault(thrown))
  }
}

/** The same for a row of a list, of which it is not known yet when the huddles are. */
export async function tellNext(id: RecognitionId): Promise<void> {
  try {
    const view = await call('story_show', { id })
    const free = firstFree(view)
    const [there] = view.next
    if (free) await put(id, view.next, free, true)
    else if (there) say('recognition-in-huddle', { when: whenOf(view.next, there) })
    else say('feed-no-huddle')
  } catch (thrown) {
    sayFault(asFault(thrown))
  }
}
