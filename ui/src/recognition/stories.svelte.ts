// A long list, fetched page by page as it comes into view, and fetched again when something changed.
import { untrack } from 'svelte'
import type { Fault, StoryFilter, StoryList, StoryRow } from '../core/api.gen'
import { asFault, call, live } from '../core/client'

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

/** How many of a first page are newer than what has stood first; 0 where that is not there any more. */
export function newerThan(first: StoryRow | null | undefined, page: StoryRow[]): number {
  return first
    ? Math.max(
        page.findIndex(({ id }) => id === first.id),
        0,
      )
    : 0
}

/**
 * Call it while a component is being made. While `still` says so, somebody is reading: what is newer waits above, and nothing
 * that they see moves.
 */
export function storyPages(wanted: () => StoryFilter, still: () => boolean = () => false) {
  let rows = $state.raw<(StoryRow | null)[]>([])
  let shown = $state.raw<string | null>(null)
  let fresh = $state(0)
  let newer = $state(0)
  let fault = $state.raw<Fault | null>(null)
  const asked = new Set<number>()
  const nameOf = (filter: StoryFilter) => JSON.stringify(filter)
  /** The list is of other filters than those that are set, and theirs cannot be had. */
  const failed = () => first.fault !== null && shown !== nameOf(wanted())

  // The first page is always live: when it is answered anew, the others are stale.
  const first = live('story_list', () => ({ filter: wanted(), limit: PAGE, offset: 0 }))
  $effect(() => {
    const answer = first.current
    if (answer) untrack(() => take(answer, still()))
  })

  function take(answer: StoryList, reading: boolean) {
    const now = nameOf(wanted())
    const before = shown === now ? rows : []
    shown = now
    fault = null
    asked.clear()
    newer = reading ? newerThan(before[0], answer.rows) : 0
    // What waits above is missing at the end of this page, which is asked for again.
    if (newer === 0) asked.add(0)
    rows = withPage(before, answer.total - newer, 0, answer.rows.slice(newer))
    fresh += 1
  }

  async function fetchPage(page: number) {
    const mine = shown
    const past = newer
    try {
      const offset = page * PAGE
      const answer = await call('story_list', { filter: wanted(), limit: PAGE, offset: offset + past })
      if (mine !== shown || past !== newer) return
      rows = withPage(rows, answer.total - past, offset, answer.rows)
      fault = null
    } catch (thrown) {
      if (mine !== shown) return
      asked.delete(page)
      fault = asFault(thrown)
    }
  }

  return {
    get rows() {
      return failed() ? [] : rows
    },
    /** Undefined until the first answer. That of the filters before stands until there is a new one, as its rows do. */
    get total() {
      return failed() ? undefined : first.last?.answer.total
    },
    /** What it is a list of. */
    get filter() {
      return first.last?.request.filter ?? wanted()
    },
    /** How many wait above the first row. */
    get newer() {
      return newer
    },
    /** Of whatever was asked for last: the list, or a part of it that is in view. */
    get fault() {
      return first.fault ?? fault
    },
    /** Asks again for whatever could not be had. */
    async again() {
      if (first.fault) return first.again()
      fault = null
      fresh += 1
    },
    /** Lets in what waits above. */
    letIn() {
      if (first.current) take(first.current, false)
    },
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
