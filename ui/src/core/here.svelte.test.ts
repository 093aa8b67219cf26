// @vitest-environment jsdom
import { flushSync } from 'svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import { again } from './again.svelte'
import type { HereView } from './api.gen'
import { call } from './client'
import { keepDrafts, keptDraft } from './draft.svelte'
import { here, onLeft } from './here.svelte'
import { send } from './tauri'

vi.mock('./tauri', () => ({ send: vi.fn() }))

const soon = () => new Promise((later) => setTimeout(later))
const said: string[] = []
onLeft((was, now) => said.push(`${was.person?.name ?? 'nobody'} ${now.person?.name ?? 'nobody'}`))

let turn = 0
function view(name: string | null, access: HereView['access'] = 'anyone'): HereView {
  turn += 1
  return {
    person: name === null ? null : { id: name, name, say_as: '' },
    access,
    pins: true,
    has_pin: name !== null,
    needs_pin: false,
    turn,
    locks_in: name === null ? null : 90,
    idle_seconds: 90,
    recovery_used: null,
    recovery_unread: false,
  }
}

beforeEach(() => {
  here.take(view(null))
  said.length = 0
  vi.mocked(send).mockReset()
})

test('each access reaches what lies below it', () => {
  here.take(view('Ana', 'leader'))
  expect(here.may('staff')).toBe(true)
  expect(here.may('leader')).toBe(true)
  expect(here.may('manager')).toBe(false)
})

test('everything forgets when somebody else is here, and not when the same person is seen again', () => {
  const ana = view('Ana')
  here.take(ana)
  here.take({ ...ana, locks_in: 40 })
  expect(here.current?.locks_in).toBe(40)
  here.take(view(null))
  expect(said).toEqual(['nobody Ana', 'Ana nobody'])
})

test('an answer that was overtaken brings nobody back', () => {
  const ana = view('Ana')
  here.take(view(null))
  here.take(ana)
  expect(here.current?.person).toBeNull()
})

test('what needs the PIN once more waits for it and is done', async () => {
  vi.mocked(send).mockRejectedValueOnce({ code: 'pin_needed', field: null, facts: {} })
  vi.mocked(send).mockResolvedValueOnce('done')
  const asked = call('pins_end', {})
  await soon()
  expect(again.asked).toBe(true)
  again.answer(true)
  expect(await asked).toBe('done')
  expect(again.asked).toBe(false)
})

test('who does not enter it is refused, and so is whoever leaves meanwhile', async () => {
  const refused = { code: 'pin_needed', field: null, facts: {} }
  vi.mocked(send).mockRejectedValue(refused)
  const asked = call('pins_end', {})
  await soon()
  again.answer(false)
  await expect(asked).rejects.toEqual(refused)
  const other = call('pins_end', {})
  await soon()
  here.take(view('Bea'))
  await expect(other).rejects.toEqual(refused)
})

test('the first entry of a PIN is a dialog of its own', async () => {
  vi.mocked(send).mockRejectedValue({ code: 'pin_needed', field: 'pin', facts: {} })
  await expect(call('here_enter', { person_id: 'Ana', pin: null })).rejects.toMatchObject({ field: 'pin' })
  expect(again.asked).toBe(false)
})

test('a page that was left asks who is here now', async () => {
  here.take(view('Ana'))
  const now = view(null)
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'here_show') return now
    throw { code: 'somebody_else', field: null, facts: {} }
  })
  await expect(call('undo', {})).rejects.toMatchObject({ code: 'somebody_else' })
  await soon()
  expect(here.current?.person).toBeNull()
})

test('what one person typed is kept before they leave, and never as the next one’s', async () => {
  here.take(view('Ana'))
  const saved: unknown[] = []
  vi.mocked(send).mockImplementation(async (command, request) => {
    if (command === 'draft_save') saved.push(request)
    return command === 'draft_show' ? null : { saved_at: 1 }
  })
  let text = $state('Half')
  let leave = () => {}
  leave = $effect.root(() => {
    void keptDraft('tell', () => text).open()
  })
  flushSync()
  await soon()
  flushSync()
  await keepDrafts()
  expect(saved).toEqual([{ key: 'tell', body: 'Half' }])
  text = 'Half a story'
  flushSync()
  here.take(view('Bea'))
  leave()
  await soon()
  expect(saved).toHaveLength(1)
})
