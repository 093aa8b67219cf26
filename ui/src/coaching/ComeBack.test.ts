// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Today } from '../core/api.gen'
import { send } from '../core/tauri'
import { painted } from '../frame/painted'
import { status } from '../frame/status.svelte'
import TodayPage from '../huddle/TodayPage.svelte'
import ComeBack from './ComeBack.svelte'
import { aNote, Core, is, joe } from './sample'
// Read beforehand, so that no test waits for it.
import '../idea/IdeasNotice.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn(), ready: vi.fn() }))

const user = userEvent.setup()
let core = new Core()
beforeEach(() => {
  core = new Core()
  core.notes = [aNote({ follow_up_on: '2026-03-12' })]
  vi.mocked(send).mockImplementation(core.send)
  is(joe, 'leader')
})
const aWhile = () => new Promise((done) => setTimeout(done, 40))
const open = async () => user.click(await screen.findByText('One note to come back to'))

test('it says that one is due; its words and the name are seen by whoever opens it', async () => {
  render(ComeBack)
  expect(await screen.findByText('One note to come back to')).toBeVisible()
  expect(document.body).not.toHaveTextContent(/Mei|Speaks/)
  await open()
  expect(screen.getByText(/^Come back to .*Mei.*: .*Speaks too fast on the phone/)).toBeVisible()
  expect(screen.getByRole('link', { name: /All notes about .*Mei/ })).toHaveAttribute(
    'href',
    '#/people/mei?notes=due',
  )
})

test('one press says that one came back to it, with a way back; then the next one has the focus', async () => {
  core.notes = [
    aNote({ follow_up_on: '2026-03-11' }),
    aNote({ id: 'n2', text: 'Smile first.', follow_up_on: '2026-03-12' }),
  ]
  render(ComeBack)
  await user.click(await screen.findByText('2 notes to come back to'))
  await user.click(screen.getByRole('button', { name: /^Done Speaks/ }))
  expect(await screen.findByText('One note to come back to')).toBeVisible()
  expect(core.asks('coaching_end')).toEqual([{ id: 'n1', done: true }])
  expect([status.current?.text(), status.current?.undo]).toEqual(['You came back to it.', true])
  expect(document.activeElement?.tagName).toBe('SUMMARY')
  expect(screen.getByText(/Smile first/, { selector: 'p' })).toBeVisible()
})

test('with the last one the line goes, and the focus is on the heading of the screen', async () => {
  document.body.insertAdjacentHTML('afterbegin', '<main><h1 tabindex="-1">Today</h1></main>')
  render(ComeBack)
  await open()
  await user.click(screen.getByRole('button', { name: /^Done/ }))
  await vi.waitFor(() => expect(screen.queryByText(/to come back to/)).toBeNull())
  await vi.waitFor(() => expect(screen.getByRole('heading', { name: 'Today' })).toHaveFocus())
  document.querySelector('main')?.remove()
})

test('where it is refused the note stays, and that is said', async () => {
  render(ComeBack)
  await open()
  core.fault = { code: 'disk_full', field: null, facts: {} }
  await user.click(screen.getByRole('button', { name: /^Done/ }))
  await vi.waitFor(() => expect(status.current?.bad).toBe(true))
  expect(screen.getByRole('button', { name: /^Done/ })).toBeVisible()
})

test('where none is due nothing stands there', async () => {
  core.notes = [aNote()]
  const { container } = render(ComeBack)
  await aWhile()
  expect(core.asks('coaching_due')).toHaveLength(1)
  expect(container).toHaveTextContent(/^$/)
})

test('without PINs, and for staff, nothing is asked', async () => {
  is(joe, 'manager', false)
  render(ComeBack)
  is(joe, 'staff')
  render(ComeBack)
  await aWhile()
  expect(core.asks('coaching_due')).toEqual([])
})

test('on Today it is asked for once the first picture is there, and stands last', async () => {
  const today = {
    now: 0,
    date: '2026-03-12',
    on: '2026-03-12',
    due_at: null,
    shift: null,
    form: 'ten',
    one_thing: '',
    open: null,
  }
  const lists = {
    shifts: [],
    items: [],
    held: [],
    left_out: [],
    celebrations: [],
    can_present: [],
    parts: [],
  }
  vi.mocked(send).mockImplementation(async (command, request) => {
    if (command === 'huddle_today') return { ...today, ...lists } as unknown as Today
    if (command === 'idea_list') return { waiting: 1, oldest_days: 9, ideas: [] }
    return core.send(command, request)
  })
  const { container } = render(TodayPage)
  await screen.findByRole('heading', { level: 1 })
  await aWhile()
  expect(core.asks('coaching_due')).toEqual([])
  await painted()
  expect(await screen.findByText('One note to come back to')).toBeVisible()
  const last = [...container.querySelectorAll('.side > *')].at(-1)
  expect(last).toHaveTextContent('One note to come back to')
})
