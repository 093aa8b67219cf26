// Words made of what the core sent as codes, names and counts.
import type { Celebration, HuddleItemView, PlanItem, Segment, Step } from '../core/api.gen'
import { nameList, t, type WordId } from '../words'

/** What is no question has a name. */
const NAMES: Record<string, WordId> = {
  celebrate: 'room-celebrate',
  purpose: 'segment-purpose',
  one_thing: 'room-today',
  actions: 'segment-actions',
}

/** The core sends a question as a code; the words are ours. */
export function promptWords(code: string): string {
  return t(NAMES[code] ?? (`prompt-${code}` as WordId))
}

type Part = { segment: Segment; prompt: string | null; recall: boolean }

/** What a part is called. One that asks the room is called by what it asks. */
export function partName({ segment, prompt, recall }: Part): WordId {
  if (segment !== 'practice') return `segment-${segment}`
  if (recall) return 'practice-recall'
  const kind = prompt?.split('-')[0]
  return kind === 'case' || kind === 'visit' ? `practice-${kind}` : 'segment-practice'
}

/** Why an item is in the plan, in a few short sentences. */
export function whyWords({ reasons, celebrations }: PlanItem): string {
  const what = celebratedWhat(celebrations)
  const sentences = reasons.slice(0, 3).map(({ code, facts }) => t(`why-${code}`, { ...facts, what }))
  return sentences.join(' ')
}

/** What these people celebrate, for the words that say why. */
function celebratedWhat(celebrations: Celebration[]): string {
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
  const stories = told.filter((item) => item.segment === 'story' || item.recall).length
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

/** What an item of the plan tells. */
export function planText(item: PlanItem): string {
  if (item.celebrations.length > 0) return nameList(item.celebrations.map(({ person }) => person))
  if (item.actions.length > 0) return item.actions.map(({ text }) => text).join(' · ')
  return item.story?.text ?? item.purpose?.text ?? stepText(item)
}
