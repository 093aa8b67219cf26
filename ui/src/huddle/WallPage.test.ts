// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { RoomView } from '../core/api.gen'
import { askRoom, onRoom, send } from '../core/tauri'
import { setLanguage } from '../words'
import { ana, joe, promised, sampleRun, steps } from './sample'
import WallPage from './WallPage.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), askRoom: vi.fn(), onRoom: vi.fn() }))
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
)
// These ask for media queries and letters, which the test's page has not.
vi.mock('../look/apply.svelte', () => ({ applyLook: () => {} }))
vi.mock('../look/fonts', () => ({ fontsFor: async () => [] }))

let single = true

function viewOf(at: number): RoomView {
  const { spent, since, planned, paused } = sampleRun()
  const step = steps[at] as RoomView['step']
  return {
    on: '2026-11-21',
    step,
    pages: steps.filter((page) => page.item === step.item && page.kind === step.kind),
    items: steps.map(({ item }) => item),
    at,
    paused,
    spent,
    since,
    planned,
    next_presenter: step.kind === 'today' ? joe : null,
    settings: {
      theme: 'dark',
      text_size: 100,
      language: 'en',
      single_keys: single,
      room_size: 100,
      screen: null,
      seat: null,
      stay: null,
    },
    place: 'hotel',
  }
}

let heard = () => {}

async function stands(at: number, dark = false, cheers = 0) {
  vi.mocked(askRoom).mockResolvedValue({ dark, cheers, view: viewOf(at) })
  heard()
  await vi.waitFor(() => expect(screen.getByText(new RegExp(`^Step ${at + 1} of`))).toBeInTheDocument())
}

