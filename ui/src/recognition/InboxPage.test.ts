// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { tick } from 'svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Fault, HereView, StoryRow, Unread } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go } from '../frame/router.svelte'
import StatusLine from '../frame/StatusLine.svelte'
import { hush, status } from '../frame/status.svelte'
import { preferences } from '../settings/preferences.svelte'
import { setLanguage } from '../words'
import InboxPage from './InboxPage.svelte'
import { told } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}
vi.setConfig({ testTimeout: 20_000 })
window.addEventListener('keydown', (event) => pressed(event, list.current))

const person = (name: string) => ({ id: name.toLowerCase(), name, say_as: '', of: 'person' as const })
const unread = (
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
let waiting: Unread[] = []
let cards: StoryRow[] = []
let beyond = 0
let fault: Fault | null = null
let drafts: Record<string, string> = {}
type Asked = Record<string, unknown>
let asked: [command: string, request: Asked][] = []

/** The core, as far as the inbox sees it. */
const answers: Record<string, (request: Asked) => unknown> = {
  inbox_show: () => ({ unread: waiting, total: waiting.length + beyond, private: cards }),
  inbox_count: () => ({ unread: waiting.length, private: 130 }),
  draft_show: ({ key }) => {
    const body = drafts[String(key)]
    return body === undefined ? null : { key, body, saved_at: 1 }
  },
  draft_save: ({ key, body }) => {
    drafts[String(key)] = String(body)
    return { key, body, saved_at: 1 }
  },
  draft_drop: ({ key }) => {
    delete drafts[String(key)]
    return null
  },
  story_ready: ({ ids }) => decided(ids as string[], 'ready'),
  story_private: ({ ids }) => decided(ids as string[], 'private'),
  story_decline: ({ ids }) => decided(ids as string[], 'declined'),
  story_join: ({ id }) => decided([String(id)], 'joined')[0],
  story_reword: ({ id, text }) => {
    if (fault) throw fault
    waiting = waiting.map((one) =>
      one.story.id === id ? { ...one, story: { ...one.story, text: String(text) } } : one,
    )
    return told({ id: String(id) })
  },
  story_hand_over: ({ id }) => {
    cards = cards.filter((card) => card.id !== id)
    return told({ id: String(id) })
  },
}
let unsaid: string[] = []
function decided(ids: string[], to: StoryRow['status']): StoryRow[] {
  if (fault) throw fault
  const gone = waiting.filter(({ story }) => ids.includes(story.id))
  waiting = waiting.filter((one) => !gone.includes(one))
  return gone.map(({ story }) => ({ ...story, status: unsaid.includes(story.id) ? 'private' : to }))
}

let turn = 0
beforeEach(async () => {
  // Somebody else each time: nothing of the one before is left.
  for (let person = 0; person < 2; person += 1) here.take({ access: 'leader', turn: ++turn } as HereView)
  waiting = [unread('a', 'Ana'), unread('b', 'Bob'), unread('c', 'Cleo')]
  cards = []
  beyond = 0
  fault = null
  drafts = {}
  asked = []
  unsaid = []
  hush()
  document.body.replaceChildren()
  vi.mocked(send).mockImplementation(async (command, request) => {
    asked.push([command, request as Asked])
    return answers[command]?.(request as Asked)
  })
  go('inbox')
})

const user = userEvent.setup()
/** In the place where the frame has it. */
function show() {
  const target = document.body.appendChild(document.createElement('main'))
  return render(InboxPage, { target })
}
const requests = (command: string) => asked.filter(([one]) => one === command).map(([, request]) => request)
const heading = () => screen.getByRole('heading', { level: 2, name: /\d+ of \d+/ })
const row = (name: RegExp) =>
  within(screen.getByRole('list', { name: /oldest first/ })).getByRole('button', { name })
const said = () => status.current?.text()
async function opened() {
  const shown = show()
  await screen.findByRole('heading', { level: 2, name: /Ana 1 of/ })
  return shown
}
/** What the core tells every screen once something is written. */
async function written() {
  changed(['recognition'])
  await tick()
  await vi.waitFor(() => expect(requests('inbox_show').length).toBeGreaterThan(1))
  await tick()
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
  unsaid = ['a']
  await opened()
  await user.keyboard('a')
  await vi.waitFor(() =>
    expect(said()).toBe('Ana: no thanks aloud, by their own wish. It waits below as a card.'),
  )
})

