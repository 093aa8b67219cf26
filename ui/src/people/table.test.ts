// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import { here } from '../core/here.svelte'
import PeopleTable from './PeopleTable.svelte'
import { isHere, somebody } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => somebody({ id: `p${at}`, name: `Person ${at}` }))
/** By their elements: to ask hundreds of rows for their names takes seconds. */
const rows = () => document.querySelectorAll('tbody tr').length
const more = async (words: string) => {
  screen.getByText(words).click()
  await tick()
  await tick()
}
afterEach(() => here.take(isHere({ access: 'manager', pins: false })))

test('of five thousand people a hundred are shown, and all of them are counted', () => {
  render(PeopleTable, { people: many(5000), shifts: [], asked: '' })
  expect(rows()).toBe(100)
  expect(screen.getByText('5,000 colleagues')).toHaveAttribute('role', 'status')
})

test('a press shows the rest, reading goes on with the first of them, and no button is left', async () => {
  render(PeopleTable, { people: many(130), shifts: [], asked: '' })
  await more('Show 30 more')
  expect(rows()).toBe(130)
  expect(document.activeElement).toHaveTextContent(/^Person 100$/)
  expect(document.querySelector('button')).toBeNull()
})

test('of very many, no press shows more than a hundred', () => {
  render(PeopleTable, { people: many(201), shifts: [], asked: '' })
  expect(screen.getByText('Show 100 more')).toBeVisible()
})

test('another question begins at the top, and the same list changed elsewhere does not', async () => {
  const { rerender } = render(PeopleTable, { people: many(130), shifts: [], asked: 'a' })
  await more('Show 30 more')
  await rerender({ people: many(129) })
  expect(rows()).toBe(129)
  await rerender({ asked: 'b' })
  expect(rows()).toBe(100)
})

test('leaders find the name of whoever wanted none to stay, the staff do not', () => {
  const people = [somebody({ presence: 'left', left_on: '2026-01-01', unnamed: true })]
  here.take(isHere({ access: 'leader' }))
  const { unmount } = render(PeopleTable, { people, shifts: [], asked: '' })
  expect(screen.getByRole('link')).toHaveTextContent('Ana Silva')
  unmount()
  here.take(isHere({ access: 'staff' }))
  render(PeopleTable, { people, shifts: [], asked: '' })
  expect(screen.getByRole('link')).toHaveTextContent('a former colleague')
})
