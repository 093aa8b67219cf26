// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import StatusLine from '../frame/StatusLine.svelte'
import { status } from '../frame/status.svelte'
import { preferences } from '../settings/preferences.svelte'
import { isolate } from '../words'
import {
  answer,
  begin,
  core,
  heading,
  opened,
  person,
  requests,
  said,
  show,
  unread,
  user,
  written,
} from './inbox.sample'
import { told } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
beforeEach(begin)
afterEach(() => {
  vi.restoreAllMocks()
})
/** What was asked has been read. */
function reads() {
  const later = performance.now() + 1000
  vi.spyOn(performance, 'now').mockReturnValue(later)
}

test('A makes it ready, the next one is open with the focus on its heading, and it can be undone', async () => {
  await opened()
  await user.keyboard('a')
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob 1 of 2'))
  expect(requests('story_ready')).toEqual([{ ids: ['a'] }])
  expect(heading()).toHaveFocus()
  expect(said()).toBe('Ready. A huddle tells it soon.')
  expect(status.current?.undo).toBe(true)
  await written()
  expect(heading()).toHaveTextContent('Bob 1 of 2')
  expect(heading()).toHaveFocus()
})

test('P makes it private thanks, and the next one is open', async () => {
  await opened()
  await user.keyboard('p')
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
  expect(requests('story_private')).toEqual([{ ids: ['a'] }])
  expect(said()).toMatch(/waits below as a card/)
})

test('what somebody wants no thanks aloud for is not called ready', async () => {
  core.unsaid = ['a']
  await opened()
  await user.keyboard('a')
  await vi.waitFor(() =>
    expect(said()).toBe('Ana: no thanks aloud, by their own wish. It waits below as a card.'),
  )
})

const PHONE = { sign: 'phone' as const, text: '0171 555', from: 0, to: 8 }
const ROOM = { sign: 'room' as const, text: '412', from: 9, to: 12 }
const holds = { signs: { text: [PHONE, ROOM], customer_words: [PHONE] } }

test('what I make ready with a phone number in it is ready, and I am told by kind what it still holds', async () => {
  core.waiting = [unread('a', 'Ana', {}, holds), unread('b', 'Bob')]
  await opened()
  await user.keyboard('a')
  await vi.waitFor(() =>
    expect(said()).toBe('Ready. It still holds a phone number and a room or bed number.'),
  )
  expect(status.current?.undo).toBe(true)
  expect(requests('story_ready')).toEqual([{ ids: ['a'] }])
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
})

test('of several that I make ready I am told how many still hold private details, and cards are not among them', async () => {
  const three = () => [unread('a', 'Ana', {}, holds), unread('b', 'Bob', {}, holds), unread('c', 'Cleo')]
  core.waiting = three()
  const first = await opened()
  await user.click(screen.getByRole('checkbox', { name: 'Choose all' }))
  await user.click(screen.getByRole('button', { name: /^Ready: 3/ }))
  await vi.waitFor(() =>
    expect(said()).toBe('Three are ready. Huddles tell them soon. 2 of them still hold private details.'),
  )
  first.unmount()
  document.body.replaceChildren()
  core.waiting = three()
  core.unsaid = ['b']
  await opened()
  await user.click(screen.getByRole('checkbox', { name: 'Choose all' }))
  await user.click(screen.getByRole('button', { name: /^Ready: 3/ }))
  await vi.waitFor(() => expect(said()).toMatch(/One that is ready still holds private details\.$/))
})

test('where somebody wants to be asked first A says who, and only the second A makes it ready', async () => {
  core.waiting = [unread('a', 'Ana', {}, { ask: [person('Ana')] }), unread('b', 'Bob', { aloud: 'ask' })]
  await opened()
  const seen = vi.fn()
  HTMLElement.prototype.scrollIntoView = seen
  await user.keyboard('a')
  const asks = (name: string) =>
    `${isolate(name)} wants to be asked first. Press A once more when they have said yes; P keeps it private.`
  expect(await screen.findByText(asks(isolate('Ana')))).toHaveAttribute('role', 'status')
  expect(requests('story_ready')).toEqual([])
  // Below the edge of the window nobody would know what the next press does.
  expect(seen.mock.contexts).toEqual([screen.getByText(asks(isolate('Ana')))])
  // Once another one was open nothing is half said any more.
  await user.keyboard('{ArrowRight}{ArrowLeft}')
  expect(screen.queryByText(/asked first\. Press/)).toBeNull()
  await user.keyboard('a')
  expect(requests('story_ready')).toEqual([])
  reads()
  await user.keyboard('a')
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
  expect(requests('story_ready')).toEqual([{ ids: ['a'] }])
  // Whoever told the next one chose to be asked: the button does as the key does.
  await user.click(screen.getByRole('button', { name: 'Ready' }))
  expect(await screen.findByText(asks(isolate('Joe')))).toBeVisible()
  await user.keyboard('p')
  await vi.waitFor(() => expect(requests('story_private')).toEqual([{ ids: ['b'] }]))
  Reflect.deleteProperty(HTMLElement.prototype, 'scrollIntoView')
  expect(requests('story_ready')).toEqual([{ ids: ['a'] }])
})

