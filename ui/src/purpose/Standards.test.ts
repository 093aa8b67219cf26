// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Access, Fault, ListedStandard, Place, Proposal, SaveStandard } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { told } from '../recognition/sample'
import { listed } from '../standard/sample'
import Standards from './Standards.svelte'
import { exampleStandard } from './standards'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

const PLACES: Place[] = ['hotel', 'clinic', 'shop', 'contact_centre', 'other']
const NAME = listed()
const CALL = listed({ id: 'call', wording_id: 'call', text: 'We call back.', reason: '' })
/** What the form sends where nobody writes. */
const BARE: SaveStandard = {
  id: null,
  text: '',
  reason: '',
  looks_like: '',
  exceptions: '',
  higher: false,
  task: '',
  question: '',
  criteria: [],
  adopted_on: null,
  theme: null,
}
let standards: ListedStandard[] = []
let proposals: Proposal[] = []
let drafts = new Map<string, { body: string; saved_at: number }>()
let fault: Fault | null = null
let asked: { command: string; request: unknown }[] = []
let turn = 0
const user = userEvent.setup()

beforeEach(() => {
  standards = [NAME, CALL]
  proposals = []
  drafts = new Map()
  fault = null
  asked = []
  is('manager')
  vi.mocked(send).mockImplementation(async (command, request) => {
    asked.push({ command, request })
    const { key, body } = request as { key: string; body: string }
    if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
    if (command === 'draft_drop') drafts.delete(key)
    if (command.startsWith('draft_')) return drafts.get(key) ?? null
    if (command === 'setup_show')
      return { team: { zone: 'Europe/London' }, now: Date.parse('2026-03-12T09:00:00Z') }
    if (command === 'standard_list') return standards
    if (command === 'standard_proposals') return proposals
    if (fault) throw fault
    const { theme, adopted_on, ...written } = request as SaveStandard
    const saved = listed({ ...written, id: 'new', wording_id: 'new', adopted_on: adopted_on ?? '2026-03-12' })
    standards = [...standards, saved]
    proposals = proposals.filter((one) => one.theme !== theme)
    changed(['standard'])
    return saved
  })
})

function is(access: Access) {
  turn += 1
  const locked = { person: null, pins: false, may: [], idle_seconds: 90 }
  here.take({ ...locked, access, turn } as unknown as NonNullable<typeof here.current>)
}

const title = () => screen.getByRole('heading', { name: 'What we always do' })
const field = (name: string) => screen.getByRole('textbox', { name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const opens = async () => {
  const shown = render(Standards, { place: 'hotel' })
  await user.click(await screen.findByRole('button', { name: 'Add a standard' }))
  return shown
}
const saved = () => asked.filter(({ command }) => command === 'standard_save').map(({ request }) => request)

test('standards stand in their order, each with its reason, and lead to their pages', async () => {
  render(Standards, { place: 'hotel' })
  const link = await screen.findByRole('link', { name: 'We say the name first.' })
  expect(link).toHaveAttribute('href', '#/standards/name')
  const [first] = screen.getAllByRole('listitem')
  expect(within(first as HTMLElement).getByText('It feels like home.')).toBeVisible()
})

test('what goes further stands after the baseline, under a heading that says when it counts', async () => {
  standards = [{ ...NAME, higher: true }, CALL]
  render(Standards, { place: 'hotel' })
  await screen.findByText('We call back.')
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'We call back.',
    'We say the name first.',
  ])
  expect(screen.getByRole('heading', { level: 3, name: 'And when that holds' })).toBeVisible()
})

test('a quiet one says for how long, one without any story that there is none, and one with stories nothing', async () => {
  standards = [
    { ...NAME, quiet: true, last_story_on: '2025-12-09' },
    { ...CALL, last_story_on: null },
    listed({ id: 'walk', text: 'We walk along.', reason: '' }),
  ]
  render(Standards, { place: 'hotel' })
  expect(await screen.findByText('No story for 13 weeks.', { normalizer: plain })).toBeVisible()
  expect(screen.getAllByText(/^No story/, { normalizer: plain })).toHaveLength(2)
  expect(within(screen.getAllByRole('listitem')[1] as HTMLElement).getByText('No story yet.')).toBeVisible()
})
const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '').trim()

test('one whose day is to come says from when, and not that it is quiet', async () => {
  standards = [{ ...NAME, adopted_on: '2026-12-01', last_story_on: null }]
  render(Standards, { place: 'hotel' })
  expect(await screen.findByText('From 1 Dec 2026', { normalizer: plain })).toBeVisible()
  expect(screen.queryByText('No story yet.')).toBeNull()
})

test('before there is one, it is said what a standard is, with an example of this kind of place', async () => {
  standards = []
  render(Standards, { place: 'clinic' })
  expect(await screen.findByText(/No standard yet/)).toBeVisible()
  expect(screen.getByText(/before we do it/)).toBeVisible()
})

test('every kind of place has an example of its own', () => {
  const all = PLACES.map(exampleStandard)
  expect(new Set(all.map(({ text }) => text)).size).toBe(PLACES.length)
  for (const { text, reason } of all) {
    expect(text).not.toMatch(/^standards-/)
    expect(reason).not.toMatch(/^standards-/)
  }
})

test('whoever manages nothing reads them, changes none, and is asked nothing about proposals', async () => {
  is('leader')
  render(Standards, { place: 'hotel' })
  await screen.findByText('We say the name first.')
  expect(screen.queryByRole('button')).toBeNull()
  expect(asked.map(({ command }) => command)).not.toContain('standard_proposals')
})

