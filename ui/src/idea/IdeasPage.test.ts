// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { overlays } from '../frame/global.svelte'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { status } from '../frame/status.svelte'
import IdeasPage from './IdeasPage.svelte'
import { begin, core, idea, joe, requests } from './sample'

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
const words = () => screen.getByRole('textbox', { name: 'What is your idea?' })
const said = () => status.current?.text()
const sends = () => user.keyboard('{Control>}{Enter}{/Control}')

test('an idea is sent under the name of whoever is here, and I read by when it is answered', async () => {
  await show()
  await user.type(words(), 'A bench.')
  await sends()
  await vi.waitFor(() => expect(said()).toBe('Sent.'))
  expect(requests('idea_send')).toEqual([
    { kind: 'idea', text: 'A bench.', why: '', sender_id: 'ana', for_leaders: false, draft: 'idea' },
  ])
  expect(status.current?.undo).toBe(true)
  expect(screen.getByText(/^An answer is due by Wednesday 18 March\. After that the huddle/)).toBeVisible()
  expect(words()).toHaveValue('')
})

test('without a name nothing says whose it was: no sender is asked for, and nobody can take it back', async () => {
  await show()
  await user.type(words(), 'A bench.')
  await user.click(screen.getByRole('checkbox', { name: 'Without a name' }))
  expect(screen.getByText('The record keeps the day and nothing of who you are.')).toBeVisible()
  expect(screen.queryByText('Who says it?')).toBeNull()
  await user.click(screen.getByRole('button', { name: /^Send/ }))
  await vi.waitFor(() => expect(said()).toBe('Sent.'))
  expect(requests('idea_send_unnamed')).toEqual([expect.objectContaining({ sender_id: null })])
  expect(requests('idea_send')).toEqual([])
  expect(status.current?.undo).toBe(false)
})

test('what is to have no name on it is kept nowhere, and the form says so', async () => {
  const line = 'While no name is on it, it is not kept: send it before you leave.'
  const { unmount } = await show()
  await user.type(words(), 'A bench.')
  await vi.waitFor(() => expect(core.drafts.size).toBe(1), 3000)
  expect(screen.queryByText(line)).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Without a name' }))
  expect(screen.getByText(line)).toHaveAttribute('role', 'status')
  await user.type(words(), ' A wide one.')
  await vi.waitFor(() => expect(core.drafts.size).toBe(0), 3000)
  unmount()
  await new Promise((later) => setTimeout(later))
  expect(core.drafts.size).toBe(0)
  expect(requests('draft_save').filter(({ body }) => String(body).includes('wide'))).toEqual([])
  // With a name on it, it is kept as any other.
  await show()
  await user.type(words(), 'A wide one.')
  await vi.waitFor(() => expect(core.drafts.get('idea')).toContain('A wide one.'), 3000)
})

test('an obstacle can be for those who lead alone, with what it would be good for', async () => {
  await show()
  await user.click(screen.getByRole('radio', { name: 'In the way' }))
  await user.type(screen.getByRole('textbox', { name: /in the way, and what/ }), 'No trolley.')
  await user.click(screen.getByText('Why, and who sees it'))
  await user.type(screen.getByRole('textbox', { name: /good for/ }), 'Our backs.')
  await user.click(screen.getByRole('checkbox', { name: /Only for those who lead/ }))
  await sends()
  await vi.waitFor(() => expect(requests('idea_send')).toHaveLength(1))
  expect(requests('idea_send')[0]).toMatchObject({
    kind: 'obstacle',
    text: 'No trolley.',
    why: 'Our backs.',
    for_leaders: true,
  })
})

test('nobody who is not here sends an idea by accident without a name', async () => {
  begin('anyone', null)
  await show()
  await user.type(words(), 'A bench.')
  await sends()
  const who = screen.getByRole('combobox', { name: 'Who says it?' })
  await vi.waitFor(() => expect(who).toHaveAccessibleDescription(/No name was chosen/))
  expect(requests('idea_send')).toEqual([])
  expect(words()).toHaveValue('A bench.')
})

test('an empty field is named by what it is for, and one that is too long by its limit', async () => {
  await show()
  core.refuses = { code: 'empty', field: 'text', facts: {} }
  await user.click(screen.getByRole('button', { name: /^Send/ }))
  await vi.waitFor(() => expect(words()).toHaveAccessibleDescription(/Nothing stands here yet/))
  core.refuses = { code: 'too_long', field: 'text', facts: { limit: 400, length: 401 } }
  await user.click(screen.getByRole('button', { name: /^Send/ }))
  await vi.waitFor(() => expect(words()).toHaveAccessibleDescription(/at most 400 characters/))
})

