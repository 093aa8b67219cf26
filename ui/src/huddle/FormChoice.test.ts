// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { HereView, Today } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import FormChoice from './FormChoice.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(async () => null), onOpen: () => {}, onChanged: () => {} }))

const today = { on: '2026-11-21', shift: { id: 'morning' }, form: 'ten' } as unknown as Today

test('whoever leads chooses the kind of this huddle, and nothing else of it changes', async () => {
  here.take({ access: 'leader', turn: 1 } as HereView)
  render(FormChoice, { today })
  const choice = screen.getByRole('combobox', { name: 'Kind of huddle' })
  expect(choice).toHaveValue('ten')
  await userEvent.setup().selectOptions(choice, 'Five minutes')
  expect(send).toHaveBeenCalledWith('huddle_prepare', {
    shift_id: 'morning',
    on: '2026-11-21',
    presenter_id: null,
    one_thing: null,
    form: 'five',
  })
  await vi.waitFor(() => expect(status.current?.text()).toBe('This huddle: Five minutes.'))
})

test('the others see its name only', () => {
  here.take({ access: 'staff', turn: 2 } as HereView)
  render(FormChoice, { today })
  expect(screen.getByText('Ten minutes')).toBeVisible()
  expect(screen.queryByRole('combobox')).toBeNull()
})
