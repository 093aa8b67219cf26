// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Settings } from '../core/api.gen'
import { send } from '../core/tauri'
import { hush, status } from '../frame/status.svelte'
import MeasurePage from './MeasurePage.svelte'
import { preferences } from './preferences.svelte'
import RoomSize from './RoomSize.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const AS_DELIVERED = preferences.current
const core = vi.mocked(send)

beforeEach(() => {
  hush()
  core.mockReset()
  core.mockImplementation(async (_, request) => request)
  preferences.take(AS_DELIVERED)
})

const saved = () => core.mock.calls.at(-1)?.[1] as Settings | undefined
const user = userEvent.setup()
const choose = (name: string) => user.click(screen.getByRole('radio', { name }))
const field = (name: RegExp) => screen.getByRole('spinbutton', { name })
const seat = () => field(/farthest seat/)
const sample = () => screen.queryByText('Can the person at the back read this word?')

function opened(part: Partial<Settings> = {}) {
  preferences.take({ ...AS_DELIVERED, ...part })
  return render(MeasurePage)
}

test('a screen and a seat give the size of the letters, and all three are kept', async () => {
  opened()
  expect(sample()).toBeNull()
  await choose('65 inches')
  expect(saved()).toMatchObject({ screen: 65, seat: null, room_size: 100 })
  expect(sample()).toBeNull()
  await user.type(seat(), '5{Enter}')
  expect(saved()).toMatchObject({ screen: 65, seat: 50, room_size: 85 })
  expect(sample()).toBeVisible()
  expect(screen.getByText('A line in the room holds about 56 letters.')).toBeVisible()
  await choose('43 inches')
  expect(saved()).toMatchObject({ screen: 43, seat: 50, room_size: 128 })
  expect(screen.getByText('A line in the room holds about 37 letters.')).toBeVisible()
})

test('what was measured before stands there again, and looking changes nothing', () => {
  opened({ screen: 55, seat: 65, room_size: 144 })
  expect(screen.getByRole('radio', { name: '55 inches' })).toBeChecked()
  expect(seat()).toHaveValue('6.5')
  expect(sample()).toBeVisible()
  expect(core).not.toHaveBeenCalled()
})

test('larger is a tenth more each time, until nothing larger is left', async () => {
  opened({ screen: 55, seat: 50, room_size: 100 })
  const larger = screen.getByRole('button', { name: 'Larger' })
  await user.click(larger)
  await user.click(larger)
  expect(saved()).toMatchObject({ screen: 55, seat: 50, room_size: 121 })
  expect(larger).toHaveFocus()
  for (let press = 0; press < 11; press += 1) await user.click(larger)
  expect(saved()?.room_size).toBe(300)
  expect(status.current?.text()).toContain('This is the largest size.')
})

test('yes leaves the size as it is and says so', async () => {
  opened({ screen: 55, seat: 50, room_size: 110 })
  const answers = within(screen.getByRole('group', { name: 'Can the person at the back read this word?' }))
  await user.click(answers.getByRole('button', { name: 'Yes' }))
  expect(preferences.current.room_size).toBe(110)
  expect(status.current?.text()).toBe('Good. The text in the room stays at this size.')
})

test('a seat that is too far for the screen is said, and only that one', async () => {
  opened({ screen: 43, seat: 70, room_size: 179 })
  const tooFar = () => screen.queryByText(/too far for this screen/)
  expect(tooFar()).toBeNull()
  seat().focus()
  await user.keyboard('{ArrowUp}')
  expect(seat()).toHaveValue('7.5')
  expect(tooFar()).toBeVisible()
  await choose('86 inches')
  expect(tooFar()).toBeNull()
})

test('the picture of a projector is measured in centimetres, and until it is, nothing is asked of the room', async () => {
  opened({ screen: 55, seat: 50, room_size: 100 })
  await choose('A projector')
  expect(sample()).toBeNull()
  expect(saved()).toMatchObject({ screen: 55, room_size: 100 })
  await user.type(field(/How wide is the picture/), '122{Enter}')
  expect(saved()).toMatchObject({ screen: 55, seat: 50, room_size: 100 })
  await user.clear(field(/How wide is the picture/))
  await user.type(field(/How wide is the picture/), '200{Enter}')
  expect(saved()).toMatchObject({ screen: 90, seat: 50, room_size: 75 })
  expect(sample()).toBeVisible()
})

test('a screen of another size is kept in whole inches, and is another size when the page opens again', async () => {
  const { unmount } = opened({ seat: 50 })
  await choose('Another size')
  await user.type(field(/How many inches/), '59,6{Enter}')
  expect(field(/How many inches/)).toHaveValue('60')
  expect(saved()).toMatchObject({ screen: 60 })
  // What is kept stays the same, and stands there again.
  await user.clear(field(/How many inches/))
  await user.type(field(/How many inches/), '60,2{Enter}')
  expect(field(/How many inches/)).toHaveValue('60')
  unmount()
  render(MeasurePage)
  expect(screen.getByRole('radio', { name: 'Another size' })).toBeChecked()
  expect(field(/How many inches/)).toHaveValue('60')
})

test('the arrow keys and the buttons step by half a metre, and the first step is the usual seat', async () => {
  opened({ screen: 55 })
  seat().focus()
  await user.keyboard('{ArrowUp}')
  expect(saved()?.seat).toBe(50)
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}')
  expect(saved()?.seat).toBe(55)
  expect(seat()).toHaveAttribute('aria-valuenow', '5.5')
  await user.click(screen.getByRole('button', { name: 'Less: How far away is the farthest seat?' }))
  expect(saved()?.seat).toBe(50)
})

test('what is no distance stays written with a word beside it, and nothing is kept', async () => {
  opened({ screen: 55, seat: 50 })
  await user.clear(seat())
  await user.type(seat(), 'far{Enter}')
  expect(seat()).toHaveAccessibleDescription(/Write a number from 0.5 to 30\./)
  await user.keyboard('{ArrowUp}')
  expect(seat()).toHaveValue('far')
  await user.keyboard('{Escape}')
  expect(seat()).toHaveValue('5')
  expect(seat()).not.toHaveAccessibleDescription(/Write a number/)
  expect(core).not.toHaveBeenCalled()
})

test('a distance that stands in the field when a key leads to another screen is kept', async () => {
  const { unmount } = opened({ screen: 55, seat: 50 })
  await user.clear(seat())
  await user.type(seat(), '8')
  unmount()
  expect(saved()).toMatchObject({ seat: 80, room_size: 160 })
})

test('where nothing can be kept, the letters stay as they were and it is said', async () => {
  opened({ screen: 55, seat: 50 })
  core.mockRejectedValue({ code: 'disk_full', field: null, facts: {} })
  await user.click(screen.getByRole('button', { name: 'Larger' }))
  await vi.waitFor(() => expect(status.current?.text()).toContain('The disk is full'))
  expect(screen.getByText('A line in the room holds about 47 letters.')).toBeVisible()
})

test('the settings lead there, and offer the size that was found among the others', () => {
  preferences.take({ ...AS_DELIVERED, room_size: 128 })
  render(RoomSize)
  expect(screen.getByRole('link', { name: 'Find the right size' })).toHaveAttribute('href', '#/settings/room')
  expect(screen.getByRole('radio', { name: '128 %' })).toBeChecked()
})
