// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Fault, HereView, Score, StandardView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go, route } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import { told } from '../recognition/sample'
import StandardPage from './StandardPage.svelte'
import { look, shown, standard, trend } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const CRITERIA = ['Eye contact', 'The name']
const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '').trim()
const user = userEvent.setup()
let view: StandardView
let fault: Fault | null
let drafts: Map<string, { body: string; saved_at: number }>
let turn = 0
const may = (access: HereView['access'], person = 'ana') => {
  turn += 1
  here.take({ access, turn, person: { id: person, name: 'Ana', say_as: '' } } as unknown as HereView)
}
const SHIFT = { id: 'late', name: 'Late', weekdays: [1, 2, 3, 4, 5, 6, 7], huddle_at: '14:00' }
const NOW = Date.parse('2026-03-12T09:00:00Z')

beforeEach(async () => {
  document.body.replaceChildren()
  may('manager')
  view = shown()
  fault = null
  drafts = new Map()
  go('standards/:id', { id: 'name' })
  await vi.waitFor(() => expect(route.path).toBe('standards/:id'))
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command, request) => {
    const { key, body } = request as { key: string; body: string }
    if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
    if (command === 'draft_drop') drafts.delete(key)
    if (command.startsWith('draft_')) return drafts.get(key) ?? null
    if (command === 'standard_show') return view
    if (command === 'setup_show') return { team: { zone: 'Europe/London' }, now: NOW }
    if (command === 'team_show') return { team: { zone: 'Europe/London' }, shifts: [SHIFT] }
    if (fault) throw fault
    if (command === 'standard_remove') view = { ...view, removed: true }
    if (command === 'standard_bring_back') view = { ...view, removed: false }
    if (command === 'plan_add') view = { ...view, next: view.next.map((one) => ({ ...one, added: true })) }
    changed(['standard', 'observation', 'huddle_choice'])
    return null
  })
})

const opens = async () => {
  const main = document.body.appendChild(document.createElement('main'))
  const page = render(StandardPage, { target: main })
  await screen.findByRole('heading', { level: 1 })
  return page
}
const title = () => screen.getByRole('heading', { level: 1 })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const said = (words: string) => vi.waitFor(() => expect(plain(status.current?.text() ?? '')).toContain(words))
const text = (words: string | RegExp) => screen.findByText(words, { normalizer: plain })

test('a standard says all that it holds, since when, and by whom', async () => {
  view = shown({
    standard: standard({
      reason: 'It feels like home.',
      looks_like: 'Before the key.',
      exceptions: 'A line at the desk.',
      question: 'Whose name did you use?',
      task: 'Checking in',
      higher: true,
      by: { id: 'ana', name: 'Ana', say_as: '' },
    }),
  })
  await opens()
  expect(title()).toHaveTextContent('We say the name first.')
  for (const words of [
    'It feels like home.',
    'Before the key.',
    'A line at the desk.',
    'Whose name did you use?',
    'Checking in',
    'Once the baseline holds',
    'In force since 5 Jan 2026, by Ana',
    'No huddle has turned to it yet.',
  ])
    expect(await text(words)).toBeVisible()
})

test('what it will say stands beside what it says, and what it said before below, with its days', async () => {
  view = shown({
    coming: [standard({ wording_id: 'later', text: 'We say it twice.', adopted_on: '2026-12-01' })],
    before: [standard({ wording_id: 'first', text: 'We say hello.', adopted_on: '2025-06-01' })],
  })
  await opens()
  expect(await text('From 1 Dec 2026 it says:')).toBeVisible()
  expect(screen.getByText('We say it twice.')).toBeVisible()
  const before = screen.getByRole('region', { name: 'What it said before' })
  expect(within(before).getByText('We say hello.')).toBeVisible()
  expect(plain(before.textContent ?? '')).toContain('1 Jun 2025 to 5 Jan 2026')
})

test('the stories that show it stand there, with the way to all, and where none came for long it says so', async () => {
  view = shown({
    stories: [told({ id: 'ring', text: 'Knew her name.' })],
    story_count: 12,
    last_story_on: '2025-12-09',
    quiet: true,
  })
  await opens()
  expect(await text('No story for 13 weeks.')).toBeVisible()
  expect(screen.getByText('Knew her name.')).toBeVisible()
  expect(screen.getByRole('link', { name: /See all .*12.* stories/ })).toHaveAttribute(
    'href',
    '#/stories?standard=name',
  )
  expect(screen.getByRole('link', { name: 'Tell one' })).toHaveAttribute('href', '#/tell?standard=name')
})

