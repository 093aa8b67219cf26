// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { SaveTeam, Team } from '../core/api.gen'
import { send } from '../core/tauri'
import TeamForm from './TeamForm.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const team: Team = {
  id: 'team',
  name: 'Front office',
  place: 'hotel',
  zone: 'Europe/Lisbon',
  remind_minutes: 10,
  at_once: false,
}
let saved: SaveTeam[] = []
const drafts = new Map<string, { body: string; saved_at: number }>()

beforeEach(() => {
  saved = []
  drafts.clear()
  vi.mocked(send).mockImplementation(async (command, request) => {
    const { key, body } = request as { key: string; body: string }
    if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
    if (command === 'draft_drop') drafts.delete(key)
    if (command.startsWith('draft_')) return drafts.get(key) ?? null
    if (command === 'team_save') saved.push(request as SaveTeam)
    return request
  })
})

const atOnce = () => screen.getByRole('checkbox', { name: 'Shout-outs are ready at once' })

test('a team that lets a leader read its shout-outs is asked whether they are ready at once', async () => {
  render(TeamForm, { team })
  expect(atOnce()).not.toBeChecked()
  expect(atOnce()).toHaveAccessibleDescription(/Stories are always read first/)
  await userEvent.click(atOnce())
  expect(screen.getByText('Not saved yet.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await vi.waitFor(() => expect(saved).toMatchObject([{ name: 'Front office', at_once: true }]))
})

test('saving another field leaves the team’s choice as it is', async () => {
  render(TeamForm, { team: { ...team, at_once: true } })
  expect(atOnce()).toBeChecked()
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 's')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await vi.waitFor(() => expect(saved).toMatchObject([{ name: 'Front offices', at_once: true }]))
})

test('a choice that was not saved comes back with the page', async () => {
  const first = render(TeamForm, { team })
  await userEvent.click(atOnce())
  first.unmount()
  await vi.waitFor(() => expect(drafts.get('team')?.body).toContain('"at_once":true'))
  render(TeamForm, { team })
  await vi.waitFor(() => expect(atOnce()).toBeChecked())
})
