// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { here } from '../core/here.svelte'
import { route } from '../frame/router.svelte'
import KioskPage from './KioskPage.svelte'
import { begin, core, open, requests, stands, tile, what } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
  quit: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
beforeEach(begin)

describe('alone', () => {
  const ana = { id: 'ana', name: 'Ana Silva', say_as: '' }

  test('whoever is here leaves before anything can be told', async () => {
    await stands(ana)
    render(KioskPage)
    expect(screen.queryByRole('textbox')).toBeNull()
    await vi.waitFor(() => expect(here.current?.person).toBeNull())
    await vi.waitFor(() => expect(route.path).toBe('kiosk'))
    expect(requests('here_leave')).toHaveLength(1)
  })

  test('where whoever is here cannot leave, the shared screen does not open', async () => {
    await stands(ana)
    core.answers.here_leave = () => {
      throw { code: 'io', field: null, facts: {} }
    }
    render(KioskPage)
    await vi.waitFor(() => expect(route.path).toBe('today'))
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('it links to nothing of others, and asks for no story or list of them, and for no draft but its own', async () => {
    await open()
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.queryByRole('navigation')).toBeNull()
    const commands = new Set(core.asked.map((one) => one.command))
    expect([...commands].sort()).toEqual(['draft_show', 'here_leave', 'huddle_today', 'person_list'])
    expect(requests('draft_show').map(({ key }) => key)).toEqual(['kiosk', 'kiosk-left'])
  })

  test('Escape does not leave, and Ctrl+Z takes back nothing that somebody else did', async () => {
    const user = userEvent.setup()
    await open()
    await user.click(await tile(/^Ana Silva/))
    await user.keyboard('{Escape}{Control>}z{/Control}{Control>}y{/Control}')
    expect(route.path).toBe('kiosk')
    expect(requests('undo')).toEqual([])
    expect(requests('redo')).toEqual([])
  })

  test('closing it leaves for Today, and what was told there is nobody’s to take back any more', async () => {
    const user = userEvent.setup()
    await open()
    await user.click(screen.getByRole('button', { name: 'Close the shared screen' }))
    await vi.waitFor(() => expect(route.path).toBe('today'))
    // It was nobody's when it opened, and is again.
    expect(requests('here_leave')).toHaveLength(2)
  })

  test('closing it over words says first what becomes of them', async () => {
    const user = userEvent.setup()
    await open()
    await user.type(what(), 'Stayed late.')
    await user.click(screen.getByRole('button', { name: 'Close the shared screen' }))
    const dialog = await screen.findByRole('dialog', { name: 'Close the shared screen' })
    expect(dialog).toHaveTextContent(/is not sent, and goes/)
    await user.click(within(dialog).getByRole('button', { name: 'I am still here' }))
    expect(route.path).toBe('kiosk')
    expect(what()).toHaveValue('Stayed late.')
    await user.click(screen.getByRole('button', { name: 'Close the shared screen' }))
    await user.click(await screen.findByRole('button', { name: 'Close it' }))
    await vi.waitFor(() => expect(route.path).toBe('today'))
    expect(requests('draft_leave')).toEqual([])
  })

  test('closing it over named words says that they wait, and keeps them for that name', async () => {
    const user = userEvent.setup()
    await open()
    await user.type(what(), 'Stayed late.')
    await user.click(screen.getByRole('button', { name: 'Say my name' }))
    const names = await screen.findByRole('dialog', { name: 'Who are you?' })
    await user.click(await within(names).findByRole('button', { name: /^Bob Stone/ }))
    await user.click(screen.getByRole('button', { name: 'Close the shared screen' }))
    const dialog = await screen.findByRole('dialog', { name: 'Close the shared screen' })
    expect(dialog).toHaveTextContent(/Bob Stone.*It waits for you/)
    await user.click(within(dialog).getByRole('button', { name: 'Close it' }))
    await vi.waitFor(() => expect(route.path).toBe('today'))
    expect(requests('draft_leave')).toEqual([expect.objectContaining({ key: 'tell', person_id: 'bob' })])
  })

  test('when the screen goes, named words are kept', async () => {
    const user = userEvent.setup()
    const { unmount } = await open()
    await user.type(what(), 'Stayed late.')
    await user.click(screen.getByRole('button', { name: 'Say my name' }))
    const dialog = await screen.findByRole('dialog', { name: 'Who are you?' })
    await user.click(await within(dialog).findByRole('button', { name: /^Bob Stone/ }))
    unmount()
    await vi.waitFor(() => expect(requests('draft_leave')).toHaveLength(1))
    expect(requests('draft_leave')[0]).toMatchObject({ person_id: 'bob' })
  })
})
