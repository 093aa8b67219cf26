// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go, route } from '../frame/router.svelte'
import { NO_FILTER } from './filter'
import StoriesPage from './StoriesPage.svelte'
import { told } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
vi.mock('virtua/svelte', async () => ({ WindowVirtualizer: (await import('./SampleRows.svelte')).default }))
Element.prototype.scrollIntoView ??= () => {}
window.scrollTo = () => {}
// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}

const OWN = '0190a1b2-0000-7000-8000-00000000000d'
const ANA = '0190a1b2-0000-7000-8000-00000000000a'
const NIGHT = '0190a1b2-0000-7000-8000-00000000000c'
const answers: Record<string, unknown> = {
  story_list: { rows: [], total: 0 },
  setup_show: { team: { zone: 'Europe/London' }, now: Date.parse('2026-03-12T09:00:00Z') },
  team_show: { team: {}, shifts: [NIGHT, OWN].map((id, at) => ({ id, name: at ? 'Morning' : 'Night' })) },
  standard_list: [{ id: OWN, text: 'Own the problem', reason: '' }],
  person_show: { person: { id: ANA, name: 'Ana' } },
  who_find: { people: [{ id: ANA, name: 'Ana', job: '', shift: null, left: false }], shifts: [] },
}
beforeEach(() => {
  go('stories')
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command) => answers[command])
})
const user = userEvent.setup()
const field = () => screen.getByRole('searchbox', { name: 'Find' })
const asked = (wanted: string) =>
  vi.mocked(send).mock.calls.flatMap(([command, request]) => (command === wanted ? [request] : []))
const lists = (filter: object) =>
  vi.waitFor(() =>
    expect(asked('story_list').at(-1)).toEqual({
      filter: { ...NO_FILTER, ...filter },
      limit: 50,
      offset: 0,
    }),
  )
const press = (key: string) => pressed(new KeyboardEvent('keydown', { key }), list.current)
const chips = () =>
  within(screen.getByRole('list', { name: 'Filters that are set' }))
    .getAllByRole('listitem')
    .map((chip) => chip.querySelector('bdi')?.textContent)
const dialog = () => screen.getByRole('dialog')
/** Opens "Add a filter" and chooses these, one after the other. */
async function adds(...names: string[]) {
  await user.click(screen.getByRole('button', { name: 'Add a filter' }))
  for (const name of names) await user.click(await within(dialog()).findByRole('button', { name }))
}

test('what is typed is looked for at once, and stands in the address for whoever comes back', async () => {
  render(StoriesPage)
  await screen.findByText('No stories yet')
  await user.type(field(), 'zoe')
  await lists({ query: 'zoe' })
  expect(route.params).toEqual({ find: 'zoe' })
  expect(field()).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Not told yet' }))
  expect(route.params).toEqual({ told: 'no', find: 'zoe' })
  await lists({ query: 'zoe', told: false })
})

test('the search that stands in the address is there again', async () => {
  go('stories', { find: 'taxi' })
  render(StoriesPage)
  expect(field()).toHaveValue('taxi')
  await lists({ query: 'taxi' })
})

test('where nothing is found it is said of what, and one press shows everything again', async () => {
  go('stories', { find: 'umbrela', told: 'no' })
  render(StoriesPage)
  expect(await screen.findByText('Nothing holds “umbrela”.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Search everything' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Clear the search' }))
  expect(field()).toHaveValue('')
  expect(field()).toHaveFocus()
  expect(route.params).toEqual({ told: 'no' })
})

test('a key leads to the field', async () => {
  render(StoriesPage)
  await screen.findByText('No stories yet')
  pressed(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }), list.current)
  expect(field()).toHaveFocus()
})

test('every filter in the address goes to the core, and has a name and something to take it away', async () => {
  const ids = { person: ANA, giver: ANA, shift: NIGHT, standard: OWN }
  const words = { kind: 'story', told: 'yes', source: 'letter', steady: 'no', discretion: 'yes', kept: 'yes' }
  go('stories', { ...ids, ...words, since: '2026-03-09', until: '2026-03-15' })
  render(StoriesPage)
  await lists({
    kind: 'story',
    person_id: ANA,
    giver_id: ANA,
    shift_id: NIGHT,
    standard_id: OWN,
    source: 'letter',
    steady: false,
    discretion: true,
    told: true,
    kept: true,
    since: '2026-03-09',
    until: '2026-03-15',
  })
  await vi.waitFor(() =>
    expect(chips()).toEqual([
      'About: Ana',
      'From: Ana',
      'Shift: Night',
      'Standard: Own the problem',
      'This week',
      'Stories',
      'Told',
      'How we know: A letter or a review',
      'Something special',
      'Decided without asking',
      'Worth hearing again',
    ]),
  )
  await user.click(screen.getByRole('button', { name: 'Remove Standard: Own the problem' }))
  expect(route.params).not.toHaveProperty('standard')
  expect(chips()).toHaveLength(10)
})