test('a new one is added, and the focus goes on at the heading', async () => {
  await opens()
  expect(field('What you always do')).toHaveFocus()
  await user.keyboard('We walk with people.')
  await user.type(field('Why'), 'Pointing is cold.')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('We walk with people.')).toBeVisible()
  expect(saved()).toEqual([{ ...BARE, text: 'We walk with people.', reason: 'Pointing is cold.' }])
  await vi.waitFor(() => expect(title()).toHaveFocus())
})

test('all that a standard may say is kept, what is to be looked at line by line', async () => {
  await opens()
  await user.keyboard('We walk with people.')
  await user.click(screen.getByText('More'))
  await user.type(field('What it looks like'), 'Side by side.')
  await user.type(field('When otherwise is right'), 'The desk is empty.')
  await user.type(field('The task it is for'), 'Showing the way')
  await user.type(field('Question for the huddle'), 'Who walked?')
  await user.type(field('How to see that it is done'), ' At the door{Enter}{Enter}At the lift')
  await user.click(screen.getByRole('radio', { name: 'Once the baseline holds' }))
  await user.type(field('Day'), '1')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Month' }), 'December')
  await user.type(field('Year'), '2026')
  await user.click(button(/^Save/))
  await vi.waitFor(() =>
    expect(saved()).toEqual([
      {
        ...BARE,
        text: 'We walk with people.',
        looks_like: 'Side by side.',
        exceptions: 'The desk is empty.',
        task: 'Showing the way',
        question: 'Who walked?',
        criteria: ['At the door', 'At the lift'],
        higher: true,
        adopted_on: '2026-12-01',
      },
    ]),
  )
})

const FAULTS: [Fault, string, RegExp][] = [
  [{ code: 'empty', field: 'text', facts: {} }, 'What you always do', /This is empty/],
  [
    { code: 'already_there', field: 'text', facts: { name: 'We call back.' } },
    'What you always do',
    /already there/,
  ],
  [{ code: 'too_long', field: 'reason', facts: { limit: 400, length: 401 } }, 'Why', /at most 400/],
  [
    { code: 'longer_exception', field: 'exceptions', facts: { words: 9, limit: 4 } },
    'When otherwise is right',
    /have 9 words, .* only 4/,
  ],
  [
    { code: 'too_long', field: 'criteria', facts: { limit: 10 } },
    'How to see that it is done',
    /limit is 10/,
  ],
]
for (const [refused, name, words] of FAULTS)
  test(`a refusal stands at its field, also where that is folded away, and the words stay: ${refused.code} at ${name}`, async () => {
    fault = refused
    await opens()
    await user.keyboard('We call back.')
    await user.click(button(/^Save/))
    expect(plain((await screen.findByRole('alert')).textContent ?? '')).toMatch(words)
    await vi.waitFor(() => expect(field(name)).toBeVisible())
    expect(field(name)).toBeInvalid()
    await user.click(button('Go to the field'))
    expect(field(name)).toHaveFocus()
    expect(field('What you always do')).toHaveValue('We call back.')
  })

test('a day that is over is said to be over, and one that no month has to be none', async () => {
  await opens()
  await user.keyboard('We call back.')
  await user.click(screen.getByText('More'))
  fault = { code: 'day_over', field: 'adopted_on', facts: {} }
  await user.click(button(/^Save/))
  expect(await screen.findByRole('alert')).toHaveTextContent('This day is over. Take today or a later one.')
  await user.type(field('Day'), '31')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Month' }), 'April')
  await user.type(field('Year'), '2026')
  await user.click(button(/^Save/))
  expect(
    await screen.findByText('This day does not exist. Check day, month and year.', { selector: '.error' }),
  ).toBeVisible()
  expect(saved()).toHaveLength(1)
})

test('the example fills what is empty and leaves what is written', async () => {
  await opens()
  await user.type(field('Why'), 'Because.')
  await user.click(button(exampleStandard('hotel').text))
  expect(field('What you always do')).toHaveValue(exampleStandard('hotel').text)
  expect(field('Why')).toHaveValue('Because.')
})

test('what was written and left with Escape comes back with the form', async () => {
  await opens()
  await user.keyboard('We walk{Escape}')
  await vi.waitFor(() => expect(drafts.get('standard-new')?.body).toContain('We walk'))
  await user.click(button('Add a standard'))
  expect(await screen.findByText(/What you changed before is back/)).toBeVisible()
  expect(field('What you always do')).toHaveValue('We walk')
})

test('three stories about the same propose a standard, which takes them along', async () => {
  const stories = ['Found the case.', 'Drove to the airport.', 'Sent it after them.'].map((text, at) =>
    told({ id: `${at}`, text }),
  )
  proposals = [{ theme: 'lost luggage', count: 3, stories }]
  render(Standards, { place: 'hotel' })
  expect(
    await screen.findByText('3 stories are about “lost luggage”. Make it a standard?', { normalizer: plain }),
  ).toBeVisible()
  expect(screen.getByRole('link', { name: 'Drove to the airport.' })).toHaveAttribute('href', '#/stories/1')
  await user.click(button(/^Make it a standard: /))
  const text = field('What you always do')
  expect(text).toHaveValue('')
  expect(text).toHaveAccessibleDescription(/lost luggage/)
  await user.type(text, 'We bring lost things back.')
  await user.click(button(/^Save/))
  await vi.waitFor(() =>
    expect(saved()).toEqual([{ ...BARE, text: 'We bring lost things back.', theme: 'lost luggage' }]),
  )
  await vi.waitFor(() => expect(title()).toHaveFocus())
})
