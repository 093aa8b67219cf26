// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Discretion, Fault, HereView, ListDiscretion, RoleCard, WriteDiscretion } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { go, route } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import { Telling } from '../recognition/tell.svelte'
import DecidedPage from './DecidedPage.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
vi.setConfig({ testTimeout: 20_000 })

const ana = { id: 'ana', name: 'Ana', say_as: '' }
const joe = { id: 'joe', name: 'Joe', say_as: '' }
const line = (part: Partial<Discretion> = {}): Discretion => ({
  id: 'l1',
  used_on: '2026-03-10',
  text: 'Breakfast in a bag.',
  for_whom: 'Room of the early bus',
  money: { amount: 1500, currency: 'EUR' },
  by: joe,
  ...part,
})
let rows: Discretion[] = []
let cards: RoleCard[] = []
let fault: Fault | null = null
let asked: WriteDiscretion[] = []
const drafts = new Map<string, string>()
let turn = 0
let now = ''
const user = userEvent.setup()

function is(access: HereView['access'], person: typeof ana | null = ana) {
  turn += 1
  here.take({ access, person, turn } as unknown as HereView)
}

function write(ask: WriteDiscretion) {
  if (fault) throw fault
  asked.push(ask)
  const { by_id, used_on, ...kept } = ask
  const by = [ana, joe].find(({ id }) => id === by_id) ?? null
  const written = { ...kept, by, used_on: used_on ?? '2026-03-12', id: ask.id ?? `new-${rows.length}` }
  rows = [written, ...rows.filter(({ id }) => id !== written.id)]
  changed(['discretion'])
  return written
}

type Asked = Record<string, string>
const answers: Record<string, (request: Asked) => unknown> = {
  setup_show: () => ({ team: { zone: 'Europe/London' }, now: Date.parse(now) }),
  story_check: () => ({ text: [], customer_words: [] }),
  role_cards: () => cards,
  who_find: ({ query }) => ({
    people: [ana, joe].filter(({ name }) => name.toLowerCase().startsWith(query ?? '')),
    shifts: [],
  }),
  draft_show: ({ key = '' }) => (drafts.has(key) ? { body: drafts.get(key), saved_at: 1 } : null),
  draft_save: ({ key = '', body = '' }) => drafts.set(key, body) && { saved_at: 1 },
  draft_drop: ({ key = '' }) => drafts.delete(key) && null,
  discretion_list: (request) => {
    const { limit, offset } = request as unknown as ListDiscretion
    return { rows: rows.slice(offset, offset + limit), total: rows.length }
  },
  discretion_write: (request) => write(request as unknown as WriteDiscretion),
  discretion_remove: ({ id }) => {
    if (fault) throw fault
    rows = rows.filter((known) => known.id !== id)
    changed(['discretion'])
    return null
  },
}

beforeEach(() => {
  rows = []
  cards = []
  fault = null
  asked = []
  now = '2026-03-12T12:00:00Z'
  drafts.clear()
  is('leader')
  go('decided')
  vi.mocked(send).mockImplementation(async (command, request) => answers[command]?.(request as Asked) ?? null)
})

const field = (name: string | RegExp) => screen.getByRole('textbox', { name })
const words = () => field('What did you decide?')
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const currency = () => screen.getByRole('combobox', { name: 'Currency' })
async function shows() {
  const shown = render(DecidedPage)
  await screen.findByRole('heading', { name: 'Written down' })
  return shown
}
/** As it stands in the list, and not as its buttons name it. */
const P = { selector: 'p' }
const said = () => status.current?.text()

test('one line is enough: whoever is here decided it today, and the empty field waits for the next one', async () => {
  await shows()
  expect(await screen.findByText(/^For example: “Gave a late check-out/)).toBeVisible()
  await user.type(words(), 'Sent flowers.{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Sent flowers.', P)).toBeVisible()
  expect(asked).toEqual([
    { id: null, used_on: null, text: 'Sent flowers.', for_whom: '', money: null, by_id: 'ana' },
  ])
  expect(said()).toBe('Written down.')
  expect(status.current?.undo).toBe(true)
  await vi.waitFor(() => expect(words()).toHaveValue(''))
  expect(words()).toHaveFocus()
  expect(screen.getByText('One line is written down this month.')).toBeVisible()
  expect(drafts.size).toBe(0)
})

