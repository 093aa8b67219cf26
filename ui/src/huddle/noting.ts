// What a promise or a topic begins with, where it is made in a running huddle.
import { type Fields, fieldsFrom, usualDay } from '../action/fields'
import type { ActionKind, Day, Run } from '../core/api.gen'
import { call } from '../core/client'
import { todayOf } from '../recognition/heard'

/** `on` is the day it is, which the huddle may have begun before. */
export type Begun = { on: Day; fields: Fields }

/** The shift that meets now brings it back. Where the core does not answer, the day of the huddle has to do. */
export async function begunNote(kind: ActionKind, run: Pick<Run, 'on' | 'shift'>): Promise<Begun> {
  const asked = Promise.all([call('setup_show', {}), call('team_show', {})])
  const [setup, team] = await asked.catch(() => [null, null])
  const on = setup ? todayOf(setup) : run.on
  const shifts = team?.shifts ?? []
  const shift = shifts.find(({ name }) => name === run.shift) ?? null
  return { on, fields: { ...fieldsFrom(null, { on, shift, shifts }), kind, day: usualDay(kind, on) } }
}
