// @vitest-environment jsdom
import { flushSync } from 'svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView } from '../core/api.gen'
import { type KeptDraft, keptDraft } from '../core/draft.svelte'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import { enter, leave } from './leave'
import './watch'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const soon = () => new Promise((later) => setTimeout(later))
let turn = 0
let full = true
let asked: string[] = []

function view(name: string | null): HereView {
  turn += 1
  return {
    person: name === null ? null : { id: name, name, say_as: '' },
    access: 'staff',
    pins: true,
    has_pin: true,
    needs_pin: false,
    turn,
    locks_in: null,
    idle_seconds: 90,
    recovery_used: null,
    recovery_unread: false,
  }
}

/** A screen with a field; gives what came back into it, and the way out. */
async function opens(key: string, text: string | null): Promise<{ back: string | null; close: () => void }> {
  let back: string | null = null
  const close = $effect.root(() => {
    const draft: KeptDraft = keptDraft(key, () => back ?? text)
    void draft.open().then((found) => {
      back = found?.body ?? null
    })
  })
  flushSync()
  await soon()
  flushSync()
  await soon()
  return { back, close }
}

beforeEach(() => {
  full = true
  asked = []
  vi.mocked(send).mockImplementation(async (command, request) => {
    asked.push(command)
    if (command === 'draft_show') return null
    if (command === 'here_leave') return view(null)
    if (command === 'here_enter') return view((request as { person_id: string }).person_id)
    if (full) throw { code: 'disk_full', field: null, facts: {} }
    return { saved_at: 1 }
  })
  here.take(view('Ana'))
})

test('what cannot be kept on the disk lets nobody leave by hand, and is said', async () => {
  const screen = await opens('one', 'Stayed late.')
  await leave()
  expect(here.current?.person?.name).toBe('Ana')
  expect(status.current?.bad).toBe(true)
  expect(asked).not.toContain('here_leave')
  await expect(enter('Bea', null)).rejects.toMatchObject({ code: 'disk_full' })
  expect(here.current?.person?.name).toBe('Ana')
  full = false
  await leave()
  expect(here.current?.person).toBeNull()
  screen.close()
})

test('after the lock it comes back to whoever typed it and is shown to nobody else', async () => {
  const screen = await opens('two', 'Stayed late.')
  here.take(view(null))
  expect(status.current?.text()).toContain('could not be kept')
  screen.close()
  for (const name of [null, 'Bea']) {
    here.take(view(name))
    const other = await opens('two', null)
    expect(other.back).toBeNull()
    other.close()
  }
  here.take(view('Ana'))
  const again = await opens('two', null)
  expect(again.back).toBe('Stayed late.')
  again.close()
})

test('who comes where nobody was takes over what was begun', async () => {
  here.take(view(null))
  const screen = await opens('three', 'Stayed late.')
  await enter('Bea', null)
  screen.close()
  const again = await opens('three', null)
  expect(again.back).toBe('Stayed late.')
  again.close()
})
