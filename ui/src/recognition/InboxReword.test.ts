// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import { status } from '../frame/status.svelte'
import { begin, core, heading, opened, requests, user, written } from './inbox.sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
beforeEach(begin)

test('E changes the wording in its place; Ctrl+Enter keeps it, and it stays open', async () => {
  await opened()
  await user.keyboard('e')
  const field = screen.getByRole('textbox', { name: 'What happened' })
  expect(field).toHaveFocus()
  expect(field).toHaveAccessibleDescription(/The words of Joe stay as they are/)
  await user.keyboard(' At once.{Control>}{Enter}{/Control}')
  await vi.waitFor(() => expect(heading()).toHaveFocus())
  expect(requests('story_reword')).toEqual([{ id: 'a', text: 'Ana did it. At once.' }])
  expect(heading()).toHaveTextContent('Ana 1 of 3')
  await written()
  expect(screen.getByText('Ana did it. At once.', { selector: 'article .text' })).toBeVisible()
  expect(status.current?.undo).toBe(true)
})

test('letters are words while the wording is changed, and beside the field they decide nothing', async () => {
  await opened()
  await user.keyboard('e')
  await user.keyboard(' apd')
  await user.tab()
  await user.keyboard('apdj')
  expect(core.asked.filter(([command]) => command.startsWith('story_'))).toEqual([])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('Escape leaves the wording as it was, and E brings back what was begun, also after the screen was left', async () => {
  const first = await opened()
  await user.keyboard('e')
  await user.keyboard(' At once.{Escape}')
  await vi.waitFor(() => expect(heading()).toHaveFocus())
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(requests('story_reword')).toEqual([])
  await vi.waitFor(() => expect(core.drafts['reword-a']).toBe('Ana did it. At once.'))
  first.unmount()
  await opened()
  await user.keyboard('e')
  await vi.waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('Ana did it. At once.'))
  expect(screen.getByText(/What you changed before is back/)).toBeVisible()
})

test('an empty wording is refused beside its field, and the field stays', async () => {
  await opened()
  core.fault = { code: 'empty', field: 'text', facts: {} }
  await user.keyboard('e')
  await user.clear(screen.getByRole('textbox'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Write what happened.')
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/Write what happened\./)
})

test('Escape and Enter of a language that is being composed neither leave the wording nor keep it', async () => {
  await opened()
  await user.keyboard('e At once.')
  const field = screen.getByRole('textbox')
  await fireEvent.keyDown(field, { key: 'Escape', isComposing: true })
  await fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, isComposing: true })
  expect(field).toBeVisible()
  expect(requests('story_reword')).toEqual([])
})
