// @vitest-environment jsdom
import { render } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import type { Setup } from '../core/api.gen'
import { onOpen } from '../core/tauri'
import { replace, route } from './router.svelte'
import Surface from './Surface.svelte'

const heard = vi.hoisted(() => ({ listeners: new Set<(event: { payload: string }) => void>() }))
vi.mock('@tauri-apps/api/core', () => ({ invoke: async () => null }))
vi.mock('@tauri-apps/api/event', () => ({
  listen: async (event: string, listener: (event: { payload: string }) => void) => {
    if (event === 'open') heard.listeners.add(listener)
    return () => heard.listeners.delete(listener)
  },
}))

test('a click on a reminder is heard once, however many have come and gone', async () => {
  const setup = { done: true, read_only: null } as Setup
  // A screen without a frame.
  replace('kiosk')
  for (let turn = 0; turn < 3; turn += 1) {
    const { unmount } = render(Surface, { setup })
    await vi.waitFor(() => expect(heard.listeners.size).toBe(1))
    if (turn < 2) unmount()
    await vi.waitFor(() => expect(heard.listeners.size).toBe(turn < 2 ? 0 : 1))
  }
  for (const listener of heard.listeners) listener({ payload: 'welcome' })
  expect(route.path).toBe('welcome')
})

test('whoever asks to hear of it can end that', async () => {
  const end = onOpen(() => {})
  const before = heard.listeners.size
  end()
  await vi.waitFor(() => expect(heard.listeners.size).toBe(Math.max(0, before - 1)))
})
