// A leader's desk: which telling is open, which are chosen, and what is done with them. What was decided is gone from the
// list at once; where it is taken back it is open again.
import type { Fault, Inbox, RecognitionId, StoryRow, Unread } from '../core/api.gen'
import { asFault, call, live } from '../core/client'
import { onLeft } from '../core/here.svelte'
import { say, sayFault } from '../frame/status.svelte'
import { focusIfLost, focusNext } from '../parts/focus'
import { nameList } from '../words'
import { type Decline, saidDeclined, saidReadyOne } from './decide'
import { asksFirst, signsOf, turnAfter } from './inbox'
import { fromWhom } from './said'
import { unreadYet } from './secondPress'

/** Where the focus goes after a decision. */
export const NOW = 'inbox-now'
type Over = 'nothing' | 'reword' | 'decline' | 'decline-these' | 'join'
/** Those that are to be ready, of which somebody wants to be asked first, and when that was said. */
type Asking = { of: 'open' | 'chosen'; ids: RecognitionId[]; at: number }
type Gone = { of: Inbox | undefined; ids: RecognitionId[] }
/** Whoever comes back from another screen finds the same one open. */
let last: RecognitionId | null = null
onLeft(() => {
  last = null
})

const UNDO = { undo: true }

/** Where the buttons below were pressed, the heading may be above the window. */
function inView(): void {
  document.querySelector(`#${NOW}`)?.scrollIntoView?.({ block: 'nearest' })
}
export async function focusNow(): Promise<void> {
  await focusNext(`#${NOW}`)
  inView()
}

/** Make it while a component is being made. */
export class Desk {
  readonly asked = live('inbox_show', () => ({}))
  #open = $state.raw<RecognitionId | null>(last)
  #chosen = $state.raw<RecognitionId[]>([])
  /** Decided, and in the answer that is shown all the same: the next one is on its way. */
  #gone = $state.raw<Gone>({ of: undefined, ids: [] })
  /** Decided last, and whether an answer without them came since: from then on they are back only if it was taken back. */
  #decided: { ids: RecognitionId[]; went: boolean } = { ids: [], went: false }
  #order: RecognitionId[] = []
  #busy = false
  over = $state<Over>('nothing')
  #asking = $state.raw<Asking | null>(null)

  readonly rows: Unread[] = $derived.by(() => {
    const inbox = this.asked.current
    const gone = this.#gone.of === inbox ? this.#gone.ids : []
    return inbox?.unread.filter(({ story }) => !gone.includes(story.id)) ?? []
  })
  readonly total = $derived.by(() => {
    const inbox = this.asked.current
    return inbox ? inbox.total - inbox.unread.length + this.rows.length : 0
  })
  readonly now: Unread | undefined = $derived(
    this.rows.find(({ story }) => story.id === this.#open) ?? this.rows[0],
  )
  readonly place = $derived(this.now ? this.rows.indexOf(this.now) + 1 : 0)
  /** Of those that are still there. */
  readonly chosen: RecognitionId[] = $derived(
    this.rows.map(({ story }) => story.id).filter((id) => this.#chosen.includes(id)),
  )

  /** What the next press makes ready although somebody is to be asked; nothing once other ones are open or chosen. */
  readonly asking: Unread[] = $derived.by(() => {
    const asking = this.#asking
    const now = asking?.of === 'chosen' ? this.chosen : this.now ? [this.now.story.id] : []
    if (!asking || now.length !== asking.ids.length || now.some((id) => !asking.ids.includes(id))) return []
    return this.rows.filter(({ story }) => now.includes(story.id))
  })
  readonly askingOf = $derived(this.asking.length > 0 ? this.#asking?.of : undefined)

  /** After each answer: what went elsewhere leaves its turn to the next, and what was taken back is open again. */
  look(): void {
    if (!this.asked.current) return
    const ids = this.rows.map(({ story }) => story.id)
    const { ids: decided, went } = this.#decided
    const back = decided.find((id) => ids.includes(id))
    if (back === undefined) this.#decided.went = true
    else if (went) {
      this.#decided = { ids: [], went: false }
      this.#turnTo(back)
    }
    if (this.#open === null || !ids.includes(this.#open)) {
      const others = this.#order.filter((id) => !ids.includes(id))
      this.#turnTo(turnAfter(this.#order, this.#open ?? undefined, others) ?? ids[0] ?? null)
    }
    // The other one went elsewhere while somebody compared the two.
    if (this.over === 'join' && this.now?.alike.length === 0) this.over = 'nothing'
    this.#order = ids
  }

  /** After the page drew another one, or none: the focus does not go with what went. */
  async keepFocus(): Promise<void> {
    await focusIfLost(this.now ? `#${NOW}` : 'main h1')
  }

  open(id: RecognitionId): void {
    this.#turnTo(id)
  }

  /** To the next or the one before; beyond the ends nothing happens. */
  step(by: 1 | -1): boolean {
    const to = this.rows[this.place - 1 + by]
    if (to) this.#turnTo(to.story.id)
    return to !== undefined
  }

  choose(id: RecognitionId, chosen: boolean): void {
    this.#asking = null
    this.#chosen = chosen ? [...this.chosen, id] : this.chosen.filter((other) => other !== id)
  }
  chooseAll(chosen: boolean): void {
    this.#asking = null
    this.#chosen = chosen ? this.rows.map(({ story }) => story.id) : []
  }

  /** Where somebody wants to be asked first it is the second press that makes them ready: the first one says who. */
  async ready(of: Asking['of']): Promise<Fault | null> {
    const ids = of === 'chosen' ? this.chosen : this.now ? [this.now.story.id] : []
    const read = this.rows.filter(({ story }) => ids.includes(story.id))
    if (!this.#busy && this.askingOf !== of && read.some(asksFirst)) {
      this.#asking = { of, ids, at: performance.now() }
      return null
    }
    if (this.askingOf === of && this.#asking && unreadYet(this.#asking.at)) return null
    return this.#decide(
      ids,
      () => call('story_ready', { ids }),
      (done) => saidReady(done, read),
    )
  }
  private(ids: RecognitionId[]): Promise<Fault | null> {
    return this.#decide(
      ids,
      () => call('story_private', { ids }),
      ({ length: count }) =>
        count === 1 ? say('inbox-said-private', {}, UNDO) : say('inbox-said-private-many', { count }, UNDO),
    )
  }
  decline(...[ids, reason, done]: Parameters<Decline>): ReturnType<Decline> {
    return this.#decide(
      ids,
      async () => {
        const declined = await call('story_decline', { ids, reason })
        await done()
        return declined
      },
      saidDeclined,
    )
  }
  /** The words of `into` stay. Where those are the ones that are open, they wait on to be read. */
  async join(from: StoryRow, into: StoryRow): Promise<Fault | null> {
    const waits = into.id === this.now?.story.id
    const fault = await this.#decide(
      [from.id],
      () => call('story_join', { id: from.id, into: into.id }),
      () => saidJoined(into, waits),
    )
    // Taken back, the one that was open all along stays so.
    if (waits) this.#decided = { ids: [], went: false }
    return fault
  }