describe('the window in the room', () => {
  beforeEach(async () => {
    single = true
    vi.mocked(askRoom).mockReset()
    vi.mocked(onRoom).mockImplementation(async (listener) => {
      heard = listener
    })
    vi.mocked(askRoom).mockResolvedValue({ dark: false, cheers: 0, view: viewOf(1) })
    render(WallPage)
    await screen.findByRole('heading', { level: 1 })
  })

  it('shows the step and follows it, with nothing to press', async () => {
    expect(screen.getByText('Found the bag.')).toBeVisible()
    await stands(4)
    expect(screen.getByText('Stayed longer.')).toBeVisible()
    expect(screen.queryByText('Found the bag.')).toBeNull()
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.queryAllByRole('link')).toEqual([])
  })

  it('shows what was promised as lines, with nothing to press', async () => {
    const view = { ...viewOf(1), step: promised, pages: [promised] }
    vi.mocked(askRoom).mockResolvedValue({ dark: false, cheers: 0, view })
    heard()
    expect(await screen.findByText('Order umbrellas')).toBeVisible()
    expect(screen.getByText(ana.name)).toBeVisible()
    expect(screen.queryAllByRole('button')).toEqual([])
  })

  it('names no keys at the first step, and nothing about the time', async () => {
    await stands(0)
    expect(screen.queryByText(/Esc/)).toBeNull()
    expect(document.querySelector('footer p')).toBeNull()
  })

  it('says who presents next on the last step', async () => {
    await stands(5)
    expect(screen.getByText(/Joe/)).toBeVisible()
  })

  it('says how to move it as long as it does not fill its display, and without letters where those do nothing', async () => {
    const hint = /^Move this window to the room’s screen, then press F11\./
    expect(screen.queryByText(hint)).toBeNull()
    vi.stubGlobal('screen', { height: innerHeight * 2 })
    render(WallPage)
    expect(await screen.findByText(hint)).toHaveTextContent('W closes it.')
    // Over the step nothing would be read.
    expect(screen.getByText(hint).closest('.stage')).toBeNull()
    single = false
    await stands(2)
    await vi.waitFor(() => expect(screen.getByText(hint)).not.toHaveTextContent('W closes it.'))
    const before = innerHeight
    vi.stubGlobal('innerHeight', before * 2)
    dispatchEvent(new Event('resize'))
    await vi.waitFor(() => expect(screen.queryByText(hint)).toBeNull())
    vi.stubGlobal('innerHeight', before)
    vi.stubGlobal('screen', { height: 0 })
  })

  it('is dark when the presenter darkens the room', async () => {
    vi.mocked(askRoom).mockResolvedValue({ dark: true, cheers: 0, view: viewOf(1) })
    heard()
    expect(await screen.findByText(/The screen is dark/)).toBeInTheDocument()
  })

  it('celebrates what the presenter celebrates, once, and nothing from before it was opened', async () => {
    expect(document.querySelector('.cheer')).toBeNull()
    await stands(4, false, 3)
    expect(document.querySelector('.cheer')).not.toBeNull()
    await vi.waitFor(() => expect(document.querySelector('.cheer')).toBeNull(), { timeout: 3000 })
    await stands(5, false, 3)
    expect(document.querySelector('.cheer')).toBeNull()
  })

  it('keeps what stands there where no answer comes, or none is left', async () => {
    vi.mocked(askRoom).mockRejectedValueOnce({ code: 'locked' })
    heard()
    vi.mocked(askRoom).mockResolvedValueOnce({ dark: false, cheers: 0, view: null })
    heard()
    await stands(2)
    expect(screen.getByText('Brought it.')).toBeVisible()
  })

  it('takes the newest answer, in whatever order they come', async () => {
    let late: (answer: { dark: boolean; cheers: number; view: RoomView }) => void = () => {}
    vi.mocked(askRoom).mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
    heard()
    await stands(4)
    late({ dark: false, cheers: 0, view: viewOf(0) })
    await Promise.resolve()
    expect(screen.getByText('Stayed longer.')).toBeVisible()
  })

  const passed = () =>
    vi
      .mocked(askRoom)
      .mock.calls.map(([key]) => key)
      .filter((key) => key !== undefined)
  function press(key: string, more: KeyboardEventInit = {}): boolean {
    const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }

  it('passes on every key that moves the step or the screen, by the name of what it does', () => {
    for (const key of ['PageDown', ' ', 'ArrowRight', 'PageUp', 'ArrowLeft', 'Home', 'End']) press(key)
    for (const key of ['b', '.', 'p', 'o', 'Escape', 'F5', '+', 'c', 'f', 'F11']) press(key)
    for (const key of ['+', '-']) press(key, { ctrlKey: true })
    expect(passed()).toEqual([
      ...['next', 'next', 'next', 'back', 'back', 'first', 'last'],
      ...['blank', 'blank', 'pause', 'overview', 'stop', 'resume', 'extend', 'cheer', 'shorten', 'fill'],
      ...['larger', 'smaller'],
    ])
  })

  it('swaps the arrows where the words run from right to left', async () => {
    await setLanguage('ar-XB')
    press('ArrowLeft')
    press('ArrowRight')
    await setLanguage('en')
    expect(passed()).toEqual(['next', 'back'])
  })

  it('passes on nothing that is written or chosen in the main window', () => {
    for (const key of ['n', 'l', 't', 'a', 'Enter', 'ArrowDown']) press(key)
    expect(passed()).toEqual([])
  })

  it('passes on the number of a step, and what opens and closes a view', () => {
    for (const key of ['3', 'v', 'w']) press(key)
    expect(passed()).toEqual(['go3', 'view', 'window'])
  })

  it('passes on no single letters while those are switched off', async () => {
    single = false
    await stands(2)
    press('b')
    press('+')
    press('PageDown')
    expect(passed()).toEqual(['next'])
  })

  it('takes a key that is held down once, and lets no key load the page anew', () => {
    press('PageDown')
    press('PageDown', { repeat: true })
    expect(passed()).toEqual(['next'])
    expect(press('r', { ctrlKey: true })).toBe(true)
    expect(press('F5')).toBe(true)
  })

  it('asks the core for nothing else', () => {
    expect(send).not.toHaveBeenCalled()
  })
})
