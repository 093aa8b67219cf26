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

/** Whether most of what stood there is gone: then it is another letter, and no correction of the first. */
export function isAnother(before: string, now: string): boolean {
  const most = Math.min(before.length, now.length)
  let start = 0
  while (start < most && before[start] === now[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end += 1
  return (start + end) * 2 < before.length
}
