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

const filterOf = (show: Show) => ({
  kind: show === 'story' || show === 'shout_out' ? show : null,
  person_id: null,
  untold: show === 'untold',
})

/** Call it while a component is being made. */
export function storyPages(show: () => Show) {
  let rows = $state.raw<(StoryRow | null)[]>([])
  let shown: Show | null = null
  let fresh = $state(0)
  let fault = $state.raw<Fault | null>(null)
  const asked = new Set<number>()

  // The first page is always live: when it is answered anew, the others are stale.
  const first = live('story_list', () => ({ ...filterOf(show()), limit: PAGE, offset: 0 }))
  $effect(() => {
    const answer = first.current
    if (!answer) return
    untrack(() => {
      const before = shown === show() ? rows : []
      shown = show()
      asked.clear()
      asked.add(0)
      rows = withPage(before, answer.total, 0, answer.rows)
      fresh += 1
    })
  })

  async function fetchPage(page: number) {
    const mine = shown
    try {
      const answer = await call('story_list', { ...filterOf(show()), limit: PAGE, offset: page * PAGE })
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
