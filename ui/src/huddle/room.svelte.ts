// The huddle in the room, as this page sees it. The core holds the truth: each press shows its step at once and asks
// the core for it in the same moment; what comes back, or what held before a refusal, takes its place.
// Presses wait in a row, so that none is lost and none counts twice.
// A press made before the last step was on the screen never ends the huddle.
import type {
  ActionId,
  ActionKind,
  ActionState,
  Fault,
  HuddleId,
  HuddleView,
  PersonId,
  Run,
  SaveAction,
  StepKind,
  Tap,
  ThankLive,
} from '../core/api.gen'
import { asFault, call } from '../core/client'
import { hush, status } from '../frame/status.svelte'

/** What the room shows over, or instead of, the step; a promise and a topic are written in a dialog. */
export type Over = 'nothing' | 'overview' | 'absent' | 'leaving' | 'thank' | 'idea' | 'hands' | ActionKind
type Work = () => Promise<Run | null>

/** What is celebrated. */
const GLAD: StepKind[] = ['thanks', 'celebrate']
/** How long the closing page stands before the key that goes on takes it away. */
const READ_MS = 3000
/** What was asked stood behind something that came to nothing. */
const OVERTAKEN: Fault = { code: 'changed_since', field: null, facts: {} }
/** The huddle of which the main window shows the presenter's view: as long as it runs, however often it is left. */
let presented = $state<HuddleId | null>(null)

export class Room {
  /** What the room shows: at the step of the last press, also while the core has not answered. */
  run = $state.raw<Run | null>(null)
  fault = $state.raw<Fault | null>(null)
  /** What was kept, once the huddle is over. */
  ended = $state.raw<HuddleView | null>(null)
  over = $state<Over>('nothing')
  blank = $state(false)
  /** The step that the overview points at. */
  chosen = $state(0)
  /** A celebration is on the screen. */
  cheering = $state(false)
  /** How often somebody celebrated: the window in the room celebrates each. */
  cheers = $state(0)
  /** Somebody was thanked live while this step stood there. */
  thanked = $state(false)
  /** Says what a press did, where the screen alone does not. */
  says: (id: 'room-extended' | 'room-shortened' | 'room-cheer-thanks') => void = () => {}

  /** What the core said last. */
  #kept: Run | null = null
  #waiting: Work[] = []
  #working: Promise<void> | null = null
  #failed: Work | null = null
  #endedAt = 0
  /** Who is absent was asked over the overview. */
  #looked = false
  /** It was thrown away. */
  #gone = false
  /** Where the room will stand when every waiting press was answered. */
  #aim: { at: number; paused: boolean } = { at: 0, paused: false }

  get step() {
    return this.run?.steps[this.run.at] ?? null
  }

  get last(): number {
    return (this.run?.steps.length ?? 1) - 1
  }

  get onLast(): boolean {
    return this.run !== null && this.run.at === this.last
  }

  /** Whether there is something to celebrate. */
  get glad(): boolean {
    return this.thanked || (this.step !== null && GLAD.includes(this.step.kind))
  }

  /** The closing page has stood long enough to be read. */
  get endRead(): boolean {
    return this.ended !== null && performance.now() - this.#endedAt >= READ_MS
  }

  get presenting(): boolean {
    return this.run !== null && this.run.huddle_id === presented
  }

  /** Takes a run that was just started, or that was found open. */
  show(run: Run): void {
    this.#kept = run
    this.ended = null
    this.#settle()
  }

