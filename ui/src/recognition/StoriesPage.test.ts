// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go, route } from '../frame/router.svelte'
import StoriesPage from './StoriesPage.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
// The feed itself needs a window that lays out.
beforeEach(() => {
  go('stories')
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async () => ({ rows: [], total: 0 }))
})
const user = userEvent.setup()
const field = () => screen.getByRole('searchbox', { name: 'Find' })
const asked = () => vi.mocked(send).mock.calls.map(([command, request]) => [command, request])

test('what is typed is looked for at once, and stands in the address for whoever comes back', async () => {
  render(StoriesPage)
  await screen.findByText('No stories yet')
  await user.type(field(), 'zoe')
  await vi.waitFor(() =>
    expect(asked().at(-1)).toEqual([
      'story_search',
      { query: 'zoe', kind: null, person_id: null, untold: false, limit: 50, offset: 0 },
    ]),
  )
  expect(route.params).toEqual({ find: 'zoe' })
  expect(field()).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Not told yet' }))
  expect(route.params).toEqual({ show: 'untold', find: 'zoe' })
  await vi.waitFor(() => expect(asked().at(-1)?.[1]).toMatchObject({ query: 'zoe', untold: true }))
})

test('the search that stands in the address is there again', async () => {
  go('stories', { find: 'taxi' })
  render(StoriesPage)
  expect(field()).toHaveValue('taxi')
  await vi.waitFor(() => expect(asked()[0]?.[1]).toMatchObject({ query: 'taxi' }))
})

test('where nothing is found it is said of what, and one press shows everything again', async () => {
  go('stories', { find: 'umbrela', show: 'untold' })
  render(StoriesPage)
  expect(await screen.findByText('Nothing holds “umbrela”.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Search everything' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Clear the search' }))
  expect(field()).toHaveValue('')
  expect(field()).toHaveFocus()
  expect(route.params).toEqual({ show: 'untold' })
})

test('a key leads to the field', async () => {
  render(StoriesPage)
  await screen.findByText('No stories yet')
  pressed(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }), list.current)
  expect(field()).toHaveFocus()
})
