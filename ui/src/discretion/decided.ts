// What somebody decided without asking: what its form holds and asks, and the story or the case that is made of it.
import type { Code, Day, Discretion, Fault, PersonId, WriteDiscretion } from '../core/api.gen'
import { call } from '../core/client'
import { fieldsOf } from '../core/draft.svelte'
import { here } from '../core/here.svelte'
import { isDay, withDays } from '../core/written'
import { go } from '../frame/router.svelte'
import { amountWritten, moneyOf, moneyWords, needWords } from '../purpose/money'
import { Telling } from '../recognition/tell.svelte'
import { nameOf, t } from '../words'

/** Empty strings for nothing, so that a draft can be compared and brought back. */
export type Fields = {
  text: string
  whom: string
  amount: string
  currency: string
  by: PersonId
  byName: string
  /** Nothing while nobody said another one than today. */
  day: string
}

/** `last` is the currency that was used last. */
export function fieldsFor(was: Discretion | null, last: string): Fields {
  const by = was ? was.by : (here.current?.person ?? null)
  return {
    text: was?.text ?? '',
    whom: was?.for_whom ?? '',
    amount: amountWritten(was?.money ?? null),
    currency: was?.money?.currency ?? last,
    by: by?.id ?? '',
    byName: by ? nameOf(by) : '',
    day: was?.used_on ?? '',
  }
}

/** The words alone make it worth keeping. */
export const isBlank = ({ text, whom, amount }: Fields): boolean => `${text}${whom}${amount}`.trim() === ''

/** What was kept, with what was typed since. */
export function fieldsFrom(body: string, now: Fields): Fields {
  const kept = fieldsOf(body, now)
  const both = (name: 'text' | 'whom') =>
    [...new Set([kept[name], now[name]])].filter((words) => words !== '').join(' ')
  return { ...kept, text: both('text'), whom: both('whom') }
}

/** Throws the fault of the field that cannot be read. */
export function asked(fields: Fields, id: string | null): WriteDiscretion {
  needWords(fields.text)
  const ask = {
    id,
    // The core knows which day it is: a form may stand open over midnight.
    used_on: fields.day === '' ? null : fields.day,
    text: fields.text,
    for_whom: fields.whom,
    money: moneyOf(fields),
    by_id: fields.by === '' ? null : fields.by,
  }
  return withDays(ask, ['used_on'])
}

/** The fault with the words of this form. */
export function worded(fault: Fault, { day }: Fields): Fault {
  // No field holds the line itself.
  if (fault.field === 'id') return { ...fault, field: null }
  // A day that exists and is refused is to come.
  if (fault.code === 'not_a_day' && isDay(day)) return { ...fault, code: 'day_ahead' as string as Code }
  return fault
}

/** How many of them are of the month of `today`. */
export const ofMonth = (rows: Discretion[], today: Day): number =>
  rows.filter(({ used_on }) => used_on.slice(0, 7) === today.slice(0, 7)).length

/** Opens the form of telling with its words. What was begun there stays under them. */
export async function makeStory({ text, for_whom, by, used_on }: Discretion): Promise<void> {
  const me = here.current?.person
  const telling = new Telling()
  telling.suggest(me ? { id: me.id, label: me.name } : null)
  // Whoever left without their name is thanked by nobody's page.
  const person = by && by.name !== '' ? by : null
  if (person) telling.people = [{ id: person.id, label: person.name }]
  telling.text = [text, for_whom].filter((words) => words !== '').join('\n')
  telling.day = used_on
  telling.discretion = true
  if (person && person.id === me?.id) telling.source = 'myself'
  const key = person ? `tell-${person.id}` : 'tell'
  const begun = await call('draft_show', { key })
  if (begun) telling.addDraft(begun.body)
  await call('draft_save', { key, body: telling.toDraft() ?? '' })
  go('tell', person ? { person: person.id } : {})
}

/** Opens the form of a question with it, under nobody's name: whom it was for begins the question, and the decision ends it. */
export async function makeCase({ id, text, for_whom, money }: Discretion): Promise<void> {
  const key = `question-of-${id}`
  const begun = await call('draft_show', { key })
  if (!begun) {
    const question = [for_whom, t('decided-case-ask')].filter((words) => words !== '').join(' – ')
    const reveal = [text, money ? moneyWords(money) : ''].filter((words) => words !== '').join(' · ')
    await call('draft_save', { key, body: JSON.stringify({ text: question, reveal }) })
  }
  go('settings/questions', { of: id })
}