  next(): void {
    if (this.#woken()) return
    if (this.#aim.at < this.last) this.#go(this.#aim.at + 1)
    else if (this.onLast && !this.#working) this.end(true)
  }

  back(): void {
    if (this.#woken()) return
    if (this.#aim.at > 0) this.#go(this.#aim.at - 1)
  }

  /** Steps are counted from 0; one past the end is the last. */
  goTo(step: number): void {
    this.blank = false
    this.over = 'nothing'
    const to = Math.max(0, Math.min(step, this.last))
    if (this.#aim.paused) this.#pause(false)
    if (to !== this.#aim.at) this.#go(to)
  }

  pause(): void {
    this.#pause(!this.#aim.paused)
  }

  darken(): void {
    this.blank = !this.blank
  }

  /** Esc: never more than a pause. */
  stop(): void {
    this.blank = false
    this.rest()
    this.look()
  }

  /** Asks how to leave; nobody needs to hurry with the answer. */
  ask(): void {
    this.rest()
    this.over = 'leaving'
  }

  /** Time stands still from here on. A room that is left without an end never counts on. */
  rest(): void {
    const open = this.run !== null && this.ended === null && !this.#gone
    if (open && !this.#aim.paused) this.#pause(true)
  }

  /** The overview, without stopping the time. */
  look(): void {
    this.blank = false
    this.chosen = this.run?.at ?? 0
    this.over = 'overview'
  }

  choose(by: number): void {
    this.chosen = Math.max(0, Math.min(this.chosen + by, this.last))
  }

  /** Asks who is absent. */
  askAbsent(): void {
    this.#looked = this.over === 'overview'
    this.over = 'absent'
  }

  /** Back to where it was asked. */
  absentDone(): void {
    if (this.#looked) this.look()
    else this.over = 'nothing'
  }

  /** Back to the step the overview points at, and on with the time. */
  resume(): void {
    this.goTo(this.over === 'overview' ? this.chosen : this.#aim.at)
  }

  mark(person: PersonId, absent: boolean): void {
    this.#add(async (run) => call('huddle_absent', { huddle_id: run.huddle_id, person_id: person, absent }))
  }

  /** The presenter's view, or what the room sees. */
  turn(): void {
    presented = this.presenting ? null : (this.run?.huddle_id ?? null)
  }

  /** One burst at a time, and none where there is no reason: that is said. */
  cheer(): void {
    if (!this.glad) {
      this.says('room-cheer-thanks')
      return
    }
    this.cheering = true
    this.cheers += 1
  }

  /** One more minute for what is shown. */
  extend(): void {
    this.#add(async ({ huddle_id }) => {
      const run = await call('huddle_extend', { huddle_id })
      this.says('room-extended')
      return run
    })
  }

  /** Leaves out what is still to come and can be done without; what is shown stays. */
  shorten(): void {
    if (!this.run?.can_shorten) return
    this.#add(async ({ huddle_id }) => {
      const run = await call('huddle_shorten', { huddle_id })
      this.says('room-shortened')
      return run
    })
  }

  /** Keeps thanks that somebody just said. Gives why not, where they could not be kept. */
  thank(thanks: Omit<ThankLive, 'huddle_id'>): Promise<Fault | null> {
    return this.#asked(async ({ huddle_id }) => {
      const run = await call('huddle_thank', { huddle_id, ...thanks })
      this.thanked = true
      return run
    })
  }

  /** Keeps a promise or a topic. */
  note(note: Omit<SaveAction, 'id' | 'huddle_id'>): Promise<Fault | null> {
    return this.#asked(async ({ huddle_id }) => {
      await call('action_save', { id: null, huddle_id, ...note })
      return call('huddle_run', {})
    })
  }

  endAction(id: ActionId, state: ActionState): void {
    this.#add(async () => {
      await call('action_end', { id, state })
      return call('huddle_run', {})
    })
  }

  /** Something that the run shows was changed elsewhere, as by taking it back. */
  refresh(): void {
    this.#add(() => call('huddle_run', {}))
  }

