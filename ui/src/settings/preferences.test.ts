// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import type { Settings } from '../core/api.gen'
import { send } from '../core/tauri'
import { change, preferences } from './preferences.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))
const AS_DELIVERED = preferences.current
const core = vi.mocked(send)
let answers: (() => void)[] = []

beforeEach(() => {
  answers = []
  core.mockReset()
  core.mockImplementation(
    (_, request) => new Promise((done) => answers.push(() => done({ ...(request as Settings) }))),
  )
  preferences.take(AS_DELIVERED)
})
const sent = () => core.mock.calls.map(([, request]) => request as Settings)

test('quick changes go one after another, and the last state stays', async () => {
  const first = change({ theme: 'dark' })
  const second = change({ text_size: 125 })
  void change({ text_size: 150 })
  expect(sent()).toHaveLength(1)
  expect(preferences.current).toMatchObject({ theme: 'dark', text_size: 150 })
  answers[0]?.()
  await vi.waitFor(() => expect(sent()).toHaveLength(2))
  // The core tells of the first change while the second is on its way.
  preferences.take({ ...preferences.current, text_size: 100 })
  expect(preferences.current.text_size).toBe(150)
  answers[1]?.()
  await Promise.all([first, second])
  expect(sent().map(({ theme, text_size }) => [theme, text_size])).toEqual([
    ['dark', 100],
    ['dark', 150],
  ])
  expect(preferences.current).toMatchObject({ theme: 'dark', text_size: 150 })
})

test('what cannot be kept goes back to what the core holds', async () => {
  core.mockRejectedValue({ code: 'disk_full', field: null, facts: {} })
  await change({ theme: 'dark' })
  expect(preferences.current.theme).toBe('system')
  core.mockImplementation(async (_, request) => request)
  await change({ theme: 'light' })
  expect(preferences.current.theme).toBe('light')
})
