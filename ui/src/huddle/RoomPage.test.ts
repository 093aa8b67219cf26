// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { tick } from 'svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Step } from '../core/api.gen'
import { fullScreen, onUnplugged, send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { route } from '../frame/router.svelte'
import { say } from '../frame/status.svelte'
import { preferences } from '../settings/preferences.svelte'
import { setPlace } from '../words'
import RoomPage from './RoomPage.svelte'
import { leaveRoom, room } from './room.svelte'
import { asked as question, recalled, sampleRun, steps } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: vi.fn(),
  showRoom: vi.fn(),
  onKey: () => () => {},
  onUnplugged: vi.fn(() => () => {}),
}))
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
)

// What the test's page lacks and every window has.
Element.prototype.scrollIntoView = () => {}
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}

const asked: string[] = []
let refuse = false

async function open(at: number, paused = false, more: Step[] = []) {
  location.hash = '#/huddle'
  await vi.waitFor(() => expect(route.path).toBe('huddle'))
  let run = sampleRun({ at, paused, steps: [...steps, ...more] })
  vi.mocked(send).mockImplementation(async (command, request) => {
    const body = request as { to?: number; paused?: boolean }
    asked.push(command)
    if (refuse) throw { code: 'disk_full', field: null, facts: {} }
    if (command === 'huddle_close') {
      return {
        huddle: { id: 'huddle', seconds: 420 },
        segments: [],
        items: [],
        absent: [],
        one_thing: '',
        made: [],
        taps: { useful: 0, so_so: 0, not_useful: 0 },
      }
    }
    run = { ...run, at: body.to ?? run.at, paused: body.paused ?? run.paused }
    return run
  })
  const page = render(RoomPage)
  await screen.findByRole('heading', { level: 1 })
  return page
}

function press(key: string) {
  pressed(new KeyboardEvent('keydown', { key }), list.current)
}
const step = () => document.documentElement.dataset.step

