// Who says it, and how far it has come, in a few words.
import type { StoryRow } from '../core/api.gen'
import { day, isolate, nameOf, names, t } from '../words'

/** "Joe and Mei"; whoever wants no name to stand is "a colleague". */
export function givers({ giver, also }: Pick<StoryRow, 'giver' | 'also'>): string {
  const first = giver ? isolate(nameOf(giver)) : t('recognition-giver-nobody')
  return names([first, ...also.map((one) => isolate(nameOf(one)))])
}

/** Nobody's name stands on it. */
export const unsigned = ({ giver, also }: Pick<StoryRow, 'giver' | 'also'>) => !giver && also.length === 0

/** "from Joe and Mei". */
export function fromWhom(story: Pick<StoryRow, 'giver' | 'also'>): string {
  return unsigned(story) ? t('recognition-from-colleague') : t('recognition-from', { name: givers(story) })
}

/** Whether it counts as told though no huddle of ours told it: it was brought in from another program. */
export const toldBefore = ({ status, last_told_on: last }: Pick<StoryRow, 'status' | 'last_told_on'>) =>
  status === 'told' && last === null

/** Whether it was read aloud, or what became of it instead. */
export function toldWords(story: StoryRow): string {
  const { status, handed_on: handed, last_told_on: last } = story
  if (status === 'new') return t('feed-new')
  if (status === 'declined') return t('feed-declined')
  if (status === 'joined') return t('feed-joined')
  if (status === 'withdrawn') return t('recognition-withdrawn')
  // In another year that stands beside the day; else it does with the story's own day.
  const short = (on: string) => day(on, on.slice(0, 4) === story.day.slice(0, 4) ? 'month' : 'short')
  if (handed !== null) return t('feed-handed', { day: short(handed) })
  if (status === 'private') return t('feed-private')
  if (toldBefore(story)) return t('recognition-told-before')
  if (last === null) return t('recognition-not-told')
  const on = short(last)
  return story.times_told > 1
    ? t('recognition-told-times', { count: story.times_told, day: on })
    : t('recognition-told-on', { day: on })
}
