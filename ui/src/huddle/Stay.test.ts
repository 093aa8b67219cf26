// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Access, HereView, Today } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { hush, status } from '../frame/status.svelte'
import { preferences } from '../settings/preferences.svelte'
import Stay from './Stay.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const AS_DELIVERED = preferences.current
const today = { held: [{ id: 'huddle' }], team: { remind_minutes: 10 } } as unknown as Today
const core = vi.mocked(send)
let demo = false
const saved = () =>
  core.mock.calls.filter(([command]) => command === 'settings_save').map(([, asked]) => asked)

beforeEach(() => {
  hush()
  core.mockReset()
  demo = false
  core.mockImplementation(async (command, request) => (command === 'setup_show' ? { demo } : request))
  preferences.take(AS_DELIVERED)
  comes('leader')
})

function comes(access: Access) {
  here.take({ turn: 1, access } as HereView)
}
const question = () =>
  screen.queryByRole('heading', { name: 'Remind the team also while this window is closed?' })

test('after a huddle, whoever leads is asked, and yes is kept, said and not asked again', async () => {
  const user = userEvent.setup()
  render(Stay, { today })
  await user.click(screen.getByRole('button', { name: 'Yes, stay in the background' }))
  expect(saved()).toEqual([{ ...AS_DELIVERED, stay: true }])
  expect(question()).toBeNull()
  expect(status.current?.text()).toMatch(/reminded without the window too.*Settings/)
})

test('no is kept and said as well', async () => {
  const user = userEvent.setup()
  render(Stay, { today })
  await user.click(screen.getByRole('button', { name: 'No' }))
  expect(saved()).toEqual([{ ...AS_DELIVERED, stay: false }])
  expect(question()).toBeNull()
  expect(status.current?.text()).toMatch(/only while the window is open.*Settings/)
})

test('an answer that cannot be kept is asked for again, and nothing is said to be kept', async () => {
  core.mockRejectedValue({ code: 'disk_full', field: null, facts: {} })
  const user = userEvent.setup()
  render(Stay, { today })
  await user.click(screen.getByRole('button', { name: 'No' }))
  await vi.waitFor(() => expect(status.current?.text()).toContain('The disk is full'))
  expect(question()).toBeVisible()
})

test('the focus goes on to the heading of the screen', async () => {
  document.body.insertAdjacentHTML('beforeend', '<main><h1 tabindex="-1"></h1></main>')
  const user = userEvent.setup()
  render(Stay, { today })
  await user.click(screen.getByRole('button', { name: 'No' }))
  await vi.waitFor(() => expect(document.querySelector('main h1')).toHaveFocus())
  document.querySelector('main')?.remove()
})

test('nobody is asked before a huddle was held, without a reminder, or once it was answered', () => {
  render(Stay, { today: { ...today, held: [] } })
  render(Stay, { today: { ...today, team: { ...today.team, remind_minutes: null } } })
  expect(question()).toBeNull()
  preferences.take({ ...AS_DELIVERED, stay: false })
  render(Stay, { today })
  expect(question()).toBeNull()
})

test('whoever may not lead is not asked', () => {
  comes('staff')
  render(Stay, { today })
  expect(question()).toBeNull()
})

test('what yes means is said, and the example team is not said to start with the computer', async () => {
  const { unmount } = render(Stay, { today })
  expect(await screen.findByText(/starts with the computer/)).toBeVisible()
  unmount()
  demo = true
  render(Stay, { today })
  expect(await screen.findByText('The program then waits without its window.')).toBeVisible()
})