test('one key opens the form with what it says, which is saved as its new wording', async () => {
  view = shown({ standard: standard({ criteria: CRITERIA }) })
  await opens()
  pressed(new KeyboardEvent('keydown', { key: 'e' }), list.current)
  const field = await screen.findByRole('textbox', { name: 'What you always do' })
  expect(field).toHaveValue('We say the name first.')
  await user.type(field, ' Always.')
  await user.click(button(/^Save/))
  await vi.waitFor(() =>
    expect(send).toHaveBeenCalledWith(
      'standard_save',
      expect.objectContaining({
        id: 'name',
        text: 'We say the name first. Always.',
        criteria: CRITERIA,
        adopted_on: null,
        theme: null,
      }),
    ),
  )
  await vi.waitFor(() => expect(title()).toHaveFocus())
})

test('where a wording is to come, a change goes on from that one and keeps its day', async () => {
  view = shown({
    coming: [standard({ wording_id: 'later', text: 'We say it twice.', adopted_on: '2026-12-01' })],
  })
  await opens()
  await user.click(button(/^Change/))
  expect(await screen.findByRole('textbox', { name: 'What you always do' })).toHaveValue('We say it twice.')
  await user.click(button(/^Save/))
  await vi.waitFor(() =>
    expect(send).toHaveBeenCalledWith('standard_save', expect.objectContaining({ adopted_on: '2026-12-01' })),
  )
})

test('one that is retired says so, offers nothing else, and can be brought back', async () => {
  view = shown({ standard: standard({ criteria: CRITERIA }) })
  await opens()
  await user.click(button('Retire'))
  expect(send).toHaveBeenCalledWith('standard_remove', { id: 'name' })
  await said('The standard is retired.')
  expect(status.current).toMatchObject({ undo: true })
  expect(await screen.findByText(/^This standard is retired/)).toBeVisible()
  expect(title()).toHaveFocus()
  expect(screen.getAllByRole('button')).toHaveLength(1)
  expect(screen.queryByRole('link', { name: 'Tell one' })).toBeNull()
  await user.click(button('Bring it back'))
  expect(send).toHaveBeenCalledWith('standard_bring_back', { id: 'name' })
  await said('The standard is back.')
  await vi.waitFor(() => expect(screen.queryByText(/^This standard is retired/)).toBeNull())
  expect(title()).toHaveFocus()
})

test('one key puts it into the next huddle, says which, and the focus stays on the button', async () => {
  may('leader')
  view = shown({ next: [{ shift_id: 'late', shift: 'Late', on: '2026-03-12', at: '14:00', added: false }] })
  await opens()
  ;(await screen.findByRole('button', { name: /^Tell it at the next huddle/ })).focus()
  pressed(new KeyboardEvent('keydown', { key: 'h' }), list.current)
  expect(send).toHaveBeenCalledWith('plan_add', { shift_id: 'late', on: '2026-03-12', item: 'name' })
  await said('It is in the huddle of Thursday 12 March, 14:00.')
  const out = await screen.findByRole('button', { name: /^Take it out/ })
  expect(out).toHaveFocus()
  await user.click(out)
  expect(send).toHaveBeenCalledWith('plan_drop', { shift_id: 'late', on: '2026-03-12', item: 'name' })
})

test('whoever does not lead changes nothing and puts it nowhere', async () => {
  may('staff')
  await opens()
  expect(screen.queryByRole('button')).toBeNull()
})

test('without anything to look at there is nothing about looking', async () => {
  await opens()
  expect(screen.queryByRole('heading', { name: 'Is it done?' })).toBeNull()
})

const looks = async () => {
  view = shown({ standard: standard({ criteria: CRITERIA }) })
  await opens()
  await user.click(button('Look at it'))
}
const choose = (criterion: string, score: string) =>
  user.click(within(screen.getByRole('group', { name: criterion })).getByRole('radio', { name: score }))