test('what was typed and not sent comes back with the screen', async () => {
  const { unmount } = await show()
  await user.type(words(), 'A bench.')
  unmount()
  await vi.waitFor(() => expect(core.drafts.size).toBe(1))
  await show()
  await vi.waitFor(() => expect(words()).toHaveValue('A bench.'))
  expect(screen.getByText('What you began to write is back. It is not sent yet.')).toBeVisible()
})

test('what was typed while nobody was here is not called theirs who come, and can be cleared', async () => {
  core.drafts.set('idea', JSON.stringify({ text: 'A bench.' }))
  core.drafts.set('idea-no-lift', JSON.stringify({ answer: 'Too narrow.' }))
  core.nobodys = true
  core.waits = [idea()]
  await show()
  const line = 'Somebody began this without giving a name. Go on if it is yours, or clear it.'
  expect(await screen.findByText(line)).toBeVisible()
  expect(screen.queryByText(/What you began/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Clear what was begun' }))
  expect(words()).toHaveValue('')
  expect(screen.queryByText(line)).toBeNull()
  await user.click(within(card()).getByRole('button', { name: /^No, because/ }))
  expect(await within(card()).findByText(line)).toBeVisible()
})

test('how long each waits is said, and past its day that it is late', async () => {
  core.waits = [
    idea({ id: 'old', text: 'Old.', sent_on: '2026-03-03', answer_by: '2026-03-10', sender: null }),
    idea({ sent_on: '2026-03-12', answer_by: '2026-03-19' }),
  ]
  core.oldest = 9
  core.late = 1
  await show()
  expect(within(card('Old.')).getByText('Waits 9 days: late')).toBeVisible()
  expect(within(card('Old.')).getByText('Without a name, 3 Mar 2026')).toBeVisible()
  expect(within(card()).getByText('Came today')).toBeVisible()
  expect(screen.getByText('The oldest waits 9 days. One is late.')).toBeVisible()
})

test('where none waits the list invites, and says nothing of an oldest', async () => {
  await show()
  expect(section('New').getByText('What slowed a customer down this week?')).toBeVisible()
  expect(screen.queryByText(/The oldest/)).toBeNull()
})

test('the plan says who tries what until when, and that the day is over', async () => {
  core.trying = [idea({ state: 'trying', owner: joe, due_on: '2026-03-11', answer: 'On Monday.', votes: 4 })]
  await show()
  const plan = section('Trying')
  expect(plan.getByText('Joe, until 11 Mar 2026: the day is over')).toBeVisible()
  expect(plan.getByText('On Monday.')).toBeVisible()
  expect(plan.getByText('Four would try this first')).toBeVisible()
})

test('my vote goes to an idea and comes back from it', async () => {
  core.waits = [idea()]
  await show()
  await user.click(screen.getByRole('button', { name: /^I would try this first/ }))
  expect(requests('idea_vote')).toEqual([{ id: 'lift', person_id: 'ana', back: false }])
  core.myVote = 'lift'
  changed(['idea_vote'])
  await user.click(await screen.findByRole('button', { name: /^Take my vote back/ }))
  expect(requests('idea_vote')[1]).toEqual({ id: 'lift', person_id: 'ana', back: true })
})

test('whoever is not here says who they are, and then the vote is theirs', async () => {
  begin('anyone', null)
  core.waits = [idea()]
  await show()
  await user.click(screen.getByRole('button', { name: /^I would try this first/ }))
  expect(overlays.who).toBe(true)
  expect(requests('idea_vote')).toEqual([])
  const { wanted } = overlays
  here.take({ access: 'staff', person: joe, turn: (here.turn ?? 0) + 1 } as unknown as HereView)
  wanted?.()
  await vi.waitFor(() =>
    expect(requests('idea_vote')).toEqual([{ id: 'lift', person_id: 'joe', back: false }]),
  )
})

test('T on a card says that it is tried: an owner is needed, and a fortnight stands there', async () => {
  core.waits = [idea()]
  await show()
  card().focus()
  await user.keyboard('t')
  const owner = () => screen.getByRole('combobox', { name: 'Who takes care of it?' })
  await vi.waitFor(() => expect(owner()).toHaveFocus())
  core.refuses = { code: 'empty', field: 'owner_id', facts: {} }
  await sends()
  await vi.waitFor(() => expect(owner()).toHaveAccessibleDescription(/Nobody takes care of it yet/))
  core.refuses = null
  await user.type(owner(), 'Jo')
  await screen.findByRole('option', { name: /Joe/ })
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(screen.getByDisplayValue('26')).toBeVisible())
  await sends()
  await vi.waitFor(() => expect(said()).toBe('Answered: we try it.'))
  expect(requests('idea_answer').at(-1)).toEqual({
    id: 'lift',
    state: 'trying',
    answer: '',
    owner_id: 'joe',
    due_on: '2026-03-26',
  })
  expect(card()).toHaveFocus()
})

test('where an owner stands the answer begins at its words, so that no letter takes the owner away', async () => {
  core.trying = [idea({ state: 'trying', owner: joe, due_on: '2026-03-26' })]
  await show()
  await user.click(within(card()).getByRole('button', { name: /^Change the plan/ }))
  const how = () => screen.getByRole('textbox', { name: 'How do we try it?' })
  await vi.waitFor(() => expect(how()).toHaveFocus())
  await user.keyboard('On Monday.')
  await sends()
  await vi.waitFor(() =>
    expect(requests('idea_answer')[0]).toMatchObject({ owner_id: 'joe', answer: 'On Monday.' }),
  )
})

test('so it does where the owner comes back with what was not sent', async () => {
  core.drafts.set('idea-trying-lift', JSON.stringify({ owner: 'joe', ownerName: 'Joe' }))
  core.waits = [idea()]
  await show()
  await user.click(within(card()).getByRole('button', { name: /^Try it/ }))
  await vi.waitFor(() => expect(screen.getByRole('textbox', { name: 'How do we try it?' })).toHaveFocus())
})

test('a trial until a day that is over is refused with words for that', async () => {
  core.waits = [idea({ owner: joe })]
  await show()
  await user.click(within(card()).getByRole('button', { name: /^Try it/ }))
  core.refuses = { code: 'day_over', field: 'due_on', facts: {} }
  await sends()
  await vi.waitFor(() => expect(screen.getAllByText(/This day is over/).length).toBeGreaterThan(0))
})

test('D says that it is done, and what was done', async () => {
  core.waits = [idea()]
  await show()
  card().focus()
  await user.keyboard('d')
  await vi.waitFor(() => expect(screen.getByRole('textbox', { name: 'What did you do?' })).toHaveFocus())
  await user.keyboard('We bought one.')
  await sends()
  await vi.waitFor(() => expect(said()).toBe('Answered: it is done.'))
  expect(requests('idea_answer')[0]).toMatchObject({ state: 'done', answer: 'We bought one.' })
})

test('X says no, which needs its reason, and tells who reads it', async () => {
  core.waits = [idea()]
  await show()
  card().focus()
  await user.keyboard('x')
  const why = () => screen.getByRole('textbox', { name: 'Why not?' })
  await vi.waitFor(() => expect(why()).toHaveAccessibleDescription('Ana reads it here.'))
  core.refuses = { code: 'empty', field: 'answer', facts: {} }
  await sends()
  await vi.waitFor(() => expect(why()).toHaveAccessibleDescription(/A no needs its reason\. Write why\./))
  core.refuses = null
  await user.type(why(), 'Too narrow.')
  await sends()
  await vi.waitFor(() => expect(said()).toBe('Answered, with the reason.'))
})

test('an idea that somebody took back meanwhile says so over the form', async () => {
  core.waits = [idea()]
  await show()
  await user.click(within(card()).getByRole('button', { name: /^It is done/ }))
  core.refuses = { code: 'taken_back', field: 'id', facts: {} }
  await sends()
  expect(await screen.findByRole('alert')).toHaveTextContent('Whoever sent it took it back.')
})

test('N tells and thanks here as everywhere, and answers nothing', async () => {
  core.waits = [idea()]
  await show()
  card().focus()
  await user.keyboard('n')
  expect(screen.queryByRole('textbox', { name: 'Why not?' })).toBeNull()
})

test('a card that an answer takes to another list keeps the focus there', async () => {
  core.waits = [idea(), idea({ id: 'other', text: 'Other.' })]
  await show()
  card().focus()
  core.trying = [idea({ state: 'trying', owner: joe, due_on: '2026-03-26' })]
  core.waits = [idea({ id: 'other', text: 'Other.' })]
  changed(['idea'])
  await vi.waitFor(() => expect(section('Trying').getByRole('article')).toHaveFocus())
})

test('a card that goes leaves the focus at the title of the list', async () => {
  core.waits = [idea(), idea({ id: 'other', text: 'Other.' })]
  await show()
  card().focus()
  core.waits = [idea({ id: 'other', text: 'Other.' })]
  changed(['idea'])
  await vi.waitFor(() => expect(screen.getByRole('heading', { name: 'New' })).toHaveFocus())
})
