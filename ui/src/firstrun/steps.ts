// The steps of the first run, and where to go on when the program was closed in the middle.

export type Step = 'language' | 'place' | 'team' | 'purpose' | 'huddle'

/** What is there already. */
export type Found = { team: boolean; people: number; purpose: boolean; shifts: number }

/** The language is asked only where there is a choice. */
export function stepsFor(languages: number): Step[] {
  const steps: Step[] = ['place', 'team', 'purpose', 'huddle']
  return languages > 1 ? ['language', ...steps] : steps
}

/** The step somebody was at, as far as what was saved bears it out; without a note, the first step with nothing behind it. */
export function resumeAt(steps: Step[], found: Found, noted: string | null): Step {
  const reached = steps.find((step) => step === noted)
  const first = steps[0] ?? 'place'
  if (reached && (found.team || reached === 'language' || reached === 'place')) return reached
  if (!found.team) return first
  if (found.people === 0 && !found.purpose && found.shifts === 0) return 'team'
  if (!found.purpose && found.shifts === 0) return 'purpose'
  return 'huddle'
}

export function after(steps: Step[], step: Step): Step | null {
  return steps[steps.indexOf(step) + 1] ?? null
}

export function before(steps: Step[], step: Step): Step | null {
  return steps[steps.indexOf(step) - 1] ?? null
}
