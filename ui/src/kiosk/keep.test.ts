import { beforeEach, expect, test, vi } from 'vitest'
import { send } from '../core/tauri'
import { keepFor } from './keep'
import { Begun } from './kiosk.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), onChanged: () => {}, onOpen: () => {} }))

const refuse = (code: string) => Promise.reject({ code, field: null, facts: {} })

beforeEach(() => {
  vi.useFakeTimers()
  vi.mocked(send).mockReset()
  vi.mocked(send).mockResolvedValue(null)
  return () => void vi.useRealTimers()
})

test('it is kept where the telling screen looks for it, for that person alone', async () => {
  await keepFor('ana', 'words')
  expect(send).toHaveBeenCalledExactlyOnceWith('draft_leave', {
    key: 'tell',
    person_id: 'ana',
    body: 'words',
  })
})

test('what a full disk refuses is tried again until there is room', async () => {
  vi.mocked(send).mockImplementationOnce(() => refuse('disk_full'))
  await keepFor('ana', 'words')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(send).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(send).toHaveBeenCalledTimes(2)
})

test('what they began elsewhere is not replaced: it waits until that is sent', async () => {
  vi.mocked(send).mockImplementationOnce(() => refuse('already_there'))
  await keepFor('ana', 'words')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(send).toHaveBeenLastCalledWith('draft_leave', { key: 'tell', person_id: 'ana', body: 'words' })
  expect(send).toHaveBeenCalledTimes(2)
})

test('what is refused for good is not tried again', async () => {
  vi.mocked(send).mockImplementation(() => refuse('too_large'))
  await keepFor('ana', 'words')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(send).toHaveBeenCalledOnce()
})

test('words are kept under the name that says them, with all that was chosen', () => {
  const begun = new Begun()
  begun.telling.text = 'Stayed late.'
  begun.telling.people = [{ id: 'bob', label: 'Bob' }]
  begun.keep()
  expect(send).not.toHaveBeenCalled()
  begun.telling.giver = [{ id: 'ana', label: 'Ana' }]
  begun.keep()
  const [, request] = vi.mocked(send).mock.calls[0] ?? []
  expect(request).toMatchObject({ person_id: 'ana' })
  expect(JSON.parse((request as { body: string }).body)).toMatchObject({
    text: 'Stayed late.',
    people: [{ id: 'bob', label: 'Bob' }],
    giver: [{ id: 'ana', label: 'Ana' }],
  })
})

test('a name alone is nothing to keep', () => {
  const begun = new Begun()
  begun.telling.giver = [{ id: 'ana', label: 'Ana' }]
  expect(begun.any).toBe(true)
  begun.keep()
  expect(send).not.toHaveBeenCalled()
})