test('for whom, what it cost and nobody’s name: it was a colleague', async () => {
  await shows()
  await user.type(words(), 'Sent flowers.')
  await user.type(field('For whom?'), 'The couple with the dog')
  await user.type(field('Amount, if there is one'), '49,90')
  await user.selectOptions(currency(), 'CHF')
  await user.click(screen.getByText('Who and when'))
  await user.click(button('Remove Ana'))
  await user.click(button(/^Write it down/))
  await vi.waitFor(() =>
    expect(asked[0]).toMatchObject({
      for_whom: 'The couple with the dog',
      money: { amount: 4990, currency: 'CHF' },
      by_id: null,
    }),
  )
  const [row] = await screen.findAllByRole('listitem')
  expect(row).toHaveTextContent(/The couple with the dog · CHF\s49.90 · A colleague · 12 Mar 2026/)
  await vi.waitFor(() => expect(field('Amount, if there is one')).toHaveValue(''))
  expect(currency()).toHaveValue('CHF')
})

test('the currency of a card stands there where nothing has been spent yet', async () => {
  const role = { id: 'desk', job: 'Desk', function: '', purpose: '' }
  const money = { amount: 5000, currency: 'GBP' }
  cards = [{ role, lines: [{ id: 'x', kind: 'may', text: 'Flowers.', money, per: 'occasion' }] }]
  await shows()
  expect(currency()).toHaveValue('GBP')
})

test('letters that chose nobody, and a day to come, are said at their fields, which unfold', async () => {
  await shows()
  await user.type(words(), 'Sent flowers.')
  await user.click(screen.getByText('Who and when'))
  await user.click(button('Remove Ana'))
  await user.type(screen.getByRole('combobox', { name: 'Who decided?' }), 'zo')
  await user.click(button(/^Write it down/))
  expect(await screen.findByRole('alert')).toHaveTextContent('“zo” chose nobody.')
  expect(asked).toEqual([])
  await user.clear(screen.getByRole('combobox', { name: 'Who decided?' }))
  await user.clear(field('Year'))
  await user.type(field('Year'), '2031')
  await user.click(screen.getByText('Who and when'))
  fault = { code: 'not_a_day', field: 'used_on', facts: { text: '2031-03-12' } }
  await user.click(button(/^Write it down/))
  await vi.waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This day is still to come.'))
  await vi.waitFor(() => expect(field('Year')).toBeVisible())
  expect(words()).toHaveValue('Sent flowers.')
})

test('a form that stood open over midnight, or came back the day after, is of the day on which it is sent', async () => {
  const first = await shows()
  await user.type(words(), 'Sent flow')
  expect(screen.getByText(/12 Mar 2026/)).toBeVisible()
  first.unmount()
  await vi.waitFor(() => expect(drafts.get('decided-new')).toContain('Sent flow'))
  now = '2026-03-13T12:00:00Z'
  await shows()
  await vi.waitFor(() => expect(words()).toHaveValue('Sent flow'))
  expect(screen.getByText(/13 Mar 2026/)).toBeVisible()
  await user.click(button(/^Write it down/))
  await vi.waitFor(() => expect(asked[0]?.used_on).toBeNull())
})

test('a day that I write is sent as it is, and can be emptied on the way', async () => {
  await shows()
  await user.type(words(), 'Sent flowers.')
  await user.click(screen.getByText('Who and when'))
  const month = screen.getByRole('combobox', { name: 'Month' })
  await user.clear(field('Day'))
  await user.clear(field('Year'))
  await user.selectOptions(month, '')
  for (const part of [field('Day'), month, field('Year')]) expect(part).toHaveValue('')
  await user.type(field('Day'), '9')
  await user.selectOptions(month, '03')
  await user.type(field('Year'), '2026')
  await user.click(button(/^Write it down/))
  await vi.waitFor(() => expect(asked[0]?.used_on).toBe('2026-03-09'))
})

test('what was begun comes back with the screen', async () => {
  const first = await shows()
  await user.type(words(), 'Sent flow')
  first.unmount()
  await vi.waitFor(() => expect(drafts.get('decided-new')).toContain('Sent flow'))
  await shows()
  expect(await screen.findByText(/The line you began is back/)).toBeVisible()
  expect(words()).toHaveValue('Sent flow')
  await user.click(button('Clear it'))
  expect(words()).toHaveValue('')
})

test('the newest stand first, a page at a time, and nothing is added up', async () => {
  rows = Array.from({ length: 25 }, (_, at) =>
    line({ id: `l${at}`, text: `Number ${at}.`, used_on: at < 3 ? '2026-03-11' : '2026-02-01' }),
  )
  await shows()
  expect(await screen.findByText('3 lines are written down this month.')).toBeVisible()
  expect(screen.getAllByRole('listitem')).toHaveLength(20)
  expect(screen.getByText('1 to 20 of 25')).toBeVisible()
  expect(document.body.textContent).not.toMatch(/300|375/)
  await user.click(button('Show earlier ones'))
  expect(await screen.findByText('Number 24.', P)).toBeVisible()
  expect(screen.queryByText('Number 0.', P)).toBeNull()
  await vi.waitFor(() => expect(screen.getByRole('heading', { name: 'Written down' })).toHaveFocus())
  await user.click(button('Show later ones'))
  expect(await screen.findByText('Number 0.', P)).toBeVisible()
})

