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

  /** Nobody is added unseen: plain names are what was typed, anything else is looked at before the next press. */
  async function seen(): Promise<boolean> {
    if (people.ready) return true
    await people.look()
    const { ready, preview } = people
    return ready && preview?.bad.length === 0 && preview.mapping.length === 1 && !preview.header
  }

  /** `keepGood`: lines that need a look are left out. False: the step is not done yet. */
  async function save(keepGood: boolean): Promise<boolean> {
    const many = step === 'team' && !people.empty
    if (many && !(await seen())) return false
    if (step === 'place' || step === 'team') await saveTeam(answers, setup.zone)
    if (many) await people.add(keepGood)
    if (step === 'purpose') await savePurpose(answers)
    if (step === 'huddle') await saveHuddle(answers, setup.zone)
    return true
  }

  /** A team has to be there before anything else can be kept. */
  async function found(): Promise<boolean> {
    const now = await call('setup_show', {})
    if (now.team === null && step !== 'language') await saveTeam(answers, setup.zone)
    return true
  }

  async function proceed(work: () => Promise<boolean>) {
    if (busy) return
    busy = true
    fault = null
    try {
      if (!(await work())) return
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