test('a standard is chosen in two steps, by keys alone, and the dialog is gone', async () => {
  render(StoriesPage)
  screen.getByRole('button', { name: 'Add a filter' }).focus()
  await user.keyboard('{Enter}')
  await within(dialog()).findByRole('button', { name: 'Standard' })
  expect(within(dialog()).getByRole('button', { name: 'About somebody' })).toHaveFocus()
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  expect(within(dialog()).getByRole('button', { name: 'Standard' })).toHaveFocus()
  await user.keyboard('{Enter}')
  await vi.waitFor(() =>
    expect(within(dialog()).getByRole('button', { name: 'Own the problem' })).toHaveFocus(),
  )
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(route.params).toEqual({ standard: OWN })
  await vi.waitFor(() => expect(chips()).toEqual(['Standard: Own the problem']))
})

test('a person is found by a few letters', async () => {
  render(StoriesPage)
  await adds('From somebody')
  await vi.waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus())
  await user.keyboard('ana')
  await screen.findByRole('option', { name: /Ana/ })
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(route.params).toEqual({ giver: ANA }))
})

test('a filter that the team has nothing for is not offered', async () => {
  vi.mocked(send).mockImplementation(async (command) =>
    command === 'standard_list'
      ? []
      : command === 'team_show'
        ? { shifts: [{ id: NIGHT }] }
        : answers[command],
  )
  render(StoriesPage)
  await adds()
  await within(dialog()).findByRole('button', { name: 'About somebody' })
  await new Promise((later) => setTimeout(later, 20))
  expect(within(dialog()).queryByRole('button', { name: 'Standard' })).toBeNull()
  expect(within(dialog()).queryByRole('button', { name: 'Shift' })).toBeNull()
})

test('days are chosen by name and moved on by key', async () => {
  render(StoriesPage)
  await adds('Days', 'This week')
  expect(route.params).toEqual({ since: '2026-03-09', until: '2026-03-15' })
  press('[')
  expect(route.params).toEqual({ since: '2026-03-02', until: '2026-03-08' })
  await vi.waitFor(() => expect(chips()).toEqual(['2 Mar 2026 to 8 Mar 2026']))
  await user.click(screen.getByRole('button', { name: 'Later days' }))
  await vi.waitFor(() => expect(chips()).toEqual(['This week']))
  expect(screen.getByRole('button', { name: 'Later days' })).toHaveFocus()
})

test('days that no month has, and an end before the beginning, are said at their field', async () => {
  render(StoriesPage)
  await adds('Days')
  const [first, last] = within(dialog()).getAllByRole('textbox', { name: 'Day' })
  const [year, lastYear] = within(dialog()).getAllByRole('textbox', { name: 'Year' })
  const [month, lastMonth] = within(dialog()).getAllByRole('combobox', { name: 'Month' })
  if (!(first && last && year && lastYear && month && lastMonth)) throw new Error('A field is missing.')
  await user.type(first, '30')
  await user.selectOptions(month, 'February')
  await user.type(year, '2026')
  await user.click(within(dialog()).getByRole('button', { name: 'Show these days' }))
  expect(within(dialog()).getByRole('group', { name: 'First day' })).toHaveTextContent(
    'This day does not exist',
  )
  await user.clear(first)
  await user.type(first, '12')
  await user.type(last, '11')
  await user.selectOptions(lastMonth, 'February')
  await user.type(lastYear, '2026')
  await user.click(within(dialog()).getByRole('button', { name: 'Show these days' }))
  expect(within(dialog()).getByRole('group', { name: 'Last day' })).toHaveTextContent('The end is before')
  await user.type(last, '{Backspace}3')
  await user.click(within(dialog()).getByRole('button', { name: 'Show these days' }))
  expect(route.params).toEqual({ since: '2026-02-12', until: '2026-02-13' })
})

