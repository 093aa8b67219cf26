// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView, NextHuddle, StoryView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { route } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import StoryNext from './StoryNext.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(async () => null), onOpen: () => {}, onChanged: () => {} }))

const next = (part: Partial<NextHuddle> = {}): NextHuddle => ({
  shift_id: 'morning',
  shift: 'Morning',
  on: '2026-03-12',
  at: '07:45',
  added: false,
  ...part,
})
const late = next({ shift_id: 'late', shift: 'Late', at: '14:00' })
const view = (part: Partial<StoryView> = {}) =>
  ({
    story: { id: 'bag', kind: 'story', status: 'told', kept: false },
    private: false,
    heard: null,
    next: [next()],
    ...part,
  }) as StoryView
const IN_IT = 'It is in the huddle of Thursday 12 March, 07:45.'

let turn = 0
const may = (access: HereView['access']) => {
  turn += 1
  here.take({ access, turn } as HereView)
}
beforeEach(async () => {
  vi.mocked(send).mockClear()
  may('leader')
  location.hash = '#/stories/bag'
  await vi.waitFor(() => expect(route.path).toBe('stories/:id'))
})

test('one key puts the story into the next huddle, says which, and the focus stays', async () => {
  const { rerender } = render(StoryNext, { view: view() })
  const button = screen.getByRole('button', { name: /^Tell it at the next huddle/ })
  button.focus()
  pressed(new KeyboardEvent('keydown', { key: 'h' }), list.current)
  expect(send).toHaveBeenCalledWith('plan_add', { shift_id: 'morning', on: '2026-03-12', item: 'bag' })
  await vi.waitFor(() => expect(status.current?.text()).toBe(IN_IT))
  await rerender({ view: view({ next: [next({ added: true })] }) })
  expect(screen.getByText(IN_IT)).toBeVisible()
  expect(screen.getByRole('button', { name: /^Take it out/ })).toHaveFocus()
})

test('it can be taken out again', async () => {
  render(StoryNext, { view: view({ next: [next({ added: true })] }) })
  screen.getByRole('button', { name: /^Take it out/ }).click()
  expect(send).toHaveBeenCalledWith('plan_drop', { shift_id: 'morning', on: '2026-03-12', item: 'bag' })
  await vi.waitFor(() => expect(status.current?.text()).toContain('Out of that huddle.'))
})

test('what the rules have in the next huddle anyway is said to be there', () => {
  render(StoryNext, { view: view({ heard: { on: '2026-03-12', at: '07:45' } }) })
  expect(screen.getByText(IN_IT)).toBeVisible()
})

test('of several shifts each has a button, named after its huddle, and the key means the first one', () => {
  render(StoryNext, { view: view({ next: [next({ added: true }), late] }) })
  expect(screen.getByRole('button', { name: 'Tell it there: Thursday 12 March, 14:00 (Late)' })).toBeVisible()
  pressed(new KeyboardEvent('keydown', { key: 'h' }), list.current)
  expect(send).toHaveBeenCalledWith('plan_add', { shift_id: 'late', on: '2026-03-12', item: 'bag' })
})

test('a story can be kept as worth hearing again, and a shout-out, which does not come back, cannot', async () => {
  const { rerender } = render(StoryNext, { view: view() })
  const keep = screen.getByRole('button', { name: 'Worth hearing again', pressed: false })
  keep.click()
  expect(send).toHaveBeenCalledWith('story_keep', { id: 'bag', kept: true })
  await vi.waitFor(() => expect(status.current?.text()).toContain('Kept.'))
  const story = { ...view().story, kept: true }
  await rerender({ view: view({ story }) })
  expect(screen.getByRole('button', { name: 'Worth hearing again', pressed: true })).toBe(keep)
  await rerender({ view: view({ story: { ...story, kind: 'shout_out' } }) })
  expect(screen.queryByRole('button', { name: 'Worth hearing again' })).toBeNull()
})

test('nothing is offered where it is private or withdrawn, or to whoever does not lead', async () => {
  const { rerender } = render(StoryNext, { view: view({ private: true, next: [] }) })
  expect(screen.queryByRole('button')).toBeNull()
  await rerender({ view: view({ story: { ...view().story, status: 'withdrawn' }, next: [] }) })
  expect(screen.queryByRole('button')).toBeNull()
  may('staff')
  await rerender({ view: view() })
  expect(screen.queryByRole('button')).toBeNull()
  pressed(new KeyboardEvent('keydown', { key: 'h' }), list.current)
  expect(send).not.toHaveBeenCalled()
})
