// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { send } from '../core/tauri'
import Leaving from './Leaving.svelte'
import PersonForm from './PersonForm.svelte'
import { somebody } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
const user = userEvent.setup()
beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
  }
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command, request) => {
    if (command === 'setup_show')
      return { team: { zone: 'Europe/Lisbon' }, now: Date.parse('2026-03-12T12:00:00Z') }
    if (command === 'person_save') return request
    return null
  })
})
const saved = () => vi.mocked(send).mock.calls.find(([command]) => command === 'person_save')?.[1]

async function leave(unnamed = false) {
  render(Leaving, { person: somebody({ unnamed }) })
  await user.click(screen.getByRole('button', { name: 'Has left the team' }))
  await screen.findByRole('radio', { name: 'Under “Ana Silva”' })
}

test('who leaves keeps the name over the stories, unless somebody says otherwise', async () => {
  await leave()
  expect(screen.getByRole('radio', { name: 'Under “Ana Silva”' })).toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Move to those who left' }))
  await vi.waitFor(() => expect(saved()).toMatchObject({ left_on: '2026-03-12', unnamed: false }))
})

test('the stories of whoever wants it stand under a former colleague, and an example shows how', async () => {
  await leave()
  const former = screen.getByRole('radio', { name: 'Under “a former colleague”' })
  expect(former).toHaveAccessibleDescription(/For example: “Thank you, a former colleague\.”/)
  await user.click(former)
  await user.click(screen.getByRole('button', { name: 'Move to those who left' }))
  await vi.waitFor(() => expect(saved()).toMatchObject({ left_on: '2026-03-12', unnamed: true }))
})

test('who left before without a name does so again, unless it is changed', async () => {
  await leave(true)
  expect(screen.getByRole('radio', { name: 'Under “a former colleague”' })).toBeChecked()
})

test('once they have left, the form changes it', async () => {
  render(PersonForm, {
    person: somebody({ presence: 'left', left_on: '2026-01-01', unnamed: true }),
    shifts: [],
  })
  await user.click(screen.getByRole('radio', { name: 'Under “Ana Silva”' }))
  await user.click(screen.getByRole('button', { name: /^Save/ }))
  await vi.waitFor(() => expect(saved()).toMatchObject({ left_on: '2026-01-01', unnamed: false }))
})

test('while somebody works here the form does not ask', () => {
  render(PersonForm, { person: somebody(), shifts: [] })
  expect(screen.queryByRole('radio', { name: /former colleague/ })).toBeNull()
})
