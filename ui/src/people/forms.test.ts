// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Person } from '../core/api.gen'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import ImportPage from './ImportPage.svelte'
import PersonForm from './PersonForm.svelte'
import { PersonFields } from './person.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), onOpen: () => {}, onChanged: () => {} }))

const drafts = new Map<string, { body: string; saved_at: number }>()
beforeEach(() => {
  drafts.clear()
  vi.mocked(send).mockImplementation(async (command, request) => {
    const { key, body } = request as { key: string; body: string }
    if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
    if (command === 'draft_drop') drafts.delete(key)
    if (command.startsWith('draft_')) return drafts.get(key) ?? null
    if (command === 'people_preview')
      return { header: false, columns: [], mapping: ['name'], good: [], changed: [], same: 0, bad: [] }
    return request
  })
})

test('a job that is not saved yet stays when the person leaves the team', async () => {
  const user = userEvent.setup()
  const person: Person = {
    ...new PersonFields().request(),
    id: '1',
    name: 'Ana',
    job: '',
    access: 'staff',
    presence: 'here',
  }
  const { rerender } = render(PersonForm, { person, shifts: [] })
  const job = screen.getByRole('textbox', { name: 'Job' })
  await user.type(job, 'Night porter')
  await rerender({ person: { ...person, presence: 'left', left_on: '2031-03-10' } })
  expect(job).toHaveValue('Night porter')
  await user.click(screen.getByRole('button', { name: /^Save/ }))
  const saved = vi.mocked(send).mock.calls.find(([command]) => command === 'person_save')?.[1]
  expect(saved).toMatchObject({ job: 'Night porter', left_on: '2031-03-10' })
})

test('whoever leaves without saving is told so', async () => {
  const user = userEvent.setup()
  const person: Person = {
    ...new PersonFields().request(),
    id: '1',
    name: 'Ana',
    job: '',
    access: 'staff',
    presence: 'here',
  }
  const page = render(PersonForm, { person, shifts: [] })
  await user.type(screen.getByRole('textbox', { name: 'Job' }), 'Night porter')
  page.unmount()
  expect(status.current?.text()).toContain('not saved')
})

test('a list that was pasted and not added comes back, and can be cleared', async () => {
  const user = userEvent.setup()
  const first = render(ImportPage)
  await user.type(screen.getByRole('textbox', { name: 'Names' }), 'Ana{Enter}Bob')
  first.unmount()
  await vi.waitFor(() => expect(drafts.get('people-import')?.body).toContain('Ana\\nBob'))
  render(ImportPage)
  await screen.findByText('The list you began is back. Nobody of it is added yet.')
  expect(screen.getByRole('textbox', { name: 'Names' })).toHaveValue('Ana\nBob')
  await user.click(screen.getByRole('button', { name: 'Clear it' }))
  expect(screen.getByRole('textbox', { name: 'Names' })).toHaveValue('')
})
