// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { fontsFor } from './fonts'

const load = vi.fn()
Object.defineProperty(document, 'fonts', { value: { load }, configurable: true })
afterEach(() => vi.useRealTimers())

test('each letter is asked for once, and Arabic ones from their own font', async () => {
  load.mockResolvedValue([])
  await fontsFor('Anna مريم')
  expect(load.mock.calls).toEqual([
    ['1em "Inter Variable"', 'Ana مري'],
    ['400 1em "Noto Sans Arabic"', 'مري'],
    ['700 1em "Noto Sans Arabic"', 'مري'],
  ])
})

test('letters that never come do not hold up the first screen', async () => {
  vi.useFakeTimers()
  load.mockReturnValue(new Promise(() => {}))
  const done = vi.fn()
  void fontsFor('Ana').then(done)
  await vi.advanceTimersByTimeAsync(400)
  expect(done).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(done).toHaveBeenCalled()
})
