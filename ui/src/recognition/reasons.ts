// Six things that colleagues are thanked for most, each one key, and each made into a sentence that can be changed.
import { names, t } from '../words'
import type { Chosen } from './tell.svelte'

export const REASONS = ['stayed', 'helped', 'calmed', 'noticed', 'stepped', 'welcomed'] as const
export type Reason = (typeof REASONS)[number]

/** As it stands on the keyboard. */
export const keyOf = (reason: Reason): string => `${REASONS.indexOf(reason) + 1}`

/** "Ana stayed until it was solved." */
export function sentenceOf(reason: Reason, people: Chosen[]): string {
  const called = people.map((one, at) => (one.of === 'team' && at > 0 ? t('tell-reason-team') : one.label))
  const who = called.length > 0 ? names(called) : t('tell-reason-somebody')
  const said = t(`tell-reason-${reason}-said`, { who, count: Math.max(1, people.length) })
  // What sets a name apart on the screen has no place in what somebody writes.
  return said.replaceAll(/[\u2068\u2069]/g, '')
}
