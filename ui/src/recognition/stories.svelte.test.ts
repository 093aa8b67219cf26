// @vitest-environment jsdom
import { flushSync } from 'svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { NO_FILTER } from './filter'
import { told } from './sample'
import { newerThan, storyPages } from './stories.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

/** What the core has, the newest first. */
let all: string[]
const numbered = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, at) => String(from - at))
beforeEach(() => {
  all = numbered(120, 1)
  vi.mocked(send).mockImplementation(async (_, request) => {
    const { limit, offset } = request as { limit: number; offset: number }
    return { rows: all.slice(offset, offset + limit).map((id) => told({ id })), total: all.length }
  })
})

const soon = () => new Promise((later) => setTimeout(later, 5))
/** The list as a page has it, with rows 0 and 60 in view. */
async function open(still: () => boolean) {
  let pages!: ReturnType<typeof storyPages>
  const close = $effect.root(() => {
    pages = storyPages(() => NO_FILTER, still)
    $effect(() => pages.want(0))
    $effect(() => pages.want(60))
  })
  const settle = async () => {
    flushSync()
    await soon()
    flushSync()
    await soon()
  }
  await settle()
  const comes = async (...ids: string[]) => {
    all = [...ids, ...all]
    changed(['recognition'])
    await settle()
  }
  return { pages, comes, close, settle }
}
const seen = ({ rows }: ReturnType<typeof storyPages>) => [rows[0]?.id, rows[49]?.id, rows[60]?.id]

test('what comes while somebody reads waits above, and every row stays where it is', async () => {
  const { pages, comes, close } = await open(() => true)
  expect(seen(pages)).toEqual(['120', '71', '60'])
  await comes('122', '121')
  expect(pages.newer).toBe(2)
  expect(seen(pages)).toEqual(['120', '71', '60'])
  expect(pages.rows).toHaveLength(120)
  await comes('123')
  expect(pages.newer).toBe(3)
  expect(seen(pages)).toEqual(['120', '71', '60'])
  close()
})

test('what waits is let in by one press', async () => {
  const { pages, comes, close, settle } = await open(() => true)
  await comes('122', '121')
  pages.letIn()
  await settle()
  expect(pages.newer).toBe(0)
  expect(seen(pages)).toEqual(['122', '73', '62'])
  expect(pages.rows).toHaveLength(122)
  close()
})

test('at the top of the list what comes is there at once', async () => {
  const { pages, comes, close } = await open(() => false)
  await comes('121')
  expect(pages.newer).toBe(0)
  expect(seen(pages)).toEqual(['121', '72', '61'])
  close()
})

test('a change of what is shown already is seen while something waits', async () => {
  const { pages, comes, close, settle } = await open(() => true)
  await comes('121')
  vi.mocked(send).mockImplementation(async (_, request) => {
    const { limit, offset } = request as { limit: number; offset: number }
    const rows = all
      .slice(offset, offset + limit)
      .map((id) => told({ id, kept: id === '120' || id === '71' }))
    return { rows, total: all.length }
  })
  changed(['recognition'])
  await settle()
  expect([pages.rows[0]?.kept, pages.rows[49]?.kept, pages.rows[60]?.kept]).toEqual([true, true, false])
  close()
})

test('where the first row itself is gone nothing is called new', () => {
  expect(newerThan(told({ id: 'a' }), [told({ id: 'b' }), told({ id: 'a' })])).toBe(1)
  expect(newerThan(told({ id: 'a' }), [told({ id: 'b' })])).toBe(0)
  expect(newerThan(undefined, [told({ id: 'b' })])).toBe(0)
})