  /** The leader sees both, and says whose words stay. */
  startJoin(): void {
    if (!this.now) return
    if (this.now.alike.length === 0) say('inbox-join-none')
    else this.over = 'join'
  }

  #turnTo(id: RecognitionId | null): void {
    if (id === this.#open) return
    this.#open = id
    this.#asking = null
    last = id
    this.over = 'nothing'
  }

  async #decide<Done>(
    ids: RecognitionId[],
    work: () => Promise<Done>,
    said: (done: Done) => void,
  ): Promise<Fault | null> {
    // A second press decides nothing about the next one, which nobody has read yet.
    if (this.#busy || ids.length === 0) return null
    this.#busy = true
    this.#asking = null
    try {
      this.#decided = { ids, went: false }
      const order = this.rows.map(({ story }) => story.id)
      const turn = turnAfter(order, this.now?.story.id, ids)
      const done = await work()
      this.#gone = { of: this.asked.current, ids: [...this.#goneNow(), ...ids] }
      this.over = 'nothing'
      this.#turnTo(turn)
      said(done)
      await (this.now ? focusNow() : focusNext('main h1'))
      return null
    } catch (thrown) {
      return asFault(thrown)
    } finally {
      this.#busy = false
    }
  }

  #goneNow(): RecognitionId[] {
    return this.#gone.of === this.asked.current ? this.#gone.ids : []
  }
}

export function saidFault(fault: Fault | null): void {
  if (fault) sayFault(fault)
}

/** One name alone would not say whose words stay where both are from the same. */
function saidJoined({ giver }: StoryRow, waits: boolean): void {
  const from = fromWhom({ giver, also: [] })
  say(waits ? 'inbox-said-joined-this' : 'inbox-said-joined-other', { from }, UNDO)
}

/** Thanks to whoever wants none aloud are private instead; of the others it is said what they still hold. */
function saidReady(done: StoryRow[], read: Unread[]): void {
  const unsaid = done.filter(({ status }) => status === 'private')
  const [only] = unsaid
  const holding = read.filter(
    (one) => signsOf(one).length > 0 && unsaid.every(({ id }) => id !== one.story.id),
  )
  const [count, holds] = [done.length, holding.length]
  if (count === 1 && only) say('inbox-said-ready-unsaid', { names: nameList(only.people) }, UNDO)
  else if (count === 1) saidReadyOne(holding.flatMap(signsOf))
  else if (only && holds)
    say('inbox-said-ready-some-hold', { count, private: unsaid.length, holding: holds }, UNDO)
  else if (only) say('inbox-said-ready-some', { count, private: unsaid.length }, UNDO)
  else if (holds) say('inbox-said-ready-many-hold', { count, holding: holds }, UNDO)
  else say('inbox-said-ready-many', { count }, UNDO)
}
