// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView, Person, PlanItem, Today } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
// Read beforehand, so that no test waits for it.
import './PartSelects.svelte'
import Presenter from './Presenter.svelte'
import { ana, joe } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const mei = { id: 'mei', name: 'Mei', say_as: '' }
const item = (segment: PlanItem['segment']) => ({ segment }) as PlanItem
const base = {
  on: '2026-11-21',
  shift: { id: 'morning', name: 'Morning' },
  presenter: ana,
  presenter_reason: 'longest_ago',
  can_present: [ana, joe, mei],
  items: [item('purpose'), item('story'), item('story'), item('thanks')],
  parts: [],
} as unknown as Today
const OF_TODAY = { shift_id: 'morning', on: '2026-11-21' }
const person = (one: { id: string; name: string }, part: Partial<Person> = {}) =>
  ({ ...one, presence: 'here', shift_id: 'morning', ...part }) as Person

let people: Person[] = []
let turn = 0
const may = (access: HereView['access']) => {
  turn += 1
  here.take({ access, turn } as HereView)
}
beforeEach(() => {
  people = [person(ana), person(joe)]
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command) => (command === 'person_list' ? people : null))
  may('leader')
})
const user = userEvent.setup()
const said = () => status.current?.text() ?? ''
const show = (part: Partial<Today> = {}) => render(Presenter, { today: { ...base, ...part } })

test('whoever cannot today hands over to the next without a reason, and is told that their turn comes again', async () => {
  show()
  const button = screen.getByRole('button', { name: 'Not today: Ana' })
  await user.click(button)
  expect(send).toHaveBeenCalledWith('huddle_prepare', {
    ...OF_TODAY,
    presenter_id: 'joe',
    one_thing: null,
    form: null,
  })
  await vi.waitFor(() => expect(said()).toBe('Joe presents today. Ana is asked again next time.'))
  expect(status.current?.undo).toBe(true)
  expect(button).toHaveFocus()
})

test('the one after them is asked then, and after the last it is said that all were', async () => {
  const { rerender } = show({ presenter: joe })
  await user.click(screen.getByRole('button', { name: 'Not today: Joe' }))
  expect(send).toHaveBeenLastCalledWith('huddle_prepare', expect.objectContaining({ presenter_id: 'mei' }))
  await rerender({ today: { ...base, presenter: mei } })
  await user.click(screen.getByRole('button', { name: 'Not today: Mei' }))
  expect(send).toHaveBeenCalledTimes(1)
  expect(said()).toBe('Everybody who leads was asked. Choose one of them, or give parts to several.')
})

test('where nobody else can, and for whoever does not lead, there is no such button', async () => {
  const { rerender } = show({ can_present: [ana] })
  expect(screen.queryByRole('button', { name: /^Not today/ })).toBeNull()
  may('staff')
  await rerender({ today: { ...base } })
  expect(screen.queryByRole('button', { name: /^Not today/ })).toBeNull()
  expect(screen.queryByText('Give a part to somebody')).toBeNull()
})

test('who takes which part is seen by everybody', () => {
  may('anyone')
  show({ parts: [{ segment: 'thanks', person: joe }] })
  expect(screen.getByText('Thank you: Joe')).toBeVisible()
})

test('each part of the plan can be given to somebody once, and given back', async () => {
  const { rerender } = show()
  await user.click(screen.getByText('Give a part to somebody'))
  const thanks = await screen.findByRole('combobox', { name: 'Thank you' })
  expect(screen.getAllByRole('combobox', { name: 'One story' })).toHaveLength(1)
  expect(screen.queryByRole('combobox', { name: 'Today' })).toBeNull()
  await user.selectOptions(thanks, 'Joe')
  expect(send).toHaveBeenCalledWith('part_give', { ...OF_TODAY, segment: 'thanks', person_id: 'joe' })
  await vi.waitFor(() => expect(said()).toBe('Joe takes “Thank you”.'))
  await rerender({ today: { ...base, parts: [{ segment: 'thanks', person: joe }] } })
  await user.selectOptions(thanks, 'Whoever presents')
  expect(send).toHaveBeenCalledWith('part_give', { ...OF_TODAY, segment: 'thanks', person_id: null })
  await vi.waitFor(() => expect(said()).toBe('Whoever presents takes “Thank you”.'))
})

test('those of the shift who are here are offered, and whoever has the part already', async () => {
  people.push(
    person(mei, { shift_id: 'late' }),
    person({ id: 'kofi', name: 'Kofi' }, { presence: 'on_leave' }),
  )
  show({ parts: [{ segment: 'thanks', person: mei }] })
  await user.click(screen.getByText('Give a part to somebody'))
  const offered = async (name: string) =>
    [...(await screen.findByRole('combobox', { name })).querySelectorAll('option')].map(
      (option) => option.textContent,
    )
  expect(await offered('One story')).toEqual(['Whoever presents', 'Ana', 'Joe'])
  expect(await offered('Thank you')).toEqual(['Whoever presents', 'Mei', 'Ana', 'Joe'])
})
