// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView, StoryRow, StoryView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { go } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import StoryPage from './StoryPage.svelte'
import { told } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}

let view: StoryView
let turn = 0
const may = (access: HereView['access']) => {
  turn += 1
  here.take({ access, turn } as HereView)
}
const is = (story: Partial<StoryRow>, part: Partial<StoryView> = {}) => {
  view = {
    story: told({ id: 'ring', giver: { id: 'joe', name: 'Joe', say_as: '' }, ...story }),
    private: false,
    may_change: false,
    may_take_back: false,
    ask: [],
    original: '',
    read_at: null,
    read_by: null,
    why_not: '',
    joined_to: null,
    signs: { text: [], customer_words: [] },
    heard: null,
    next: [],
    tellings: [],
    due_again: null,
    ...part,
  }
}
let refused: object | null
let drafts: Record<string, string>
/** A core that takes its time with decisions. */
let slowly: Promise<void> | null
beforeEach(() => {
  document.body.replaceChildren()
  may('staff')
  go('stories/:id', { id: 'ring' })
  refused = null
  drafts = {}
  slowly = null
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command, request) => {
    if (command === 'story_show') return view
    if (command === 'theme_list') return []
    if (command === 'setup_show')
      return { team: { zone: 'Europe/London' }, now: Date.parse('2026-03-14T09:00:00Z') }
    if (command.startsWith('draft_')) return draft(command, request as { key: string; body: string })
    await slowly
    if (refused) throw refused
    if (command === 'story_ready') is({ status: 'ready' })
    if (command === 'story_private') is({ status: 'private' }, { private: true })
    if (command === 'story_decline')
      is({ status: 'declined' }, { why_not: (request as { reason: string }).reason })
    if (command === 'story_hand_over') is({ status: 'private', handed_on: '2026-03-12' }, { private: true })
    changed(['recognition'])
    return command === 'story_hand_over' ? view.story : [view.story]
  })
})
function draft(command: string, { key, body }: { key: string; body: string }) {
  if (command === 'draft_save') drafts[key] = body
  if (command === 'draft_drop') delete drafts[key]
  return key in drafts ? { key, body: drafts[key], saved_at: 1 } : null
}
const user = userEvent.setup()
const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent?.trim())
const opens = async () => {
  const main = document.body.appendChild(document.createElement('main'))
  const shown = render(StoryPage, { target: main })
  await screen.findByRole('heading', { level: 1, name: 'Ana' })
  await screen.findByRole('heading', { name: 'Sent' })
  return shown
}
const said = (words: string) => vi.waitFor(() => expect(status.current?.text()).toContain(words))

test('whoever just reads it sees its way, and has nothing to press but the card', async () => {
  is({})
  await opens()
  const way = screen.getByRole('list', { name: 'What becomes of it' })
  expect(
    within(way)
      .getAllByRole('heading')
      .map((step) => step.textContent),
  ).toEqual(['Sent', 'Ready at once', 'Not told yet'])
  expect(within(way).getByRole('listitem', { current: 'step' })).toHaveTextContent('Not told yet')
  expect(buttons()).toEqual([])
  expect(screen.getByRole('link', { name: 'Card or certificate' })).toHaveAttribute(
    'href',
    '#/stories/ring/card',
  )
})

test('whoever told it may change and withdraw it where the core says so, and not once it ended', async () => {
  is({ status: 'new' }, { may_change: true, may_take_back: true })
  await opens()
  expect(buttons()).toEqual(['Change E', 'Withdraw'])
  is({ status: 'withdrawn' }, { may_change: true, may_take_back: true })
  changed(['recognition'])
  await screen.findByRole('heading', { name: 'Withdrawn' })
  expect(buttons()).toEqual([])
  expect(screen.queryByRole('link', { name: /^Card/ })).toBeNull()
})

test('a leader says that a new one is ready, and the focus goes on to the heading', async () => {
  may('leader')
  is({ status: 'new' })
  await opens()
  await user.click(screen.getByRole('button', { name: 'Ready' }))
  expect(send).toHaveBeenCalledWith('story_ready', { ids: ['ring'] })
  await said('Ready. A huddle tells it soon.')
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Ready' })).toBeNull())
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
})