test('one key clears the filters and leaves the words; without filters it is no key', async () => {
  go('stories', { find: 'taxi', kind: 'story', source: 'letter' })
  render(StoriesPage)
  press('x')
  expect(route.params).toEqual({ find: 'taxi' })
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull())
  press('x')
  expect(route.params).toEqual({ find: 'taxi' })
})

test('the focus goes on to the next filter when one is taken away, and after the last to "Add a filter"', async () => {
  go('stories', { kind: 'story', kept: 'yes' })
  render(StoriesPage)
  const first = await screen.findByRole('button', { name: 'Remove Stories' })
  first.focus()
  await user.keyboard('{Enter}')
  await vi.waitFor(() =>
    expect(screen.getByRole('button', { name: 'Remove Worth hearing again' })).toHaveFocus(),
  )
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Add a filter' })).toHaveFocus())
})

test('the quick filters are pressed and let go, and "back" finds the list as it was', async () => {
  render(StoriesPage)
  expect(screen.getByRole('button', { name: 'Everything', pressed: true })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Stories' }))
  await user.click(screen.getByRole('button', { name: 'Not told yet' }))
  expect(route.params).toEqual({ kind: 'story', told: 'no' })
  expect(screen.getByRole('button', { name: 'Stories', pressed: true })).toBeVisible()
  history.back()
  await vi.waitFor(() => expect(route.params).toEqual({ kind: 'story' }))
  await user.click(screen.getByRole('button', { name: 'Stories', pressed: true }))
  expect(route.params).toEqual({})
})

test('a part of the list that cannot be had is said in words, and one press asks for it again', async () => {
  let broken = true
  vi.mocked(send).mockImplementation(async (command, request) => {
    if (command !== 'story_list') return answers[command]
    const { offset, limit } = request as { offset: number; limit: number }
    if (offset > 0 && broken) throw { code: 'io', field: null, facts: {} }
    const rows = Array.from({ length: Math.min(limit, 60 - offset) }, (_, at) =>
      told({ id: `${offset + at}`, text: `Story ${offset + at}` }),
    )
    return { rows, total: 60 }
  })
  render(StoriesPage)
  await screen.findByText('Story 0')
  expect(await screen.findByRole('alert')).toHaveTextContent('Some stories could not be fetched.')
  expect(screen.getByText('Story 49')).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Story 59')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('when a filter cannot be answered, the list and the count of the filter before are not shown as its own', async () => {
  let broken = false
  vi.mocked(send).mockImplementation(async (command) => {
    if (command !== 'story_list') return answers[command]
    if (broken) throw { code: 'io', field: null, facts: {} }
    return { rows: [told({ id: 'a', text: 'Story a' })], total: 1 }
  })
  render(StoriesPage)
  await screen.findByText('Story a')
  broken = true
  await user.click(screen.getByRole('button', { name: 'Not told yet' }))
  await screen.findByRole('alert')
  expect(screen.queryByText('Story a')).toBeNull()
  expect(screen.queryByText('One story')).toBeNull()
  expect(screen.queryByText('One found')).toBeNull()
  broken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Story a')).toBeVisible()
  expect(screen.getByText('One found')).toBeVisible()
})

test('what comes while somebody reads is offered in a bar, and one press leads to the newest', async () => {
  let ids = ['b', 'a']
  vi.mocked(send).mockImplementation(async (command) =>
    command === 'story_list'
      ? { rows: ids.map((id) => told({ id, text: `Story ${id}` })), total: ids.length }
      : answers[command],
  )
  render(StoriesPage)
  const texts = () =>
    screen.getAllByRole('article').map((article) => article.querySelector('.text')?.textContent)
  await vi.waitFor(() => expect(texts()).toEqual(['Story b', 'Story a']))
  screen.getAllByRole('article')[1]?.focus()
  ids = ['d', 'c', ...ids]
  changed(['recognition'])
  const bar = await screen.findByRole('button', { name: 'New stories (2)' })
  expect(texts()).toEqual(['Story b', 'Story a'])
  expect(screen.getAllByRole('article')[1]).toHaveFocus()
  await user.click(bar)
  await vi.waitFor(() => expect(texts()).toEqual(['Story d', 'Story c', 'Story b', 'Story a']))
  await vi.waitFor(() => expect(screen.getAllByRole('article')[0]).toHaveFocus())
  expect(screen.queryByRole('button', { name: /^New stories/ })).toBeNull()
})
