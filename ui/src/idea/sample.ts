// Ideas for tests, and a core that holds them and remembers what it was asked.
import { vi } from 'vitest'
import type { Fault, HereView, Idea } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { overlays } from '../frame/global.svelte'
import { go } from '../frame/router.svelte'
import { hush } from '../frame/status.svelte'

export const ana = { id: 'ana', name: 'Ana', say_as: '', of: 'person' as const }
export const joe = { id: 'joe', name: 'Joe', say_as: '', of: 'person' as const }

/** One that waits since the day before TODAY, with these parts. */
export const idea = (part: Partial<Idea> = {}): Idea => ({
  id: 'lift',
  kind: 'idea',
  text: 'A bench beside the lift.',
  why: '',
  sender: ana,
  sent_on: '2026-03-11',
  for_leaders: false,
  state: 'new',
  answer: '',
  owner: null,
  due_on: null,
  answered_on: null,
  answered_by: null,
  answer_by: '2026-03-18',
  votes: 0,
  voters: [],
  told_on: null,
  mine: false,
  ...part,
})
/** The team's day in these tests. */
export const TODAY = '2026-03-12'
export const NOON = Date.parse(`${TODAY}T12:00:00Z`)

type Asked = Record<string, unknown>
const fresh = () => ({
  waits: [] as Idea[],
  trying: [] as Idea[],
  decided: [] as Idea[],
  late: 0,
  oldest: null as number | null,
  /** How many wait beyond those in the list. */
  beyond: 0,
  myVote: null as string | null,
  /** What the core says to whatever is written. */
  refuses: null as Fault | null,
  drafts: new Map<string, string>(),
  /** They were typed while nobody was here. */
  nobodys: false,
  asked: [] as [command: string, request: Asked][],
})
export const core = fresh()
const all = () => [...core.waits, ...core.trying, ...core.decided]
const one = ({ id }: Asked) => all().find((known) => known.id === id) ?? idea()

const answers: Record<string, (request: Asked) => unknown> = {
  setup_show: () => ({ team: { zone: 'Europe/London' }, now: NOON }),
  idea_list: () => ({
    new: core.waits,
    trying: core.trying,
    waiting: core.waits.length + core.beyond,
    late: core.late,
    oldest_days: core.oldest,
    my_vote: core.myVote,
  }),
  idea_decided: ({ state, mine, limit, offset }) => {
    const rows = core.decided.filter(
      (known) => (state === null || known.state === state) && (!mine || known.mine),
    )
    return { rows: rows.slice(Number(offset), Number(offset) + Number(limit)), total: rows.length }
  },
  idea_show: one,
  story_check: () => ({ text: [], customer_words: [] }),
  who_find: ({ query }) => ({
    people: [ana, joe].filter(({ name }) => name.toLowerCase().startsWith(String(query).toLowerCase())),
    shifts: [],
  }),
  draft_show: ({ key }) => {
    const body = core.drafts.get(String(key))
    return body === undefined ? null : { body, saved_at: 1, nobodys: core.nobodys }
  },
  draft_save: ({ key, body }) => core.drafts.set(String(key), String(body)) && { saved_at: 1 },
  draft_drop: ({ key }) => core.drafts.delete(String(key)) && null,
}
/** What is written comes back as it is asked, or is refused. */
function written(request: Asked): Idea {
  if (core.refuses) throw core.refuses
  return { ...one(request), id: 'sent' }
}
for (const command of [
  'idea_send',
  'idea_send_unnamed',
  'idea_edit',
  'idea_withdraw',
  'idea_answer',
  'idea_vote',
])
  answers[command] = written
answers.idea_vote = (request) => {
  const kept = written(request)
  const known = all().find(({ id }) => id === request.id)
  const others = (known?.voters ?? []).filter((id) => id !== request.person_id)
  if (known) known.voters = request.back ? others : [...others, String(request.person_id)]
  return kept
}

let turn = 0
/** Before each test; `person` is who is here. */
export function begin(access: HereView['access'] = 'leader', person: typeof ana | null = ana): void {
  for (let time = 0; time < 2; time += 1)
    here.take({ access, person: time === 0 ? null : person, turn: ++turn } as unknown as HereView)
  Object.assign(core, fresh())
  overlays.who = false
  overlays.wanted = null
  hush()
  document.body.replaceChildren()
  vi.mocked(send).mockImplementation(async (command, request) => {
    core.asked.push([command, request as Asked])
    return answers[command]?.(request as Asked)
  })
  go('ideas')
}
export const requests = (command: string) =>
  core.asked.filter(([name]) => name === command).map(([, request]) => request)
