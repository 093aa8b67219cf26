// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Person, PersonView, StoryRow } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { go } from '../frame/router.svelte'
import { told } from '../recognition/sample'
import PersonPage from './PersonPage.svelte'
import { isHere, page, somebody } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const NOON = Date.parse('2026-03-12T12:00:00Z')
const ana = { id: 'ana', name: 'Ana Silva', say_as: '' }
const shift = { id: 'm', name: 'Early' }
let view: PersonView

beforeEach(() => {
  here.take(isHere({ person: ana }))
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'person_show') return view
    if (command === 'team_show') return { team: {}, shifts: [shift] }
    if (command === 'setup_show') return { team: { zone: 'Europe/Lisbon' }, now: NOON }
    return null
  })
})

async function shown(part: Partial<Person>, received: StoryRow[] = [], given: StoryRow[] = []) {
  view = page(somebody({ job: 'Night porter', ...part }), { received, given })
  // Whoever comes begins on Today.
  go('people/:id', { id: 'ana' })
  const rendered = render(PersonPage)
  await screen.findByRole('heading', { level: 1, name: /\S/ })
  await vi.waitFor(() => expect(rendered.container.querySelector('h2')).not.toBeNull())
  await new Promise((done) => setTimeout(done, 20))
  return rendered
}
/** The words beside a fact, or null where it is not there. */
function fact(name: string) {
  const terms = screen.queryAllByRole('term').filter((term) => term.textContent === name)
  const words = terms[0]?.nextElementSibling?.textContent
  return words?.replaceAll(/\s+/g, ' ').trim() ?? null
}
const list = (name: string) => within(screen.getByRole('region', { name }))

test('birthday and anniversary stand with the day on which they come next', async () => {
  await shown({ birthday: '03-13', started_on: '2022-05-03', shift_id: 'm' })
  expect(fact('Birthday')).toBe('13 March The next is on Friday 13 March.')
  expect(fact('First day here')).toBe('3 May 2022 4 years on Sunday 3 May.')
  expect(fact('Shift')).toBe('Early')
})

test('on the day itself it is said so', async () => {
  await shown({ birthday: '03-12', started_on: '2025-03-12' })
  expect(fact('Birthday')).toBe('12 March It is today.')
  expect(fact('First day here')).toBe('12 Mar 2025 One year today.')
})

test('how somebody likes to be thanked stands in words', async () => {
  await shown({ wish: 'ask' })
  expect(fact('When somebody thanks them')).toBe('Ask first The presenter asks before the huddle.')
})

test('of somebody who wants no thanks aloud, others see no day to celebrate', async () => {
  here.take(isHere({ person: { ...ana, id: 'joe', name: 'Joe' } }))
  await shown({ birthday: '03-13', wish: 'private' })
  expect(fact('When somebody thanks them')).toContain('Keep it private')
  expect(fact('Birthday')).toBeNull()
})

test('they themselves do, and read that the huddle says nothing of it', async () => {
  await shown({ birthday: '03-13', wish: 'private' })
  expect(fact('Birthday')).toContain('13 March')
  expect(screen.getByText('The huddle says nothing of these days, as was wished.')).toBeVisible()
})

test('of whoever has left nothing is counted on', async () => {
  await shown({ presence: 'left', left_on: '2026-01-01', birthday: '03-13', started_on: '2022-05-03' })
  expect(fact('Birthday')).toBe('13 March')
  expect(fact('First day here')).toBe('3 May 2022')
})

test('what was received and given is counted in words', async () => {
  const rows = ['1', '2'].map((id) => told({ id, status: 'told' }))
  await shown({}, rows, [told({ id: '3' })])
  expect(list('Thanks received').getByText('2 thank-yous')).toBeVisible()
  expect(list('Thanks given').getByText('One thank-you')).toBeVisible()
})

test('my own page says what only I and leaders see', async () => {
  const received = [told({ id: 'p', status: 'private' }), told({ id: 'r', status: 'ready' })]
  await shown({}, received, [told({ id: 'n', status: 'new' })])
  const of = (name: string) =>
    list(name)
      .getAllByRole('listitem')
      .map((item) => item.textContent ?? '')
  expect(of('Thanks received')[0]).toContain('Only you, whoever says it and leaders see this.')
  expect(of('Thanks received')[1]).not.toContain('see this')
  expect(of('Thanks received')[1]).toContain('Ready: it waits for its turn.')
  expect(of('Thanks given')[0]).toContain('Only you and leaders see this.')
})

test('why something was declined is one press away', async () => {
  await shown({}, [], [told({ id: 'd', status: 'declined' })])
  expect(screen.getByRole('link', { name: 'Read why' })).toHaveAttribute('href', '#/stories/d')
})

test('who wanted no name to stay has none for the staff, and keeps it for leaders', async () => {
  const gone = {
    presence: 'left',
    left_on: '2026-01-01',
    unnamed: true,
    say_as: 'AH-na',
    birthday: '03-13',
  } as const
  here.take(isHere({ person: { ...ana, id: 'joe', name: 'Joe' } }))
  const first = await shown(gone)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('a former colleague')
  expect(first.container).not.toHaveTextContent('Ana')
  for (const clue of ['AH-na', 'Night porter', '13 March', '2026'])
    expect(first.container).not.toHaveTextContent(clue)
  first.unmount()
  here.take(isHere({ person: { ...ana, id: 'joe', name: 'Joe' }, access: 'leader' }))
  await shown(gone)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ana Silva')
  expect(screen.getByText('The stories stand under “a former colleague”.')).toBeVisible()
})