  /** How somebody found the huddle that has just ended; or the last such tap was a mistake. */
  tap(tap: Tap, back = false): void {
    this.#queue(async () => {
      if (!this.ended) return null
      const taps = await call('huddle_tap', { huddle_id: this.ended.huddle.id, tap, back })
      this.ended = { ...this.ended, taps }
      return null
    })
  }

  end(through: boolean): void {
    this.over = 'nothing'
    this.#add(async (run) => {
      this.ended = await call('huddle_close', { huddle_id: run.huddle_id, through })
      this.#endedAt = performance.now()
      return null
    })
  }

  /** One press too many ended it: back to its last step. */
  reopen(): void {
    this.#queue(async () => {
      if (!this.ended) return null
      const run = await call('huddle_reopen', { huddle_id: this.ended.huddle.id })
      this.ended = null
      return run
    })
  }

  /** True once the huddle is gone; otherwise the fault says why. */
  async discard(): Promise<boolean> {
    this.#add(async (run) => {
      await call('huddle_discard', { huddle_id: run.huddle_id })
      this.#gone = true
      return null
    })
    await this.settled()
    return this.#gone
  }

  /** Tries once more what was refused. */
  again(): void {
    const work = this.#failed
    this.fault = null
    this.#failed = null
    if (work) this.#queue(work)
  }

  /** Every press so far was answered. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working
  }

  /** While dark or paused, a press only brings the step back. */
  #woken(): boolean {
    if (!this.run || this.ended) return true
    if (this.blank) {
      this.blank = false
      return true
    }
    if (this.#aim.paused) {
      this.#pause(false)
      return true
    }
    return false
  }

  #go(to: number): void {
    this.#aim.at = to
    this.cheering = false
    this.thanked = false
    // The step after it is what would be taken back now.
    if (status.current?.undo) hush()
    if (this.run) this.run = { ...this.run, at: to }
    this.#add(async (run) => {
      const now = await call('huddle_step', { huddle_id: run.huddle_id, from: run.at, to })
      // Somebody else moved the huddle: what was pressed after this was meant for another step.
      if (now.at !== to) this.#waiting = []
      return now
    })
  }

  #pause(paused: boolean): void {
    this.#aim.paused = paused
    if (this.run) this.run = { ...this.run, paused }
    this.#add((run) => call('huddle_pause', { huddle_id: run.huddle_id, paused }))
  }

  #add(ask: (run: Run) => Promise<Run | null>): void {
    this.#queue(async () => (this.#kept && !this.ended ? ask(this.#kept) : null))
  }

  /** Asked in a dialog, which says itself why it was refused; the presses around it are as they are. */
  async #asked(ask: (run: Run) => Promise<Run | null>): Promise<Fault | null> {
    let refused: Fault | null | undefined
    this.#add(async (run) => {
      try {
        const now = await ask(run)
        refused = null
        return now
      } catch (thrown) {
        refused = asFault(thrown)
        return null
      }
    })
    await this.settled()
    return refused === undefined ? (this.fault ?? OVERTAKEN) : refused
  }

  #queue(work: Work): void {
    this.#waiting.push(work)
    this.#working ??= this.#work()
  }

  async #work(): Promise<void> {
    for (let work = this.#waiting.shift(); work; work = this.#waiting.shift()) {
      try {
        const run = await work()
        if (run) this.#keep(run)
        this.fault = null
        this.#failed = null
      } catch (thrown) {
        this.fault = asFault(thrown)
        this.#failed = work
        this.#waiting = []
      }
      this.#settle()
    }
    this.#working = null
  }

  /** Steps that are as before stay the same objects, so that nothing on the wall is measured anew for an answer. */
  #keep(run: Run): void {
    const steps = this.#kept?.steps
    const same = JSON.stringify(steps) === JSON.stringify(run.steps)
    this.#kept = steps && same ? { ...run, steps } : run
  }

  /** Shows what the core said, except for the step while presses still wait. */
  #settle(): void {
    const kept = this.#kept
    if (!kept) return
    if (this.#waiting.length === 0) {
      this.#aim = { at: kept.at, paused: kept.paused }
      this.run = kept
    } else this.run = { ...kept, at: Math.min(this.#aim.at, kept.steps.length - 1) }
  }
}

/** The one room of this window. It outlives the page, so that a start can fill it before the page is there. */
export const room: { now: Room } = { now: new Room() }

/** The page is gone, however it was left; the next one asks anew. */
export function leaveRoom(): void {
  room.now.rest()
  room.now = new Room()
}