test('the arrows and the page keys go through the list, and stop at its ends', async () => {
  await opened()
  await user.keyboard('{ArrowRight}')
  await vi.waitFor(() => expect(heading()).toHaveFocus())
  expect(heading()).toHaveTextContent('Bob 2 of 3')
  await user.keyboard('n')
  expect(heading()).toHaveTextContent('Cleo 3 of 3')
  await user.keyboard('{ArrowRight}{PageDown}')
  expect(heading()).toHaveTextContent('Cleo 3 of 3')
  await user.keyboard('{ArrowLeft}{PageUp}{PageUp}')
  expect(heading()).toHaveTextContent('Ana 1 of 3')
  expect(row(/Ana/)).toHaveAttribute('aria-current', 'true')
  expect(row(/Bob/)).not.toHaveAttribute('aria-current')
})

test('from right to left the left arrow goes on', async () => {
  await setLanguage('ar-XB')
  try {
    show()
    await vi.waitFor(() => expect(document.querySelector('#inbox-now')).toHaveTextContent('Ana'))
    await user.keyboard('{ArrowLeft}')
    await vi.waitFor(() => expect(document.querySelector('#inbox-now')).toHaveTextContent('Bob'))
    await user.keyboard('{ArrowRight}')
    await vi.waitFor(() => expect(document.querySelector('#inbox-now')).toHaveTextContent('Ana'))
  } finally {
    await setLanguage('en')
  }
})

test('in the list the arrows go from row to row, and the focus stays in the list', async () => {
  await opened()
  const box = (name: RegExp) => screen.getByRole('checkbox', { name })
  box(/Ana/).focus()
  await user.keyboard(' {ArrowDown}{ArrowDown} ')
  expect(box(/Cleo/)).toHaveFocus()
  expect(box(/Ana/)).toBeChecked()
  expect(box(/Cleo/)).toBeChecked()
  expect(box(/Bob/)).not.toBeChecked()
  expect(heading()).toHaveTextContent('Cleo 3 of 3')
  // Only one row is in the way of the Tab key.
  expect(box(/Ana/)).toHaveAttribute('tabindex', '-1')
})

test('E changes the wording in its place; Ctrl+Enter keeps it, and it stays open', async () => {
  await opened()
  await user.keyboard('e')
  const field = screen.getByRole('textbox', { name: 'What happened' })
  expect(field).toHaveFocus()
  expect(field).toHaveAccessibleDescription(/The words of Joe stay as they are/)
  await user.keyboard(' At once.{Control>}{Enter}{/Control}')
  await vi.waitFor(() => expect(heading()).toHaveFocus())
  expect(requests('story_reword')).toEqual([{ id: 'a', text: 'Ana did it. At once.' }])
  expect(heading()).toHaveTextContent('Ana 1 of 3')
  await written()
  expect(screen.getByText('Ana did it. At once.', { selector: 'article .text' })).toBeVisible()
  expect(status.current?.undo).toBe(true)
})

