// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView, StoryRow, StoryView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { route } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import Feed from './Feed.svelte'
import { NO_FILTER } from './filter'
import { told } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
vi.mock('virtua/svelte', async () => ({ WindowVirtualizer: (await import('./SampleRows.svelte')).default }))
Element.prototype.scrollIntoView ??= () => {}

const huddle = { shift_id: 'morning', shift: 'Morning', on: '2026-03-13', at: '07:45' }
let next: StoryView['next']
let turn = 0
const may = (access: HereView['access']) => {
  turn += 1
  here.take({ access, turn } as HereView)
}
beforeEach(async () => {
  next = [{ ...huddle, added: false }]
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command, request) =>
    command === 'story_show' ? { story: told(request as { id: string }), next, heard: null } : null,
  )
  may('leader')
  location.hash = '#/stories'
  await vi.waitFor(() => expect(route.path).toBe('stories'))
})

const pages = (rows: (StoryRow | null)[]) => ({
  rows,
  total: rows.length,
  newer: 0,
  filter: NO_FILTER,
  fault: null,
  again: async () => {},
  letIn: () => {},
  want: () => {},
})
const opens = (...rows: (StoryRow | null)[]) => render(Feed, { pages: pages(rows) })
const articles = () => screen.getAllByRole('article')
const press = (key: string) => pressed(new KeyboardEvent('keydown', { key }), list.current)
const IN_IT = 'It is in the huddle of Friday 13 March, 07:45.'

test('keys go from one article to the next and stay within the list', () => {
  opens(told({ id: 'a' }), told({ id: 'b' }))
  for (const [key, at] of [
    ['j', 0],
    ['PageDown', 1],
    ['J', 1],
    ['k', 0],
    ['PageUp', 0],
  ] as const) {
    press(key)
    expect([key, articles().indexOf(document.activeElement as HTMLElement)]).toEqual([key, at])
  }
})

test('H puts the article that has the focus into the next huddle and says so', async () => {
  opens(told({ id: 'a' }), told({ id: 'b' }))
  articles()[1]?.focus()
  press('h')
  await vi.waitFor(() => expect(status.current?.text()).toBe(IN_IT))
  expect(send).toHaveBeenCalledWith('plan_add', { shift_id: 'morning', on: '2026-03-13', item: 'b' })
  expect(status.current?.undo).toBe(true)
  expect(articles()[1]).toHaveFocus()
})

test('what is in the next huddle already is said to be there, and nothing is added', async () => {
  next = [{ ...huddle, added: true }]
  opens(told({ id: 'a' }))
  articles()[0]?.focus()
  press('h')
  await vi.waitFor(() => expect(status.current?.text()).toBe(IN_IT))
  next = []
  press('h')
  await vi.waitFor(() => expect(status.current?.text()).toContain('No huddle is planned'))
  expect(send).not.toHaveBeenCalledWith('plan_add', expect.anything())
})

test('H does nothing for whoever does not lead, and nothing while no article has the focus', () => {
  opens(told({ id: 'a' }))
  press('h')
  may('staff')
  articles()[0]?.focus()
  press('h')
  expect(send).not.toHaveBeenCalled()
})

test('Enter opens the article that has the focus', () => {
  opens(told({ id: 'a' }), told({ id: 'b' }))
  articles()[1]?.focus()
  press('Enter')
  expect(route.params).toEqual({ id: 'b' })
})

test('a row says who, from whom, what it proves, and whether it was told', () => {
  const joe = { id: 'joe', name: 'Joe', say_as: '' }
  const mei = { id: 'mei', name: 'Mei', say_as: '' }
  const standard = { id: 'own', text: 'Own the problem', reason: '' }
  const told_on = { times_told: 2, last_told_on: '2026-04-01', status: 'told' as const }
  opens(
    told({ giver: joe, also: [mei], standard, steady: true, discretion: true, ...told_on }),
    told({ id: 'b', also: [mei] }),
  )
  const [first, second] = articles().map((article) => within(article))
  for (const words of [
    'from Joe and Mei',
    'Own the problem',
    'steady work',
    'decided without asking',
    'Told 2 times, last on 1 April',
  ])
    expect(first?.getByText(words)).toBeVisible()
  expect(second?.getByText('from a colleague and Mei')).toBeVisible()
  expect(second?.getByText('Not told yet')).toBeVisible()
  expect(second?.queryByText('steady work')).toBeNull()
})

test('a row that is still being fetched is said to be', () => {
  opens(null)
  expect(screen.getByRole('article', { name: 'Reading', busy: true })).toBeVisible()
})
