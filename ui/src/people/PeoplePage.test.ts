// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go } from '../frame/router.svelte'
import PeoplePage from './PeoplePage.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

test.each([
  ['Ctrl+F', { key: 'f', ctrlKey: true }],
  ['/', { key: '/' }],
])('%s leads to the field that finds somebody', async (_, key) => {
  vi.mocked(send).mockImplementation(async (command) => (command === 'person_list' ? [] : null))
  go('people')
  render(PeoplePage)
  pressed(new KeyboardEvent('keydown', key), list.current)
  expect(screen.getByRole('searchbox', { name: 'Find somebody' })).toHaveFocus()
})
