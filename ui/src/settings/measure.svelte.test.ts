// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Settings } from '../core/api.gen'
import { send } from '../core/tauri'
import { hush, status } from '../frame/status.svelte'
import { countWords } from '../words/count'
import MeasurePage from './MeasurePage.svelte'
import { preferences } from './preferences.svelte'
import RoomSize from './RoomSize.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const AS_DELIVERED = preferences.current
const core = vi.mocked(send)

/** The place of a step on a screen of 1920 by 1080, and letters as wide as they are on average. */
const PLACE = { width: 1728, height: 690, letter: 0.505 }
const R = () => (72.36 * preferences.current.room_size) / 100

/** The size of the story in pixels, as StepWords has it. */
function storySize(inside: Element): number {
  const style = inside.closest<HTMLElement>('.place')?.style
  const of = (name: string) => Number(style?.getPropertyValue(name) || 1)
  return R() * Math.max(1.25 * of('--s'), of('--f'))
}
const isFitted = (element: Element) => element.closest('.place') !== null
const sized = getComputedStyle

/** jsdom lays nothing out. */
function layOut() {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false
  }
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(PLACE.width)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(PLACE.height)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    const size = storySize(this)
    const letters = this.querySelector('.text')?.textContent?.length ?? 0
    const lines = Math.ceil((letters * PLACE.letter * size) / PLACE.width)
    return (1.8 + 1.3 * lines) * size
  })
  vi.stubGlobal('getComputedStyle', (element: Element, pseudo?: string) => {
    const style = sized(element, pseudo)
    const size = element.matches('.text') ? storySize(element) : R()
    return isFitted(element) ? Object.defineProperty(style, 'fontSize', { value: `${size}px` }) : style
  })
}

beforeEach(() => {
  layOut()
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
const sample = () => screen.queryByRole('img', { name: /A story of 40 words/ })
const line = (letters: number) => `In the room, a line of a long story holds about ${letters} letters.`

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
  expect(screen.getByText(line(45))).toBeInTheDocument()
  await choose('43 inches')
  expect(saved()).toMatchObject({ screen: 43, seat: 50, room_size: 128 })
  expect(screen.getByText(line(44))).toBeInTheDocument()
})

test('what was measured before stands there again, and looking changes nothing', () => {
  opened({ screen: 55, seat: 65, room_size: 144 })
  expect(screen.getByRole('radio', { name: '55 inches' })).toBeChecked()
  expect(seat()).toHaveValue('6.5')
  expect(sample()).toBeVisible()
  expect(core).not.toHaveBeenCalled()
})

/** Opens the sample over the whole window. */
async function look() {
  await user.click(screen.getByRole('button', { name: 'Show it in full size' }))
  return within(screen.getByRole('dialog', { name: 'Can the person at the back read this?' }))
}

test('larger is a tenth more each time, until nothing larger is left', async () => {
  opened({ screen: 55, seat: 50, room_size: 100 })
  const dialog = await look()
  const larger = dialog.getByRole('button', { name: 'Larger' })
  await user.click(larger)
  await user.click(larger)
  expect(saved()).toMatchObject({ screen: 55, seat: 50, room_size: 121 })
  expect(larger).toHaveFocus()
  for (let press = 0; press < 11; press += 1) await user.click(larger)
  expect(saved()?.room_size).toBe(300)
  expect(dialog.getByRole('status')).toHaveTextContent('This is the largest size.')
})

test('yes leaves the size as it is, says so and goes back to the page', async () => {
  opened({ screen: 55, seat: 50, room_size: 110 })
  const dialog = await look()
  await user.click(dialog.getByRole('button', { name: 'Yes' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(preferences.current.room_size).toBe(110)
  expect(status.current?.text()).toBe('Good. The text in the room stays at this size.')
})

test('the sample is a story of forty words, set as a step in the room is', () => {
  opened({ screen: 55, seat: 50, room_size: 100 })
  const text = sample()?.querySelector('.fitted.story .text')
  expect(countWords(text?.textContent ?? '', 'en')).toBe(40)
  expect(sample()?.querySelector('.place')).toHaveStyle({ '--f': '1' })
})

test('letters larger than a long story fits with are shown as small as the room shows them, and it is said', async () => {
  opened({ screen: 55, seat: 70, room_size: 140 })
  const shrunk = () => screen.queryByText(/^A long story has no room for letters that large/)
  const text = sample()?.querySelector('.text')
  expect(text && storySize(text) / R()).toBeLessThan(0.8)
  expect(screen.getByText(line(43))).toBeInTheDocument()
  expect(shrunk()).toBeVisible()
  const dialog = await look()
  expect(dialog.getByRole('status')).toHaveTextContent('A long story has no room for letters that large')
  await choose('86 inches')
  expect(shrunk()).toBeNull()
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
  const dialog = await look()
  await user.click(dialog.getByRole('button', { name: 'Larger' }))
  await vi.waitFor(() => expect(status.current?.text()).toContain('The disk is full'))
  expect(dialog.getByRole('status')).toHaveTextContent('The disk is full')
  expect(screen.getByText(line(44))).toBeInTheDocument()
})

test('the settings lead there, and offer the size that was found among the others', () => {
  preferences.take({ ...AS_DELIVERED, room_size: 128 })
  render(RoomSize)
  expect(screen.getByRole('link', { name: 'Find the right size' })).toHaveAttribute('href', '#/settings/room')
  expect(screen.getByRole('radio', { name: '128 %' })).toBeChecked()
})

test('the settings show the same sample, in the size that is set', () => {
  preferences.take({ ...AS_DELIVERED, room_size: 150 })
  render(RoomSize)
  const text = sample()?.querySelector('.text')
  expect(text && storySize(text) / R()).toBeLessThan(0.8)
})
