// A long list, fetched page by page as it comes into view, and fetched again when something changed.
import { untrack } from 'svelte'
import type { Fault, Kind, StoryRow } from '../core/api.gen'
import { asFault, call, live } from '../core/client'

export type Show = 'all' | 'untold' | Kind
export const SHOWS: Show[] = ['all', 'story', 'shout_out', 'untold']
const PAGE = 50

export function pageOf(index: number): number {
  return Math.floor(index / PAGE)
}

/** The list with one page put in its place; rows that were never fetched are null. */
export function withPage(
  rows: (StoryRow | null)[],
  total: number,
  offset: number,
  page: StoryRow[],
): (StoryRow | null)[] {
  return Array.from({ length: total }, (_, index) => page[index - offset] ?? rows[index] ?? null)
}

/** What the list shows: a part of it, and of that what holds these words. */
export type Wanted = { show: Show; query: string }

const filterOf = ({ show, query }: Wanted) => ({
  query,
  kind: show === 'story' || show === 'shout_out' ? show : null,
  person_id: null,
  untold: show === 'untold',
})
const nameOf = ({ show, query }: Wanted) => `${show} ${query}`

/** Call it while a component is being made. */
export function storyPages(wanted: () => Wanted) {
  let rows = $state.raw<(StoryRow | null)[]>([])
  let shown: string | null = null
  let fresh = $state(0)
  let fault = $state.raw<Fault | null>(null)
  const asked = new Set<number>()

  // The first page is always live: when it is answered anew, the others are stale.
  const first = live('story_search', () => ({ ...filterOf(wanted()), limit: PAGE, offset: 0 }))
  $effect(() => {
    const answer = first.current
    if (!answer) return
    untrack(() => {
      const now = nameOf(wanted())
      const before = shown === now ? rows : []
      shown = now
      asked.clear()
      asked.add(0)
      rows = withPage(before, answer.total, 0, answer.rows)
      fresh += 1
    })
  })

  async function fetchPage(page: number) {
    const mine = shown
    try {
      const answer = await call('story_search', { ...filterOf(wanted()), limit: PAGE, offset: page * PAGE })
      if (mine !== shown) return
      rows = withPage(rows, answer.total, page * PAGE, answer.rows)
      fault = null
    } catch (thrown) {
      asked.delete(page)
      fault = asFault(thrown)
    }
  }

  return {
    get rows() {
      return rows
    },
    /** Undefined until the first answer. */
    get total() {
      return first.current?.total
    },
    get fault() {
      return first.fault ?? fault
    },
    again: () => first.again(),
    /** Says that this row is in view. Read inside an effect, it is asked for again when it went stale. */
    want(index: number) {
      void fresh
      const page = pageOf(index)
      if (shown === null || asked.has(page)) return
      asked.add(page)
      void fetchPage(page)
    },
  }
}
