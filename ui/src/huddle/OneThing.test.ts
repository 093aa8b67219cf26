// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Today } from '../core/api.gen'
import { send } from '../core/tauri'
import OneThing from './OneThing.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(async () => null), onOpen: () => {}, onChanged: () => {} }))

const today = { on: '2026-11-21', shift: null, one_thing: '', items: [], presenter: null } as unknown as Today
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
