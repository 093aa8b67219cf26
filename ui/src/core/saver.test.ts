import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { saver } from './saver'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function notebook() {
  const saved: (string | null)[] = []
  const kept = saver(async (text) => void saved.push(text))
  return { saved, kept }
}

test('the first key is saved at once, the next ones a second later and together', async () => {
  const { saved, kept } = notebook()
  kept.put('A')
  await vi.advanceTimersByTimeAsync(0)
  expect(saved).toEqual(['A'])
  kept.put('An')
  kept.put('Ana')
  await vi.advanceTimersByTimeAsync(999)
  expect(saved).toEqual(['A'])
  await vi.advanceTimersByTimeAsync(1)
  expect(saved).toEqual(['A', 'Ana'])
})

test('leaving the page saves what still waits', async () => {
  const { saved, kept } = notebook()
  kept.put('A')
  await vi.advanceTimersByTimeAsync(0)
  kept.put('Ana')
  await kept.flush()
  expect(saved).toEqual(['A', 'Ana'])
})

test('text that the core holds already is not saved again', async () => {
  const { saved, kept } = notebook()
  kept.holds('Ana')
  kept.put('Ana')
  await vi.runAllTimersAsync()
  expect(saved).toEqual([])
})

test('a save under way never lands after the draft was dropped', async () => {
  const saved: (string | null)[] = []
  const kept = saver(async (text) => {
    await new Promise((done) => setTimeout(done, 300))
    saved.push(text)
  })
  kept.put('Ana helped')
  await vi.advanceTimersByTimeAsync(1)
  const dropped = kept.drop()
  await vi.runAllTimersAsync()
  await dropped
  expect(saved).toEqual(['Ana helped', null])
})

test('after a save that went wrong the next key tries again', async () => {
  let broken = true
  const saved: (string | null)[] = []
  const kept = saver(async (text) => {
    if (broken) throw new Error('disk full')
    saved.push(text)
  })
  kept.put('Ana')
  await vi.runAllTimersAsync()
  broken = false
  kept.put('Ana h')
  await vi.runAllTimersAsync()
  expect(saved).toEqual(['Ana h'])
})

test('who waits for the saving hears that it went wrong', async () => {
  let broken = true
  const kept = saver(async () => {
    if (broken) throw new Error('disk full')
  })
  kept.put('Ana')
  await expect(kept.flush()).rejects.toThrow('disk full')
  broken = false
  await kept.flush()
  expect(kept.has('Ana')).toBe(true)
  broken = true
  // Dropping it is no saving: nothing that is wanted is lost.
  await kept.drop()
})

test('a clock that is set back does not stop the saving', async () => {
  const { saved, kept } = notebook()
  kept.put('A')
  await vi.advanceTimersByTimeAsync(0)
  vi.setSystemTime(Date.now() - 3_600_000)
  kept.put('Ana')
  await vi.advanceTimersByTimeAsync(1000)
  expect(saved).toEqual(['A', 'Ana'])
})

test('what came while another text could not be saved is tried by itself', async () => {
  const saved: (string | null)[] = []
  const kept = saver(async (text) => {
    await new Promise((later) => setTimeout(later, 10))
    if (text === null) throw new Error('The disk is full.')
    saved.push(text)
  })
  kept.holds('A')
  kept.put(null)
  await vi.advanceTimersByTimeAsync(5)
  kept.put('Ana')
  await vi.advanceTimersByTimeAsync(3000)
  expect(saved).toEqual(['Ana'])
})

test('nothing is saved while the text is sent, and nothing of it afterwards', async () => {
  const { saved, kept } = notebook()
  kept.put('Ana')
  await vi.advanceTimersByTimeAsync(0)
  kept.put('Ana helped')
  const sent = kept.send(async () => {
    await new Promise((later) => setTimeout(later, 5000))
    kept.put(null)
  })
  const left = kept.flush()
  await vi.runAllTimersAsync()
  await Promise.all([sent, left])
  expect(saved).toEqual(['Ana'])
})

test('what is typed while the text is sent is saved afterwards', async () => {
  const { saved, kept } = notebook()
  kept.holds('Ana')
  const sent = kept.send(() => new Promise((later) => setTimeout(later, 5000)))
  kept.put('Bob')
  await vi.advanceTimersByTimeAsync(4000)
  expect(saved).toEqual([])
  await vi.runAllTimersAsync()
  await sent
  expect(saved).toEqual(['Bob'])
})

test('a text that is not taken is saved though nobody types on', async () => {
  const { saved, kept } = notebook()
  kept.put('Ana')
  await vi.advanceTimersByTimeAsync(0)
  kept.put('Ana helped')
  const sent = kept.send(async () => {
    throw new Error('disk full')
  })
  await expect(sent).rejects.toThrow('disk full')
  await vi.runAllTimersAsync()
  expect(saved).toEqual(['Ana', 'Ana helped'])
})
