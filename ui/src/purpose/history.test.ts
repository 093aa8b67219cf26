import { expect, test } from 'vitest'
import { earlier } from './history'

const purpose = (id: string, adopted_on: string) => ({ id, text: id, adopted_on, by: null })
const now = purpose('c', '2026-03-01')
const before = purpose('b', '2026-01-15')
const first = purpose('a', '2025-06-01')

test('an earlier wording held until the next one was adopted', () => {
  expect(earlier(now, [first, now, before])).toEqual([
    { purpose: before, until: '2026-03-01' },
    { purpose: first, until: '2026-01-15' },
  ])
})

test('the wording that holds is not part of what it said before', () => {
  expect(earlier(now, [now])).toEqual([])
})
