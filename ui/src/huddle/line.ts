// A step in one line: of whom it tells, and how it begins.
import type { Step, StepKind } from '../core/api.gen'
import { nameList, t } from '../words'
import { stepText } from './spoken'
import { opening } from './sums'

/** What is told of somebody. */
const NAMED: StepKind[] = ['story', 'thanks', 'recall', 'ending']

export function lineOf(step: Step): string {
  if (step.kind === 'celebrate') return nameList(step.celebrations.map(({ person }) => person))
  if (step.kind === 'actions') return opening(step.actions.map(({ text }) => text).join(' · '), 110)
  // The room sees this line too, and is to remember the end by itself.
  const text = step.kind === 'ending' ? t('room-ending') : stepText(step)
  const who = NAMED.includes(step.kind) ? nameList(step.people) : ''
  return opening(who === '' ? text : `${who}: ${text}`, 110)
}
