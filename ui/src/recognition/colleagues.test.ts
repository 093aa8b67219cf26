import { expect, test, vi } from 'vitest'
import { send } from '../core/tauri'
import { findColleagues } from './colleagues'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))
const person = (id: string, left: boolean) => ({ id, name: id, job: 'Bar', left })
const team = [person('Zoë', true), person('Ana', false)]

vi.mocked(send).mockImplementation(async (_, request) => {
  const { query, left } = request as { query: string; left: boolean }
  return team.filter((one) => one.name.startsWith(query) && (left || !one.left))
})

test('whoever left is found, and marked, where nobody here has the name', async () => {
  expect(await findColleagues('A')).toEqual([{ id: 'Ana', label: 'Ana', note: 'Bar' }])
  expect(await findColleagues('Z')).toEqual([{ id: 'Zoë', label: 'Zoë', note: 'Left' }])
  expect(await findColleagues('X')).toEqual([])
})