test('on its page too a leader who makes it ready is told what it still holds', async () => {
  may('leader')
  const text = [{ sign: 'birth' as const, text: '3 May 1950', from: 0, to: 10 }]
  is({ status: 'new' }, { signs: { text, customer_words: [] } })
  await opens()
  await user.click(screen.getByRole('button', { name: 'Ready' }))
  await said('Ready. It still holds a date of birth.')
})

test('on its page too the first press says who wants to be asked first, and the second makes it ready', async () => {
  may('leader')
  is({ status: 'new' }, { ask: [{ id: 'zoe', name: 'Zoë', say_as: '' }] })
  await opens()
  const ready = () => screen.getByRole('button', { name: 'Ready' })
  // The second half of a double click is no answer to what nobody can have read.
  await user.dblClick(ready())
  expect(await screen.findByText(/Zoë.* wants to be asked first\. Press “Ready” once more/)).toBeVisible()
  expect(send).not.toHaveBeenCalledWith('story_ready', expect.anything())
  const later = performance.now() + 1000
  const clock = vi.spyOn(performance, 'now').mockReturnValue(later)
  await user.click(ready())
  await vi.waitFor(() => expect(send).toHaveBeenCalledWith('story_ready', { ids: ['ring'] }))
  clock.mockRestore()
})

test('a story that was told before it came here says so in its heading and on its way, and nowhere else', async () => {
  is({ status: 'told' })
  await opens()
  expect(screen.getAllByText('Told before it came here')).toHaveLength(2)
  expect(screen.queryByText(/Not told yet|A huddle has told it/)).toBeNull()
})

test('on its page too nobody is said to read why, where nobody’s name stands on it', async () => {
  may('leader')
  is({ status: 'new', giver: null })
  await opens()
  await user.click(screen.getByRole('button', { name: 'Decline' }))
  expect(screen.getByRole('textbox', { name: 'Your reason' })).toHaveAccessibleDescription(
    /^Nobody signed it/,
  )
})

