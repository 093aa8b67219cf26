// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Fault, Run, Taps } from '../core/api.gen'
import { changed } from '../core/live.svelte'
import { onKey, type RoomKey, send, showRoom } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { route } from '../frame/router.svelte'
import { hush } from '../frame/status.svelte'
import RoomPage from './RoomPage.svelte'
import { leaveRoom, room } from './room.svelte'
import { action, ana, joe, promised, asked as question, sampleRun, steps } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
  showRoom: vi.fn(),
  onKey: vi.fn(),
  onUnplugged: () => () => {},
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

vi.setConfig({ testTimeout: 20_000 })
const NOW = Date.parse('2026-11-21T07:50:00Z')
let run: Run
let taps: Taps
let drafts: Map<string, string>
let refuse: Record<string, Fault>
let asked: [string, Record<string, unknown>][]
let passed: (key: RoomKey) => void
const requests = (command: string) => asked.filter(([name]) => name === command).map(([, body]) => body)

const answers: Record<string, (body: Record<string, unknown>) => unknown> = {
  setup_show: () => ({ team: { zone: 'Europe/London' }, now: NOW }),
  team_show: () => ({ team: {}, shifts: [{ id: 'morning', name: 'Morning' }] }),
  action_list: () => [],
  who_find: ({ query }) => ({
    people: [ana, joe].filter(({ name }) => name.toLowerCase().includes(`${query}`)),
    shifts: [],
  }),
  draft_show: ({ key }) => {
    const body = drafts.get(`${key}`)
    return body === undefined ? null : { key, body, saved_at: 1 }
  },
  draft_save: ({ key, body }) => {
    drafts.set(`${key}`, `${body}`)
    return { key, body, saved_at: 1 }
  },
  draft_drop: ({ key }) => {
    drafts.delete(`${key}`)
    return null
  },
  action_save: () => {
    run = { ...run, made: [...run.made, action()] }
    return action()
  },
  action_end: ({ id, state }) => {
    const mark = (one: ReturnType<typeof action>) =>
      one.id === id ? action({ ...one, state } as never) : one
    run = { ...run, steps: run.steps.map((step) => ({ ...step, actions: step.actions.map(mark) })) }
    return action()
  },
  huddle_tap: ({ tap, back }) => {
    const how = tap as keyof Taps
    taps = { ...taps, [how]: taps[how] + (back ? -1 : 1) }
    return taps
  },
  huddle_close: () => ({
    huddle: { id: 'huddle', seconds: 420, on: '2026-11-21' },
    items: [],
    made: run.made,
    taps,
  }),
  huddle_step: ({ to }) => {
    run = { ...run, at: to as number }
    return run
  },
  huddle_extend: () => {
    run = { ...run, planned: run.planned + 60 }
    return run
  },
  huddle_shorten: () => {
    run = { ...run, steps: run.steps.filter(({ kind }) => kind !== 'practice'), can_shorten: false }
    return run
  },
}

async function open(part: Partial<Run> = {}) {
  location.hash = '#/huddle'
  await vi.waitFor(() => expect(route.path).toBe('huddle'))
  run = sampleRun({ at: 1, since: Date.now(), ...part })
  const page = render(RoomPage)
  await screen.findByRole('heading', { level: 1 })
  return page
}
window.addEventListener('keydown', (event) => pressed(event, list.current))
const step = () => document.documentElement.dataset.step

