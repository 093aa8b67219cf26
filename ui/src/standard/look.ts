// What the form of a look holds.
import type { Observer, ObserveStandard, Score, Standard } from '../core/api.gen'
import { fieldsOf } from '../core/draft.svelte'

export const SCORES: Score[] = ['met', 'not_met', 'not_seen']
export const OBSERVERS: Observer[] = ['leader', 'peer', 'mystery']

/** A list of choices knows no null: no shift and no day are empty. */
export type Look = { observer: Observer; scores: Score[]; shift: string; seenOn: string; note: string }

/** Until somebody says so, nothing was seen. */
export const freshLook = ({ criteria }: Standard, leads: boolean): Look => ({
  observer: leads ? 'leader' : 'peer',
  scores: criteria.map(() => 'not_seen'),
  shift: '',
  seenOn: '',
  note: '',
})

/** What a draft holds, as far as it fits what is looked at and who looks. */
export function lookOf(body: string, fresh: Look, leads: boolean): Look {
  const kept = fieldsOf(body, fresh)
  const given: unknown[] = Array.isArray(kept.scores) ? kept.scores : []
  const known = OBSERVERS.find((observer) => observer === kept.observer)
  return {
    ...kept,
    observer: leads && known ? known : fresh.observer,
    scores: fresh.scores.map((score, at) => SCORES.find((one) => one === given[at]) ?? score),
  }
}

export const askedLook = (
  { wording_id }: Standard,
  { observer, scores, shift, seenOn, note }: Look,
): ObserveStandard => ({
  wording_id,
  observer,
  scores,
  shift_id: shift === '' ? null : shift,
  seen_on: seenOn === '' ? null : seenOn,
  note,
})
