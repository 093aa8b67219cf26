// @vitest-environment jsdom
import { flushSync } from 'svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import { asFault, askEarly, call, isFault, live } from './client'
import { changed, settled } from './live.svelte'
import { send } from './tauri'

vi.mock('./tauri', () => ({ send: vi.fn() }))
vi.mock('./api.gen', () => ({ READS: { person_list: ['person'] } }))
const core = vi.mocked(send)
const next = () => new Promise((resolve) => setTimeout(resolve))
const list = (query: string) => ({ query, left: false })

/** Runs `make` as a component would, and gives what ends it. */
function within<T>(make: () => T): { made: T; end: () => void } {
  let made: T | undefined
  const end = $effect.root(() => {
    made = make()
  })
  flushSync()
  return { made: made as T, end }
}

beforeEach(() => {
  core.mockReset()
  core.mockImplementation(async (command, request) => ({ command, request }))
})

test('an answer, and its fault', async () => {
  await expect(call('about_show', {})).resolves.toEqual({ command: 'about_show', request: {} })
  core.mockRejectedValue({ code: 'locked', field: null, facts: {} })
  await expect(call('about_show', {})).rejects.toMatchObject({ code: 'locked' })
  core.mockRejectedValue('no such command')
  await expect(call('about_show', {})).rejects.toMatchObject({ code: 'bug' })
  expect(isFault({ code: 'io', field: null, facts: {} })).toBe(true)
  expect(isFault(new Error('x'))).toBe(false)
  expect(asFault(new Error('x')).facts).toEqual({ detail: 'x' })
})

test('asks at once, and when the request changes', async () => {
  let query = $state('a')
  const { made, end } = within(() => live('person_list', () => list(query)))
  expect(made.loading).toBe(true)
  await next()
  expect(made.current).toMatchObject({ request: list('a') })
  expect(made.loading).toBe(false)
  query = 'b'
  flushSync()
  expect(made.loading).toBe(true)
  await next()
  expect(made.current).toMatchObject({ request: list('b') })
  expect(core).toHaveBeenCalledTimes(2)
  end()
})

test('what is found for one name is never said of another, though a list may stand until the next comes', async () => {
  let query = $state('ana')
  const { made, end } = within(() => live('person_list', () => list(query)))
  await next()
  query = 'ben'
  // At once, and not only when the page has been drawn anew.
  expect(made.current).toBeUndefined()
  expect(made.loading).toBe(true)
  expect(made.last).toMatchObject({ request: list('ana'), answer: { request: list('ana') } })
  core.mockRejectedValueOnce({ code: 'io', field: null, facts: {} })
  flushSync()
  expect(made.current).toBeUndefined()
  await next()
  expect(made.fault?.code).toBe('io')
  query = 'mei'
  flushSync()
  expect(made.fault).toBeNull()
  await next()
  expect(made.current).toMatchObject({ request: list('mei') })
  end()
})

test('an old answer does not come back with its question: what changed meanwhile was not heard', async () => {
  let asks = $state(true)
  const { made, end } = within(() => live('person_list', () => (asks ? list('') : null)))
  await next()
  expect(made.current).toBeDefined()
  asks = false
  expect(made.current).toBeUndefined()
  flushSync()
  expect(made.loading).toBe(false)
  changed(['person'])
  asks = true
  flushSync()
  expect(made.current).toBeUndefined()
  expect(made.loading).toBe(true)
  await next()
  expect(made.current).toBeDefined()
  expect(core).toHaveBeenCalledTimes(2)
  end()
})

test('the old answer stands while the same is asked again', async () => {
  const { made, end } = within(() => live('person_list', () => list('')))
  await next()
  changed(['person'])
  expect(made.loading).toBe(true)
  expect(made.current).toBeDefined()
  await next()
  end()
})

test('an answer that comes when nothing is asked any more is dropped', async () => {
  let asks = $state(true)
  const { made, end } = within(() => live('person_list', () => (asks ? list('') : null)))
  asks = false
  flushSync()
  await next()
  expect([made.current, made.last, made.loading]).toEqual([undefined, undefined, false])
  end()
})

test('asks again when something it is made of changes, and not after its end', async () => {
  const { end } = within(() => live('person_list', () => list('')))
  await next()
  changed(['huddle'])
  expect(core).toHaveBeenCalledTimes(1)
  changed(['setting', 'person'])
  await next()
  expect(core).toHaveBeenCalledTimes(2)
  end()
  changed(['person'])
  expect(core).toHaveBeenCalledTimes(2)
})

test('an answer that was overtaken is dropped', async () => {
  const answers: ((value: unknown) => void)[] = []
  core.mockImplementation(() => new Promise((resolve) => answers.push(resolve)))
  let query = $state('slow')
  const { made, end } = within(() => live('person_list', () => list(query)))
  query = 'fast'
  flushSync()
  answers[1]?.('fast')
  await next()
  answers[0]?.('slow')
  await next()
  expect(made.current).toBe('fast')
  end()
})

test('a fault stands beside the old answer, and goes when it works again', async () => {
  const { made, end } = within(() => live('person_list', () => list('')))
  await next()
  core.mockRejectedValueOnce({ code: 'io', field: null, facts: {} })
  await made.again()
  expect(made.fault?.code).toBe('io')
  expect(made.current).toBeDefined()
  await made.again()
  expect(made.fault).toBeNull()
  end()
})

test('nothing to ask asks nothing', () => {
  const { made, end } = within(() => live('person_show', () => null))
  expect(core).not.toHaveBeenCalled()
  expect(made.loading).toBe(false)
  end()
})

test('what was asked early is there at once and asked once', async () => {
  askEarly('setup_show', {})
  await next()
  const { made, end } = within(() => live('setup_show', () => ({})))
  expect(made.current).toMatchObject({ command: 'setup_show' })
  expect(core).toHaveBeenCalledTimes(1)
  end()
})

test('settled waits for every answer', async () => {
  let done = false
  const { end } = within(() => live('about_show', () => ({})))
  void settled().then(() => {
    done = true
  })
  expect(done).toBe(false)
  await next()
  expect(done).toBe(true)
  end()
})

test('what was asked early and refused, or asked before a change, is asked again', async () => {
  core.mockRejectedValueOnce({ code: 'not_set_up', field: null, facts: {} })
  askEarly('setup_show', {})
  askEarly('settings_show', {})
  await next()
  changed(['setting'])
  const { made, end } = within(() => [live('setup_show', () => ({})), live('settings_show', () => ({}))])
  await next()
  expect(made.map((one) => one.fault)).toEqual([null, null])
  expect(core).toHaveBeenCalledTimes(4)
  end()
})
