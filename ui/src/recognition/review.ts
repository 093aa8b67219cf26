// What can be said of a pasted text without the core.
import type { PersonName } from '../core/api.gen'
import { fold } from '../words'

/** "Maria", where everybody in question is called so; null where their names have no word in common. */
export function sharedName(people: PersonName[]): string | null {
  const [first, ...others] = people.map(({ name }) => name.split(/\s+/))
  const shared = first?.find((word) =>
    others.every((words) => words.some((other) => fold(other) === fold(word))),
  )
  return shared || null
}

/** Whose whole name somebody else in question has too. */
export function alike(people: PersonName[]): PersonName[] {
  return people.filter(({ id, name }) =>
    people.some((other) => other.id !== id && fold(other.name) === fold(name)),
  )
}

/**
 * Whether most of what stood there is gone and something else came: then it is another letter, and no correction of the
 * first. What was only cut down is the same one.
 */
export function isAnother(before: string, now: string): boolean {
  if (isPartOf(before, now)) return false
  const most = Math.min(before.length, now.length)
  let start = 0
  while (start < most && before[start] === now[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end += 1
  return (start + end) * 2 < before.length
}

const ENOUGH = 3

/** Whether each word of `now` stood there before, in the same order: it was cut, wherever that was. */
function isPartOf(before: string, now: string): boolean {
  const words = before.split(/\s+/)
  const left = now.trim().split(/\s+/)
  // Any text may begin with the same word or two.
  if (left.length < ENOUGH) return false
  let at = 0
  return left.every((word) => {
    // A cut may go through the middle of a word.
    while (at < words.length && !words[at]?.includes(word)) at += 1
    at += 1
    return at <= words.length
  })
}
