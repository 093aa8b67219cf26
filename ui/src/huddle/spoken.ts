// Words made of what the core sent as codes, names and counts.
import type { Celebration, HuddleItemView, PersonName, Step } from '../core/api.gen'
import { isolate, names, t, type WordId } from '../words'

/** The core sends a question as a code; the words are ours. */
export function promptWords(code: string): string {
  if (code === 'celebrate') return t('room-celebrate')
  return t(`prompt-${code}` as WordId)
}

/** "Ana, Joe and Mei", each name in its own direction. */
export function nameList(people: PersonName[]): string {
  return names(people.map(({ name }) => isolate(name)))
}

/** What these people celebrate, for the words that say why. */
export function celebratedWhat(celebrations: Celebration[]): string {
  const [first, ...others] = new Set(celebrations.map(({ kind }) => kind))
  return others.length > 0 ? 'both' : (first ?? 'nothing')
}

/** What a step or an item says, whether the core sent words or the code of a question. */
export function stepText(step: Pick<Step, 'text' | 'prompt'>): string {
  return step.text === '' && step.prompt ? promptWords(step.prompt) : step.text
}

/** "One story and two thank-yous were told." */
export function toldWords(items: HuddleItemView[]): string {
  const told = items.filter((item) => item.told && item.story !== null)
  const stories = told.filter((item) => item.segment === 'story').length
  const thanks = told.length - stories
  if (told.length === 0) return t('closing-nothing')
  if (stories > 0 && thanks > 0) {
    return t('closing-both', {
      stories: t('count-stories', { count: stories }),
      thanks: t('count-thanks', { count: thanks }),
    })
  }
  const what =
    stories > 0 ? t('count-stories', { count: stories }) : t('count-thanks-first', { count: thanks })
  return t('closing-one-kind', { count: told.length, what })
}
