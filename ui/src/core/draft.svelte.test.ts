// @vitest-environment jsdom
import { flushSync } from 'svelte'
import { expect, test, vi } from 'vitest'
import type { HereView } from './api.gen'
import {
  type KeptDraft,
  keepWaiting,
  keptDraft,
  keptUnder,
  notKept,
  type Unsaved,
  unsaved,
} from './draft.svelte'
import { here } from './here.svelte'
import { send } from './tauri'

vi.mock('./tauri', () => ({ send: vi.fn() }))

/** Opens a screen whose field says `text`, sends it where it is to be sent, and leaves it. */
async function visit(text: string | null, sent = false, key = 'tell'): Promise<string | null> {
  let found: string | null = null
  let draft: KeptDraft | undefined
  const leave = $effect.root(() => {
    draft = keptDraft(key, () => text)
    void draft.open().then((kept) => {
      found = kept?.body ?? null
    })
  })
  flushSync()
  await new Promise((later) => setTimeout(later))
  flushSync()
  if (sent) await draft?.end()
  leave()
  await new Promise((later) => setTimeout(later))
  return found
}

test('what cannot be kept any more is no longer said to be kept, until it can be again', async () => {
  let full = false
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'draft_show') return null
    if (full) throw { code: 'disk_full', field: null, facts: {} }
    return { saved_at: 1 }
  })
  let text = $state('One.')
  let draft: KeptDraft | undefined
  const leave = $effect.root(() => {
    draft = keptDraft('full', () => text)
    void draft.open()
  })
  const types = async (more: string) => {
    text = more
    flushSync()
    await vi.waitFor(
      () => expect(vi.mocked(send)).toHaveBeenCalledWith('draft_save', { key: 'full', body: more }),
      3000,
    )
    await new Promise((later) => setTimeout(later))
  }
  await types('One.')
  expect([draft?.savedAt, notKept.fault, notKept.any]).toEqual([1, null, false])
  full = true
  await types('One. Two.')
  expect([draft?.savedAt, notKept.fault?.code, notKept.any]).toEqual([null, 'disk_full', true])
  full = false
  await keepWaiting()
  expect([draft?.savedAt, notKept.fault, notKept.any]).toEqual([1, null, false])
  leave()
})

test('what the core cannot keep comes back while the window is open', async () => {
  let full = true
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'draft_show') return null
    if (full) throw { code: 'disk_full', field: null, facts: {} }
    return command === 'draft_save' ? { saved_at: 1 } : null
  })
  expect(await visit('Stayed late.')).toBeNull()
  expect(await visit('Stayed late.')).toBe('Stayed late.')
  full = false
  await visit('Stayed late.')
  // Now the core has it.
  expect(await visit(null)).toBeNull()
})

test('what waits is kept once it can be, though nobody types on', async () => {
  let full = true
  const kept: unknown[] = []
  vi.mocked(send).mockImplementation(async (command, request) => {
    if (command === 'draft_show') return null
    if (full) throw { code: 'read_only', field: null, facts: {} }
    if (command === 'draft_save') kept.push(request)
    return { saved_at: 1 }
  })
  await visit('Stayed late.')
  await keepWaiting()
  expect(await visit('Stayed late.')).toBe('Stayed late.')
  full = false
  await keepWaiting()
  await keepWaiting()
  expect(kept).toEqual([{ key: 'tell', body: 'Stayed late.' }])
})

test('what waits for one person is not kept once another one is here', async () => {
  const ana: HereView = {
    person: { id: 'ana', name: 'Ana', say_as: '' },
    access: 'staff',
    pins: true,
    has_pin: false,
    needs_pin: false,
    turn: 100,
    locks_in: 90,
    idle_seconds: 90,
    recovery_used: null,
    recovery_unread: false,
  }
  here.take(ana)
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'draft_show') return null
    throw { code: 'disk_full', field: null, facts: {} }
  })
  await visit('Stayed late.')
  await visit('Came early.', false, 'tell-ana')
  const kept: unknown[] = []
  vi.mocked(send).mockImplementation(async (_, request) => {
    kept.push(request)
    here.take({ ...ana, person: null, turn: 101 })
    return { saved_at: 1 }
  })
  await keepWaiting()
  expect(kept).toHaveLength(1)
})

test('what was sent does not come back, though it could not be kept meanwhile', async () => {
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'draft_show') return null
    throw { code: 'disk_full', field: null, facts: {} }
  })
  await visit('Stayed late.')
  expect(await visit('Stayed late.', true)).toBe('Stayed late.')
  expect(await visit(null)).toBeNull()
})

