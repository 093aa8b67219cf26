// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import { send } from '../core/tauri'
import OneOfOurs from './OneOfOurs.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

const story = (text: string, times_told: number, status = 'told') => ({
  id: text,
  people: [{ id: 'ana', name: 'Ana', say_as: '' }],
  text,
  status,
  times_told,
})

test('only what was read aloud already stands beside the form', async () => {
  const rows = [story('Untold', 0, 'ready'), story('Withdrawn', 2, 'withdrawn'), story('Told', 1)]
  vi.mocked(send).mockResolvedValue({ rows, total: 3 })
  render(OneOfOurs)
  expect(await screen.findByText('Told')).toBeVisible()
  expect(screen.queryByText('Untold')).toBeNull()
  expect(screen.queryByText('Withdrawn')).toBeNull()
})

test('before anything was told there is nothing', async () => {
  vi.mocked(send).mockResolvedValue({ rows: [story('Untold', 0, 'ready')], total: 1 })
  const { container } = render(OneOfOurs)
  await vi.waitFor(() => expect(send).toHaveBeenCalled())
  await new Promise((done) => setTimeout(done))
  expect(container.querySelector('aside')).toBeNull()
})
