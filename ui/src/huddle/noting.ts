// What a promise or a topic begins with, where it is made in a running huddle, and what of it comes back.
import { type Fields, fieldsFrom, KINDS, usualDay } from '../action/fields'
import type { ActionKind, Day, Run } from '../core/api.gen'
import { call } from '../core/client'
import { fieldsOf } from '../core/draft.svelte'
import { isDay } from '../core/written'
import { todayOf } from '../recognition/heard'

/** `on` is the day it is, which the huddle may have begun before. */
export type Begun = { on: Day; fields: Fields }

/** The shift that meets now brings it back. Where the core does not answer, the day of the huddle has to do. */
export async function begunNote(kind: ActionKind, run: Pick<Run, 'on' | 'shift_id'>): Promise<Begun> {
  const asked = Promise.all([call('setup_show', {}), call('team_show', {})])
  const [setup, team] = await asked.catch(() => [null, null])
  const on = setup ? todayOf(setup) : run.on
  const nothing = fieldsFrom(null, { on, shift: null, shifts: [] })
  // The huddle of a shift that is gone brings nothing back: then every one does.
  const gone = team !== null && !team.shifts.some(({ id }) => id === run.shift_id)
  const shift = gone ? '' : (run.shift_id ?? '')
  return { on, fields: { ...nothing, kind, day: usualDay(kind, on), shift } }
}

/** The day stands in a draft only where somebody chose it. */
const NOTHING_KEPT = { kind: '', text: '', owner: '', ownerName: '', chosen: '' }

/** What is kept of what was written; null where that is nothing. */
export function noteDraft({ kind, text, owner, ownerName, day }: Fields, { on }: Begun): string | null {
  if (text.trim() === '' && owner === '') return null
  const chosen = day === usualDay(kind, on) ? '' : day
  return JSON.stringify({ ...NOTHING_KEPT, kind, text, owner, ownerName, chosen })
}

/**
 * The fields with what comes back into them. It may come back on another day and in the huddle of another shift: that
 * shift has it then, and a day that is over by now is not taken.
 */
export function noteFrom(body: string, fields: Fields, { on }: Begun): Fields {
  const kept = fieldsOf(body, NOTHING_KEPT)
  const kind = KINDS.find((known) => known === kept.kind) ?? fields.kind
  const day = isDay(kept.chosen) && kept.chosen >= on ? kept.chosen : usualDay(kind, on)
  // What was typed since stays.
  const text = [fields.text, kept.text].filter(Boolean).join(' ')
  const { owner, ownerName } = fields.owner === '' ? kept : fields
  return { ...fields, kind, text, owner, ownerName, day }
}
