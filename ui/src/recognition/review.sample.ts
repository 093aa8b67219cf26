// A pasted review as the tests meet it: what the core would answer, and the fields of the page.
import { screen } from '@testing-library/svelte'
import { vi } from 'vitest'
import type { Fault, PersonName, Review } from '../core/api.gen'
import { send } from '../core/tauri'
import { told } from './sample'

export const person = (id: string, name: string): PersonName => ({ id, name, say_as: '' })
export const ANA = person('ana', 'Ana Silva')
export const BOB = person('bob', 'Bob Stone')
export const LOPEZ = person('lopez', 'Maria Lopez')
export const COSTA = person('costa', 'Maria Costa')
export const LETTER = 'Dear team, Ana found my ring. She looked for an hour. Regards, P.'
export const REVIEW: Review = {
  shape: 'letter',
  people: [ANA],
  unsure: [],
  customer_words: 'Ana found my ring. She looked for an hour.',
  left_out: 'Dear team,\nRegards, P.',
  day: '2031-03-09',
}

type Asked = { command: string; request: Record<string, unknown> }
/** What the core holds, and how it answers. */
export const core = {
  asked: [] as Asked[],
  drafts: new Map<string, string>(),
  found: REVIEW,
  slow: null as Promise<void> | null,
  unread: null as Fault | null,
  untold: null as Fault | null,
  stories: [] as string[],
}

const answers: Record<string, (request: Record<string, unknown>) => unknown> = {
  draft_show: ({ key }) =>
    core.drafts.has(`${key}`) ? { key, body: core.drafts.get(`${key}`), saved_at: 1 } : null,
  draft_save: ({ key, body }) => {
    core.drafts.set(`${key}`, `${body}`)
    return { key, body, saved_at: 1 }
  },
  draft_drop: ({ key }) => {
    core.drafts.delete(`${key}`)
    return null
  },
  setup_show: () => ({ team: { zone: 'Europe/Lisbon' }, now: Date.parse('2031-03-10T12:00:00Z') }),
  who_find: ({ query }) => ({
    people: [
      { ...BOB, job: '', shift: null, left: false },
      { ...LOPEZ, job: 'Kitchen', shift: 'Early', left: false },
      { ...COSTA, job: 'Reception', shift: null, left: false },
    ].filter(({ name }) => name.toLowerCase().startsWith(`${query}`.toLowerCase())),
    shifts: [],
  }),
  story_check: () => ({ text: [], customer_words: [] }),
  review_read: async () => {
    await core.slow
    if (core.unread) throw core.unread
    return core.found
  },
  story_show: ({ id }) => {
    if (!core.stories.includes(`${id}`)) throw { code: 'not_found', field: null, facts: {} }
    const story = told({ id: `${id}`, status: 'new' })
    return { story, private: false, heard: null, tellings: [], ask: [] }
  },
  story_tell: ({ text, draft }) => {
    if (core.untold) throw core.untold
    core.stories.push('story')
    core.drafts.delete(`${draft}`)
    return told({ id: 'story', text: `${text}`, status: 'new' })
  },
}

/** Before each test. */
export function begin() {
  const drafts = new Map<string, string>()
  Object.assign(core, {
    asked: [],
    drafts,
    found: REVIEW,
    slow: null,
    unread: null,
    untold: null,
    stories: [],
  })
  vi.mocked(send).mockImplementation(async (command, request) => {
    core.asked.push({ command, request: request as Record<string, unknown> })
    return answers[command]?.(request as Record<string, unknown>)
  })
}

export const requests = (command: string) =>
  core.asked.filter((one) => one.command === command).map((one) => one.request)
export const field = (name: string | RegExp) => screen.getByRole('textbox', { name })
export const paste = () => field('Paste a letter, a mail or a review here')
export const words = () => field(/^What the .* said$/)
export const ours = () => field('What did they do?')
export const chip = (name: string) => screen.queryByRole('button', { name: `Remove ${name}` })
export const sends = '{Control>}{Enter}{/Control}'
