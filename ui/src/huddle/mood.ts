// The air of each kind of step: questions are cool, thanks are warm. The colours are in room.css.
import type { Step, StepKind } from '../core/api.gen'

const MOODS: Partial<Record<StepKind, string>> = {
  question: 'ask',
  ask: 'ask',
  thanks: 'thanks',
  celebrate: 'thanks',
  today: 'today',
}

export function moodOf(step: Step | null): string | null {
  return (step && MOODS[step.kind]) ?? null
}
