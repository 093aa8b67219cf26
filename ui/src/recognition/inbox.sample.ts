// A core for tests of the inbox: three tellings wait in it, and it remembers what it was asked.
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { tick } from 'svelte'
import { expect, vi } from 'vitest'
import type { Fault, Finding, HereView, StoryRow, Unread } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go } from '../frame/router.svelte'
import { hush, status } from '../frame/status.svelte'
import InboxPage from './InboxPage.svelte'
import { told } from './sample'

// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}
window.addEventListener('keydown', (event) => pressed(event, list.current))

export const person = (name: string) => ({ id: name.toLowerCase(), name, say_as: '', of: 'person' as const })
export const unread = (
  id: string,
  name: string,
  part: Partial<StoryRow> = {},
  more: Partial<Unread> = {},
): Unread => ({
  story: told({
    id,
    people: [person(name)],
    giver: person('Joe'),
    text: `${name} did it.`,
    status: 'new',
    ...part,
  }),
  signs: { text: [], customer_words: [] },
  original: '',
  alike: [],
  ask: [],
  ...more,
})

type Asked = Record<string, unknown>
/** What a test changes, and what was asked; all of it anew for each. */
const fresh = () => ({
  waiting: [unread('a', 'Ana'), unread('b', 'Bob'), unread('c', 'Cleo')],
  cards: [] as StoryRow[],
  /** How many more wait than are shown. */
  beyond: 0,
  fault: null as Fault | null,
  /** What may be private in any words that hold this text. */
  marks: [] as string[],
  drafts: {} as Record<string, string>,
  /** Those for people who want no thanks aloud. */
  unsaid: [] as string[],
  asked: [] as [command: string, request: Asked][],
})
export const core = fresh()

/** The core, as far as the inbox sees it. */
const answers: Record<string, (request: Asked) => unknown> = {
  inbox_show: () => ({
    unread: core.waiting,
    total: core.waiting.length + core.beyond,
    private: core.cards,
  }),
  inbox_count: () => ({ unread: core.waiting.length, private: 130 }),
  story_check: ({ text }) => ({ text: marksIn(String(text)), customer_words: [] }),
  draft_show: ({ key }) => {
    const body = core.drafts[String(key)]
    return body === undefined ? null : { key, body, saved_at: 1 }
  },
  draft_save: ({ key, body }) => {
    core.drafts[String(key)] = String(body)
    return { key, body, saved_at: 1 }
  },
  draft_drop: ({ key }) => {
    delete core.drafts[String(key)]
    return null
  },
  story_ready: ({ ids }) => decided(ids as string[], 'ready'),
  story_private: ({ ids }) => decided(ids as string[], 'private'),
  story_decline: ({ ids }) => decided(ids as string[], 'declined'),
  story_join: ({ id }) => decided([String(id)], 'joined')[0],
  story_reword: ({ id, text }) => {
    if (core.fault) throw core.fault
    core.waiting = core.waiting.map((one) =>
      one.story.id === id ? { ...one, story: { ...one.story, text: String(text) } } : one,
    )
    return told({ id: String(id) })
  },
  story_hand_over: ({ id }) => {
    core.cards = core.cards.filter((card) => card.id !== id)
    return told({ id: String(id) })
  },
}
/** What the guard finds in these words. */
export const marksIn = (words: string): Finding[] =>
  core.marks
    .filter((mark) => words.includes(mark))
    .map((mark) => {
      const from = words.indexOf(mark)
      return { sign: 'room', text: mark, from, to: from + mark.length }
    })
function decided(ids: string[], to: StoryRow['status']): StoryRow[] {
  if (core.fault) throw core.fault
  const gone = core.waiting.filter(({ story }) => ids.includes(story.id))
  core.waiting = core.waiting.filter((one) => !gone.includes(one))
  return gone.map(({ story }) => ({ ...story, status: core.unsaid.includes(story.id) ? 'private' : to }))
}
export async function answer(command: string, request: unknown) {
  core.asked.push([command, request as Asked])
  return answers[command]?.(request as Asked)
}

let turn = 0
/** Before each test. */
export function begin() {
  // Somebody else each time: nothing of the one before is left.
  for (let person = 0; person < 2; person += 1) here.take({ access: 'leader', turn: ++turn } as HereView)
  Object.assign(core, fresh())
  hush()
  document.body.replaceChildren()
  vi.mocked(send).mockImplementation(answer)
  go('inbox')
}

export const user = userEvent.setup()
/** In the place where the frame has it. */
export function show() {
  const target = document.body.appendChild(document.createElement('main'))
  return render(InboxPage, { target })
}
export const requests = (command: string) =>
  core.asked.filter(([one]) => one === command).map(([, request]) => request)
export const heading = () => screen.getByRole('heading', { level: 2, name: /\d+ of \d+/ })
export const row = (name: RegExp) =>
  within(screen.getByRole('list', { name: /oldest first/ })).getByRole('button', { name })
export const said = () => status.current?.text()
export async function opened() {
  const shown = show()
  await screen.findByRole('heading', { level: 2, name: /Ana 1 of/ })
  return shown
}
/** What the core tells every screen once something is written. */
export async function written() {
  changed(['recognition'])
  await tick()
  await vi.waitFor(() => expect(requests('inbox_show').length).toBeGreaterThan(1))
  await tick()
}
