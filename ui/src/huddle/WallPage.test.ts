// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { RoomView } from '../core/api.gen'
import { askRoom, onRoom, send } from '../core/tauri'
import { joe, sampleRun, steps } from './sample'
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

function viewOf(at: number): RoomView {
  const { spent, since, planned, paused } = sampleRun()
  const step = steps[at] as RoomView['step']
  return {
    step,
    pages: steps.filter((page) => page.item === step.item && page.kind === step.kind),
    items: steps.map(({ item }) => item),
    at,
    paused,
    spent,
    since,
    planned,
    next_presenter: step.kind === 'today' ? joe : null,
    settings: { theme: 'dark', text_size: 100, language: 'en', single_keys: true, room_size: 100 },
    place: 'hotel',
  }
}

let heard = () => {}

async function stands(at: number, dark = false) {
  vi.mocked(askRoom).mockResolvedValue({ dark, view: viewOf(at) })
  heard()
  await vi.waitFor(() => expect(screen.getByText(new RegExp(`^Step ${at + 1} of`))).toBeInTheDocument())
}

describe('the window in the room', () => {
  beforeEach(async () => {
    vi.mocked(onRoom).mockImplementation(async (listener) => {
      heard = listener
    })
    vi.mocked(askRoom).mockResolvedValue({ dark: false, view: viewOf(1) })
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

  it('says who presents next on the last step', async () => {
    await stands(5)
    expect(screen.getByText(/Joe/)).toBeVisible()
  })

  it('is dark when the presenter darkens the room', async () => {
    vi.mocked(askRoom).mockResolvedValue({ dark: true, view: viewOf(1) })
    heard()
    expect(await screen.findByText(/The screen is dark/)).toBeInTheDocument()
  })

  it('keeps what stands there where no answer comes, or none is left', async () => {
    vi.mocked(askRoom).mockRejectedValueOnce({ code: 'locked' })
    heard()
    vi.mocked(askRoom).mockResolvedValueOnce({ dark: false, view: null })
    heard()
    await stands(2)
    expect(screen.getByText('Brought it.')).toBeVisible()
  })

  it('takes the newest answer, in whatever order they come', async () => {
    let late: (answer: { dark: boolean; view: RoomView }) => void = () => {}
    vi.mocked(askRoom).mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
    heard()
    await stands(4)
    late({ dark: false, view: viewOf(0) })
    await Promise.resolve()
    expect(screen.getByText('Stayed longer.')).toBeVisible()
  })

  it('asks the core for nothing else', () => {
    expect(send).not.toHaveBeenCalled()
  })
})
