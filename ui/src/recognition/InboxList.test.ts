// @vitest-environment jsdom
import { screen } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import { setLanguage } from '../words'
import { begin, core, heading, opened, requests, row, said, show, user } from './inbox.sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
beforeEach(begin)

test('the arrows and the page keys go through the list, and stop at its ends', async () => {
  await opened()
  await user.keyboard('{ArrowRight}')
  await vi.waitFor(() => expect(heading()).toHaveFocus())
  expect(heading()).toHaveTextContent('Bob 2 of 3')
  await user.keyboard('n')
  expect(heading()).toHaveTextContent('Cleo 3 of 3')
  await user.keyboard('{ArrowRight}{PageDown}')
  expect(heading()).toHaveTextContent('Cleo 3 of 3')
  await user.keyboard('{ArrowLeft}{PageUp}{PageUp}')
  expect(heading()).toHaveTextContent('Ana 1 of 3')
  expect(row(/Ana/)).toHaveAttribute('aria-current', 'true')
  expect(row(/Bob/)).not.toHaveAttribute('aria-current')
})

test('from right to left the left arrow goes on', async () => {
  await setLanguage('ar-XB')
  try {
    show()
    await vi.waitFor(() => expect(document.querySelector('#inbox-now')).toHaveTextContent('Ana'))
    await user.keyboard('{ArrowLeft}')
    await vi.waitFor(() => expect(document.querySelector('#inbox-now')).toHaveTextContent('Bob'))
    await user.keyboard('{ArrowRight}')
    await vi.waitFor(() => expect(document.querySelector('#inbox-now')).toHaveTextContent('Ana'))
  } finally {
    await setLanguage('en')
  }
})

test('in the list the arrows go from row to row, and the focus stays in the list', async () => {
  await opened()
  const box = (name: RegExp) => screen.getByRole('checkbox', { name })
  box(/Ana/).focus()
  await user.keyboard(' {ArrowDown}{ArrowDown} ')
  expect(box(/Cleo/)).toHaveFocus()
  expect(box(/Ana/)).toBeChecked()
  expect(box(/Cleo/)).toBeChecked()
  expect(box(/Bob/)).not.toBeChecked()
  expect(heading()).toHaveTextContent('Cleo 3 of 3')
  // Only one row is in the way of the Tab key.
  expect(box(/Ana/)).toHaveAttribute('tabindex', '-1')
})

test('many are decided in one command, and what is left is open', async () => {
  await opened()
  await user.click(screen.getByRole('checkbox', { name: /Ana/ }))
  await user.click(screen.getByRole('checkbox', { name: /Cleo/ }))
  expect(screen.getByText('Two are chosen.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Ready: 2' }))
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob 1 of 1'))
  expect(requests('story_ready')).toEqual([{ ids: ['a', 'c'] }])
  expect(heading()).toHaveFocus()
  expect(said()).toBe('Two are ready. Huddles tell them soon.')
  expect(screen.getByRole('button', { name: 'Ready: 0' })).toBeDisabled()
})

test('all are chosen with one press, and private or declined together', async () => {
  await opened()
  const all = screen.getByRole('checkbox', { name: 'Choose all' })
  await user.click(all)
  await user.click(screen.getByRole('checkbox', { name: /Bob/ }))
  expect(all).not.toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Private: 2' }))
  await vi.waitFor(() => expect(requests('story_private')).toEqual([{ ids: ['a', 'c'] }]))
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Bob 1 of 1'))
  await user.click(all)
  await user.click(screen.getByRole('button', { name: 'Decline: 1' }))
  await user.keyboard('4{Enter}')
  await screen.findByRole('heading', { name: 'Everything is read.' })
  expect(requests('story_decline')).toEqual([
    { ids: ['b'], reason: 'I could not see what they did. Tell it once more with what happened.' },
  ])
  await vi.waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
})

test('of more than a hundred it says how many wait beyond those shown', async () => {
  core.beyond = 43
  await opened()
  expect(screen.getByText('43 more wait after these.')).toBeVisible()
  expect(heading()).toHaveTextContent('Ana 1 of 46')
})

test('folded to one line, the list goes on from there, opens at a press, and closes over what I open in it', async () => {
  await opened()
  const fold = screen.getByRole('button', { name: /^All that wait: 1 of 3/ })
  const box = () => document.getElementById(fold.getAttribute('aria-controls') ?? '')
  expect(fold).toHaveAttribute('aria-expanded', 'false')
  expect(box()).not.toHaveClass('unfolded')
  await user.click(screen.getByRole('button', { name: 'Next, in the list' }))
  expect(heading()).toHaveTextContent('Bob 2 of 3')
  expect(fold).toHaveTextContent('All that wait: 2 of 3')
  await user.click(fold)
  expect(fold).toHaveAttribute('aria-expanded', 'true')
  expect(box()).toHaveClass('unfolded')
  expect(box()).toContainElement(screen.getByRole('list', { name: /oldest first/ }))
  await user.click(row(/Cleo/))
  await vi.waitFor(() => expect(heading()).toHaveTextContent('Cleo'))
  expect(box()).not.toHaveClass('unfolded')
})
