// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import { settled } from '../core/live.svelte'
import IdeasNotice from './IdeasNotice.svelte'
import { begin, core, idea } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn(), ready: vi.fn() }))
beforeEach(() => begin())

test('a leader learns how many wait and how long, with the way there and its key', async () => {
  core.waits = [idea(), idea({ id: 'b' }), idea({ id: 'c' })]
  core.oldest = 9
  render(IdeasNotice)
  expect(await screen.findByText('Three ideas wait for an answer, the oldest 9 days.')).toBeVisible()
  const link = screen.getByRole('link', { name: /Answer them/ })
  expect(link).toHaveAttribute('href', '#/ideas')
  expect(link).toHaveAttribute('aria-keyshortcuts', 'Control+9')
})

test('one that came today is not said to wait for days', async () => {
  core.waits = [idea()]
  core.oldest = 0
  render(IdeasNotice)
  expect(await screen.findByText('One idea waits for an answer.')).toBeVisible()
})

test('where none waits nothing is said', async () => {
  const { container } = render(IdeasNotice)
  await settled()
  expect(container).toHaveTextContent(/^$/)
})
