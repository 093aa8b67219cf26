// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HuddleView, Taps, Today } from '../core/api.gen'
import { send } from '../core/tauri'
import { go } from '../frame/router.svelte'
import HeldToday from './HeldToday.svelte'
import HuddleRecordPage from './HuddleRecordPage.svelte'
import HuddleTable from './HuddleTable.svelte'
import { promise, row, story, told, view } from './kept'
import { joe } from './sample'
import { tapWords } from './taps'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const team = { name: 'Harbour Hotel', zone: 'Europe/Madrid' }
let kept: HuddleView = view()
beforeEach(() => {
  go('huddles/:id', { id: 'held' })
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'setup_show') return { team, now: Date.parse('2026-03-10T06:00:00Z') }
    return command === 'team_show' ? { team } : kept
  })
})
const words = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, ' ').trim()
async function page(part: Partial<HuddleView>) {
  kept = view(part)
  render(HuddleRecordPage)
  await screen.findByRole('heading', { name: /^Monday 9 March, Morning/ })
}

test('what was promised stands there with its owner, its day, and what became of it', async () => {
  const made = [
    promise('a', 'Buy umbrellas.'),
    promise('b', 'Ring the taxi firm.', { state: 'done', owner: null }),
    promise('c', 'Parking', { kind: 'topic', state: 'dropped' }),
  ]
  await page({ made })
  const card = screen.getByRole('heading', { name: 'Promises and topics' }).closest('section')
  expect([...(card?.querySelectorAll('li') ?? [])].map(words)).toEqual([
    'Buy umbrellas. Joe, for Friday',
    'Ring the taxi firm. done',
    'Parking Topic for later Joe, not needed any more',
  ])
})

test('read later, the record says the days of promises as they were said on its own day', async () => {
  const made = [
    promise('a', 'Buy umbrellas.', { due_on: '2026-03-09' }),
    promise('b', 'Ring the taxi firm.', { due_on: '2026-03-10' }),
  ]
  const back = promise('c', 'Mend the lamp.', { due_on: '2026-03-08' })
  await page({ made, items: [told({ segment: 'actions', actions: [back] })] })
  expect(screen.getAllByText(/^Joe, /).map(words)).toEqual([
    'Joe, since yesterday',
    'Joe, for today',
    'Joe, for tomorrow',
  ])
})

test('what the customer said stands with the story as a quote, and only where somebody wrote it down', async () => {
  const said = story('bag', 'Found the bag.', { customer_words: 'You saved my trip.' })
  await page({ items: [told({ story: said }), told({ story: story('key', 'Lent a key.') })] })
  const [bag, key] = screen.getAllByRole('listitem')
  expect(bag?.querySelector('blockquote')).toHaveTextContent(/^You saved my trip\.$/)
  expect(key?.querySelector('blockquote')).toBeNull()
})

test('where nothing was promised and nobody said anything, nothing of it stands there', async () => {
  await page({})
  expect(screen.queryByText('Promises and topics')).toBeNull()
  expect(screen.queryByText(/found it/)).toBeNull()
})

test('a birthday stands there with the name', async () => {
  const celebrations = [{ person: joe, kind: 'birthday', years: 0 } as const]
  await page({ items: [told({ segment: 'thanks', prompt: 'celebrate', celebrations })] })
  expect(screen.getAllByRole('listitem').map(words)).toEqual(['Thank you Joe To celebrate'])
})

test('the kind of huddle and how it was found are said', async () => {
  await page({ huddle: { ...row, form: 'five' }, taps: { useful: 5, so_so: 1, not_useful: 0 } })
  expect(screen.getByText(/Kind of huddle: Five minutes\. Five found it useful, one so-so\./)).toBeVisible()
})

test('thanks that nobody had planned are marked, and the others are not', async () => {
  const live = told({ segment: 'thanks', story: story('live', 'Stayed late.'), live: true })
  await page({ items: [told({ segment: 'thanks', story: story('soup', 'Brought soup.') }), live] })
  const [planned, said] = screen.getAllByRole('listitem').map(words)
  expect(planned).toBe('Thank you Ana Brought soup.')
  expect(said).toBe('Thank you said live Ana Stayed late.')
})

test('what was brought back from earlier huddles is no empty line', async () => {
  await page({
    items: [told({ segment: 'actions', actions: [promise('a', 'Mend the lamp.', { state: 'done' })] })],
  })
  expect(words(screen.getAllByRole('listitem')[0])).toBe('What we promised Mend the lamp. Joe, done')
})

test('a minute is enough for whoever was not there, from here and from Today', async () => {
  await page({})
  const link = screen.getByRole('link', { name: 'Catch up in 60 seconds' })
  expect(link).toHaveAttribute('href', '#/huddles/held/catch-up')
  render(HeldToday, { today: { team, held: [row] } as unknown as Today })
  const fromToday = screen.getByRole('link', { name: 'Catch up in 60 seconds: Morning, 07:45' })
  expect(fromToday).toHaveAttribute('href', '#/huddles/held/catch-up')
})

const taps = (useful: number, so_so: number, not_useful: number): Taps => ({ useful, so_so, not_useful })

test('each mixture of answers is a sentence', () => {
  expect(tapWords(taps(0, 0, 0))).toBe('')
  expect(tapWords(taps(5, 1, 0))).toBe('Five found it useful, one so-so.')
  expect(tapWords(taps(13, 0, 2))).toBe('13 found it useful, two did not.')
  expect(tapWords(taps(1, 2, 3))).toBe('One found it useful, two so-so, three not useful.')
  expect(tapWords(taps(0, 1, 0))).toBe('One found it so-so.')
  expect(tapWords(taps(0, 1, 1))).toBe('One found it so-so, one not useful.')
  expect(tapWords(taps(0, 0, 4))).toBe('Four did not find it useful.')
})

test('the list has a column for the kind only where one is of another kind, and says it of those alone', async () => {
  const { rerender } = render(HuddleTable, { rows: [{ ...row, form: 'ten' }] })
  expect(screen.queryByRole('columnheader', { name: 'Kind' })).toBeNull()
  await rerender({
    rows: [
      { ...row, form: 'ten' },
      { ...row, id: 'short', form: 'five' },
    ],
  })
  expect(screen.getByRole('columnheader', { name: 'Kind' })).toBeInTheDocument()
  expect(screen.getByRole('cell', { name: 'Five minutes' })).toBeInTheDocument()
  expect(screen.queryByRole('cell', { name: 'Ten minutes' })).toBeNull()
})
