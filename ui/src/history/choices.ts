// What is to be done with the names of a list that nobody here has, or several have.
import type { HistoryName, NameChoice } from '../core/api.gen'
import type { Choice } from '../parts/picker.svelte'

/** `ask`: nothing was said yet. Of `is`, `people` says who, at most one. */
export type Answer = { how: 'ask' | 'add' | 'is' | 'out'; people: Choice[] }
/** By the name, as the list has it. */
export type Answers = ReadonlyMap<string, Answer>

/** What was said of a name, or what stands there before anything was. */
export function answerOf({ name, several, looks_like }: HistoryName, answers: Answers): Answer {
  const said = answers.get(name)
  if (said) return said
  if (several.length > 0) return { how: 'ask', people: [] }
  if (looks_like) return { how: 'is', people: [{ id: looks_like.id, label: looks_like.name }] }
  return { how: 'add', people: [] }
}

export function isOpen(name: HistoryName, answers: Answers): boolean {
  const { how, people } = answerOf(name, answers)
  return how === 'ask' || (how === 'is' && people.length === 0)
}

/** Questions first, in the order of the list: nobody turns fifty pages to find the one that is asked something. */
export function inOrder(names: HistoryName[]): HistoryName[] {
  const rank = ({ several, looks_like }: HistoryName) => (several.length > 0 ? 0 : looks_like ? 1 : 2)
  return names.toSorted((one, other) => rank(one) - rank(other))
}

/** As the core wants them: something of each name, for one that nothing is said of is left out. */
export function choicesOf(names: HistoryName[], answers: Answers): NameChoice[] {
  return names.map((one): NameChoice => {
    const { how, people } = answerOf(one, answers)
    const person_id = how === 'is' ? (people[0]?.id ?? null) : null
    // A question without an answer adds nobody.
    const leave_out = how !== 'add' && person_id === null
    return { name: one.name, person_id, leave_out }
  })
}
