// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { send } from '../core/tauri'
import RoleForm from './RoleForm.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

test('three texts left with Escape come back, and go once they are saved', async () => {
  const drafts = new Map<string, { body: string; saved_at: number }>()
  vi.mocked(send).mockImplementation(async (command, request) => {
    const { key, body } = request as { key: string; body: string }
    if (command === 'draft_show') return drafts.get(key) ?? null
    if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
    if (command === 'draft_drop') drafts.delete(key)
    if (command === 'draft_save') return drafts.get(key)
    return request
  })
  const user = userEvent.setup()
  let left = 0
  const props = { was: null, place: 'other' as const, roles: [], ondone: () => (left += 1) }
  const first = render(RoleForm, props)
  await user.type(screen.getByRole('textbox', { name: 'Job' }), 'Laundry')
  await user.type(screen.getByRole('textbox', { name: 'The purpose' }), 'A clean start.')
  await user.keyboard('{Escape}')
  expect(left).toBe(1)
  first.unmount()
  await vi.waitFor(() => expect(drafts.get('role-new')?.body).toContain('A clean start.'))

  render(RoleForm, props)
  expect(await screen.findByText(/What you changed before is back/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: 'Job' })).toHaveValue('Laundry')
  await user.click(screen.getByRole('button', { name: /^Save/ }))
  await vi.waitFor(() => expect(left).toBe(2))
  expect(drafts.size).toBe(0)
})
