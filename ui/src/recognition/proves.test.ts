// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { HereView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go } from '../frame/router.svelte'
import TellPage from './TellPage.svelte'
import { core, requests, what, who } from './tell.sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), onOpen: () => {}, onChanged: () => {}, ready: () => {} }))
vi.setConfig({ testTimeout: 20_000 })
window.addEventListener('keydown', (event) => pressed(event, list.current))

test('from the page of a standard, what is told proves it', async () => {
  here.take({ person: null, access: 'manager', pins: false, turn: 1 } as HereView)
  const asked = core({ standard_list: () => [{ id: 'own', text: 'Own the problem' }] })
  go('tell', { standard: 'own' })
  render(TellPage)
  await userEvent.type(who(), 'Ana')
  await userEvent.click(await screen.findByRole('option', { name: /Ana Silva/ }))
  await userEvent.type(what(), 'Stayed until it was solved.')
  await vi.waitFor(() => expect(requests(asked, 'standard_list').length).toBeGreaterThan(0))
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await vi.waitFor(() => expect(requests(asked, 'story_tell')[0]).toMatchObject({ standard_id: 'own' }))
})
