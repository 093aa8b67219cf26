// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Fault, TeamView } from '../core/api.gen'
import { send } from '../core/tauri'
import TeamPage from './TeamPage.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const shift = { id: 'm', name: 'Morning', weekdays: [1], huddle_at: '07:45', form: null, weekly_on: null }
let shifts: TeamView['shifts'] = []
let answer: () => unknown = () => null
beforeEach(() => {
  shifts = [shift]
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'schedule_save') return answer()
    if (command !== 'team_show') return null
    return {
      team: {
        name: 'Harbour Hotel',
        place: 'hotel',
        zone: 'Europe/Madrid',
        remind_minutes: 10,
        at_once: false,
      },
      shifts,
    }
  })
})
const button = () => screen.findByRole('button', { name: 'Save the calendar file' })
const press = async () => userEvent.click(await button())

test('the huddles are put into a file for the calendar, and its place is said', async () => {
  answer = () => ({ path: '/data/ana/huddles.ics' })
  render(TeamPage)
  await press()
  expect(send).toHaveBeenCalledWith('schedule_save', { title: 'Huddle' })
  expect(await screen.findByText('/data/ana/huddles.ics')).toBeVisible()
})

test('whoever closes the dialog hears nothing, and the place of an older file goes', async () => {
  answer = () => ({ path: '/data/ana/huddles.ics' })
  render(TeamPage)
  await press()
  await screen.findByText('/data/ana/huddles.ics')
  answer = () => {
    throw { code: 'cancelled', field: null, facts: {} } satisfies Fault
  }
  await press()
  await vi.waitFor(() => expect(screen.queryByText('/data/ana/huddles.ics')).toBeNull())
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what stands in the way of the file is said', async () => {
  answer = () => {
    throw { code: 'disk_full', field: null, facts: {} } satisfies Fault
  }
  render(TeamPage)
  await press()
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.')
})

test('where there is no shift there is nothing to put into a calendar', async () => {
  shifts = []
  render(TeamPage)
  await screen.findByText('No shift yet')
  expect(screen.queryByRole('button', { name: 'Save the calendar file' })).toBeNull()
})
