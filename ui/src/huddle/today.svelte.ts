// What the leader decides about today's huddle. Everything is kept by the core at once; the page shows what it answers.
import type { Fault, PersonName, ShiftId, StoryRow, Today } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { onLeft } from '../core/here.svelte'
import { say, sayFault } from '../frame/status.svelte'
import type { WordId } from '../words'

let chosen = $state.raw<{ id: ShiftId; on: string } | null>(null)

onLeft(() => {
  chosen = null
})

/** The shift this window looks at; null lets the core take the next one. It holds for its day only. */
export const shift = {
  get id(): ShiftId | null {
    return chosen?.id ?? null
  },
  choose(id: ShiftId, on: string): void {
    chosen = { id, on }
  },
  /** A new day begins with the core's own choice. */
  keepFor(on: string): void {
    if (chosen && chosen.on !== on) chosen = null
  },
}

/** The shift on Today or, where another screen is open, the one whose huddle is nearest. */
export async function shiftToStart(): Promise<ShiftId | null> {
  return chosen?.id ?? (await call('huddle_today', { shift_id: null })).shift?.id ?? null
}

/** The huddle of this shift that was held today. */
export const heldOf = (today: Today) => today.held.find((row) => row.shift === (today.shift?.name ?? null))

const planOf = (today: Today) => ({ shift_id: today.shift?.id ?? null, on: today.on })

async function tried<Done>(work: () => Promise<Done>, then: (done: Done) => void): Promise<Fault | null> {
  try {
    then(await work())
    return null
  } catch (thrown) {
    const fault = asFault(thrown)
    sayFault(fault)
    return fault
  }
}

function setAside(today: Today, story: StoryRow, out: boolean, said: WordId): Promise<Fault | null> {
  return tried(
    () => call('huddle_leave_out', { ...planOf(today), story_id: story.id, out }),
    () => say(said, {}, { undo: true }),
  )
}

export const leaveOut = (today: Today, story: StoryRow) => setAside(today, story, true, 'today-left-out-said')
export const putBack = (today: Today, story: StoryRow) => setAside(today, story, false, 'today-put-back-said')

export function choosePresenter(today: Today, person: PersonName): Promise<Fault | null> {
  return tried(
    () => call('huddle_prepare', { ...planOf(today), presenter_id: person.id, one_thing: null }),
    () => say('today-lead-said', { presenter: person.name }, { undo: true }),
  )
}

/** Empty takes the one thing away again. */
export function setOneThing(today: Today, text: string): Promise<Fault | null> {
  return tried(
    () => call('huddle_prepare', { ...planOf(today), presenter_id: null, one_thing: text }),
    () => say(text === '' ? 'today-one-thing-cleared' : 'today-one-thing-said', {}, { undo: true }),
  )
}

export function closeOpen(today: Today): Promise<Fault | null> {
  const open = today.open
  if (!open) return Promise.resolve(null)
  return tried(
    () => call('huddle_close', { huddle_id: open.id, through: false }),
    ({ huddle }) => say(huddle.told > 0 ? 'today-closed-said' : 'today-closed-untold'),
  )
}
