// What somebody writes of a promise or a topic, as its dialog holds it.
import type { Action, ActionKind, Day, Fault, Today } from '../core/api.gen'
import { isDay } from '../core/written'
import { findColleagues } from '../recognition/colleagues'
import { fieldError, t } from '../words'
import { daysAfter } from './due'

export const KINDS: ActionKind[] = ['promise', 'topic']
/** A topic is put off for so many days, unless somebody says otherwise. */
const PUT_OFF = 7

/** Empty strings for nothing, so that a draft can be compared and brought back. */
export type Fields = {
  kind: ActionKind
  text: string
  owner: string
  /** Their name, for the field. */
  ownerName: string
  day: string
  shift: string
}

export function usualDay(kind: ActionKind, today: Day): Day {
  return kind === 'promise' ? today : daysAfter(today, PUT_OFF)
}

export function fieldsFrom(action: Action | null, today: Pick<Today, 'on' | 'shift' | 'shifts'>): Fields {
  const shift = action ? action.shift_id : today.shift?.id
  return {
    kind: action?.kind ?? 'promise',
    text: action?.text ?? '',
    owner: action?.owner?.id ?? '',
    ownerName: action?.owner?.name ?? '',
    day: action?.due_on ?? usualDay('promise', today.on),
    // The huddle of a shift that is gone brings nothing back: then every one does.
    shift: today.shifts.some(({ id }) => id === shift) ? (shift ?? '') : '',
  }
}

/** Another kind of it: a day that nobody chose goes with the kind. */
export function dayWith(kind: ActionKind, day: string, today: Day): string {
  return KINDS.some((other) => usualDay(other, today) === day) ? usualDay(kind, today) : day
}

/** A name that was written and not chosen: sent without it, what is promised would be nobody's. */
export async function unchosen(written: string, { text, owner }: Fields): Promise<Fault | null> {
  // That nothing stands in the field above it is said first.
  const name = written.trim()
  if (name === '' || owner !== '' || text.trim() === '') return null
  const found = await findColleagues(name)
  const code = found.length > 0 ? 'empty' : 'not_found'
  return { code, field: 'owner_id', facts: { name } }
}

/** What to say beside a field. */
export function wrongAt(field: string, fault: Fault | null, { day }: Pick<Fields, 'day'>): string | null {
  const { code, facts } = fault?.field === field ? fault : {}
  if (field === 'owner_id' && code === 'empty') return t('action-nobody')
  if (field === 'owner_id' && code === 'not_found' && facts?.name)
    return t('action-nobody-called', { name: facts.name })
  // A day that exists and is refused is over.
  if (field === 'due_on' && code === 'not_a_day' && isDay(day)) return t('action-day-over')
  return fieldError(fault, field)
}