test('a line is changed where it stands, and the focus comes back to it', async () => {
  rows = [line()]
  await shows()
  await user.click(await screen.findByRole('button', { name: /^Change Breakfast/ }))
  const row = within(screen.getByRole('listitem'))
  expect(row.getByRole('textbox', { name: 'What did you decide?' })).toHaveFocus()
  expect(row.getByRole('textbox', { name: /Amount/ })).toHaveValue('15')
  await user.clear(row.getByRole('textbox', { name: /Amount/ }))
  await user.type(row.getByRole('textbox', { name: /Amount/ }), '12.50')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await vi.waitFor(() =>
    expect(asked).toEqual([
      {
        id: 'l1',
        used_on: '2026-03-10',
        text: 'Breakfast in a bag.',
        for_whom: 'Room of the early bus',
        money: { amount: 1250, currency: 'EUR' },
        by_id: 'joe',
      },
    ]),
  )
  await vi.waitFor(() => expect(button(/^Make a story of it Breakfast/)).toHaveFocus())
})

test('a line is removed and can be taken back; one that is somebody else’s is not, and that is said', async () => {
  rows = [line(), line({ id: 'l2', text: 'Sent flowers.' })]
  await shows()
  fault = { code: 'not_allowed', field: 'id', facts: { needs: 'leader' } }
  await user.click(await screen.findByRole('button', { name: /^Remove Breakfast/ }))
  await vi.waitFor(() => expect(said()).toContain('This needs somebody who may do more here.'))
  expect(screen.getByText('Breakfast in a bag.', P)).toBeVisible()
  fault = null
  await user.click(button(/^Remove Breakfast/))
  await vi.waitFor(() => expect(screen.queryByText('Breakfast in a bag.', P)).toBeNull())
  expect(status.current?.undo).toBe(true)
  expect(screen.getByRole('heading', { name: 'Written down' })).toHaveFocus()
})

const tells = async () => {
  await shows()
  await user.click(await screen.findByRole('button', { name: /^Make a story of it/ }))
  await vi.waitFor(() => expect(route.path).toBe('tell'))
}
const telling = (key: string) => {
  const told = new Telling()
  told.fromDraft(drafts.get(key) ?? '')
  return told
}

test('a line becomes a story: the words, who decided and the day are in the form of telling', async () => {
  rows = [line()]
  await tells()
  expect(route.params.person).toBe('joe')
  const told = telling('tell-joe')
  expect(told.people).toEqual([{ id: 'joe', label: 'Joe' }])
  expect(told.text).toBe('Breakfast in a bag.\nRoom of the early bus')
  expect([told.day, told.discretion, told.source]).toEqual(['2026-03-10', true, 'saw_it'])
  expect(told.giver).toEqual([{ id: 'ana', label: 'Ana' }])
})

test('what was begun in the form of telling stays under it', async () => {
  const begun = new Telling()
  begun.text = 'Held the door.'
  drafts.set('tell-joe', begun.toDraft() ?? '')
  rows = [line({ for_whom: '' })]
  await tells()
  expect(telling('tell-joe').text).toBe('Breakfast in a bag.\nHeld the door.')
})

test('of what a colleague decided nobody is filled in', async () => {
  rows = [line({ by: null })]
  await tells()
  expect(route.params.person).toBeUndefined()
  expect(telling('tell').people).toEqual([])
})

test('a line becomes a case under nobody’s name: for whom it was begins it, the decision ends it', async () => {
  rows = [line()]
  await shows()
  await user.click(await screen.findByRole('button', { name: /^Make a case of it/ }))
  await vi.waitFor(() => expect(route.path).toBe('settings/questions'))
  expect(route.params.of).toBe('l1')
  const kept = JSON.parse(drafts.get('question-of-l1') ?? '{}')
  expect(kept).toEqual({
    text: 'Room of the early bus – What do you do?',
    reveal: 'Breakfast in a bag. · €15',
  })
})

test('whoever leads nobody makes no case, because only leaders write questions', async () => {
  is('staff')
  rows = [line()]
  await shows()
  await screen.findByRole('button', { name: /^Make a story of it/ })
  expect(screen.queryByRole('button', { name: /^Make a case/ })).toBeNull()
})
