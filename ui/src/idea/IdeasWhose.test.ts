// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import IdeaPage from './IdeaPage.svelte'
import IdeasPage from './IdeasPage.svelte'
import { ana, begin, core, idea, joe, requests } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))
vi.setConfig({ testTimeout: 20_000 })
window.addEventListener('keydown', (event) => pressed(event, list.current))
beforeEach(() => begin())

const user = userEvent.setup()
/** In the place where the frame has it. */
async function show() {
  const target = document.body.appendChild(document.createElement('main'))
  const shown = render(IdeasPage, { target })
  await screen.findByRole('heading', { level: 2, name: 'Decided' })
  return shown
}
const section = (name: string) => within(screen.getByRole('region', { name }))
const card = (text = 'A bench beside the lift.') => screen.getByRole('article', { name: text })
const _words = () => screen.getByRole('textbox', { name: 'What is your idea?' })
const said = () => status.current?.text()
const _sends = () => user.keyboard('{Control>}{Enter}{/Control}')

test('whoever does not lead answers nothing, and changes and takes back only what is theirs', async () => {
  begin('staff')
  core.waits = [idea({ mine: true }), idea({ id: 'other', text: 'Other.', sender: joe })]
  await show()
  expect(screen.queryByRole('button', { name: /^Try it/ })).toBeNull()
  card().focus()
  await user.keyboard('t')
  expect(screen.queryByRole('combobox', { name: 'Who takes care of it?' })).toBeNull()
  expect(within(card('Other.')).queryByRole('button', { name: /^Change/ })).toBeNull()
  await user.click(within(card()).getByRole('button', { name: /^Change/ }))
  const text = within(card()).getByRole('textbox', { name: 'What is your idea?' })
  await user.type(text, ' A wide one.')
  await user.click(within(card()).getByRole('button', { name: /^Save/ }))
  await vi.waitFor(() => expect(said()).toBe('The new words are kept.'))
  expect(requests('idea_edit')[0]).toMatchObject({ id: 'lift', text: 'A bench beside the lift. A wide one.' })
  await user.click(within(card()).getByRole('button', { name: /^Take back/ }))
  expect(requests('idea_withdraw')).toEqual([{ id: 'lift' }])
})

test('who leads changes nobody’s words, and takes back only what has no name on it', async () => {
  core.waits = [
    idea({ sender: joe }),
    idea({ id: 'unnamed', text: 'Unnamed.', sender: null }),
    idea({ id: 'own', text: 'Own.', mine: true }),
  ]
  await show()
  const ways = (text?: string) =>
    ['Change', 'Take back'].filter((name) =>
      within(card(text)).queryByRole('button', { name: new RegExp(`^${name}\\b`) }),
    )
  expect(ways()).toEqual([])
  expect(ways('Unnamed.')).toEqual(['Take back'])
  expect(ways('Own.')).toEqual(['Change', 'Take back'])
  await user.click(within(card('Unnamed.')).getByRole('button', { name: /^Take back/ }))
  expect(requests('idea_withdraw')).toEqual([{ id: 'unnamed' }])
})

test('Mine shows what is mine in every list', async () => {
  core.waits = [idea({ mine: true }), idea({ id: 'other', text: 'Other.' })]
  core.decided = [
    idea({ id: 'no', text: 'Not mine.', state: 'no' }),
    idea({ id: 'yes', text: 'My own.', state: 'done', mine: true }),
  ]
  await show()
  await user.click(screen.getByRole('button', { name: 'Mine', pressed: false }))
  await vi.waitFor(() => expect(screen.queryByText('Not mine.')).toBeNull())
  expect(screen.queryByText('Other.')).toBeNull()
  expect(card()).toBeVisible()
  expect(card('My own.')).toBeVisible()
  expect(section('Trying').getByText('None of these is yours.')).toBeVisible()
})

test('what was decided comes twenty at a time, and done or no alone', async () => {
  const of = (at: number) => idea({ id: `d${at}`, text: `Idea ${at}.`, state: at < 25 ? 'done' : 'no' })
  core.decided = Array.from({ length: 30 }, (_, at) => of(at))
  await show()
  const decided = () => section('Decided')
  expect(decided().getAllByRole('article')).toHaveLength(20)
  expect(decided().getByText('1 to 20 of 30')).toBeVisible()
  await user.click(decided().getByRole('button', { name: 'Older ones' }))
  await vi.waitFor(() => expect(decided().getAllByRole('article')).toHaveLength(10))
  expect(decided().getByText('21 to 30 of 30')).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Decided' })).toHaveFocus()
  await user.click(decided().getByRole('button', { name: 'No, because' }))
  await vi.waitFor(() => expect(decided().getAllByRole('article')).toHaveLength(5))
  expect(requests('idea_decided').at(-1)).toEqual({ state: 'no', mine: false, limit: 20, offset: 0 })
})

test('what was decided of mine comes a page at a time too, from the newest, however many others there are', async () => {
  const of = (at: number) => idea({ id: `d${at}`, text: `Idea ${at}.`, state: 'done', mine: at >= 220 })
  core.decided = Array.from({ length: 250 }, (_, at) => of(at))
  await show()
  const decided = () => section('Decided')
  await user.click(decided().getByRole('button', { name: 'Older ones' }))
  await decided().findByText('21 to 40 of 250')
  await user.click(screen.getByRole('button', { name: 'Mine', pressed: false }))
  await decided().findByText('1 to 20 of 30')
  expect(requests('idea_decided').at(-1)).toEqual({ state: null, mine: true, limit: 20, offset: 0 })
  expect(requests('idea_decided')).not.toContainEqual(expect.objectContaining({ mine: true, offset: 20 }))
  expect(card('Idea 220.')).toBeVisible()
  await user.click(decided().getByRole('button', { name: 'Older ones' }))
  await decided().findByText('21 to 30 of 30')
  expect(card('Idea 249.')).toBeVisible()
})

test('one idea alone says what was answered, by whom, and where it was told', async () => {
  core.decided = [
    idea({
      state: 'no',
      answer: 'Too narrow.',
      answered_on: '2026-03-12',
      answered_by: ana,
      told_on: '2026-03-12',
    }),
  ]
  go('ideas/:id', { id: 'lift' })
  render(IdeaPage)
  expect(await screen.findByText('Too narrow.')).toBeVisible()
  expect(screen.getByText('No, because:')).toBeVisible()
  expect(screen.getByText('Answered by Ana on 12 Mar 2026')).toBeVisible()
  expect(screen.getByText('Told at the huddle of 12 Mar 2026')).toBeVisible()
  core.asked = []
  await user.click(screen.getByRole('button', { name: 'Take the answer back' }))
  expect(requests('idea_answer')).toEqual([expect.objectContaining({ state: 'new' })])
})
