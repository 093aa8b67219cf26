// Ideas as the screens hold them: how long one waits, what a form asks, and what stands beside its fields.
import type { AnswerIdea, Code, Day, Fault, Idea, IdeaKind, PersonId, SendIdea } from '../core/api.gen'
import { fieldsOf } from '../core/draft.svelte'
import type { Choice } from '../parts/picker.svelte'
import { plus } from '../recognition/days'
import { day, nameOf, t } from '../words'

export const KINDS: IdeaKind[] = ['idea', 'obstacle', 'change']
export type Answer = 'trying' | 'done' | 'no'
/** How long something is tried, unless somebody says otherwise. */
const FORTNIGHT = 14
const DAY_LONG = 86_400_000
/** So much of an idea tells it from the others. */
const FEW_LETTERS = 60

/** Days from one to the other, in any zone: a bare day has none. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_LONG)

/** Its day for an answer is over. */
export const isLate = ({ answer_by }: Pick<Idea, 'answer_by'>, today: Day): boolean =>
  answer_by !== null && today > answer_by

/** It was to be tried until a day that is over. */
export const isOverdue = ({ state, due_on }: Pick<Idea, 'state' | 'due_on'>, today: Day): boolean =>
  state === 'trying' && due_on !== null && today > due_on

export const isOpen = ({ state }: Pick<Idea, 'state'>): boolean => state === 'new' || state === 'trying'

/** "The oldest waits 9 days. 3 are late." */
export function oldestWords(oldest: number | null, late: number): string {
  if (oldest === null) return ''
  return [t('ideas-oldest', { count: oldest }), late > 0 ? t('ideas-late-count', { count: late }) : '']
    .filter(Boolean)
    .join(' ')
}

/** The first words of an idea, for what names it. */
export function fewWords({ text }: Pick<Idea, 'text'>): string {
  const letters = [...text.replaceAll(/\s+/g, ' ')]
  return letters.length <= FEW_LETTERS ? letters.join('') : `${letters.slice(0, FEW_LETTERS).join('')}…`
}

/** Who says it. */
export const senderWords = ({ sender }: Pick<Idea, 'sender'>): string =>
  sender ? nameOf(sender) : t('ideas-unnamed')

/** Empty strings for nothing, so that a draft can be compared and brought back. */
export type Fields = {
  kind: IdeaKind
  text: string
  why: string
  sender: PersonId
  senderName: string
  unnamed: boolean
  leaders: boolean
}

export function freshFields(me: { id: PersonId; name: string } | null | undefined): Fields {
  return {
    kind: 'idea',
    text: '',
    why: '',
    sender: me?.id ?? '',
    senderName: me?.name ?? '',
    unnamed: false,
    leaders: false,
  }
}

/** The words alone make it worth keeping. */
export const isBlank = ({ text, why }: Fields): boolean => text.trim() === '' && why.trim() === ''

/** What was kept, and after it what was typed since: what is being written is written on. */
export function fieldsFrom(body: string, now: Fields): Fields {
  const kept = fieldsOf(body, now)
  const kind = KINDS.find((known) => known === kept.kind) ?? now.kind
  const both = (name: 'text' | 'why') =>
    [...new Set([kept[name], now[name]])].filter((words) => words !== '').join(' ')
  return { ...kept, kind, text: both('text'), why: both('why') }
}

export const askedSend = (fields: Fields, draft: string | null): SendIdea => ({
  kind: fields.kind,
  text: fields.text,
  why: fields.why,
  sender_id: fields.unnamed || fields.sender === '' ? null : fields.sender,
  for_leaders: fields.leaders,
  draft,
})

/** What a leader writes to answer one. */
export type Answering = { answer: string; owner: PersonId; ownerName: string; due: string }

export function freshAnswer(idea: Idea, state: Answer, today: Day): Answering {
  return {
    // The words of another answer are not this one's.
    answer: idea.state === state ? idea.answer : '',
    owner: idea.owner?.id ?? '',
    ownerName: idea.owner ? nameOf(idea.owner) : '',
    due: idea.due_on ?? plus(today, FORTNIGHT),
  }
}

export function askedAnswer({ id }: Idea, state: Answer, written: Answering): AnswerIdea {
  const tried = state === 'trying'
  return {
    id,
    state,
    answer: written.answer,
    owner_id: tried && written.owner !== '' ? written.owner : null,
    due_on: tried && written.due !== '' ? written.due : null,
  }
}

/** What is empty is named by what it is for: to write a few words would help at no list of names. */
const EMPTY: Record<string, string> = {
  text: 'idea_no_text',
  answer: 'idea_no_reason',
  owner_id: 'idea_no_owner',
  due_on: 'idea_no_day',
  sender_id: 'idea_no_sender',
}

/** The fault with the words of these forms. */
export function worded(fault: Fault): Fault {
  const { code, field } = fault
  // No field holds the idea itself.
  if (field === 'id') return { ...fault, field: null }
  const name = code === 'empty' && field !== null ? EMPTY[field] : undefined
  return name ? { ...fault, code: name as Code } : fault
}

/** A picker of one person, over two fields of a draft. */
export const asChosen = (id: string, label: string): Choice[] => (id === '' ? [] : [{ id, label }])

/** "Ana, until 26 March 2026". */
export function planWords({ owner, due_on }: Pick<Idea, 'owner' | 'due_on'>): string {
  if (!owner || !due_on) return owner ? nameOf(owner) : ''
  return t('ideas-plan', { name: nameOf(owner), day: day(due_on, 'short') })
}
