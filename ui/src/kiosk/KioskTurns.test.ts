// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import App from '../App.svelte'
import { here } from '../core/here.svelte'
import { fetchPage } from '../frame/pages'
import { go, route } from '../frame/router.svelte'
import { preferences } from '../settings/preferences.svelte'
import { begin, core, requests, stands, tile } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  unkept: () => {},
  fullScreen: () => {},
  quit: () => {},
}))
// What the test's page has no media for.
vi.mock('../look/apply.svelte', () => ({ applyLook: () => {} }))

vi.setConfig({ testTimeout: 20_000 })
beforeEach(begin)

/** The whole program, which draws everything anew in each turn. */
async function program() {
  core.answers.setup_show = () => ({ done: true, team: null, now: Date.now(), read_only: null })
  core.answers.settings_show = () => preferences.current
  core.answers.here_show = () => here.current
  await fetchPage(route.row)
  return render(App)
}
const opened = () => requests('draft_show').filter(({ key }) => key === 'kiosk').length
const later = () => new Promise((done) => setTimeout(done, 200))

test('it opens once, whoever was here before, and stays open', async () => {
  await stands({ id: 'ana', name: 'Ana Silva', say_as: '' })
  await program()
  await tile(/^Ana Silva/)
  await later()
  expect([requests('here_leave').length, opened(), route.path]).toEqual([1, 1, 'kiosk'])
  expect(here.current?.person).toBeNull()
})

test('closing it ends its sitting once and does not open it again', async () => {
  const user = userEvent.setup()
  await program()
  await tile(/^Ana Silva/)
  await user.click(screen.getByRole('button', { name: 'Close the shared screen' }))
  await vi.waitFor(() => expect(route.path).toBe('today'))
  await later()
  expect([requests('here_leave').length, opened(), route.path]).toEqual([2, 1, 'today'])
})

test('a click on a reminder ends its sitting once, and leads where it says', async () => {
  await program()
  await tile(/^Ana Silva/)
  go('today')
  await vi.waitFor(() => expect(requests('here_leave')).toHaveLength(2))
  await later()
  expect([requests('here_leave').length, opened(), route.path]).toEqual([2, 1, 'today'])
})
