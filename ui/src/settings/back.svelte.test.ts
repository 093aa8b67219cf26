// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import type { Component } from 'svelte'
import { expect, test, vi } from 'vitest'

vi.mock('../core/tauri', () => ({ send: vi.fn(() => new Promise(() => {})), fullScreen: vi.fn() }))

const all = import.meta.glob<{ default: Component }>(['./*Page.svelte', '!./SettingsPage.svelte'])

test.each(Object.keys(all))('from every page of the settings a link leads back to them: %s', async (path) => {
  const page = await all[path]?.()
  if (page) render(page.default)
  expect(await screen.findByRole('link', { name: 'Settings' })).toHaveAttribute('href', '#/settings')
})
