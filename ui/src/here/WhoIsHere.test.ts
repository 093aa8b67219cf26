// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import WhoIsHere from './WhoIsHere.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}

const user = userEvent.setup()
const behind = vi.fn()
window.addEventListener('keydown', (event) =>
  pressed(event, [{ id: 'a', label: 'here-who', keys: ['A', 'Ctrl+L'], where: 'everywhere', run: behind }]),
)
let turn = 0
const is = (name: string | null) => {
  turn += 1
  const person = name === null ? null : { id: name, name, say_as: '' }
  here.take({ turn, access: 'leader', pins: true, person } as unknown as HereView)
}
const asked = (command: string) => vi.mocked(send).mock.calls.filter(([one]) => one === command).length

beforeEach(() => {
  document.body.replaceChildren()
  behind.mockReset()
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command) => (command === 'person_list' ? [] : null))
})

test('the key on the button that leaves works in the question itself, with the focus in the field or beside it', async () => {
  for (const beside of [false, true]) {
    is('Ana')
    const shown = render(WhoIsHere)
    const field = screen.getByRole('combobox', { name: 'I am' })
    if (beside) field.blur()
    else field.focus()
    await user.keyboard('{Control>}l{/Control}')
    await vi.waitFor(() => expect(asked('here_leave')).toBe(beside ? 2 : 1))
    shown.unmount()
  }
  expect(behind).not.toHaveBeenCalled()
})

test('where nobody is here there is nothing to leave', async () => {
  is(null)
  render(WhoIsHere)
  screen.getByRole('combobox', { name: 'I am' }).focus()
  await user.keyboard('{Control>}l{/Control}')
  expect(asked('here_leave')).toBe(0)
})

test('after a click beside the fields the letters go to the name, and to nothing behind the question', async () => {
  is(null)
  render(WhoIsHere)
  const field = screen.getByRole('combobox', { name: 'I am' })
  field.blur()
  expect(document.body).toHaveFocus()
  await user.keyboard('ana')
  expect(field).toHaveFocus()
  expect(field).toHaveValue('ana')
  expect(behind).not.toHaveBeenCalled()
})
