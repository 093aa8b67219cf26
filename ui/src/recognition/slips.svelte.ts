// The slips that were typed in one sitting, the newest first, and those that are not kept yet; they are there again after
// one of them was changed.
import type { Day, RecognitionId, Source, StoryRow } from '../core/api.gen'
import { call, isFault } from '../core/client'
import { onLeft } from '../core/here.svelte'
import { names } from '../words'
import { Telling } from './tell.svelte'

/** `body`: what stood in the fields. */
type Typed = { story: StoryRow; body: string }
/** On its way, or refused or taken back while the next one was begun. */
export type Aside = {
  readonly id: number
  readonly body: string
  readonly who: string
  readonly text: string
  readonly away: boolean
}
let typed = $state.raw<Typed[]>([])
let aside = $state.raw<Aside[]>([])
let made = 0
/** Of the whole pile. */
let pile: { day: Day | null; source: Source } | null = null

/** Whoever comes next types their own. */
onLeft(() => {
  typed = []
  aside = []
  pile = null
})

function put(body: string, away: boolean): Aside {
  const of = new Telling()
  of.fromDraft(body)
  made += 1
  const who = [...of.people.map(({ label }) => label), of.who].filter(Boolean)
  const one = { id: made, body, who: names(who), text: of.text, away }
  aside = [one, ...aside]
  return one
}

export const sitting = {
  get slips(): readonly Typed[] {
    return typed
  },
  /** Those that are not kept, the newest first. */
  get aside(): readonly Aside[] {
    return aside
  },
  /** Whether one is on its way. */
  get away(): boolean {
    return aside.some((one) => one.away)
  },
  /** Takes a slip out of its fields and to the core: there is room for the next one at once. */
  takeOut(telling: Telling): Aside {
    const one = put(telling.toDraft() ?? '', true)
    nextSlip(telling)
    return one
  },
  /** The core has it. False where whoever typed it has left. */
  keep(one: Aside, story: StoryRow): boolean {
    if (!aside.some(({ id }) => id === one.id)) return false
    sitting.forget(one)
    typed = [{ story, body: one.body }, ...typed]
    return true
  },
  /** It waits here until it is changed. */
  putAside(body: string): void {
    if (!aside.some((one) => one.body === body)) put(body, false)
  },
  refuse(one: Aside): void {
    aside = aside.map((other) => (other.id === one.id ? { ...other, away: false } : other))
  },
  forget(one: Aside): void {
    aside = aside.filter(({ id }) => id !== one.id)
  },
  /** What stood in the fields of one that was taken back. */
  drop(id: RecognitionId): string | null {
    const gone = typed.find((slip) => slip.story.id === id)
    typed = typed.filter((slip) => slip !== gone)
    return gone?.body ?? null
  },
  /** As they are by now: one may have been changed, or taken back on its own page. */
  async refresh(): Promise<void> {
    await Promise.all(typed.map(({ story }) => refresh(story.id)))
  },
  /** The form as it was left for a change, or as it begins. */
  begin(): Telling {
    const telling = new Telling()
    if (pile) Object.assign(telling, pile)
    return telling
  },
  /** What holds for the whole pile is there again after a change. */
  holds({ day, source }: Telling): void {
    pile = { day, source }
  },
}

async function refresh(id: RecognitionId): Promise<void> {
  try {
    const { story } = await call('story_show', { id })
    if (story.status === 'withdrawn') sitting.drop(id)
    else typed = typed.map((slip) => (slip.story.id === id ? { ...slip, story } : slip))
  } catch (thrown) {
    if (isFault(thrown) && thrown.code === 'not_found') sitting.drop(id)
  }
}

/** The draft of what stands in the fields, and of all that are not kept. */
export function toDraft(telling: Telling): string | null {
  const body = telling.toDraft()
  if (aside.length === 0) return body
  const fields: object = body === null ? {} : JSON.parse(body)
  return JSON.stringify({ ...fields, aside: aside.map((one) => one.body) })
}

/** Gives whether something of it stands in the fields. */
export function addDraft(telling: Telling, body: string): boolean {
  const before = asideOf(body)
  for (const one of before.toReversed()) sitting.putAside(one)
  const kept = new Telling()
  kept.fromDraft(body)
  if (kept.empty) return false
  telling.addDraft(body)
  return true
}

function asideOf(body: string): string[] {
  try {
    const kept: unknown = JSON.parse(body)
    const list: unknown = typeof kept === 'object' && kept !== null && 'aside' in kept ? kept.aside : null
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
  } catch {
    // It is still somebody's text.
    return []
  }
}

/** Makes room for the next slip of the same pile: its day and where it comes from stay. */
export function nextSlip(telling: Telling): void {
  const { day, source } = telling
  telling.clear()
  telling.day = day
  telling.source = source
}