test('letters are words while the wording is changed, and beside the field they decide nothing', async () => {
  await opened()
  await user.keyboard('e')
  await user.keyboard(' apd')
  await user.tab()
  await user.keyboard('apdj')
  expect(asked.filter(([command]) => command.startsWith('story_'))).toEqual([])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('Escape leaves the wording as it was, and E brings back what was begun, also after the screen was left', async () => {
  const first = await opened()
  await user.keyboard('e')
  await user.keyboard(' At once.{Escape}')
  await vi.waitFor(() => expect(heading()).toHaveFocus())
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(requests('story_reword')).toEqual([])
  await vi.waitFor(() => expect(drafts['reword-a']).toBe('Ana did it. At once.'))
  first.unmount()
  await opened()
  await user.keyboard('e')
  await vi.waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('Ana did it. At once.'))
  expect(screen.getByText(/What you changed before is back/)).toBeVisible()
})

test('an empty wording is refused beside its field, and the field stays', async () => {
  await opened()
  fault = { code: 'empty', field: 'text', facts: {} }
  await user.keyboard('e')
  await user.clear(screen.getByRole('textbox'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Write what happened.')
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/Write what happened\./)
})

test('J joins with the only likely one at once', async () => {
  const [first, ...others] = waiting
  if (!first) throw new Error('three wait')
  waiting = [{ ...first, alike: [told({ id: 'old', text: 'The same ring.', status: 'told' })] }, ...others]
  await opened()
  expect(screen.getByRole('heading', { name: 'Likely the same' })).toBeVisible()
  expect(screen.getByText('The same ring.')).toBeVisible()
  await user.keyboard('j')
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
  expect(requests('story_join')).toEqual([{ id: 'a', into: 'old' }])
})

test('of several likely ones J asks which, and with none it says so', async () => {
  const [first, ...others] = waiting
  if (!first) throw new Error('three wait')
  const alike = ['one', 'two'].map((id) => told({ id, people: [person('Ana')], giver: person(`By${id}`) }))
  waiting = [{ ...first, alike }, ...others]
  await opened()
  await user.keyboard('j')
  const dialog = await screen.findByRole('dialog', { name: 'Which one is the same?' })
  await user.click(within(dialog).getByRole('button', { name: /Join with this one.*Bytwo/ }))
  await vi.waitFor(() => expect(heading()).toHaveFocus())
  expect(requests('story_join')).toEqual([{ id: 'a', into: 'two' }])
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('j')
  expect(said()).toBe('Nobody told anything like it. There is nothing to join.')
  expect(requests('story_join')).toHaveLength(1)
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
  await vi.waitFor(() => expect(drafts).toEqual({}))
})

test('a reason that was begun comes back with the question, and an empty one is refused beside the field', async () => {
  const first = await opened()
  await user.keyboard('d')
  await user.keyboard('Too near')
  await vi.waitFor(() => expect(drafts['decline-a']).toBe('Too near'), 3000)
  first.unmount()
  await opened()
  await user.keyboard('d')
  const field = await screen.findByRole('textbox', { name: 'Your reason' })
  await vi.waitFor(() => expect(field).toHaveValue('Too near'))
  await user.click(screen.getByRole('button', { name: 'Clear it' }))
  expect(field).toHaveValue('')
  expect(field).toHaveFocus()
  fault = { code: 'empty', field: 'reason', facts: {} }
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(field).toHaveAccessibleDescription(/Write the reason\./))
  expect(field).toHaveFocus()
  expect(screen.getByRole('dialog')).toBeVisible()
})

test('many are decided in one command, and what is left is open', async () => {
  await opened()
  await user.click(screen.getByRole('checkbox', { name: /Ana/ }))
  await user.click(screen.getByRole('checkbox', { name: /Cleo/ }))
  expect(screen.getByText('Two are chosen.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Ready: 2' }))
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob 1 of 1'))
  expect(requests('story_ready')).toEqual([{ ids: ['a', 'c'] }])
  expect(heading()).toHaveFocus()
  expect(said()).toBe('Two are ready. Huddles tell them soon.')
  expect(screen.getByRole('button', { name: 'Ready: 0' })).toBeDisabled()
})

test('all are chosen with one press, and private or declined together', async () => {
  await opened()
  const all = screen.getByRole('checkbox', { name: 'Choose all' })
  await user.click(all)
  await user.click(screen.getByRole('checkbox', { name: /Bob/ }))
  expect(all).not.toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Private: 2' }))
  await vi.waitFor(() => expect(requests('story_private')).toEqual([{ ids: ['a', 'c'] }]))
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob 1 of 1'))
  await user.click(all)
  await user.click(screen.getByRole('button', { name: 'Decline: 1' }))
  await user.keyboard('4{Enter}')
  await screen.findByRole('heading', { name: 'Everything is read.' })
  expect(requests('story_decline')).toEqual([
    { ids: ['b'], reason: 'I could not see what they did. Tell it once more with what happened.' },
  ])
  await vi.waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
})

test('what is taken back is open again', async () => {
  await opened()
  const [first] = waiting
  await user.keyboard('a')
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
  await written()
  if (first) waiting = [first, ...waiting]
  changed(['recognition'])
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Ana 1 of 3'))
})

