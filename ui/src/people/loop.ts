// How far what was said has come, and who sees it until then, as somebody's page says it.
import type { StoryRow, Wish } from '../core/api.gen'
import type { WordId } from '../words'

export type Side = 'received' | 'given'
type Said = Pick<StoryRow, 'status' | 'handed_on' | 'also' | 'people'>

/** Whether it is between a few for good. `wish` is that of whoever is thanked, where it is known. */
const isUnsaid = ({ status, handed_on }: Said, wish: Wish | null): boolean =>
  status === 'private' || handed_on !== null || (wish === 'private' && status !== 'new')

const ENDED: StoryRow['status'][] = ['declined', 'joined', 'withdrawn']

/** What is next with it, where the card beside it does not say so. */
export function nextStep({ status, handed_on }: Said): WordId | null {
  return status === 'ready' && handed_on === null ? 'people-loop-ready' : null
}

type Looks = {
  side: Side
  /** That of whoever is thanked, where it is known. */
  wish: Wish | null
  /** Whether it is the page of whoever is here. */
  own: boolean
  /** Whether there are PINs; without them everybody may do what leaders may. */
  pins: boolean
}

/** Who sees it, where that is not everybody. */
export function seenBy(story: Said, { side, wish, own, pins }: Looks): WordId | null {
  const sendersOnly = story.status === 'new' || ENDED.includes(story.status)
  if (!sendersOnly && !isUnsaid(story, wish)) return null
  if (!pins) return 'people-seen-open'
  const alone = own && (side === 'given' ? story.also.length === 0 : story.people.length === 1)
  if (sendersOnly) return alone && side === 'given' ? 'people-seen-own' : 'people-seen-sender'
  return alone ? `people-seen-${side}` : 'people-seen-both'
}
