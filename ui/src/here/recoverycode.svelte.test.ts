// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { tick } from 'svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView, PinHolder } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import FirstPin from './FirstPin.svelte'
import RecoveryCode from './RecoveryCode.svelte'
import { recovery } from './recovery.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false
}

let turn = 0
beforeEach(() => {
  turn += 1
  here.take({
    person: { id: 'Ana', name: 'Ana', say_as: '' },
    access: 'manager',
    pins: true,
    has_pin: true,
    needs_pin: false,
    turn,
    locks_in: null,
    idle_seconds: 90,
    recovery_used: null,
    recovery_unread: false,
  })
  vi.mocked(send).mockResolvedValue({ done: true, team: { name: 'Sol' }, zone: 'UTC' })
  recovery.show('ABCD-EFGH', 'Ana')
})

test('what is printed holds the team, the code and what it is for', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {})
  const { container } = render(RecoveryCode)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Print' }))
  expect(print).toHaveBeenCalledOnce()
  const paper = container.querySelector('.paper')
  await vi.waitFor(() => expect(paper).toHaveTextContent('Sol'))
  expect(paper).toHaveTextContent(/ABCD\s*EFGH/)
  expect(paper).toHaveTextContent('a manager who forgot their PIN')
  expect(screen.queryByText(/cannot be printed/)).toBeNull()
})

test('where the window cannot print it is said', async () => {
  vi.spyOn(window, 'print').mockImplementation((() => Promise.reject(new Error('not allowed'))) as () => void)
  render(RecoveryCode)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Print' }))
  expect(
    await screen.findByText('It cannot be printed from here. Write it down, please.'),
  ).toBeInTheDocument()
})

const OLD = /the old one opens nothing any more|made before it opens nothing any more/

test('of an old code it is said only where there is one, on the screen and on paper', async () => {
  const { container } = render(RecoveryCode)
  await vi.waitFor(() => expect(container.querySelector('.paper')).toHaveTextContent('Sol'))
  expect(screen.getAllByText(OLD)).toHaveLength(2)
  recovery.show('ABCD-EFGH', 'Ana', true)
  await tick()
  expect(screen.queryAllByText(OLD)).toEqual([])
  expect(screen.getByText(/Keep it away from this computer/)).toBeInTheDocument()
})

test('the code that comes with the first PIN is the first one', async () => {
  vi.mocked(send).mockImplementation(async (command) =>
    command === 'pin_give' ? { recovery: 'JKMN-PQRS' } : (here.current as HereView),
  )
  const ana = { person: { id: 'Ana', name: 'Ana' }, access: 'manager' } as PinHolder
  render(FirstPin, { people: [ana] })
  const user = userEvent.setup()
  await user.type(screen.getByLabelText(/PIN/, { selector: 'input' }), '481516')
  await user.click(screen.getByRole('button', { name: /on/i }))
  await vi.waitFor(() => expect(recovery.code).toBe('JKMN-PQRS'))
  expect(recovery.first).toBe(true)
})
