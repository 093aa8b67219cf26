// Walking through the first run: each step is saved as it is left, and each can be skipped.
import type { Fault, Setup } from '../core/api.gen'
import { asFault, call, live } from '../core/client'
import { keptDraft } from '../core/draft.svelte'
import { peopleImport } from '../people/import.svelte'
import { saveHuddle, savePurpose, saveTeam } from './save'
import { after, before, type Step } from './steps'
import type { Answers } from './welcome.svelte'

/** Call it while a component is being made. */
export function walk(answers: Answers, setup: Setup, steps: Step[], at: Step) {
  let step = $state(at)
  let fault = $state.raw<Fault | null>(null)
  let busy = false

  const team = live('team_show', () => (step === 'place' || step === 'language' ? null : {}))
  const people = peopleImport(() => (team.current?.shifts.length ?? 0) > 0)
  people.text = answers.peopleText
  $effect(() => {
    answers.peopleText = people.text
  })
  const draft = keptDraft('welcome', () => answers.toDraft(step))
  void draft.open().catch(() => {})

  /** `keepGood`: lines that need a look are left out. */
  async function save(keepGood: boolean) {
    if (step === 'place' || step === 'team') await saveTeam(answers, setup.zone)
    if (step === 'team' && !people.empty) await people.add(keepGood)
    if (step === 'purpose') await savePurpose(answers)
    if (step === 'huddle') await saveHuddle(answers, setup.zone)
  }

  /** A team has to be there before anything else can be kept. */
  async function found() {
    const now = await call('setup_show', {})
    if (now.team === null && step !== 'language') await saveTeam(answers, setup.zone)
  }

  async function proceed(work: () => Promise<void>) {
    if (busy) return
    busy = true
    fault = null
    try {
      await work()
      const next = after(steps, step)
      if (next) step = next
      else {
        await draft.end()
        // The window opens Today as soon as it hears of this.
        await call('setup_finish', {})
      }
    } catch (thrown) {
      fault = asFault(thrown)
    } finally {
      busy = false
    }
  }

  return {
    people,
    get step() {
      return step
    },
    get fault() {
      return fault
    },
    get first() {
      return before(steps, step) === null
    },
    get last() {
      return after(steps, step) === null
    },
    next: (keepGood = false) => void proceed(() => save(keepGood)),
    skip: () => void proceed(found),
    back() {
      fault = null
      step = before(steps, step) ?? step
    },
  }
}