test('what somebody else decides leaves its turn to the next, with the focus', async () => {
  await opened()
  await user.keyboard('{ArrowRight}')
  await vi.waitFor(() => expect(heading()).toHaveFocus())
  waiting = waiting.filter(({ story }) => story.id !== 'b')
  await written()
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Cleo 2 of 2'))
  await vi.waitFor(() => expect(heading()).toHaveFocus())
})

test('a second press on the way decides nothing about the next one', async () => {
  await opened()
  let answer = () => {}
  vi.mocked(send).mockImplementationOnce(async (command, request) => {
    asked.push([command, request as Asked])
    await new Promise<void>((done) => {
      answer = done
    })
    return answers[command]?.(request as Asked)
  })
  await user.keyboard('aa')
  answer()
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob'))
  expect(requests('story_ready')).toEqual([{ ids: ['a'] }])
})

test('where a decision is refused it is said, and the same one stays open', async () => {
  fault = { code: 'disk_full', field: null, facts: {} }
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

test('what may be private is marked where it stands, and each is said with the reason', async () => {
  const text = '🎉 Mrs Okonkwo <b>in</b> 412\nsmiled.'
  const from = text.indexOf('Okonkwo')
  const at = text.indexOf('412')
  waiting = [
    unread(
      'a',
      'Ana',
      { text, customer_words: 'Call me on 0171 555.' },
      {
        signs: {
          text: [
            { sign: 'surname', text: 'Okonkwo', from, to: from + 7 },
            { sign: 'room', text: '412', from: at, to: at + 3 },
          ],
          customer_words: [{ sign: 'phone', text: '0171 555', from: 11, to: 19 }],
        },
      },
    ),
  ]
  await opened()
  const article = screen.getByRole('article', { name: /Ana/ })
  expect([...article.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'Okonkwo',
    '412',
    '0171 555',
  ])
  expect(article.querySelector('.text')?.textContent).toBe(text)
  expect(article.querySelector('blockquote')?.textContent).toBe('Call me on 0171 555.')
  expect(article.querySelector('b')).toBeNull()
  expect(
    within(article).getByText('“412” looks like a room or a bed. It says where a customer is to be found.'),
  ).toBeVisible()
  expect(row(/Ana/)).toHaveTextContent('Three details to look at')
})

test('everything a leader needs stands there', async () => {
  const standard = { id: 's', text: 'Own the problem', reason: '' }
  waiting = [
    unread(
      'a',
      'Ana',
      {
        giver: person('Joe'),
        also: [person('Mei')],
        source: 'letter',
        standard,
        steady: true,
        discretion: true,
        aloud: 'ask',
        customer_words: 'Thank you!',
      },
      { ask: [person('Ana')] },
    ),
  ]
  await opened()
  const article = screen.getByRole('article', { name: /Ana/ })
  for (const words of [
    'Joe and Mei',
    '12 Mar 2026',
    'A letter or a review',
    'Own the problem',
    'Steady good work, day after day',
    'Somebody decided for the customer without asking',
    'Nobody has said that the customer agreed',
    'Ask Ana first',
    'Joe wants to be asked before it is told',
    'Thank you!',
  ])
    expect(within(article).getByText(words)).toBeVisible()
})

test('private thanks have a card and are handed over, and the focus stays with them', async () => {
  cards = [
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
  waiting = []
  cards = [told({ id: 'x', people: [person('Zoë')], status: 'private' })]
  show()
  expect(await screen.findByRole('heading', { name: 'Everything is read.' })).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Private thanks to hand over' })).toBeVisible()
  await user.keyboard('apdej')
  expect(asked.map(([command]) => command)).toEqual(['inbox_show'])
})

test('of more than a hundred it says how many wait beyond those shown', async () => {
  beyond = 43
  await opened()
  expect(screen.getByText('43 more wait after these.')).toBeVisible()
  expect(heading()).toHaveTextContent('Ana 1 of 46')
})

test('where it cannot be read it says so and is tried again', async () => {
  vi.mocked(send).mockRejectedValueOnce({ code: 'io', field: null, facts: {} })
  show()
  await screen.findByRole('alert')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('heading', { level: 2, name: /Ana 1 of 3/ })
  expect(screen.queryByRole('alert')).toBeNull()
})