test('what is typed while the data are opened anew comes back, and is never kept as the next one’s', async () => {
  const nobody: HereView = {
    person: null,
    access: 'manager',
    pins: false,
    has_pin: false,
    needs_pin: false,
    turn: 200,
    locks_in: null,
    idle_seconds: 0,
    recovery_used: null,
    recovery_unread: false,
  }
  here.take(nobody)
  const asked: string[] = []
  vi.mocked(send).mockImplementation(async (command) => {
    asked.push(command)
    return command === 'draft_save' ? { saved_at: 1 } : null
  })
  let text = $state<string | null>(null)
  let draft: KeptDraft | undefined
  const leave = $effect.root(() => {
    draft = keptDraft('tell', () => text)
    void draft.open()
  })
  flushSync()
  await new Promise((later) => setTimeout(later))
  text = 'Typed meanwhile.'
  flushSync()
  here.take({ ...nobody, turn: 201 })
  leave()
  await new Promise((later) => setTimeout(later))
  expect(asked).not.toContain('draft_save')
  expect(await visit(null)).toBe('Typed meanwhile.')
})

test('what was sent takes no other draft with it, that was left under the same name', async () => {
  const asked: string[] = []
  vi.mocked(send).mockImplementation(async (command) => {
    asked.push(command)
    return command === 'draft_show' ? null : { saved_at: 1 }
  })
  let text = $state<string | null>('Stayed late.')
  let draft: KeptDraft | undefined
  const leave = $effect.root(() => {
    draft = keptDraft('tell', () => text)
    void draft.open()
  })
  flushSync()
  await vi.waitFor(() => expect(asked).toEqual(['draft_show', 'draft_save']))
  await draft?.send(async () => {
    text = null
  })
  flushSync()
  expect(draft?.savedAt).toBeNull()
  leave()
  await new Promise((later) => setTimeout(later))
  expect(asked).toEqual(['draft_show', 'draft_save'])
})

test('a screen that is left and opened again while its words are sent does not offer them once more', async () => {
  let kept: { body: string; saved_at: number } | null = { body: 'Stayed late.', saved_at: 1 }
  vi.mocked(send).mockImplementation(async (command, request) => {
    if (command === 'draft_save') kept = { body: (request as { body: string }).body, saved_at: 1 }
    return kept
  })
  let text = $state<string | null>('Stayed late.')
  let answer = () => {}
  let sent: Promise<void> | undefined
  const leave = $effect.root(() => {
    const draft = keptDraft('tell', () => text)
    void draft.open().then(() => {
      sent = draft.send(async () => {
        await new Promise<void>((done) => {
          answer = done
        })
        kept = text = null
      })
    })
  })
  flushSync()
  await vi.waitFor(() => expect(sent).toBeDefined())
  leave()
  const again = visit(null)
  await new Promise((later) => setTimeout(later))
  answer()
  await sent
  expect(await again).toBeNull()
  expect(kept).toBeNull()
})

const hereIs = (id: string | null) =>
  here.take({
    person: id === null ? null : { id, name: id, say_as: '' },
    access: 'staff',
    pins: false,
    has_pin: false,
    needs_pin: false,
    turn: (here.turn ?? 0) + 1,
    locks_in: null,
    idle_seconds: 0,
    recovery_used: null,
    recovery_unread: false,
  })

test('a form knows whether what came back was typed while nobody was here, as the core says', async () => {
  const back = async (nobodys: boolean) => {
    vi.mocked(send).mockImplementation(async (_, request) => ({
      ...Object(request),
      body: 'x',
      saved_at: 1,
      nobodys,
    }))
    let form: Unsaved | undefined
    const leave = $effect.root(() => {
      let text = $state<string | null>(null)
      form = unsaved(
        'form',
        () => text,
        (body) => {
          text = body
        },
      )
    })
    await vi.waitFor(() => expect(form?.restored).toBe(true))
    const said = form?.nobodys
    leave()
    return said
  }
  expect(await back(true)).toBe(true)
  expect(await back(false)).toBe(false)
})

test('what nobody in particular typed, and is on no disk, is nobody’s for whoever comes, and one’s own is theirs', async () => {
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'draft_show') return null
    throw { code: 'disk_full', field: null, facts: {} }
  })
  hereIs(null)
  await visit('Typed by nobody.', false, 'both')
  hereIs('ana')
  expect(await keptUnder('both')).toMatchObject({ body: 'Typed by nobody.', nobodys: true })
  await visit('Typed by Ana.', false, 'both')
  expect(await keptUnder('both')).toMatchObject({ body: 'Typed by Ana.', nobodys: false })
})
