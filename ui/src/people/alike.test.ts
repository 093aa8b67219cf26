// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { tick } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { send } from '../core/tauri'
import AlikeNote from './AlikeNote.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
const ana = { id: 'ana', name: 'Ana Silva', say_as: '' }
beforeEach(() => {
  vi.useFakeTimers()
  vi.mocked(send).mockReset()
  vi.mocked(send).mockResolvedValue([ana])
})
afterEach(() => vi.useRealTimers())

/** So long nothing more is typed. */
async function pause(ms: number) {
  await vi.advanceTimersByTimeAsync(ms)
  await tick()
  await vi.advanceTimersByTimeAsync(0)
  await tick()
}
const show = (name: string, saved = '', besides: string | null = null) =>
  render(AlikeNote, { name, saved, besides })

test('half a second after the last key it is asked once who is called so', async () => {
  const { rerender } = show('Ana')
  await pause(400)
  await rerender({ name: 'Ana Silva' })
  await pause(400)
  expect(send).not.toHaveBeenCalled()
  await pause(100)
  expect(vi.mocked(send).mock.calls).toEqual([['person_alike', { name: 'Ana Silva', besides: null }]])
})

test('the very same name is somebody’s already', async () => {
  show(' ana  SILVA')
  await pause(500)
  expect(screen.getByText(/^Somebody has this name already\./)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Ana Silva' })).toHaveAttribute('href', '#/people/ana')
})

test('one with other letters looks like it', async () => {
  show('Аna Silva')
  await pause(500)
  expect(screen.getByText(/^This looks like a name that is here already/)).toBeVisible()
})

test('it goes as soon as the name is another one', async () => {
  const { rerender } = show('Ana Silva')
  await pause(500)
  expect(screen.getByRole('link')).toBeInTheDocument()
  await rerender({ name: 'Ana Silvas' })
  expect(screen.queryByRole('link')).toBeNull()
})

test('of the name that somebody has already nothing is asked', async () => {
  const { rerender } = show('Ana Silva', 'Ana Silva', 'ana')
  await pause(1000)
  expect(send).not.toHaveBeenCalled()
  await rerender({ name: 'Ana Souza' })
  await pause(500)
  expect(send).toHaveBeenCalledWith('person_alike', { name: 'Ana Souza', besides: 'ana' })
})

test('where nobody is called so, or nobody can say, there is nothing', async () => {
  vi.mocked(send).mockResolvedValueOnce([])
  const { rerender } = show('Mei')
  await pause(500)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  vi.mocked(send).mockRejectedValueOnce({ code: 'io', field: null, facts: {} })
  await rerender({ name: 'Meike' })
  await pause(500)
  expect(screen.getByRole('status')).toHaveTextContent('')
  expect(screen.queryByText(/this name/i)).toBeNull()
})
