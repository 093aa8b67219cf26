// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Access, Fault, HereView, Kept } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import CopiesPage from './CopiesPage.svelte'
import CopyDialog from './CopyDialog.svelte'
import CopyList from './CopyList.svelte'
import DamageNotice from './DamageNotice.svelte'
import Elsewhere from './Elsewhere.svelte'
import SaveEverything from './SaveEverything.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false
}

const refused: Fault = { code: 'disk_full', field: null, facts: {} }
const copy: Kept = { name: '2026-11-26T20-48-12Z_7.db', before: null, at: 1_800_000_000_000, bytes: 1 }
let turn = 0
function comes(access: Access): void {
  turn += 1
  const view: HereView = {
    person: null,
    access,
    pins: true,
    has_pin: false,
    needs_pin: false,
    turn,
    locks_in: null,
    idle_seconds: 90,
    recovery_used: null,
    recovery_unread: false,
  }
  here.take(view)
}

test('while it goes back to a copy nothing closes the dialog', async () => {
  let done = (_: unknown) => {}
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'copy_restore') return new Promise((tell) => (done = tell))
    return { kept: copy, sound: true, team: 'Sol', people: 1, stories: 1, huddles: 0, last_at: null }
  })
  const close = vi.fn()
  render(CopyDialog, { copy, name: 'Noon', zone: 'UTC', now: copy.at, close })
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Go back to this copy' }))
  const dialog = screen.getByRole('dialog')
  for (const name of ['Cancel', 'Close']) expect(screen.getByRole('button', { name })).toBeDisabled()
  const pressed = new Event('cancel', { cancelable: true })
  await fireEvent(dialog, pressed)
  expect(pressed.defaultPrevented).toBe(true)
  await fireEvent.click(dialog)
  await fireEvent(dialog, new Event('close'))
  expect(close).not.toHaveBeenCalled()
  done({ at: 1, again: 1, changed: 0, gone: 0 })
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce())
})

test('of a copy whose moment has not come yet it is said so', () => {
  const ahead = { ...copy, name: 'ahead.db', at: copy.at + 40 * 24 * 60 * 60 * 1000 }
  const about = { folder: '/backups', zone: 'UTC', now: copy.at, changed: () => {} }
  render(CopyList, { copies: [ahead, copy], ...about })
  const rows = screen.getAllByRole('listitem')
  expect(rows[0]).toHaveTextContent('Its date is in the future')
  expect(rows[1]).not.toHaveTextContent('Its date is in the future')
})

test('the newest copies are seen at once, the others when somebody asks', async () => {
  const about = { folder: '/backups', zone: 'UTC', now: copy.at, changed: () => {} }
  const many = Array.from({ length: 47 }, (_, at) => ({
    ...copy,
    name: `${at}.db`,
    at: copy.at - at * 60 * 60 * 1000,
  }))
  const list = render(CopyList, { copies: many, ...about })
  const older = screen.getByText('39 older copies')
  expect(older.closest('details')).not.toHaveAttribute('open')
  expect(within(older.closest('details') as HTMLElement).getAllByText('Look')).toHaveLength(39)
  await list.rerender({ copies: many.slice(0, 8) })
  expect(screen.getAllByText('Look')).toHaveLength(8)
  expect(screen.queryByText(/older cop/)).toBeNull()
})

test('damage is told to everybody and ticked off by who looks after the team; a refusal is said', async () => {
  const found = {
    at: 1,
    restored: [],
    replaced: null,
    records: 1,
    as_they_are: 0,
    left: [],
    entries: 0,
    entries_lost: 0,
  }
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'damage_show') return found
    throw refused
  })
  for (const access of ['anyone', 'staff', 'leader'] as const) {
    comes(access)
    const seen = render(DamageNotice, { zone: 'UTC' })
    expect(await screen.findByText(/Damage was found/)).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
    seen.unmount()
  }
  comes('manager')
  render(DamageNotice, { zone: 'UTC' })
  await userEvent.setup().click(await screen.findByRole('button', { name: 'I have read this' }))
  await vi.waitFor(() => expect(status.current?.bad).toBe(true))
})

test('where another file lies in the place of the data, the second place may have to be chosen again', async () => {
  const found = { at: 1, restored: [], records: 0, as_they_are: 0, left: [], entries: 0, entries_lost: 0 }
  const restored = [{ copy_at: 1, operations: 0, lost: 0, rows: 0, unread: false, folder: null }]
  const sentence = /choose it again if not/
  for (const replaced of ['kept', 'lost'] as const) {
    vi.mocked(send).mockResolvedValue({ ...found, replaced })
    const notice = render(DamageNotice, { zone: 'UTC' })
    expect(await screen.findByText(sentence)).toBeInTheDocument()
    notice.unmount()
  }
  // The copy that took its place has the choice too.
  vi.mocked(send).mockResolvedValue({ ...found, restored, replaced: 'kept' })
  render(DamageNotice, { zone: 'UTC' })
  expect(await screen.findByText(/removed or spoilt the data file/)).toBeInTheDocument()
  expect(screen.queryByText(sentence)).toBeNull()
})