test('private thanks become a card, which a leader says was handed over', async () => {
  may('leader')
  is({ status: 'new' })
  await opens()
  await user.click(screen.getByRole('button', { name: 'Private thanks' }))
  expect(send).toHaveBeenCalledWith('story_private', { ids: ['ring'] })
  expect(await screen.findByRole('link', { name: 'Card to hand over' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Handed over', pressed: false }))
  expect(send).toHaveBeenCalledWith('story_hand_over', { id: 'ring', handed: true })
  expect(await screen.findByRole('button', { name: 'Handed over', pressed: true })).toHaveFocus()
  await said('Handed over to Ana.')
})

test('to decline asks for a reason, which whoever told it reads in a kind frame', async () => {
  may('leader')
  is({ status: 'new' })
  await opens()
  await user.click(screen.getByRole('button', { name: 'Decline' }))
  const reason = screen.getByRole('textbox', { name: 'Your reason' })
  refused = { code: 'empty', field: 'reason', facts: {} }
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Write the reason. Whoever told it reads it.')).toBeVisible()
  expect(reason).toHaveFocus()
  refused = null
  await user.type(reason, 'We heard it already.{Enter}')
  expect(send).toHaveBeenCalledWith('story_decline', { ids: ['ring'], reason: 'We heard it already.' })
  const frame = await screen.findByRole('figure')
  expect(frame).toHaveTextContent('We heard it already.')
  expect(frame).toHaveTextContent('Thank you for telling it.')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
})

const asks = async () => {
  await user.click(screen.getByRole('button', { name: 'Decline' }))
  return screen.findByRole('textbox', { name: 'Your reason' })
}
const declined = () => vi.mocked(send).mock.calls.filter(([command]) => command === 'story_decline')

test('the reason I began comes back with the question, also after the page was left, and goes once it is sent', async () => {
  may('leader')
  is({ status: 'new' })
  const first = await opens()
  await user.type(await asks(), 'Too near')
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await vi.waitFor(() => expect(drafts).toEqual({ 'decline-ring': 'Too near' }))
  await vi.waitFor(async () => expect(await asks()).toHaveValue('Too near'))
  first.unmount()
  document.body.replaceChildren()
  await opens()
  const reason = await asks()
  await vi.waitFor(() => expect(reason).toHaveValue('Too near'))
  expect(screen.getByText('The reason you began is back.')).toBeVisible()
  await user.type(reason, ' to a name.{Enter}')
  await screen.findByRole('figure')
  await vi.waitFor(() => expect(drafts).toEqual({}))
})

test('the page of a story offers the same ready reasons as the inbox, with their digits', async () => {
  may('leader')
  is({ status: 'new' })
  await opens()
  const reason = await asks()
  expect(screen.getByRole('group', { name: 'Or begin with one of these' })).toBeVisible()
  await user.keyboard('1')
  await vi.waitFor(() => expect(reason).toHaveValue('We heard this one already. Thank you for telling it.'))
  await user.keyboard('{Enter}')
  await screen.findByRole('figure')
  expect(declined()).toEqual([
    ['story_decline', { ids: ['ring'], reason: 'We heard this one already. Thank you for telling it.' }],
  ])
})

test('a second Enter while the reason is on its way sends and closes nothing, and a refusal stands at the field', async () => {
  may('leader')
  is({ status: 'new' })
  await opens()
  const reason = await asks()
  let answer = () => {}
  slowly = new Promise((done) => {
    answer = done
  })
  refused = { code: 'too_long', field: 'reason', facts: { limit: 5, length: 8 } }
  await user.type(reason, 'Too near{Enter}{Enter}')
  expect(screen.getByRole('dialog')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Close' })).toBeDisabled()
  expect(declined()).toHaveLength(1)
  answer()
  await vi.waitFor(() => expect(reason).toBeInvalid())
  expect(reason).toHaveFocus()
  expect(reason).toHaveValue('Too near')
})

test('what is refused for another reason is said in the question', async () => {
  may('leader')
  is({ status: 'new' })
  await opens()
  await asks()
  refused = { code: 'disk_full', field: null, facts: {} }
  await user.keyboard('Too near{Enter}')
  expect(await within(screen.getByRole('dialog')).findByRole('alert')).toHaveTextContent('The disk is full')
})

test('who does not lead decides about nothing', async () => {
  is({ status: 'new' })
  await opens()
  expect(buttons()).toEqual([])
})

test('what may be private is named for whoever may change it, and the sender’s own words are folded away', async () => {
  const text = [{ sign: 'phone' as const, text: '0171 555 01', from: 0, to: 11 }]
  is({}, { signs: { text, customer_words: [] }, original: 'The first words.' })
  await opens()
  expect(screen.getByText(/“0171 555 01” looks like a phone number/)).toBeVisible()
  expect(
    screen.getByRole('heading', { level: 2, name: 'Look at this before it is read aloud' }),
  ).toBeVisible()
  const fold = screen.getByText('As Joe wrote it')
  expect(fold.closest('details')?.open).toBe(false)
  await user.click(fold)
  expect(screen.getByText('The first words.')).toBeVisible()
})

test('what was told already does not warn before it is read aloud', async () => {
  const text = [{ sign: 'phone' as const, text: '0171 555 01', from: 0, to: 11 }]
  for (const status of ['told', 'ready'] as const) {
    document.body.replaceChildren()
    is({ status, times_told: 1, last_told_on: '2026-03-12' }, { signs: { text, customer_words: [] } })
    const shown = await opens()
    expect(screen.queryByText(/looks like a phone number|before it is read aloud/)).toBeNull()
    shown.unmount()
  }
})

test('the standard leads to its page, with the other stories that show it', async () => {
  is({ standard: { id: 'own', text: 'Own the problem', reason: '' }, steady: true })
  await opens()
  const link = screen.getByRole('link', { name: 'Own the problem' })
  expect(link).toHaveAttribute('href', '#/standards/own')
  expect(screen.getByText('Steady work')).toBeVisible()
})
