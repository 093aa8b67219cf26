import { expect, test } from 'vitest'
import type { StoryRow } from '../core/api.gen'
import { told } from './sample'
import { pageOf, withPage } from './stories.svelte'

const row = (id: string) => told({ id })
const ids = (rows: (StoryRow | null)[]) => rows.map((one) => one?.id ?? '-').join('')

test('a page that arrives takes its place and leaves gaps for the others', () => {
  const first = withPage([], 6, 0, [row('a'), row('b')])
  expect(ids(first)).toBe('ab----')
  expect(ids(withPage(first, 6, 4, [row('e'), row('f')]))).toBe('ab--ef')
})

test('a list that became shorter forgets its end', () => {
  const rows = withPage([], 3, 0, [row('a'), row('b'), row('c')])
  expect(ids(withPage(rows, 2, 0, [row('a'), row('b')]))).toBe('ab')
})

test('fifty rows make a page', () => {
  expect(pageOf(0)).toBe(0)
  expect(pageOf(49)).toBe(0)
  expect(pageOf(50)).toBe(1)
  expect(pageOf(9999)).toBe(199)
})
