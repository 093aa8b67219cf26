// Entries of the log in words: who did what about whom, and what a field held.
import type { AuditEntry, AuditField } from '../core/api.gen'
import { promptWords } from '../huddle/spoken'
import { clock, day, dayAt, hasWords, minutes, names, t, type WordId, weekdayNames } from '../words'

const MOST_NAMES = 3

/** Ana, Joe and two more. */
function about(entry: AuditEntry): string {
  const more = entry.about.length - MOST_NAMES
  if (entry.about.length === 0) return t('audit-nobody-named')
  if (more <= 0) return names(entry.about)
  return t('audit-about-more', { names: entry.about.slice(0, MOST_NAMES).join(', '), count: more })
}

/** "Ana changed the story about Joe." */
export function sentence(entry: AuditEntry): string {
  const who = entry.who?.name ?? t('audit-somebody')
  const back = entry.name === 'undo' || entry.name === 'redo'
  const name = back ? (entry.of ?? '') : entry.name
  const known = hasWords(`audit-did-${name}`) ? name : 'other'
  // Whose PIN was tried says more than who was at the keys: nobody had said so.
  const did = t(`audit-did-${known}` as WordId, { who, about: about(entry), count: entry.about.length })
  if (!back) return did
  return t(entry.name === 'undo' ? 'audit-undo' : 'audit-redo', { who, what: did })
}

const WORDS: Record<string, string> = {
  access: 'people-access-',
  wish: 'people-wish-',
  source: 'recognition-source-',
  kind: 'recognition-kind-',
  segment: 'segment-',
  form: 'form-',
  choice: 'audit-choice-',
  tap: 'audit-tap-',
  action_kind: 'action-kind-',
}
const DAYS = [
  'started_on',
  'leave_from',
  'leave_until',
  'left_on',
  'happened_on',
  'adopted_on',
  'held_on',
  'due_on',
]

const YES_OR_NO = ['removed', 'chosen', 'kept', 'recall', 'live']

/** A value as people read it. */
export function value(name: string, raw: string, zone: string): string {
  const words = WORDS[name]
  if (words && /^[a-z_]+$/.test(raw)) return t(`${words}${raw}` as WordId)
  if (DAYS.includes(name)) return day(raw, 'short')
  if (name.endsWith('_at') && /^\d+$/.test(raw))
    return `${dayAt(Number(raw), zone)}, ${clock(Number(raw), zone)}`
  if (name === 'seconds' || name === 'planned') return minutes(Number(raw))
  // The order itself is a row of ids.
  if (name === 'arranged') return t('audit-yes')
  if (YES_OR_NO.includes(name)) return t(raw === '0' ? 'audit-no' : 'audit-yes')
  if (name === 'weekly_on') return weekdayNames()[Number(raw) - 1] ?? raw
  if (name === 'item') return promptWords(raw)
  if (name === 'weekdays') return names(weekdayNames('short').filter((_, at) => Number(raw) & (1 << at)))
  if (name === 'status' || name === 'state') return t(`audit-state-${raw}` as WordId)
  return raw
}

/** Fields that have words of their own; the others are for the program itself. */
const FIELDS = [
  'name',
  'say_as',
  'job',
  'access',
  'shift_id',
  'started_on',
  'birthday',
  'wish',
  'leave_from',
  'leave_until',
  'left_on',
  'kind',
  'text',
  'customer_words',
  'giver_id',
  'source',
  'happened_on',
  'status',
  'zone',
  'remind_minutes',
  'weekdays',
  'huddle_at',
  'removed',
  'adopted_on',
  'function',
  'purpose',
  'held_on',
  'state',
  'presenter_id',
  'one_thing',
  'started_at',
  'closed_at',
  'told_at',
  'person_id',
  'form',
  'weekly_on',
  'segment',
  'item',
  'choice',
  'arranged',
  'seconds',
  'recall',
  'kept',
  'action_kind',
  'owner_id',
  'due_on',
  'ended_at',
  'tap',
  'live',
]

/** An id in the place of a name says nothing: only questions and parts are called by a code. */
const isBare = ({ name, before, after }: AuditField) =>
  name === 'item' && /^[\da-f]{8}-/.test(after ?? before ?? '')

/** What a story is told as and what kind of thing was promised share a column, and no words. */
function named(field: AuditField): AuditField {
  const ofAction = field.name === 'kind' && /^(promise|topic)$/.test(field.after ?? field.before ?? '')
  return ofAction ? { ...field, name: 'action_kind' } : field
}

export function shownFields(fields: AuditField[]): AuditField[] {
  const all = fields.map(named)
  return FIELDS.flatMap((name) => all.filter((field) => field.name === name && !isBare(field)))
}