test('a look is kept, with who looked, where and what else was seen', async () => {
  await looks()
  const first = within(screen.getByRole('group', { name: 'Eye contact' })).getAllByRole('radio')
  await vi.waitFor(() => expect(first.some((radio) => radio === document.activeElement)).toBe(true))
  await choose('Eye contact', 'Met')
  await choose('The name', 'Not met')
  await user.click(screen.getByRole('radio', { name: 'A mystery shopper' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Shift' }), 'Late')
  await user.type(screen.getByRole('textbox', { name: 'What else you saw' }), 'A long line.')
  await user.click(button(/^Keep this look/))
  await said('The look is kept.')
  expect(status.current).toMatchObject({ undo: true })
  expect(send).toHaveBeenCalledWith('standard_observe', {
    wording_id: 'name',
    seen_on: null,
    observer: 'mystery',
    shift_id: 'late',
    scores: ['met', 'not_met'],
    note: 'A long line.',
  })
  await vi.waitFor(() => expect(screen.getByRole('heading', { name: 'Is it done?' })).toHaveFocus())
})

test('whoever does not lead looks as a colleague, and is not asked who looked', async () => {
  may('staff')
  await looks()
  expect(screen.queryByRole('group', { name: 'Who looked?' })).toBeNull()
  await choose('The name', 'Met')
  await user.click(button(/^Keep this look/))
  const scores: Score[] = ['not_seen', 'met']
  await vi.waitFor(() =>
    expect(send).toHaveBeenCalledWith(
      'standard_observe',
      expect.objectContaining({ observer: 'peer', scores }),
    ),
  )
})

const REFUSED: [Fault, string][] = [
  [
    { code: 'nothing_seen', field: 'scores', facts: {} },
    'Nothing was seen. Say of at least one thing whether it was met.',
  ],
  [
    { code: 'day_ahead', field: 'seen_on', facts: { text: '2026-12-01' } },
    'This day is still to come. Take today or an earlier one.',
  ],
  [
    { code: 'retired', field: 'wording_id', facts: {} },
    'This standard is retired, is not one yet, or says something else by now. Look at it again.',
  ],
]
for (const [refused, words] of REFUSED)
  test(`a look that is refused says why in words that help: ${refused.code}`, async () => {
    fault = refused
    await looks()
    await user.click(button(/^Keep this look/))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent?.replaceAll(/\s+/g, ' ')).toContain(words)
    // Only what stands in the form can be gone to.
    expect(screen.queryByRole('button', { name: 'Go to the field' }) === null).toBe(
      refused.code === 'retired',
    )
  })

test('a look that was begun comes back with its form', async () => {
  await looks()
  await choose('The name', 'Not met')
  // To do otherwise may have been right.
  expect(screen.getByRole('link', { name: 'Tell it' })).toHaveAttribute('href', '#/tell?standard=name')
  await user.keyboard('{Escape}')
  await vi.waitFor(() => expect(drafts.get('look-name')?.body).toContain('not_met'))
  await user.click(button('Look at it'))
  const group = screen.getByRole('group', { name: 'The name' })
  await vi.waitFor(() => expect(within(group).getByRole('radio', { name: 'Not met' })).toBeChecked())
})

test('what the looks say stands in words before the numbers, with the months as a table', async () => {
  view = shown({
    standard: standard({ criteria: CRITERIA }),
    looks: [look()],
    trend: trend({
      course: 'better',
      lately: { met: 9, seen: 12 },
      before: { met: 6, seen: 11 },
      months: [{ month: '2026-03-01', tally: { met: 9, seen: 12 } }],
    }),
  })
  await opens()
  expect(await text('It is done more often than before.')).toBeVisible()
  expect(await text('9 of 12 met in the last 90 days, 6 of 11 in the 90 days before.')).toBeVisible()
  await user.click(screen.getByText('Show as table'))
  const row = screen.getByRole('rowheader', { name: /March.*2026/ }).closest('tr') as HTMLElement
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['9', '12'])
})

test('each look says who, where and what was found in words, and a leader can take it out', async () => {
  may('leader', 'joe')
  view = shown({
    standard: standard({ criteria: CRITERIA }),
    looks: [
      look({
        shift: 'Late',
        found: [
          { criterion: 'Eye contact', score: 'met' },
          { criterion: 'The name', score: 'not_met' },
        ],
        note: 'A long line.',
      }),
      look({ id: 'mystery', observer: 'mystery', by: null }),
    ],
  })
  await opens()
  for (const words of [
    'Ana looked.',
    'Late',
    'Met: Eye contact',
    'Not met: The name',
    'A long line.',
    'A mystery shopper looked.',
  ])
    expect(await text(words)).toBeVisible()
  await user.click(screen.getAllByRole('button', { name: /^Take out the look of/ })[0] as HTMLElement)
  expect(send).toHaveBeenCalledWith('observation_remove', { id: 'look' })
  await said('The look is taken out.')
  expect(status.current).toMatchObject({ undo: true })
})

test('whoever does not lead takes out only a look of their own', async () => {
  may('staff', 'ana')
  view = shown({
    standard: standard({ criteria: CRITERIA }),
    looks: [look(), look({ id: 'other', by: { id: 'joe', name: 'Joe', say_as: '' } })],
  })
  await opens()
  expect(screen.getAllByRole('button', { name: /^Take out/ })).toHaveLength(1)
})
