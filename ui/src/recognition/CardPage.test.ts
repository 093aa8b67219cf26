// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Private, StoryRow } from '../core/api.gen'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go, route } from '../frame/router.svelte'
import CardPage from './CardPage.svelte'
import { told } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

let story: StoryRow
let signs: Private
const print = vi.fn()
beforeEach(() => {
  signs = { text: [], customer_words: [] }
  story = told({
    id: 'ring',
    status: 'private',
    aloud: 'private',
    text: 'Found the ring.\nWalked it over.',
    customer_words: 'An angel.',
    giver: { id: 'joe', name: 'Joe', say_as: '' },
    also: [{ id: 'mei', name: 'Mei', say_as: '' }],
  })
  go('stories/:id/card', { id: 'ring' })
  print.mockReset()
  window.print = print
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'story_show') return { story, private: true, signs }
    if (command === 'purpose_show') return { current: { text: 'Everybody leaves feeling at home.' } }
    return { team: { name: 'Harbour Hotel', zone: 'Europe/London' }, now: 0 }
  })
})
const user = userEvent.setup()
const opens = async () => {
  render(CardPage)
  return screen.findByRole('article')
}

test('the card says thank you, for what, in the customer’s words, from whom, when, and what the team is for', async () => {
  const card = await opens()
  for (const words of [
    'Harbour Hotel',
    'Thank you, Ana',
    'Found the ring.',
    'An angel.',
    'From Joe and Mei, 12 Mar 2026',
    'Everybody leaves feeling at home.',
  ])
    expect(card).toHaveTextContent(words)
})

test('nothing on it says that the thanks are private, or how far they have come', async () => {
  const card = await opens()
  expect(card.textContent).not.toMatch(/private|aloud|handed|told/i)
})

test('it becomes a certificate, and the address says so', async () => {
  await opens()
  await user.click(screen.getByRole('radio', { name: 'Certificate' }))
  expect(route.params).toEqual({ id: 'ring', as: 'certificate' })
  expect(screen.getByRole('article').className).toContain('is-certificate')
  await user.click(screen.getByRole('radio', { name: 'Card to hand over' }))
  expect(route.params).toEqual({ id: 'ring' })
})

test('a key and a button print it, and where nothing prints that is said', async () => {
  await opens()
  pressed(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }), list.current)
  expect(print).toHaveBeenCalledOnce()
  print.mockRejectedValue(new Error('no printer'))
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(await screen.findByText(/print/i, { selector: '[role="status"]' })).toBeVisible()
})

test('whoever wants no name to stay is thanked without one', async () => {
  story = told({ people: [{ id: 'gone', name: '', say_as: '', of: 'person' }] })
  const card = await opens()
  expect(card.querySelector('h2')?.textContent).toBe('Thank you')
  expect(card).toHaveTextContent('From a colleague')
})

test('markup in the words is text', async () => {
  story = told({ text: '<img src=x onerror="alert(1)">' })
  const card = await opens()
  expect(card.querySelector('img')).toBeNull()
  expect(card).toHaveTextContent('<img src=x')
})

test('before I print it I am told what may be private on it, and that is not on the paper', async () => {
  signs = { text: [], customer_words: [{ sign: 'phone', text: '0171 555', from: 0, to: 8 }] }
  const card = await opens()
  const advice = screen.getByRole('region', { name: 'Look at this before you print it' })
  expect(advice).toHaveTextContent('“0171 555” looks like a phone number.')
  expect(advice.closest('.screen')).not.toBeNull()
  expect(card).not.toContainElement(advice)
  expect(screen.getByRole('button', { name: 'Print' })).toBeEnabled()
})

test('a card with nothing private on it has no advice', async () => {
  await opens()
  expect(screen.queryByRole('region')).toBeNull()
})
