// The air of each kind of step: questions are cool, thanks are warm. The colours are in room.css.
import type { Step, StepKind } from '../core/api.gen'

const MOODS: Partial<Record<StepKind, string>> = {
  question: 'ask',
  ask: 'ask',
  recall: 'ask',
  practice: 'ask',
  thanks: 'thanks',
  celebrate: 'thanks',
  today: 'today',
}

/** The class that a step is set in: an opening is like the purpose, and `.opening` is another thing. */
export const styleOf = (kind: StepKind) => (kind === 'opening' ? 'purpose' : kind)

export function moodOf(step: Step | null): string | null {
  return (step && MOODS[step.kind]) ?? null
}
