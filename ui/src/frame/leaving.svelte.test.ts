// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { flushSync } from 'svelte'
import { expect, test, vi } from 'vitest'
import { keptDraft } from '../core/draft.svelte'
import { leave, send, unkept } from '../core/tauri'
import Waiting from './Waiting.svelte'

const heard = vi.hoisted(() => ({ leaving: () => {} }))
vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  unkept: vi.fn(),
  leave: vi.fn(),
  onLeaving: (then: () => void) => {
    heard.leaving = then
    return () => {}
  },
}))
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
}

test('closing asks while something typed is on no disk, on whatever screen, and not any more once it is', async () => {
  let full = true
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'draft_show') return null
    if (full) throw { code: 'disk_full', field: null, facts: {} }
    return { saved_at: 1 }
  })
  render(Waiting, { writes: true })
  const screenOf = $effect.root(() => {
    const draft = keptDraft('welcome', () => 'Our team.')
    void draft.open()
  })
  flushSync()
  await vi.waitFor(() => expect(unkept).toHaveBeenLastCalledWith(true), 3000)
  await vi.waitFor(() => {
    heard.leaving()
    flushSync()
    expect(screen.getByText('Not everything is kept')).toBeInTheDocument()
  })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stay', hidden: true }))
  await userEvent.setup().click(screen.getByRole('button', { name: 'Stay', hidden: true }))
  expect(screen.queryByText('Not everything is kept')).toBeNull()
  expect(unkept).toHaveBeenLastCalledWith(true)
  heard.leaving()
  flushSync()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Close all the same', hidden: true }))
  expect(leave).toHaveBeenCalledOnce()
  full = false
  // It is tried again by itself.
  await vi.waitFor(() => expect(unkept).toHaveBeenLastCalledWith(false), 4000)
  screenOf()
})
