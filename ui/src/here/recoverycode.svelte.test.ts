// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
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
