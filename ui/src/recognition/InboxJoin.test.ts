// @vitest-environment jsdom
import { screen, within } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { StoryRow } from '../core/api.gen'
import { changed } from '../core/live.svelte'
import { status } from '../frame/status.svelte'
import { begin, core, heading, marksIn, opened, person, requests, said, unread, user } from './inbox.sample'
import { told } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
beforeEach(begin)

const SHORT = 'Ana found the ring.'
const LONG = 'Ana found the ring under the bed, walked it over to the station, and the guest cried.'
const other = (part: Partial<StoryRow> = {}) =>
  told({ id: 'old', giver: person('Mei'), text: SHORT, status: 'new', ...part })
/** Joe's words are being read; these tell the same. */
const waits = (text: string, ...alike: StoryRow[]) => {
  core.waiting = [unread('a', 'Ana', { text }, { alike }), unread('b', 'Bob')]
}
const asked = async () => {
  await opened()
  await user.keyboard('j')
  const dialog = await screen.findByRole('dialog', { name: 'Join the two' })
  await within(dialog).findByText('Which words stay?')
  return dialog
}
const words = (name: RegExp) => screen.getByRole('radio', { name })

test('J shows me both wordings in full, marks the longer one, and Enter keeps the words I was reading', async () => {
  waits(LONG, other())
  const dialog = await asked()
  expect(within(dialog).getByText(SHORT)).toBeVisible()
  expect(within(dialog).getByText(LONG)).toBeVisible()
  const mine = words(/^This one, from Joe/)
  expect(mine).toBeChecked()
  await vi.waitFor(() => expect(mine).toHaveFocus())
  expect(mine.closest('label')).toHaveTextContent('These words stay')
  expect(words(/^The other one, from Mei/).closest('label')).not.toHaveTextContent('These words stay')
  expect(requests('story_join')).toEqual([])
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(requests('story_join')).toEqual([{ id: 'old', into: 'a' }]))
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(said()).toBe('Joined. The words you were reading stay, from Joe. They still wait to be read.')
  expect(status.current?.undo).toBe(true)
  expect(heading()).toHaveTextContent('Ana')
  await vi.waitFor(() => expect(heading()).toHaveFocus())
})

test('where the other one says more its words stay, I am told whose they are, and the next one is open', async () => {
  waits(SHORT, other({ text: LONG }))
  await asked()
  await vi.waitFor(() => expect(words(/^The other one/)).toHaveFocus())
  expect(words(/^The other one/)).toBeChecked()
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
  expect(requests('story_join')).toEqual([{ id: 'a', into: 'old' }])
  expect(said()).toBe('Joined. The words of the other one stay, from Mei.')
  expect(status.current?.undo).toBe(true)
})

test('a digit or an arrow key keeps the words that I choose instead', async () => {
  waits(LONG, other())
  await asked()
  await user.keyboard('2')
  await vi.waitFor(() => expect(words(/^The other one/)).toHaveFocus())
  expect(words(/^The other one/)).toBeChecked()
  await user.keyboard('{ArrowUp}')
  expect(words(/^This one/)).toBeChecked()
  await user.keyboard('{ArrowDown}{Enter}')
  await vi.waitFor(() => expect(requests('story_join')).toEqual([{ id: 'a', into: 'old' }]))
})

test('words with less that may be private are offered to stay, though they are fewer', async () => {
  const MARKED = `${LONG} It was in 412.`
  core.marks = ['412']
  waits(SHORT, other({ text: MARKED }))
  await asked()
  expect(words(/^This one/)).toBeChecked()
  await vi.waitFor(() => expect(words(/^This one/)).toHaveFocus())
  await user.keyboard('{Escape}')
  document.body.replaceChildren()
  const signs = { text: marksIn(MARKED), customer_words: [] }
  core.waiting = [unread('a', 'Ana', { text: MARKED }, { alike: [other()], signs })]
  await asked()
  expect(words(/^The other one/)).toBeChecked()
})

test('where the other one is ready its words are offered, and what comes of keeping mine is said', async () => {
  waits(LONG, other({ status: 'ready' }))
  await asked()
  const both = screen.getByRole('group', { name: 'Which words stay?' })
  expect(words(/^The other one/)).toBeChecked()
  expect(both).toHaveAccessibleDescription('The other one is ready already, and stays so.')
  await user.keyboard('1')
  expect(both).toHaveAccessibleDescription(
    'The other one is ready already. This one takes its place, and waits until it is made ready.',
  )
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(requests('story_join')).toEqual([{ id: 'old', into: 'a' }]))
})

test('what the room heard keeps its words: nothing else can be chosen, and I am told why', async () => {
  waits(LONG, other({ status: 'told', times_told: 1, last_told_on: '2026-03-13' }))
  const dialog = await asked()
  expect(dialog).toHaveTextContent('The other one was told already, so its words stay as they were heard.')
  expect(words(/^This one/)).toBeDisabled()
  await user.keyboard('1')
  expect(words(/^The other one/)).toBeChecked()
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(requests('story_join')).toEqual([{ id: 'a', into: 'old' }]))
})

test('of several I say which one is the same, the likeliest first, and see its words beside mine', async () => {
  waits(SHORT, other({ id: 'one' }), other({ id: 'two', giver: person('Tom'), text: LONG }))
  const dialog = await asked()
  expect(within(dialog).getByRole('radio', { name: /^Ana, from Mei/ })).toBeChecked()
  await user.click(within(dialog).getByRole('radio', { name: /^Ana, from Tom/ }))
  expect(within(dialog).getByText(LONG)).toBeVisible()
  expect(words(/^The other one, from Tom/)).toBeChecked()
  await user.click(within(dialog).getByRole('button', { name: 'Join' }))
  await vi.waitFor(() => expect(requests('story_join')).toEqual([{ id: 'a', into: 'two' }]))
})

test('where nobody told anything like it I am told so, and nothing is asked', async () => {
  await opened()
  await user.keyboard('j')
  expect(said()).toBe('Nobody told anything like it. There is nothing to join.')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what is refused is said in the question, and both wordings stay in sight', async () => {
  waits(LONG, other())
  const dialog = await asked()
  core.fault = { code: 'disk_full', field: null, facts: {} }
  await user.keyboard('{Enter}')
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('The disk is full')
  expect(within(dialog).getByText(SHORT)).toBeVisible()
})

test('where somebody else joins the other one meanwhile, the question goes and the keys work on', async () => {
  waits(LONG, other())
  await asked()
  waits(LONG)
  changed(['recognition'])
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await vi.waitFor(() => expect(document.activeElement?.closest('dialog')).toBeNull())
  await user.keyboard('a')
  await vi.waitFor(() => expect(requests('story_ready')).toEqual([{ ids: ['a'] }]))
})

test('joined words that I was reading and take back are open as they were', async () => {
  const both = () =>
    [
      unread('b', 'Bob', { text: SHORT }),
      unread('a', 'Ana', { text: LONG }, { alike: [told({ ...other(), id: 'b', status: 'new' })] }),
    ].reverse()
  core.waiting = both()
  await asked()
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(requests('story_join')).toEqual([{ id: 'b', into: 'a' }]))
  changed(['recognition'])
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Ana 1 of 1'))
  core.waiting = both()
  changed(['recognition'])
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Ana 1 of 2'))
})