describe('the room on the screen', () => {
  beforeEach(() => {
    asked.length = 0
    refuse = false
    leaveRoom()
  })

  it('takes the whole screen and shows the step where the huddle stands', async () => {
    await open(1)
    expect(fullScreen).toHaveBeenCalledWith(true)
    expect(screen.getByText('Found the bag.')).toBeVisible()
    expect(step()).toBe('1')
  })

  it('marks the step in the same breath in which its words are there', async () => {
    await open(1)
    press('PageDown')
    await vi.waitFor(() => expect(step()).toBe('2'))
    expect(screen.getByText('Brought it.')).toBeInTheDocument()
    expect(screen.queryByText('Found the bag.', { ignore: '.measured *' })).toBeNull()
  })

  it('marks each step once, whatever the core answers to it', async () => {
    await open(1)
    let marks = 0
    const watching = new MutationObserver((changes) => {
      marks += changes.length
    })
    watching.observe(document.documentElement, { attributeFilter: ['data-step'] })
    press('PageDown')
    await room.now.settled()
    await tick()
    watching.disconnect()
    expect(step()).toBe('2')
    expect(marks).toBe(1)
  })

  it('says so where the other display is unplugged, and the huddle goes on', async () => {
    let unplug = () => {}
    vi.mocked(onUnplugged).mockImplementation((heard) => {
      unplug = heard
      return () => {}
    })
    await open(1)
    unplug()
    expect(await screen.findByText(/The other screen is gone/)).toBeInTheDocument()
    expect(screen.getByText('Found the bag.')).toBeVisible()
  })

  it('offers the way out where all that it held was taken back', async () => {
    const user = userEvent.setup()
    await open(0)
    room.now.show(sampleRun({ steps: [] }))
    await user.click(await screen.findByRole('button', { name: 'Close it with what was told' }))
    expect(asked).toContain('huddle_close')
  })

  it('tells readers where the room stands', async () => {
    await open(3)
    expect(screen.getByText(/Step .*4.* of .*6/)).toBeInTheDocument()
  })

  it('shows who is thanked and who says it', async () => {
    await open(4)
    expect(screen.getByText(/Joe/, { selector: '.who *' })).toBeVisible()
    expect(screen.getByText(/from .*Ana/)).toBeVisible()
  })

  it('shows of a story that comes back its beginning and the question, and the end with the next press', async () => {
    await open(6, false, recalled)
    expect(screen.getByRole('heading', { name: 'Do you remember?' })).toBeVisible()
    expect(screen.getByText(/Ana/, { selector: '.who *' })).toBeVisible()
    expect(screen.getByText('A bag stood alone.')).toBeVisible()
    expect(screen.getByText('Who remembers how it went on?')).toBeVisible()
    expect(document.body.textContent).not.toContain('It caught the flight.')
    press('PageDown')
    expect(await screen.findByText('It caught the flight.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'How it went on' })).toBeVisible()
    expect(screen.getByText(/told by .*Joe/)).toBeVisible()
    expect(screen.queryByText('Who remembers how it went on?')).toBeNull()
  })

  it('sets what a huddle opens with like the purpose', async () => {
    setPlace('hotel')
    const [first] = steps
    if (!first) throw new Error('the sample has steps')
    await open(6, false, [
      { ...first, segment: 'opening', kind: 'opening', text: '', prompt: 'opening-visit' },
    ])
    expect(screen.getByRole('heading', { name: 'Welcome' })).toBeVisible()
    expect(screen.getByText('Our guest speaks first. We listen.').closest('.fitted')).toHaveClass('purpose')
    expect(document.querySelector('.opening')).toBeNull()
  })

  it('keeps the end of such a story out of the overview, which the room sees too', async () => {
    await open(6, false, recalled)
    press('o')
    expect(await screen.findAllByRole('option')).toHaveLength(8)
    expect(document.querySelector('[role="listbox"]')?.textContent).toContain('A bag stood alone.')
    expect(document.body.textContent).not.toContain('It caught the flight.')
  })

  it('shows the words of a question as soon as they are fetched, under the name of its kind', async () => {
    setPlace('clinic')
    await open(6, false, [question('case-04'), question('own', 'Who made you laugh?')])
    expect(screen.getByRole('heading', { name: 'What would you do?' })).toBeVisible()
    await vi.waitFor(() => expect(document.querySelector('.practice .text')?.textContent).toMatch(/\?$/))
    press('PageDown')
    expect(await screen.findByText('Who made you laugh?')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Talk about it' })).toBeVisible()
  })

  it('names the question after a story otherwise than the later part that asks', async () => {
    await open(3)
    expect(screen.getByRole('heading', { name: 'About this story' })).toBeVisible()
  })

  it('says that it is paused, until the first press', async () => {
    await open(2, true)
    expect(screen.getByText('Paused')).toBeVisible()
    press('PageDown')
    await vi.waitFor(() => expect(screen.queryByText('Paused')).toBeNull())
    expect(step()).toBe('2')
  })

  it('keeps the step in sight when a press cannot be saved', async () => {
    await open(1)
    refuse = true
    press('PageDown')
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(screen.getByText('Found the bag.')).toBeVisible()
  })

  it('closes calmly after the last step, with the focus on Finish', async () => {
    await open(5)
    press('PageDown')
    expect(await screen.findByText('Seven minutes.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Finish' })).toHaveFocus()
    expect(step()).toBe('end')
  })

  it('keeps the closing page from the press of Space that comes too much', async () => {
    await open(5)
    press('PageDown')
    await screen.findByText('Seven minutes.')
    await userEvent.setup().keyboard(' ')
    press('PageDown')
    expect(route.path).toBe('huddle')
    await userEvent.setup().keyboard('{Enter}')
    await vi.waitFor(() => expect(route.path).toBe('today'))
  })

  it('says which keys there are as long as the first step stands, and letters only where they act', async () => {
    const page = await open(0)
    expect(screen.getByText('→ next · V what you can say · Esc pause')).toBeVisible()
    press('PageDown')
    await vi.waitFor(() => expect(screen.queryByText(/Esc pause/)).toBeNull())
    page.unmount()
    leaveRoom()
    preferences.take({ ...preferences.current, single_keys: false })
    await open(0)
    expect(screen.getByText('→ next · Esc pause')).toBeVisible()
    preferences.take({ ...preferences.current, single_keys: true })
  })

  it('shows nothing that was said on a dark screen', async () => {
    await open(1)
    say('room-extended')
    expect(await screen.findByText('One more minute for this part.')).toBeVisible()
    press('b')
    await vi.waitFor(() => expect(screen.getByText('One more minute for this part.')).not.toBeVisible())
    press('b')
    await vi.waitFor(() => expect(screen.getByText('One more minute for this part.')).toBeVisible())
  })

  it('lists every step in the overview', async () => {
    await open(2)
    press('Escape')
    expect(await screen.findAllByRole('option')).toHaveLength(6)
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Brought it.')
    expect(screen.getByRole('listbox')).toHaveFocus()
  })

  it('offers to throw the huddle away only while nothing was told', async () => {
    await open(0)
    press('Escape')
    press('Escape')
    expect(await screen.findByText('Throw this huddle away')).toBeInTheDocument()
  })

  it('pauses the huddle however the room is left', async () => {
    const page = await open(2)
    asked.length = 0
    page.unmount()
    await vi.waitFor(() => expect(asked).toEqual(['huddle_pause']))
  })

  it('leaves a huddle that is over alone', async () => {
    const page = await open(5)
    press('PageDown')
    await screen.findByText('Seven minutes.')
    asked.length = 0
    page.unmount()
    await new Promise((done) => setTimeout(done))
    expect(asked).toEqual([])
  })
})
