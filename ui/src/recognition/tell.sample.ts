// A core for tests of the telling screen: it knows two colleagues, and remembers what it was asked.
import { screen } from '@testing-library/svelte'
import { vi } from 'vitest'
import { send } from '../core/tauri'
import { told } from './sample'

export type Asked = { command: string; request: Record<string, unknown> }
type Answer = (request: Record<string, unknown>) => unknown

const found = (id: string, name: string) => ({ id, name, job: '', shift: null, left: false })
export const ANA = { id: 'ana', name: 'Ana Silva', job: 'Reception', say_as: '', of: 'person' as const }
export const BOB = { id: 'bob', name: 'Bob Stone', job: 'Kitchen', say_as: '', of: 'person' as const }
const PEOPLE = [ANA, BOB]

/** What `story_show` says of what was just told. */
export const view = (part: object = {}, story: object = {}) => ({
  story: told({ people: [ANA], ...story }),
  private: false,
  may_change: true,
  may_take_back: true,
  ask: [],
  original: '',
  read_at: null,
  read_by: null,
  why_not: '',
  joined_to: null,
  signs: { text: [], customer_words: [] },
  heard: { on: '2031-03-12', at: '07:45' },
  next: [],
  tellings: [],
  due_again: null,
  ...part,
})

const draftless: Record<string, Answer> = {
  draft_show: () => null,
  person_show: ({ id }) => ({ person: { ...BOB, id } }),
  draft_save: ({ key, body }) => ({ key, body, saved_at: 1 }),
  draft_drop: () => null,
  setup_show: () => ({ team: { zone: 'Europe/Lisbon' }, now: Date.parse('2031-03-10T12:00:00Z') }),
  who_find: ({ query }) => {
    const named = (name: string) => name.toLowerCase().includes(String(query).toLowerCase())
    const people = PEOPLE.filter(({ name }) => named(name)).map(({ id, name }) => found(id, name))
    return { people, shifts: named('Early shift') ? [{ id: 'early', name: 'Early shift' }] : [] }
  },
  person_save: ({ name }) => ({ ...ANA, id: 'new', name }),
  standard_list: () => [],
  standard_suggest: () => null,
  story_check: () => ({ text: [], customer_words: [] }),
  story_alike: () => [],
  story_list: () => ({ rows: [], total: 0 }),
  undo_show: () => ({ undo: null, redo: null }),
  story_show: ({ id }) => view({}, { id }),
  story_tell: ({ text }) => told({ people: [ANA], text: String(text) }),
}

/** Begins anew; what is in `answers` comes before what the core says by itself. */
export function core(answers: Record<string, Answer> = {}): Asked[] {
  const asked: Asked[] = []
  vi.mocked(send).mockImplementation(async (command, request) => {
    asked.push({ command, request: request as Record<string, unknown> })
    return (answers[command] ?? draftless[command])?.(request as Record<string, unknown>)
  })
  return asked
}

export const requests = (asked: Asked[], command: string) =>
  asked.filter((one) => one.command === command).map((one) => one.request)

export const who = () => screen.getByRole('combobox', { name: 'Who?' })
export const what = () => screen.getByRole('textbox', { name: 'What happened?' })
