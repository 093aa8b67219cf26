// A core for tests of the shared screen: it knows a team of three, and remembers what it was asked.
import { render, screen } from '@testing-library/svelte'
import { expect, vi } from 'vitest'
import { actions } from '../actions'
import type { HereView, PersonName } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { route } from '../frame/router.svelte'
import KioskPage from './KioskPage.svelte'

// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}
window.addEventListener('keydown', (event) => pressed(event, [...list.current, ...actions]))

const person = (id: string, name: string, job: string, shift_id: string) => ({
  id,
  name,
  job,
  shift_id,
  presence: 'here',
})
const TEAM = [
  person('ana', 'Ana Silva', 'Reception', 'early'),
  person('bob', 'Bob Stone', 'Kitchen', 'early'),
  person('mei', 'Mei Lin', 'Reception', 'late'),
]
const found = ({ query }: Asked) => ({
  people: TEAM.filter((one) => one.name.toLowerCase().startsWith(String(query).toLowerCase())).map((one) => ({
    ...one,
    shift: null,
    left: false,
  })),
  shifts: [],
})

let turn = 0
const view = (person: HereView['person'] = null): HereView => ({
  person,
  access: 'manager',
  pins: false,
  has_pin: false,
  needs_pin: false,
  turn,
  locks_in: null,
  idle_seconds: 90,
  recovery_used: null,
  recovery_unread: false,
})

type Asked = Record<string, unknown>
type Draft = { key: string; body: string; saved_at: number }
const writes = () => {
  if (core.full) throw { code: 'disk_full', field: null, facts: {} }
}
type Answers = Record<string, (request: Asked) => unknown>
const usual: Answers = {
  person_list: () => TEAM,
  huddle_today: () => ({ shift: { id: 'early' } }),
  who_find: found,
  setup_show: () => ({ team: { zone: 'Europe/Lisbon' }, now: Date.parse('2031-03-10T12:00:00Z') }),
  story_check: () => ({ text: [], customer_words: [] }),
  draft_show: ({ key }) => core.drafts.get(String(key)) ?? null,
  draft_save: ({ key, body }) => {
    writes()
    const draft = { key: String(key), body: String(body), saved_at: Date.now() }
    core.drafts.set(draft.key, draft)
    return draft
  },
  draft_drop: ({ key }) => {
    writes()
    core.drafts.delete(String(key))
    return null
  },
  draft_leave: () => {
    writes()
    return null
  },
  here_leave: () => {
    turn += 1
    return view()
  },
  story_tell: () => {
    if (core.fault) throw core.fault
    core.drafts.delete('kiosk')
    return { id: 'story', people: [TEAM[0]] }
  },
  story_show: ({ id }) => ({
    story: { id, people: [{ ...TEAM[0], of: 'person' }], status: 'ready', handed_on: null },
    ask: [],
    may_change: true,
    private: false,
    heard: { on: '2031-03-12', at: '07:45' },
    tellings: [],
  }),
}

/** What a test changes, and what was asked; all of it anew for each. */
const fresh = () => ({
  answers: { ...usual },
  asked: [] as { command: string; request: Asked }[],
  fault: null as object | null,
  /** What it keeps by key, and whether its disk has no room. */
  drafts: new Map<string, Draft>(),
  full: false,
})
export const core = fresh()

/** The shared screen's address, with this person here. */
export async function stands(person: PersonName | null) {
  turn += 1
  here.take(view(person))
  location.hash = '#/kiosk'
  await vi.waitFor(() => expect(route.path).toBe('kiosk'))
}

/** Before each test. */
export async function begin() {
  Object.assign(core, fresh())
  vi.mocked(send).mockImplementation(async (command, request) => {
    core.asked.push({ command, request: request as Asked })
    return core.answers[command]?.(request as Asked)
  })
  await stands(null)
  return () => void vi.useRealTimers()
}

export const requests = (command: string) =>
  core.asked.filter((one) => one.command === command).map((one) => one.request)
export const who = () => screen.getByRole('textbox', { name: 'Who do you want to thank?' })
export const what = () => screen.getByRole('textbox', { name: 'What happened?' })
export const tile = (name: RegExp) => screen.findByRole('button', { name })

export async function open() {
  const shown = render(KioskPage)
  await tile(/^Ana Silva/)
  return shown
}
