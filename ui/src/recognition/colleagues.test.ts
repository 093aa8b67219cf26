// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import { createColleague, findColleagues, findWho } from './colleagues'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
vi.mocked(send).mockResolvedValue({
  people: [
    { id: 'ana', name: 'Ana', job: 'Bar', shift: 'Late', left: false },
    { id: 'zoe', name: 'Zoë', job: 'Bar', shift: null, left: true },
  ],
  shifts: [{ id: 'night', name: 'Night' }],
})

test('a colleague is told apart by job and shift, and whoever left is marked', async () => {
  expect(await findColleagues('a')).toEqual([
    { id: 'ana', label: 'Ana', note: 'Bar · Late' },
    { id: 'zoe', label: 'Zoë', note: 'Left' },
  ])
  expect(send).toHaveBeenLastCalledWith('who_find', { query: 'a' })
})

test('a shift is found beside people, and the whole team by any of its words', async () => {
  const groups = async (query: string) => (await findWho(query)).flatMap(({ of }) => of ?? [])
  expect(await groups('n')).toEqual(['shift'])
  expect(await groups('te')).toEqual(['shift', 'team'])
  expect(await groups('WHO')).toEqual(['shift', 'team'])
  expect(await groups('')).toEqual(['shift'])
})

test('a colleague who cannot be added is said, and nobody is chosen for it', async () => {
  vi.mocked(send).mockRejectedValueOnce({ code: 'disk_full', field: null, facts: {} })
  expect(await createColleague('Xy')).toBeNull()
  expect(status.current?.text()).toContain('The disk is full.')
  vi.mocked(send).mockResolvedValueOnce({ id: 'new', name: 'Xy' })
  expect(await createColleague('Xy')).toEqual({ id: 'new', label: 'Xy' })
  expect([status.current?.text(), status.current?.undo]).toEqual([expect.stringContaining('Xy'), true])
})
