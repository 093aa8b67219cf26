// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { StoryFilter, StoryRow } from '../core/api.gen'
import { send } from '../core/tauri'
import OneOfOurs from './OneOfOurs.svelte'
import { told } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

const OWN = { id: 'own', text: 'Own the problem', reason: '' }
let rows: StoryRow[] = []
let asked: StoryFilter[] = []

beforeEach(() => {
  asked = []
  vi.mocked(send).mockImplementation(async (_, request) => {
    const { filter } = request as { filter: StoryFilter }
    asked.push(filter)
    const fits = rows.filter((row) => !filter.standard_id || row.standard?.id === filter.standard_id)
    return { rows: fits, total: fits.length }
  })
})

test('beside the form stands a story that was read aloud already, so no secret', async () => {
  rows = [told({ id: 'ring', text: 'Found the ring.', times_told: 1 })]
  render(OneOfOurs, { standard: null })
  expect(await screen.findByText('Found the ring.')).toBeVisible()
  expect(asked).toMatchObject([{ kind: 'story', told: true, standard_id: null }])
})

test('one that shows the chosen standard is the better example', async () => {
  rows = [
    told({ id: 'ring', text: 'Found the ring.' }),
    told({ id: 'bill', text: 'Paid the bill.', standard: OWN }),
  ]
  const { rerender } = render(OneOfOurs, { standard: null })
  expect(await screen.findByText('Found the ring.')).toBeVisible()
  await rerender({ standard: 'own' })
  expect(await screen.findByText('Paid the bill.')).toBeVisible()
  await rerender({ standard: null })
  expect(await screen.findByText('Found the ring.')).toBeVisible()
})

test('where none shows the standard, any story is better than none', async () => {
  rows = [told({ id: 'ring', text: 'Found the ring.' })]
  render(OneOfOurs, { standard: 'own' })
  expect(await screen.findByText('Found the ring.')).toBeVisible()
  expect(asked).toHaveLength(2)
})

test('of stories in many languages one that can be read begins', async () => {
  rows = [
    told({ id: 'pl', text: 'Pani dostała złą wiadomość i Fatou przyniosła jej herbatę.' }),
    told({ id: 'en', text: 'A guest had lost the ring, and Ana found it.' }),
  ]
  render(OneOfOurs, { standard: null })
  expect(await screen.findByText(/found it/)).toBeVisible()
  expect(screen.queryByText(/herbat/)).toBeNull()
})

test('before anything was told there is nothing', async () => {
  rows = []
  const { container } = render(OneOfOurs, { standard: null })
  await vi.waitFor(() => expect(send).toHaveBeenCalled())
  await new Promise((done) => setTimeout(done))
  expect(container.querySelector('aside')).toBeNull()
})
