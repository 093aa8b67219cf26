// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { send } from '../core/tauri'
import { preferences } from './preferences.svelte'
import WhenClosed from './WhenClosed.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const AS_DELIVERED = preferences.current
let setup: object = {}

beforeEach(() => {
  setup = { demo: false, team: { remind_minutes: 10 } }
  vi.mocked(send).mockImplementation(async (command, request) => (command === 'setup_show' ? setup : request))
  preferences.take(AS_DELIVERED)
})

const box = () => screen.getByRole('checkbox', { name: 'Stay in the background and remind the team' })

test('the program stays or ends with its window as whoever sits there says', async () => {
  const user = userEvent.setup()
  render(WhenClosed)
  expect(box()).not.toBeChecked()
  await user.click(box())
  expect(send).toHaveBeenLastCalledWith('settings_save', { ...AS_DELIVERED, stay: true })
  await user.click(box())
  expect(send).toHaveBeenLastCalledWith('settings_save', { ...AS_DELIVERED, stay: false })
})

test('what staying means is said with how to end it', async () => {
  render(WhenClosed)
  expect(box()).toHaveAccessibleDescription(/starts with the computer/)
  expect(box()).toHaveAccessibleDescription(/“Quit Purpose Huddle” in the menu that Ctrl\+K opens/)
  expect(screen.queryByText(/no reminder yet/)).toBeNull()
})

test('where the team has no reminder, that is said beside it', async () => {
  setup = { demo: false, team: { remind_minutes: null } }
  render(WhenClosed)
  expect(await screen.findByText(/Your team has no reminder yet/)).toBeVisible()
})

test('the example team is not said to start with the computer', async () => {
  setup = { demo: true, team: { remind_minutes: 10 } }
  render(WhenClosed)
  await vi.waitFor(() => expect(box()).not.toHaveAccessibleDescription(/starts with the computer/))
  expect(box()).toHaveAccessibleDescription(/start the program once more/)
})
