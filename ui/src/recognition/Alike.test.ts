// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { StoryRow } from '../core/api.gen'
import { changed } from '../core/live.svelte'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { route } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import { asksAlike } from './alike'
import { told } from './sample'
import TellPage from './TellPage.svelte'
import { ANA, type Asked, BOB, core, requests, what } from './tell.sample'
import { Telling } from './tell.svelte'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
const TWIN = told({ id: 'twin', giver: BOB, text: 'Stayed with the old couple until the taxi came.' })
const MEI = { ...ANA, id: 'mei', name: 'Mei' }
const TYPED = 'Stayed until the taxi came'
let asked: Asked[] = []
let row: StoryRow = TWIN
/** Who says thank you in the draft. */
let kept: object[] = []
let added = false
let redo: { name: string; at: number } | null = null
const user = userEvent.setup()
window.addEventListener('keydown', (event) => pressed(event, list.current))

beforeEach(async () => {
  row = TWIN
  redo = null
  added = false
  kept = [{ id: 'mei', label: 'Mei' }]
  const draft = (giver: object[]) =>
    JSON.stringify({ people: [{ id: 'ana', label: 'Ana' }], text: TYPED, giver })
  asked = core({
    draft_show: ({ key }) => (added ? null : { key, body: draft(kept), saved_at: 1 }),
    story_alike: () => [row],
    story_show: () => {
      throw { code: 'not_allowed', field: 'id', facts: { needs: 'leader' } }
    },
    story_add_name: ({ giver_id }) => {
      added = true
      return { ...row, also: [{ ...ANA, id: giver_id }] }
    },
    undo_show: () => ({ undo: null, redo }),
    story_tell: ({ text }) => told({ id: 'mine', people: [ANA], giver: MEI, text: String(text) }),
    story_instead: () => {
      added = true
      return { ...row, also: [MEI] }
    },
  })
  location.hash = '#/tell'
  await vi.waitFor(() => expect(route.path).toBe('tell'))
})
async function offered() {
  render(TellPage)
  await screen.findByText('Bob Stone told this already:', {}, { timeout: 3000 })
}
const button = (name: string) => screen.getByRole('button', { name })

test('what somebody else told already is shown with its words, once typing has stopped', async () => {
  await offered()
  expect(screen.getByText(TWIN.text)).toBeVisible()
  expect(requests(asked, 'story_alike')).toEqual([
    { people: ['ana'], shifts: [], whole_team: false, text: TYPED, day: null },
  ])
})

test('one’s own name goes to it, the draft with it, and the screen says so', async () => {
  await offered()
  await user.click(button('Add my name to it'))
  await screen.findByRole('heading', { name: 'Added.' })
  expect(screen.getByText(/Mei says it too now\./)).toBeVisible()
  expect(requests(asked, 'story_add_name')).toEqual([{ id: 'twin', giver_id: 'mei', draft: 'tell' }])
  expect(requests(asked, 'story_tell')).toEqual([])
  expect(button('Write another')).toHaveFocus()
})

test('when the name is taken back the words come back, also where the story is not to be seen', async () => {
  await offered()
  await user.click(button('Add my name to it'))
  await screen.findByRole('heading', { name: 'Added.' })
  redo = { name: 'story_add_name', at: 2 }
  changed(['operation'])
  await vi.waitFor(() => expect(what()).toHaveValue(TYPED))
})

test('I add my name, take it back and add it again: it is added, and the form does not come back', async () => {
  await offered()
  await user.click(button('Add my name to it'))
  await screen.findByRole('heading', { name: 'Added.' })
  redo = { name: 'story_add_name', at: 2 }
  added = false
  changed(['operation'])
  await vi.waitFor(() => expect(what()).toHaveValue(TYPED))
  await screen.findByText('Bob Stone told this already:', {}, { timeout: 3000 })
  redo = null
  await user.click(button('Add my name to it'))
  await screen.findByRole('heading', { name: 'Added.' })
  await new Promise((later) => setTimeout(later, 50))
  expect(screen.getByRole('heading', { name: 'Added.' })).toBeVisible()
  expect(requests(asked, 'story_add_name')).toHaveLength(2)
})

test('without a name the button asks for it first, in its field', async () => {
  kept = []
  await offered()
  await user.click(button('Add my name to it'))
  await vi.waitFor(() => expect(screen.getByRole('combobox', { name: 'Who says thank you?' })).toHaveFocus())
  expect(requests(asked, 'story_add_name')).toEqual([])
  await user.keyboard('bob')
  await screen.findByRole('option', { name: /Bob Stone/ })
  await user.keyboard('{Enter}')
  // Bob told it himself.
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Add my name to it' })).toBeNull())
})

