// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Today } from '../core/api.gen'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import OneThing from './OneThing.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(async () => null), onOpen: () => {}, onChanged: () => {} }))

const today = {
  on: '2026-11-21',
  shift: null,
  one_thing: '',
  items: [{ segment: 'today', prompt: 'today-1', reasons: [{ code: 'one_thing_question', facts: {} }] }],
  presenter: null,
} as unknown as Today
const asked = (wanted: string) =>
  vi
    .mocked(send)
    .mock.calls.filter(([command]) => command === wanted)
    .map(([, request]) => request)
const lines = () => asked('huddle_prepare').map((request) => (request as { one_thing: string }).one_thing)

test('one line is kept once, also when the screen is left from inside the field', async () => {
  const user = userEvent.setup()
  const page = render(OneThing, { today })
  await user.type(screen.getByRole('textbox'), 'Say every name.')
  page.unmount()
  await vi.waitFor(() => expect(lines()).toEqual(['Say every name.']))
})

test('where nobody set one thing, the question that stands in for it is shown', () => {
  render(OneThing, { today })
  expect(screen.getByText(/^Empty: we ask “Which .* will need us most today\?/)).toBeVisible()
})

test('a huddle that does without this part is not said to end with it', async () => {
  render(OneThing, { today: { ...today, items: [] } })
  expect(screen.getByText('Today’s huddle does without this part.')).toBeVisible()
  await userEvent.setup().type(screen.getByRole('textbox'), 'Say every name.{Enter}')
  await vi.waitFor(() => expect(status.current?.text()).toBe('Saved. Today’s huddle does without this part.'))
})