/** The page of the copies, for a team of its own or the example team; `make` is what comes of a copy that is wanted now. */
function copiesPage(setup: { demo: boolean; read_only: boolean }, make: () => boolean): void {
  const view = {
    folder: '/backups',
    copies: [copy],
    fault: null,
    behind_since: null,
    now: copy.at,
    elsewhere: null,
  }
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'copies_make') return make()
    return command === 'copies_show' ? view : { done: true, team: null, zone: 'UTC', now: 1, ...setup }
  })
  render(CopiesPage)
}

test('a copy is made at once where something happened, and the page says which', async () => {
  const answers = [true, false]
  copiesPage({ demo: false, read_only: false }, () => answers.shift() ?? false)
  const button = await screen.findByRole('button', { name: 'Copy now' })
  await userEvent.setup().click(button)
  await vi.waitFor(() => expect(status.current?.text()).toBe('A copy was just kept.'))
  expect(button).toHaveFocus()
  await userEvent.setup().click(button)
  await vi.waitFor(() => expect(status.current?.text()).toBe('Nothing happened since the last copy.'))
})

test('why no copy could be made at once is said, once, and goes with the next one that works', async () => {
  let full = true
  copiesPage({ demo: false, read_only: false }, () => {
    if (full) throw refused
    return true
  })
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Copy now' }))
  expect(await screen.findAllByRole('alert')).toHaveLength(1)
  full = false
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }))
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test.each([
  { demo: true, read_only: false },
  { demo: false, read_only: true },
])('no copy is offered where none is made: %o', async (setup) => {
  copiesPage(setup, () => false)
  expect(await screen.findByRole('heading', { name: 'All copies' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Copy now' })).toBeNull()
})

/** The second place, and the button in the question whether it shall end. */
async function asksToEnd() {
  const elsewhere = { folder: '/stick', newest_at: null, fault: null }
  render(Elsewhere, { elsewhere, zone: 'UTC', now: 1, changed: () => {} })
  await userEvent.setup().click(screen.getByRole('button', { name: 'Stop copying there' }))
  return within(screen.getByRole('dialog'))
}

test('the second place ends only once somebody says so twice', async () => {
  vi.mocked(send).mockReset().mockResolvedValue(null)
  const first = await asksToEnd()
  await userEvent.setup().click(first.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(send).not.toHaveBeenCalled()
  cleanup()
  const second = await asksToEnd()
  await userEvent.setup().click(second.getByRole('button', { name: 'Stop copying' }))
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(send).toHaveBeenCalledWith('copies_elsewhere_end', {})
})

test('the records that damage left as they are can be gone to', async () => {
  const person = { entity: 'person', id: 'p1' }
  const found = {
    at: 1,
    restored: [],
    replaced: null,
    records: 0,
    as_they_are: 3,
    left: [person, { entity: 'person', id: 'p2' }, { entity: 'draft', id: 'tell' }],
    entries: 0,
    entries_lost: 0,
  }
  vi.mocked(send).mockResolvedValue(found)
  render(DamageNotice, { zone: 'UTC' })
  expect(await screen.findByRole('link', { name: 'A person (1)' })).toHaveAttribute('href', '#/people/p1')
  expect(screen.getByText('Something that was being typed')).toBeInTheDocument()
})

test('of an old file that held nothing legible it is not said that it held nothing', async () => {
  const gone = { copy_at: 1, operations: 0, lost: 1, rows: 0, unread: false, folder: '/damaged' }
  const found = {
    at: 1,
    restored: [gone],
    replaced: null,
    records: 0,
    as_they_are: 0,
    left: [],
    entries: 0,
    entries_lost: 0,
  }
  vi.mocked(send).mockResolvedValue(found)
  render(DamageNotice, { zone: 'UTC' })
  expect(await screen.findByText(/could not be read any more/)).toBeInTheDocument()
  expect(screen.queryByText(/holds nothing that was done after it/)).toBeNull()
})

test('that the second folder could not be ended is said', async () => {
  vi.mocked(send).mockRejectedValue(refused)
  const dialog = await asksToEnd()
  await userEvent.setup().click(dialog.getByRole('button', { name: 'Stop copying' }))
  expect(await dialog.findByRole('alert')).toBeInTheDocument()
})

test('of everything in one file it is said how many records it holds and where it lies', async () => {
  vi.mocked(send).mockReset().mockResolvedValue({ path: '/data/ana/all.json', rows: 12 })
  render(SaveEverything)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Save as a file' }))
  expect(send).toHaveBeenCalledWith('data_save', {})
  expect(await screen.findByRole('status')).toHaveTextContent('12 records were saved: /data/ana/all.json')
})