test('of several that I make ready, all who want to be asked are named once before', async () => {
  const asked = (id: string, name: string) => unread(id, name, {}, { ask: [person('Zoë'), person(name)] })
  core.waiting = [asked('a', 'Ana'), asked('b', 'Bob'), unread('c', 'Cleo')]
  await opened()
  await user.click(screen.getByRole('checkbox', { name: 'Choose all' }))
  const ready = () => screen.getByRole('button', { name: /^Ready: / })
  await user.click(ready())
  const named = await screen.findByText(/want to be asked first/)
  expect(named.textContent?.replaceAll(/[\u2068\u2069]/g, '')).toMatch(/^Zoë, Ana,? and Bob want to be asked/)
  expect(requests('story_ready')).toEqual([])
  // Others are chosen: of them it is asked anew.
  await user.click(screen.getByRole('checkbox', { name: /Cleo/ }))
  expect(screen.queryByText(/want to be asked first/)).toBeNull()
  await user.click(ready())
  expect(requests('story_ready')).toEqual([])
  reads()
  await user.click(ready())
  await vi.waitFor(() => expect(requests('story_ready')).toEqual([{ ids: ['a', 'b'] }]))
})

test('a double click only asks: its second half makes nothing ready that nobody can have read', async () => {
  core.waiting = [unread('a', 'Ana', {}, { ask: [person('Ana')] }), unread('b', 'Bob')]
  await opened()
  await user.click(screen.getByRole('checkbox', { name: 'Choose all' }))
  await user.dblClick(screen.getByRole('button', { name: /^Ready: / }))
  expect(await screen.findByText(/wants to be asked first/)).toBeVisible()
  await user.dblClick(screen.getByRole('button', { name: 'Ready' }))
  expect(await screen.findByText(/Press A once more/)).toBeVisible()
  expect(requests('story_ready')).toEqual([])
  reads()
  await user.click(screen.getByRole('button', { name: 'Ready' }))
  await vi.waitFor(() => expect(requests('story_ready')).toEqual([{ ids: ['a'] }]))
})

test('D asks for the reason, a digit begins it, and Enter sends it to whoever told it', async () => {
  await opened()
  await user.keyboard('d')
  const field = await screen.findByRole('textbox', { name: 'Your reason' })
  expect(field).toHaveFocus()
  expect(field).toHaveAccessibleDescription('Whoever told it reads this.')
  await user.keyboard('1')
  expect(field).toHaveValue('We heard this one already. Thank you for telling it.')
  await user.keyboard(' In week 2.{Enter}')
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
  expect(requests('story_decline')).toEqual([
    { ids: ['a'], reason: 'We heard this one already. Thank you for telling it. In week 2.' },
  ])
  expect(heading()).toHaveFocus()
  expect(screen.queryByRole('dialog')).toBeNull()
  await vi.waitFor(() => expect(core.drafts).toEqual({}))
})

test('a reason that was begun comes back with the question, and an empty one is refused beside the field', async () => {
  const first = await opened()
  await user.keyboard('d')
  await user.keyboard('Too near')
  await vi.waitFor(() => expect(core.drafts['decline-a']).toBe('Too near'), 3000)
  first.unmount()
  await opened()
  await user.keyboard('d')
  const field = await screen.findByRole('textbox', { name: 'Your reason' })
  await vi.waitFor(() => expect(field).toHaveValue('Too near'))
  await user.click(screen.getByRole('button', { name: 'Clear it' }))
  expect(field).toHaveValue('')
  expect(field).toHaveFocus()
  core.fault = { code: 'empty', field: 'reason', facts: {} }
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(field).toHaveAccessibleDescription(/Write the reason\./))
  expect(field).toHaveFocus()
  expect(screen.getByRole('dialog')).toBeVisible()
})

