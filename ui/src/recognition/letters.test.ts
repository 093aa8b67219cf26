// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { route } from '../frame/router.svelte'
import ReviewPage from './ReviewPage.svelte'
import SlipsPage from './SlipsPage.svelte'
import StoryEdit from './StoryEdit.svelte'
import { told } from './sample'
import TellPage from './TellPage.svelte'
import { ANA, type Asked, core, requests as of, what, who } from './tell.sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))
vi.setConfig({ testTimeout: 20_000 })

let asked: Asked[] = []
let kept: string | null = null
/** While it is there, no name is found before it. */
let waits: Promise<void> | null = null
const PEOPLE = ['Ana Silva', 'Bob Stone']
const answers = {
  draft_show: () => (kept === null ? null : { key: 'tell', body: kept, saved_at: 1 }),
  who_find: async ({ query }: Record<string, unknown>) => {
    await waits
    const people = PEOPLE.filter((name) => name.toLowerCase().startsWith(String(query).toLowerCase()))
    return {
      people: people.map((name) => ({
        id: name.slice(0, 3).toLowerCase(),
        name,
        job: '',
        shift: null,
        left: false,
      })),
      shifts: [],
    }
  },
  review_read: () => ({
    shape: 'letter',
    people: [{ id: 'ana', name: 'Ana Silva', say_as: '' }],
    unsure: [],
    customer_words: 'Ana and Tom found my ring.',
    left_out: '',
    day: null,
  }),
  story_edit: () => told({}),
  story_tell: ({ text }: Record<string, unknown>) =>
    told({ id: String(text), people: [ANA], text: String(text) }),
}
const requests = (command: string) => of(asked, command)
const sends = '{Control>}{Enter}{/Control}'
const UNCHOSEN = '“tom” is not chosen yet. Pick somebody, add them, or take the letters out.'

window.addEventListener('keydown', (event) => pressed(event, list.current))
beforeEach(() => {
  kept = null
  waits = null
  asked = core(answers)
})

async function opens(path: 'tell' | 'review' | 'slips') {
  location.hash = `#/${path}`
  await vi.waitFor(() => expect(route.path).toBe(path))
  return render({ tell: TellPage, review: ReviewPage, slips: SlipsPage }[path])
}

async function choosesAna(user: ReturnType<typeof userEvent.setup>) {
  await user.keyboard('ana')
  await screen.findByRole('option', { name: /Ana Silva/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Remove.*Ana Silva/ })
}

test('I chose Ana, typed “tom”, Tab, my words, Ctrl+Enter: nothing is sent for Ana alone, and I am at “tom”', async () => {
  const user = userEvent.setup()
  await opens('tell')
  await choosesAna(user)
  await user.keyboard(`tom{Tab}`)
  expect(what()).toHaveFocus()
  await user.keyboard(`Stayed late.${sends}`)
  await vi.waitFor(() => expect(who()).toHaveFocus())
  expect(who()).toHaveAccessibleDescription(new RegExp(UNCHOSEN))
  expect(who()).toBeInvalid()
  expect([who(), what()].map((field) => (field as HTMLInputElement).value)).toEqual(['tom', 'Stayed late.'])
  expect(requests('story_tell')).toEqual([])
  // Pressed again elsewhere, it is said again.
  await user.click(what())
  await user.keyboard(sends)
  await vi.waitFor(() => expect(who()).toHaveFocus())
  await user.clear(who())
  await user.keyboard(sends)
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('story_tell')).toMatchObject([{ people: ['ana'], text: 'Stayed late.' }])
})

