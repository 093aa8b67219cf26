// Whether it is worth asking if somebody told the same already.
import type { AlikeStories, PersonId, StoryRow } from '../core/api.gen'
import { isDay } from '../core/written'
import { countWords } from '../words/count'
import { isAnother } from './review'
import type { Telling } from './tell.svelte'

const ENOUGH_WORDS = 3

/** The question, or null while too little is written to tell. */
export function asksAlike(telling: Telling, locale: string): AlikeStories | null {
  const { people, shifts, whole_team, text, day } = telling.request()
  const somebody = people.length + shifts.length > 0 || whole_team
  if (!somebody || countWords(text, locale) < ENOUGH_WORDS) return null
  return { people, shifts, whole_team, text, day: day !== null && isDay(day) ? day : null }
}

/** Whether the answer to one is still of use for the other: about the same people and day, in words that were written on. */
export function sameQuestion(one: AlikeStories, other: AlikeStories): boolean {
  const about = ({ text: _, ...who }: AlikeStories) => JSON.stringify(who)
  return about(one) === about(other) && !isAnother(one.text, other.text)
}

/** Whether somebody says it already. */
export function isOnIt({ giver, also }: StoryRow, id: PersonId | undefined): boolean {
  return id !== undefined && [giver, ...also].some((one) => one?.id === id)
}

/** What is offered may be out of sight, under the row that sends. */
export function goToAlike(): void {
  const place = document.querySelector<HTMLElement>('[data-alike]')
  place?.scrollIntoView?.({ block: 'center' })
  place?.focus({ preventScroll: true })
}