describe('a running huddle on the screen', () => {
  beforeEach(() => {
    hush()
    leaveRoom()
    asked = []
    refuse = {}
    drafts = new Map()
    taps = { useful: 0, so_so: 0, not_useful: 0 }
    vi.mocked(showRoom).mockResolvedValue(null)
    vi.mocked(onKey).mockImplementation((heard) => {
      passed = heard
      return () => {}
    })
    vi.mocked(send).mockImplementation(async (command, request) => {
      const body = request as Record<string, unknown>
      asked.push([command, body])
      const fault = refuse[command]
      if (fault) throw fault
      return answers[command] ? answers[command](body) : run
    })
  })

  it('keeps thanks said live: N, three letters, Enter, Tab, the words, Ctrl+Enter', async () => {
    const user = userEvent.setup()
    await open()
    await user.keyboard('n')
    const who = await screen.findByRole('combobox', { name: 'Who?' })
    await vi.waitFor(() => expect(who).toHaveFocus())
    await user.keyboard('joe')
    await screen.findByRole('option', { name: /Joe/ })
    await user.keyboard('{Enter}')
    await screen.findByRole('button', { name: /Remove.*Joe/ })
    await user.keyboard('{Tab}Carried the chairs.{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Kept. Everybody here has heard it.')).toBeInTheDocument()
    expect(requests('huddle_thank')).toEqual([
      { huddle_id: 'huddle', people: ['joe'], text: 'Carried the chairs.', giver_id: null },
    ])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(step()).toBe('1')
    expect(drafts.size).toBe(0)
    expect(requests('huddle_step')).toEqual([])
  })

  it('thanks everybody whose name was typed, also where Ctrl+Enter comes before Enter', async () => {
    const user = userEvent.setup()
    await open()
    await user.keyboard('n')
    const who = await screen.findByRole('combobox', { name: 'Who?' })
    await vi.waitFor(() => expect(who).toHaveFocus())
    await user.type(screen.getByRole('textbox', { name: /What/ }), 'Carried the chairs.')
    await user.type(who, 'joe{Enter}ana{Control>}{Enter}{/Control}')
    await vi.waitFor(() =>
      expect(requests('huddle_thank')).toMatchObject([
        { people: ['joe', ana.id], text: 'Carried the chairs.' },
      ]),
    )
  })

  it('offers nobody new while thanks are written, so that a closed dialog leaves nobody behind', async () => {
    const user = userEvent.setup()
    await open()
    await user.keyboard('n')
    await user.type(await screen.findByRole('combobox', { name: 'Who?' }), 'Mei')
    expect(await screen.findByText('Nothing fits these letters.')).toBeVisible()
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('option')).toBeNull()
    expect(requests('person_save')).toEqual([])
  })

  it('says when the time is over at the last step, and no key that leads there', async () => {
    await open({ at: 5, spent: 301 })
    expect(screen.getByText('The time is over.')).toBeVisible()
  })

  it('loses nothing of the thanks that are not kept yet when N is pressed a second time', async () => {
    const user = userEvent.setup()
    await open()
    await user.keyboard('n')
    await user.type(await screen.findByRole('textbox', { name: 'What for?' }), 'She stayed')
    await user.keyboard('n too')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await vi.waitFor(() => expect(drafts.get('thank-live')).toContain('She stayedn too'))
    await user.keyboard('n')
    await vi.waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'What for?' })).toHaveValue('She stayedn too'),
    )
    expect(screen.getByText('What you began to write is back.')).toBeVisible()
  })

  it('says in the dialog why thanks cannot be kept, and keeps what was written', async () => {
    const user = userEvent.setup()
    refuse = { huddle_thank: { code: 'empty', field: 'people', facts: {} } }
    await open()
    await user.keyboard('n')
    const text = await screen.findByRole('textbox', { name: 'What for?' })
    await user.type(text, 'Carried the chairs.{Control>}{Enter}{/Control}')
    const who = await screen.findByRole('combobox', { name: 'Who?' })
    await vi.waitFor(() => expect(who).toHaveFocus())
    expect(who).toHaveAccessibleDescription(/\S/)
    expect(text).toHaveValue('Carried the chairs.')
    expect(room.now.fault).toBeNull()
  })

  it('presets today for a promise and a week for a topic, and wants somebody for a promise', async () => {
    const user = userEvent.setup()
    await open()
    await user.keyboard('t')
    await user.type(await screen.findByRole('textbox', { name: 'What is to be done?' }), 'Order umbrellas')
    expect(screen.getByRole('textbox', { name: 'Day' })).toHaveValue('21')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Choose who does it.')).toBeVisible()
    await vi.waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Who takes care of it?' })).toHaveFocus(),
    )
    expect(requests('action_save')).toEqual([])
    await user.click(screen.getByRole('radio', { name: 'Topic for later' }))
    expect(screen.getByRole('textbox', { name: 'Day' })).toHaveValue('28')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(requests('action_save')).toEqual([
      {
        id: null,
        huddle_id: 'huddle',
        kind: 'topic',
        text: 'Order umbrellas',
        owner_id: null,
        due_on: '2026-11-28',
        shift_id: 'morning',
      },
    ])
    expect(screen.getByText('1 noted')).toBeInTheDocument()
    expect(screen.getByText('Kept. It comes back until it is done.')).toBeInTheDocument()
  })

  it('forgets a promise that was taken back', async () => {
    await open({ made: [action()] })
    expect(screen.getByText('1 noted')).toBeInTheDocument()
    await vi.waitFor(() => expect(requests('action_list')).toHaveLength(1))
    run = { ...run, made: [] }
    changed(['action'])
    await vi.waitFor(() => expect(screen.queryByText('1 noted')).toBeNull())
  })

  it('shows what was promised, and says of each whether it is done, with the focus where it was', async () => {
    const user = userEvent.setup()
    await open({ at: 6, steps: [...steps, promised] })
    expect(screen.getByRole('heading', { name: 'What we promised' })).toBeVisible()
    const line = screen.getByText('Order umbrellas').closest('li') as HTMLElement
    expect(line).toHaveTextContent(/Ana.*Order umbrellas.*promised on/)
    const done = within(line).getByRole('button', { name: 'Done: Order umbrellas' })
    done.focus()
    await user.keyboard(' ')
    await vi.waitFor(() => expect(within(line).getByText('Done', { selector: 'span' })).toBeVisible())
    expect(requests('action_end')).toEqual([{ id: 'umbrellas', state: 'done' }])
    expect(done).toHaveFocus()
    expect(done).toHaveAttribute('aria-pressed', 'true')
    await user.keyboard(' ')
    await vi.waitFor(() => expect(done).toHaveAttribute('aria-pressed', 'false'))
    expect(step()).toBe('6')
  })

  it('adds a minute with +, and says so', async () => {
    const user = userEvent.setup()
    await open()
    await user.keyboard('+')
    expect(await screen.findByText('One more minute for this part.')).toBeInTheDocument()
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuemax', '360')
  })

  it('says when the time is over and what F does, without the focus, and F keeps the step', async () => {
    const user = userEvent.setup()
    await open({ spent: 301, can_shorten: true, steps: [...steps, question('case-01')] })
    expect(screen.getByText('The time is over. F leaves out what is still to be talked about.')).toBeVisible()
    expect(document.querySelector('.room')).toHaveFocus()
    await user.keyboard('f')
    expect(
      await screen.findByText('The time is over. Esc shows all steps, so you can jump ahead.'),
    ).toBeVisible()
    expect(room.now.run?.steps).toHaveLength(6)
    expect(step()).toBe('1')
  })

  it('says nothing of the time before it is over', async () => {
    await open({ spent: 290, can_shorten: true })
    expect(screen.queryByText(/The time is over/)).toBeNull()
  })

  it('celebrates a thank-you with sixty pieces at most, and only for a moment', async () => {
    const user = userEvent.setup()
    await open()
    await user.keyboard('c')
    expect(await screen.findByText('Celebrate goes with thanks.')).toBeVisible()
    expect(document.querySelector('.cheer')).toBeNull()
    await user.keyboard('{PageDown}{PageDown}{PageDown}c')
    await vi.waitFor(() => expect(document.querySelector('.cheer')).not.toBeNull())
    expect(document.querySelectorAll('.cheer span').length).toBeLessThanOrEqual(60)
    await vi.waitFor(() => expect(document.querySelector('.cheer')).toBeNull(), { timeout: 2000 })
  })

  it('shows whoever presents the script, what comes next, the names and the time of each part', async () => {
    const user = userEvent.setup()
    const luk = { id: 'luk', name: 'Łukasz', say_as: 'WOO-kash', of: 'person' as const }
    const told = steps.map((one) => (one.kind === 'story' ? { ...one, people: [luk] } : one))
    await open({ steps: told, times: [{ segment: 'story', planned: 150, spent: 70 }] })
    await user.keyboard('v')
    expect(await screen.findByText(/“This one is about Łukasz\.”/)).toBeVisible()
    expect(screen.getByText('Say: WOO-kash')).toBeVisible()
    expect(screen.getByText(/Łukasz.*: Brought it\./)).toBeVisible()
    expect(screen.getByRole('row', { name: 'One story 2:30 1:10' })).toHaveAttribute('aria-current', 'step')
    await user.keyboard('{PageDown}')
    await vi.waitFor(() => expect(step()).toBe('2'))
    expect(screen.getByText('Brought it.')).toBeVisible()
    await user.keyboard('v')
    await vi.waitFor(() => expect(screen.queryByText('What you can say')).toBeNull())
  })

  it('moves the step with a key from the window in the room', async () => {
    await open()
    passed('next')
    await vi.waitFor(() => expect(step()).toBe('2'))
    expect(screen.getByText('Brought it.')).toBeInTheDocument()
  })

  it('becomes the presenter’s view once the room has a display of its own', async () => {
    const user = userEvent.setup()
    await open()
    vi.mocked(showRoom).mockResolvedValue({ open: true, placed: true })
    await user.keyboard('w')
    expect(await screen.findByText('What you can say')).toBeVisible()
    expect(screen.queryByText(/Move the other window/)).toBeNull()
    await user.keyboard('v')
  })

  it('says how to place the other window where the program could not', async () => {
    const user = userEvent.setup()
    await open()
    vi.mocked(showRoom).mockResolvedValue({ open: true, placed: false })
    await user.keyboard('w')
    expect(await screen.findByText(/Move the other window to the room’s screen/)).toBeInTheDocument()
  })

  it('asks at the end whether it was worth the time, counts every tap, and Enter still finishes', async () => {
    const user = userEvent.setup()
    await open({ at: 5, made: [action({ due_on: '2026-11-21' })] })
    await user.keyboard('{PageDown}')
    expect(await screen.findByText('Was it worth the time?')).toBeVisible()
    expect(screen.getByText('Order umbrellas')).toBeVisible()
    expect(screen.getByText(/Ana.*, for today/)).toBeVisible()
    await user.keyboard('11')
    await user.click(screen.getByRole('button', { name: /So-so/ }))
    expect(await screen.findByRole('button', { name: /Useful\s*2/ })).toBeVisible()
    expect(await screen.findByRole('button', { name: /So-so\s*1/ })).toBeVisible()
    expect(screen.getByRole('button', { name: /Finish/ })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Take one back' }))
    await vi.waitFor(() => expect(screen.getByRole('button', { name: /^So-so\s*$/ })).toBeVisible())
    expect(requests('huddle_tap')).toHaveLength(4)
    await user.keyboard('{Enter}')
    await vi.waitFor(() => expect(route.path).toBe('today'))
  })

  it('lists the parts of the huddle in the overview, with the time that each took', async () => {
    const user = userEvent.setup()
    await open({ since: null, paused: true, times: [{ segment: 'story', planned: 150, spent: 70 }] })
    await user.keyboard('o')
    const part = await screen.findByRole('group', { name: 'One story' })
    expect(within(part).getAllByRole('option')).toHaveLength(3)
    expect(part).toHaveTextContent('1:10')
  })
})
