// What the leader decides about today's huddle. Everything is kept by the core at once; the page shows what it answers.
import { onMount } from 'svelte'
import type {
  Fault,
  Form,
  LeftOut,
  PersonName,
  PlanItem,
  PrepareHuddle,
  ShiftId,
  Today,
} from '../core/api.gen'
import { asFault, call } from '../core/client'
import { onLeft } from '../core/here.svelte'
import { say, sayFault } from '../frame/status.svelte'
import { t, type WordId } from '../words'

const AN_HOUR = 60 * 60 * 1000
/** `on` is the day of which it is, once that is known. */
type Chosen = { id: ShiftId; on: string | null }
let chosen = $state.raw<Chosen | null>(null)

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
  /** For an hour, so that whoever comes back from the huddle sees that it was held; then the next shift has its turn. */
  chooseForNow(id: ShiftId): void {
    const mine: Chosen = { id, on: null }
    chosen = mine
    setTimeout(() => {
      if (chosen === mine) chosen = null
    }, AN_HOUR)
  },
  /** A new day begins with the core's own choice. */
  keepFor(on: string): void {
    if (!chosen) return
    chosen.on ??= on
    if (chosen.on !== on) chosen = null
  },
}

/** The shift on Today or, where another screen is open, the one whose huddle is nearest. */
export async function shiftToStart(): Promise<ShiftId | null> {
  return chosen?.id ?? (await call('huddle_today', { shift_id: null })).shift?.id ?? null
}

/** The huddle of this shift that was held today. */
export const heldOf = (today: Today) => today.held.find((row) => row.shift === (today.shift?.name ?? null))

export const planOf = (today: Today) => ({ shift_id: today.shift?.id ?? null, on: today.on })

type Keep = () => Promise<Fault | null>
/** What a field of the screen still holds. */
const holding = new Set<Keep>()
/** Choices on their way to the core. */
const sending = new Set<Promise<Fault | null>>()

/**
 * Before a start freezes the plan, `keep` is asked to keep what the field holds, and says itself why it could not. Call it
 * while a component is being made.
 */
export function keptFirst(keep: Keep): void {
  onMount(() => {
    holding.add(keep)
    return () => holding.delete(keep)
  })
}

/** Once every choice for today is with the core: whether all of them are kept. What is not was said. */
export async function allKept(): Promise<boolean> {
  const faults = await Promise.all([...[...holding].map((keep) => keep()), ...sending])
  return faults.every((fault) => fault === null)
}

/** Sends a choice and says what became of it. */
export function tried<Done>(work: () => Promise<Done>, then: (done: Done) => void): Promise<Fault | null> {
  const answer = answered(work, then)
  sending.add(answer)
  void answer.then(() => sending.delete(answer))
  return answer
}

async function answered<Done>(work: () => Promise<Done>, then: (done: Done) => void): Promise<Fault | null> {
  try {
    then(await work())
    return null
  } catch (thrown) {
    const fault = asFault(thrown)
    sayFault(fault)
    return fault
  }
}

type Choice = 'plan_swap' | 'plan_drop' | 'plan_add'

function choose(command: Choice, today: Today, item: string, said: WordId): Promise<Fault | null> {
  return tried(
    () => call(command, { ...planOf(today), item }),
    () => say(said, {}, { undo: true }),
  )
}

/** What a leader can do with an item of the plan. */
export type PlanAct = 'swap' | 'earlier' | 'later' | 'drop'

/** Whether something else could stand in its place: for what has no question, or one of its own, there is no next best. */
export function canSwap({ story, prompt, segment }: PlanItem): boolean {
  if (story !== null) return true
  if (prompt === null || prompt === 'celebrate' || prompt.startsWith('close-')) return false
  return segment !== 'opening' && segment !== 'actions'
}

export function doWith(today: Today, item: PlanItem, act: PlanAct): Promise<Fault | null> {
  if (act === 'swap') return choose('plan_swap', today, item.item, 'today-swapped-said')
  if (act === 'drop') return leaveOut(today, item)
  return move(today, item, act === 'earlier' ? -1 : 1)
}

function leaveOut(today: Today, item: PlanItem): Promise<Fault | null> {
  const added = item.reasons.some(({ code }) => code === 'added')
  const left = item.story ? 'today-left-out-said' : 'today-item-left-out-said'
  return choose('plan_drop', today, item.item, added ? 'today-not-added-said' : left)
}

/** Beyond the first and the last place nothing happens. */
function move(today: Today, item: PlanItem, by: 1 | -1): Promise<Fault | null> {
  const to = today.items.indexOf(item) + by
  const count = today.items.length
  if (to < 0 || to >= count) return Promise.resolve(null)
  return tried(
    () => call('plan_move', { ...planOf(today), item: item.item, earlier: by < 0 }),
    () => say('today-moved-said', { place: to + 1, count }, { undo: true }),
  )
}

export const putBack = (today: Today, { item }: LeftOut) =>
  choose('plan_add', today, item, 'today-put-back-said')

/** The plan as the rules have it: every swap and move is taken back. */
export function resetPlan(today: Today): Promise<Fault | null> {
  return tried(
    () => call('plan_reset', planOf(today)),
    () => say('today-reset-said', {}, { undo: true }),
  )
}

const NOTHING_CHOSEN = { presenter_id: null, one_thing: null, form: null }
type Choices = Partial<Pick<PrepareHuddle, keyof typeof NOTHING_CHOSEN>>

/** Chooses this for the huddle; the rest of it stays. */
export function prepare(today: Today, chosen: Choices, then: () => void): Promise<Fault | null> {
  return tried(() => call('huddle_prepare', { ...planOf(today), ...NOTHING_CHOSEN, ...chosen }), then)
}

export function choosePresenter(today: Today, person: PersonName): Promise<Fault | null> {
  return prepare(today, { presenter_id: person.id }, () =>
    say('today-lead-said', { presenter: person.name }, { undo: true }),
  )
}

export function chooseForm(today: Today, form: Form): Promise<Fault | null> {
  return prepare(today, { form }, () => say('today-form-said', { form: t(`form-${form}`) }, { undo: true }))
}

/** Whether the huddle has the part that the one thing stands in: it may be left out, or the team does without it. */
export const hasPart = (today: Today) => today.items.some(({ segment }) => segment === 'today')

/** Empty takes the one thing away again. */
export function setOneThing(today: Today, text: string): Promise<Fault | null> {
  const kept = text === '' ? 'today-one-thing-cleared' : 'today-one-thing-said'
  return prepare(today, { one_thing: text }, () =>
    say(hasPart(today) ? kept : 'today-one-thing-without-said', {}, { undo: true }),
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