test('what is taken back is open again', async () => {
  await opened()
  const [first] = core.waiting
  await user.keyboard('a')
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
  await written()
  if (first) core.waiting = [first, ...core.waiting]
  changed(['recognition'])
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Ana 1 of 3'))
})

test('what somebody else decides leaves its turn to the next, with the focus', async () => {
  await opened()
  await user.keyboard('{ArrowRight}')
  await vi.waitFor(() => expect(heading()).toHaveFocus())
  core.waiting = core.waiting.filter(({ story }) => story.id !== 'b')
  await written()
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Cleo 2 of 2'))
  await vi.waitFor(() => expect(heading()).toHaveFocus())
})

test('a second press on the way decides nothing about the next one', async () => {
  await opened()
  let go = () => {}
  vi.mocked(send).mockImplementationOnce(async (command, request) => {
    await new Promise<void>((done) => {
      go = done
    })
    return answer(command, request)
  })
  await user.keyboard('aa')
  go()
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
  expect(requests('story_ready')).toEqual([{ ids: ['a'] }])
})

test('where a decision is refused it is said, and the same one stays open', async () => {
  core.fault = { code: 'disk_full', field: null, facts: {} }
  await opened()
  await user.keyboard('a')
  await vi.waitFor(() => expect(said()).toMatch(/The disk is full/))
  expect(heading()).toHaveTextContent('Ana 1 of 3')
})

test('a decision is announced once, and the heading it goes on to is no live region', async () => {
  render(StatusLine)
  await opened()
  await user.click(screen.getByRole('checkbox', { name: /Ana/ }))
  await user.keyboard('a')
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
  await tick()
  const live = [...document.querySelectorAll('output, [role="status"], [role="alert"], [aria-live]')]
  expect(live.map((region) => region.textContent?.trim()).filter(Boolean)).toEqual([
    'Ready. A huddle tells it soon.',
  ])
  expect(heading().closest('output, [role="status"], [role="alert"], [aria-live]')).toBeNull()
})

test('with single keys off no letter decides, no letter is shown, and the arrows still work', async () => {
  const were = preferences.current.single_keys
  preferences.current.single_keys = false
  try {
    await opened()
    await user.keyboard('a')
    expect(requests('story_ready')).toEqual([])
    expect(screen.getByRole('button', { name: 'Ready' })).not.toHaveAttribute('aria-keyshortcuts')
    await user.keyboard('{ArrowRight}')
    await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
    await user.click(screen.getByRole('button', { name: 'Decline' }))
    const field = await screen.findByRole('textbox', { name: 'Your reason' })
    await user.keyboard('1')
    expect(field).toHaveValue('1')
  } finally {
    preferences.current.single_keys = were
  }
})

test('private thanks have a card and are handed over, and the focus stays with them', async () => {
  core.cards = [
    told({ id: 'x', people: [person('Zoë')], status: 'private' }),
    told({ id: 'y', people: [person('Bob')], status: 'private' }),
  ]
  await opened()
  expect(screen.getByRole('link', { name: /Card.*Zoë/ })).toHaveAttribute('href', '#/stories/x/card')
  await user.click(screen.getByRole('button', { name: /Handed over.*Zoë/ }))
  await vi.waitFor(() =>
    expect(screen.getByRole('heading', { name: 'Private thanks to hand over' })).toHaveFocus(),
  )
  expect(requests('story_hand_over')).toEqual([{ id: 'x', handed: true }])
  expect(said()).toBe('Handed over to Zoë.')
})

test('where everything is read it says warmly what comes next, and private thanks stay to be handed over', async () => {
  core.waiting = []
  core.cards = [told({ id: 'x', people: [person('Zoë')], status: 'private' })]
  show()
  expect(await screen.findByRole('heading', { name: 'Everything is read.' })).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Private thanks to hand over' })).toBeVisible()
  await user.keyboard('apdej')
  expect(core.asked.map(([command]) => command)).toEqual(['inbox_show'])
})

test('where it cannot be read it says so and is tried again', async () => {
  vi.mocked(send).mockRejectedValueOnce({ code: 'io', field: null, facts: {} })
  show()
  await screen.findByRole('alert')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('heading', { level: 2, name: /Ana 1 of 3/ })
  expect(screen.queryByRole('alert')).toBeNull()
})