test('“It is another one” is not asked again about the same, whatever is still written', async () => {
  await offered()
  await user.click(button('It is another one'))
  expect(screen.queryByText('Bob Stone told this already:')).toBeNull()
  await vi.waitFor(() => expect(what()).toHaveFocus())
  await user.keyboard(' at night')
  await vi.waitFor(() => expect(requests(asked, 'story_alike')).toHaveLength(2), 3000)
  expect(screen.queryByText('Bob Stone told this already:')).toBeNull()
})

test('somebody else is chosen, and the story about Ana is not offered for them, not even for a moment', async () => {
  await offered()
  await user.click(screen.getByRole('button', { name: /Remove.*Ana/ }))
  expect(screen.queryByRole('button', { name: 'Add my name to it' })).toBeNull()
  row = { ...TWIN, id: 'bobs', giver: null }
  await user.click(screen.getByRole('combobox', { name: 'Who?' }))
  await user.keyboard('bob')
  await screen.findByRole('option', { name: /Bob Stone/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Remove.*Bob/ })
  expect(screen.queryByText('Bob Stone told this already:')).toBeNull()
  expect(await screen.findByText('A colleague told this already:', {}, { timeout: 3000 })).toBeVisible()
})

test('what is offered stays while I write on, and goes when I write something else', async () => {
  await offered()
  await user.click(what())
  await user.keyboard(' and the rain was over')
  expect(button('Add my name to it')).toBeVisible()
  await user.clear(what())
  await user.paste('Repaired the broken lamp in the hall before anybody saw it')
  expect(screen.queryByRole('button', { name: 'Add my name to it' })).toBeNull()
})

test('beside “Send” I read that it was told already, and one press brings the offer into view', async () => {
  render(TellPage)
  expect(screen.queryByText('Told already?')).toBeNull()
  await user.click(await screen.findByRole('button', { name: 'Look at it' }, { timeout: 3000 }))
  const offer = screen.getByRole('group', { name: 'Bob Stone told this already:' })
  expect(offer).toHaveFocus()
  await user.tab()
  expect(button('Add my name to it')).toHaveFocus()
  await user.click(button('It is another one'))
  expect(screen.queryByText('Told already?')).toBeNull()
})

/** I sent my own all the same. */
async function sentAllTheSame() {
  await offered()
  await user.click(button('Send'))
  await screen.findByRole('heading', { name: 'Sent.' })
}
const INSTEAD = 'Add your name to that one instead'

test('after sending it is offered once more: my name goes to the other, mine is taken back, and undo brings mine back', async () => {
  await sentAllTheSame()
  expect(await screen.findByText('This may be the same as what Bob Stone told.')).toBeVisible()
  await user.click(button(INSTEAD))
  await screen.findByRole('heading', { name: 'Added.' })
  expect(button('Write another')).toHaveFocus()
  expect(requests(asked, 'story_instead')).toEqual([{ id: 'mine', other: 'twin' }])
  expect(status.current?.undo).toBe(true)
  redo = { name: 'story_instead', at: 2 }
  changed(['operation'])
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(screen.getByText(TYPED)).toBeVisible()
})

test('what was said to be another one, or is there no more, is not offered after sending', async () => {
  await offered()
  row = { ...TWIN, id: 'other' }
  await user.click(button('Send'))
  await screen.findByRole('heading', { name: 'Sent.' })
  await new Promise((later) => setTimeout(later, 50))
  expect(screen.queryByRole('button', { name: INSTEAD })).toBeNull()
  row = TWIN
  added = false
  await user.click(button('Write another'))
  await screen.findByText('Bob Stone told this already:', {}, { timeout: 3000 })
  await user.click(button('It is another one'))
  await user.click(button('Send'))
  await screen.findByRole('heading', { name: 'Sent.' })
  await new Promise((later) => setTimeout(later, 50))
  expect(screen.queryByRole('button', { name: INSTEAD })).toBeNull()
})

test('a story that nobody signed was told by a colleague', async () => {
  row = { ...TWIN, giver: null }
  render(TellPage)
  expect(await screen.findByText('A colleague told this already:', {}, { timeout: 3000 })).toBeVisible()
})

test('nothing is asked without somebody, nor below three words, and half a day is today', () => {
  const telling = new Telling()
  telling.text = 'Stayed until nine'
  expect(asksAlike(telling, 'en')).toBeNull()
  telling.people = [{ id: 'early', label: 'Early', of: 'shift' }]
  telling.day = '2026-3-'
  expect(asksAlike(telling, 'en')).toEqual({
    people: [],
    shifts: ['early'],
    whole_team: false,
    text: 'Stayed until nine',
    day: null,
  })
  telling.text = 'Stayed late'
  expect(asksAlike(telling, 'en')).toBeNull()
})
