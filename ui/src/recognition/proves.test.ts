// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go } from '../frame/router.svelte'
import TellPage from './TellPage.svelte'
import { ANA, core, requests, what, who } from './tell.sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), onOpen: () => {}, onChanged: () => {}, ready: () => {} }))
vi.setConfig({ testTimeout: 20_000 })
window.addEventListener('keydown', (event) => pressed(event, list.current))
beforeEach(() => {
  document.body.replaceChildren()
  here.take({ person: null, access: 'manager', pins: false, turn: (here.turn ?? 0) + 1 } as HereView)
  go('tell')
})

test('from the page of a standard, what is told proves it', async () => {
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

test('words that came back from before prove no standard of the page that opened the form', async () => {
  const body = JSON.stringify({ people: [ANA], text: 'Found the ring.' })
  let answer = () => {}
  const slow = new Promise<void>((done) => {
    answer = done
  })
  const asked = core({
    standard_list: () => [{ id: 'own', text: 'Own the problem' }],
    // The list is there before the draft is.
    draft_show: async ({ key }) => {
      await slow
      return key === 'tell' ? { key, body, saved_at: 1, nobodys: false } : null
    },
  })
  go('tell', { standard: 'own' })
  render(TellPage)
  await vi.waitFor(() => expect(requests(asked, 'standard_list').length).toBeGreaterThan(0))
  answer()
  await vi.waitFor(() => expect(what()).toHaveValue('Found the ring.'))
  await new Promise((later) => setTimeout(later))
  await userEvent.click(what())
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await vi.waitFor(() =>
    expect(requests(asked, 'story_tell')[0]).toMatchObject({ text: 'Found the ring.', standard_id: null }),
  )
})
