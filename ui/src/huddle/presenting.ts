// What only the presenter sees of a running huddle.
import type { PartTime, PersonName, Run, Segment, Step } from '../core/api.gen'
import { nameList, t, type WordId } from '../words'
import { spent } from './sums'

/** How long each part may take and took, with the step that is shown. */
export function used(run: Run, now: number): PartTime[] {
  const segment = run.steps[run.at]?.segment
  const here = spent({ since: run.since, spent: run.spent_here }, now)
  return run.times.map((time) => (time.segment === segment ? { ...time, spent: time.spent + here } : time))
}

/** Who takes the part that is shown. */
export function takes(run: Run, step: Step): PersonName | null {
  return run.parts.find(({ segment }) => segment === step.segment)?.person ?? run.presenter
}

/** Everybody whose name is said at this step, each once. */
function named(step: Step): PersonName[] {
  const all = [
    ...step.people,
    step.giver,
    ...step.celebrations.map(({ person }) => person),
    ...step.actions.map(({ owner }) => owner),
  ]
  return [...new Map(all.flatMap((person) => (person ? [[person.id, person]] : []))).values()]
}

/** Those whose name is not said as it is written. */
export const sayings = (step: Step): PersonName[] => named(step).filter(({ say_as }) => say_as !== '')

/** Whoever on this step or the next wants to be asked before it is said aloud; the room is not told. */
export function askFirst(run: Run, at: number): PersonName[] {
  const steps = [run.steps[at], run.steps[at + 1]].flatMap((step) => (step ? [step] : []))
  const praised = steps.flatMap((step) => step.people).filter(({ id }) => run.asks.includes(id))
  const givers = steps.flatMap(({ ask_giver, giver }) => (ask_giver && giver ? [giver] : []))
  const people = [...praised, ...givers]
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

/** Most kinds of step have words of their own; a question to a visitor and the further pages of a story too. */
function wordsFor({ kind, part, prompt }: Step): WordId {
  if (kind === 'practice' && prompt?.startsWith('visit-')) return 'script-visit'
  return kind === 'story' && part > 1 ? 'script-on' : `script-${kind}`
}

/** Word for word, for whoever never presented: the greeting first, then what fits the kind of the step. */
export function scriptOf(run: Run, step: Step): string[] {
  const presenter = takes(run, step)?.name
  const people = step.kind === 'celebrate' ? step.celebrations.map(({ person }) => person) : step.people
  const script = t(wordsFor(step), {
    presenter: presenter ?? '',
    people: nameList(people),
    next: run.next_presenter?.name ?? 'nobody',
  })
  if (run.at > 0) return [script]
  return [presenter ? t('script-hello', { presenter }) : t('script-hello-all'), script]
}

/** The steps by the part of the huddle that they belong to; `from` is the place of the first. */
export function segmentsOf(steps: Step[]): { segment: Segment; steps: Step[]; from: number }[] {
  const parts: { segment: Segment; steps: Step[]; from: number }[] = []
  for (const [from, step] of steps.entries()) {
    const part = parts.at(-1)
    if (part?.segment === step.segment) part.steps.push(step)
    else parts.push({ segment: step.segment, steps: [step], from })
  }
  return parts
}
