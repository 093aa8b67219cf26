// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView, OpenHuddle, Today } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { settled } from '../core/live.svelte'
import { send } from '../core/tauri'
import { painted } from '../frame/painted'
import InboxNotice from './InboxNotice.svelte'
import TodayPage from './TodayPage.svelte'
import { shift } from './today.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn(), ready: vi.fn() }))

/** With a huddle that is open, so that little else is on the screen. */
const today = {
  now: 0,
  date: '2026-11-21',
  on: '2026-11-21',
  due_at: null,
  shift: null,
  shifts: [],
  items: [],
  held: [],
  left_out: [],
  open: { id: 'huddle', on: '2026-11-21', step: 2, steps: 6 } as OpenHuddle,
} as unknown as Today
let unread = 3
let turn = 0
/** Long enough for whatever would be fetched and asked. */
const aWhile = () => new Promise((done) => setTimeout(done, 50))
const asked = () => vi.mocked(send).mock.calls.map(([command]) => command)
beforeEach(() => {
  unread = 3
  here.take({ access: 'leader', turn: ++turn } as HereView)
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command) =>
    command === 'huddle_today' ? today : { unread, private: 0 },
  )
})

test('it is in the first picture of Today: what comes a moment later draws the eye twice', async () => {
  render(TodayPage)
  await screen.findByRole('heading', { level: 1, name: /open/ })
  expect(asked()).toEqual(['huddle_today', 'inbox_count'])
  expect(await screen.findByText('Three new ones wait to be read.')).toBeVisible()
})

test('whoever does not lead is not told', async () => {
  here.take({ access: 'staff', turn: ++turn } as HereView)
  render(TodayPage)
  await screen.findByRole('heading', { level: 1, name: /open/ })
  await painted()
  await aWhile()
  expect(asked()).not.toContain('inbox_count')
})

test('a leader learns how many wait, with the way there and its key', async () => {
  render(InboxNotice)
  expect(await screen.findByText('Three new ones wait to be read.')).toBeVisible()
  const link = screen.getByRole('link', { name: 'Read them' })
  expect(link).toHaveAttribute('href', '#/inbox')
  expect(link).toHaveAttribute('aria-keyshortcuts', 'Control+8')
})

test('where nothing waits nothing is said', async () => {
  unread = 0
  const { container } = render(InboxNotice)
  await settled()
  expect(asked()).toEqual(['inbox_count'])
  expect(container).toHaveTextContent(/^$/)
})

test('while another shift is asked for, what stands on Today stays, and the focus with it', async () => {
  render(TodayPage)
  const heading = await screen.findByRole('heading', { level: 1, name: /open/ })
  let answer = () => {}
  vi.mocked(send).mockImplementation(async (command) => {
    if (command !== 'huddle_today') return { unread, private: 0 }
    await new Promise<void>((done) => {
      answer = done
    })
    return today
  })
  shift.choose('evening', '2026-11-21')
  await aWhile()
  expect(asked().filter((command) => command === 'huddle_today')).toHaveLength(2)
  expect(heading).toBeInTheDocument()
  answer()
  await aWhile()
  expect(heading).toBeInTheDocument()
})
