// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { HuddleItemView, HuddleView } from '../core/api.gen'
import Closing from './Closing.svelte'
import { Room } from './room.svelte'
import { action } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
)

const told = { segment: 'story', told: true, recall: false, story: {} } as HuddleItemView
function closes(part: Partial<HuddleView> = {}) {
  const kept = {
    huddle: { id: 'huddle', seconds: 900, on: '2026-11-20' },
    items: [told],
    made: [],
    taps: { useful: 0, so_so: 0, not_useful: 0 },
    ...part,
  } as unknown as HuddleView
  const room = new Room()
  room.tap = () => Promise.resolve()
  render(Closing, { room, kept, onfinish: () => {} })
}
const headline = () => screen.getByRole('heading', { level: 1 })

test('the last that the room reads is a goodbye, and how long it took stands under it', () => {
  closes()
  expect(headline()).toHaveTextContent('Thank you, everybody.')
  expect(headline().nextElementSibling).toHaveTextContent('15 minutes. One story was told.')
  expect(screen.getByText('All of it is kept. Nobody needs to write it down.')).toBeVisible()
})

test('where nothing was told it says nothing of what is kept', () => {
  closes({ items: [{ ...told, told: false }] })
  expect(headline().nextElementSibling).toHaveTextContent('No story was told. You met, and that counts.')
  expect(screen.queryByText(/ is kept/)).toBeNull()
})

test('what is pressed stands outside of what scrolls, so that no focus hides the headline', () => {
  closes({ made: [action(), action({ id: 'lamp', text: 'Mend the lamp' })] })
  expect(screen.getByRole('heading', { name: 'What was promised' })).toBeVisible()
  const finish = screen.getByRole('button', { name: 'Finish' })
  expect(finish).toHaveFocus()
  expect(headline().closest('.was')?.contains(finish)).toBe(false)
})

test('a press can be taken back, and Finish keeps the focus', async () => {
  closes()
  const user = userEvent.setup()
  expect(screen.queryByRole('button', { name: 'Take one back' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Useful' }))
  expect(screen.getByRole('button', { name: 'Take one back' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Finish' })).toHaveFocus()
})
