// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { SaveShift, Shift } from '../core/api.gen'
import { send } from '../core/tauri'
import { saveHuddle } from '../firstrun/save'
import { Answers } from '../firstrun/welcome.svelte'
import ShiftDialog from './ShiftDialog.svelte'
import ShiftList from './ShiftList.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false
}

const late: Shift = {
  id: 'late',
  name: 'Late',
  weekdays: [1, 3, 5],
  huddle_at: '13:45',
  form: null,
  weekly_on: null,
}
let saved: SaveShift[] = []
const drafts = new Map<string, { body: string; saved_at: number }>()

beforeEach(() => {
  saved = []
  drafts.clear()
  vi.mocked(send).mockImplementation(async (command, request) => {
    const { key, body } = request as { key: string; body: string }
    if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
    if (command === 'draft_drop') drafts.delete(key)
    if (command.startsWith('draft_')) return drafts.get(key) ?? null
    if (command === 'team_show') return { shifts: [{ ...late, form: 'five', weekly_on: 3 }] }
    if (command === 'shift_save') {
      saved.push(request as SaveShift)
      return { ...late, ...(request as SaveShift), id: late.id }
    }
    return null
  })
})

const usual = () => screen.getByRole('combobox', { name: 'Usual huddle' })
const long = () => screen.getByRole('combobox', { name: 'Long huddle once a week' })
const offered = () =>
  within(long())
    .getAllByRole('option')
    .map((option) => option.textContent)
const pressSave = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

test('a shift of ten minutes without a long huddle says nothing of either', async () => {
  render(ShiftDialog, { shift: late, close: () => {} })
  expect(usual()).toHaveValue('ten')
  expect(long()).toHaveDisplayValue('None')
  await pressSave()
  await vi.waitFor(() => expect(saved).toMatchObject([{ id: 'late', form: null, weekly_on: null }]))
})

test('five minutes and a day for the long huddle are kept', async () => {
  render(ShiftDialog, { shift: late, close: () => {} })
  await userEvent.selectOptions(usual(), 'five')
  await userEvent.selectOptions(long(), 'Wednesday')
  await pressSave()
  await vi.waitFor(() => expect(saved).toMatchObject([{ form: 'five', weekly_on: 3 }]))
})

test('the long huddle is offered on the days of the shift, and goes with its day', async () => {
  render(ShiftDialog, { shift: { ...late, weekly_on: 3 }, close: () => {} })
  expect(offered()).toEqual(['None', 'Monday', 'Wednesday', 'Friday'])
  expect(long()).toHaveDisplayValue('Wednesday')
  const wednesday = screen.getByRole('checkbox', { name: 'Wednesday' })
  await userEvent.click(wednesday)
  expect(offered()).toEqual(['None', 'Monday', 'Friday'])
  expect(long()).toHaveDisplayValue('None')
  await userEvent.click(wednesday)
  await vi.waitFor(() => expect(long()).toHaveDisplayValue('Wednesday'))
  await userEvent.click(wednesday)
  await pressSave()
  await vi.waitFor(() => expect(saved).toMatchObject([{ weekdays: [1, 5], weekly_on: null }]))
})

test('a form that was set elsewhere is offered and stays', async () => {
  render(ShiftDialog, { shift: { ...late, form: 'visit' }, close: () => {} })
  expect(within(usual()).getAllByRole('option')).toHaveLength(3)
  await pressSave()
  await vi.waitFor(() => expect(saved).toMatchObject([{ form: 'visit' }]))
})

test('what was chosen and not saved comes back with the dialog', async () => {
  const first = render(ShiftDialog, { shift: late, close: () => {} })
  await userEvent.selectOptions(usual(), 'five')
  await userEvent.selectOptions(long(), 'Friday')
  first.unmount()
  await vi.waitFor(() => expect(drafts.get('shift-late')?.body).toContain('five'))
  render(ShiftDialog, { shift: late, close: () => {} })
  expect(await screen.findByText(/What you changed before is back/)).toBeVisible()
  expect(usual()).toHaveValue('five')
  expect(long()).toHaveDisplayValue('Friday')
})

test('a kept form that is none leaves the one that is saved', async () => {
  drafts.set('shift-late', { body: '{"name": "Later", "form": "long"}', saved_at: 1 })
  render(ShiftDialog, { shift: late, close: () => {} })
  await vi.waitFor(() => expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue('Later'))
  expect(usual()).toHaveValue('ten')
})

test('the list says on which day the long huddle is, where the shift works then', () => {
  const weekend = { ...late, id: 'weekend', name: 'Weekend', weekly_on: 7 }
  render(ShiftList, { shifts: [{ ...late, weekly_on: 3 }, weekend] })
  const rows = screen.getAllByRole('listitem')
  expect(rows[0]).toHaveTextContent('Long huddle on Wednesday.')
  expect(rows[1]).not.toHaveTextContent('Long huddle')
})

test('the first run asks nothing of a new shift’s form, and leaves that of one that is there', async () => {
  const answers = new Answers()
  answers.setZone('UTC')
  await saveHuddle(answers, 'UTC')
  expect(saved).toMatchObject([{ id: null, form: null, weekly_on: null }])
  answers.shiftId = late.id
  await saveHuddle(answers, 'UTC')
  expect(saved.at(-1)).toMatchObject({ id: late.id, form: 'five', weekly_on: 3 })
})