test.each([
  ['Ctrl+Enter', `Helped out.`, `bob${sends}`],
  ['Tab and Ctrl+Enter', '', `bob{Tab}Helped out.${sends}`],
])('I am faster than the list, with %s: who I typed is part of it', async (_, before, keys) => {
  const user = userEvent.setup()
  await opens('tell')
  await choosesAna(user)
  await user.click(what())
  if (before !== '') await user.keyboard(before)
  await user.click(who())
  let answer = () => {}
  waits = new Promise((done) => {
    answer = done
  })
  await user.keyboard(keys)
  await new Promise((later) => setTimeout(later, 20))
  expect(requests('story_tell')).toEqual([])
  answer()
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('story_tell')).toMatchObject([{ people: ['ana', 'bob'], text: 'Helped out.' }])
})

test('letters I did not choose are kept with what I began, and come back marked', async () => {
  const user = userEvent.setup()
  const page = await opens('tell')
  await user.keyboard('tom')
  await vi.waitFor(() => expect(requests('draft_save').at(-1)?.body).toContain('"who":"tom"'), 3000)
  kept = String(requests('draft_save').at(-1)?.body)
  page.unmount()
  await opens('tell')
  await vi.waitFor(() => expect(who()).toHaveValue('tom'))
  expect(screen.getByText('“tom” is not chosen yet.')).toBeVisible()
})

test('a slip from somebody nobody knows is not kept as from a colleague', async () => {
  const user = userEvent.setup()
  await opens('slips')
  await choosesAna(user)
  await user.keyboard('{Tab}zorro{Tab}Found a ring.{Enter}')
  const from = () => screen.getByRole('combobox', { name: 'From' })
  await vi.waitFor(() => expect(from()).toHaveFocus())
  expect(from()).toHaveAccessibleDescription(
    /“zorro” is not chosen yet. Pick somebody, or take the letters out./,
  )
  expect(screen.getByRole('textbox', { name: 'What it says' })).toHaveValue('Found a ring.')
  expect(requests('story_tell')).toEqual([])
  await user.clear(from())
  await user.keyboard('bob{Tab}')
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(requests('story_tell')).toMatchObject([{ people: ['ana'], giver_id: 'bob' }]))
})

test('letters over whoever it is from look for another one, and Tab goes past the button that takes them out', async () => {
  const user = userEvent.setup()
  await opens('slips')
  await choosesAna(user)
  await user.keyboard('{Tab}bob')
  await screen.findByRole('option', { name: /Bob/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Remove.*Bob/ })
  await user.click(who())
  await user.tab()
  expect(screen.getByRole('textbox', { name: 'From' })).toHaveFocus()
  await user.keyboard('ana')
  expect(screen.queryByRole('button', { name: /Remove.*Bob/ })).toBeNull()
  await screen.findByRole('option', { name: /Ana/ })
  await user.keyboard('{Enter}{Tab}Found a key.{Enter}')
  await vi.waitFor(() => expect(requests('story_tell')).toMatchObject([{ people: ['ana'], giver_id: 'ana' }]))
})

test('a letter and a change of a story stop at letters that chose nobody, too', async () => {
  const user = userEvent.setup()
  const page = await opens('review')
  await user.paste('Ana and Tom found my ring.')
  await screen.findByRole('heading', { name: 'What we found' })
  await user.type(who(), `tom{Tab}${sends}`)
  await vi.waitFor(() => expect(who()).toHaveAccessibleDescription(new RegExp(UNCHOSEN)))
  expect(requests('story_tell')).toEqual([])
  page.unmount()
  render(StoryEdit, { story: told({ people: [ANA] }), ondone: () => {} })
  await user.type(who(), 'tom{Tab}')
  await user.click(screen.getByRole('button', { name: /^Save/ }))
  await vi.waitFor(() => expect(who()).toHaveFocus())
  expect(who()).toHaveAccessibleDescription(new RegExp(UNCHOSEN))
  expect(requests('story_edit')).toEqual([])
})

test('where two fields are wrong, the words over the form name both, and the first of them takes the focus', async () => {
  const user = userEvent.setup()
  await opens('tell')
  await user.keyboard(`tom{Tab}${sends}`)
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveTextContent(`${UNCHOSEN} Write what happened.`)
  await vi.waitFor(() => expect(who()).toHaveFocus())
})
