// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Finding, Sign } from '../core/api.gen'
import { isolate } from '../words'
import Guard from './Guard.svelte'
import { stillThere, wasSaid } from './guard'
import { type Asked, core, requests } from './tell.sample'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

let asked: Asked[] = []
const at = (words: string, text: string, sign: Sign = 'phone'): Finding => {
  const from = words.indexOf(text)
  return { sign, text, from, to: from + text.length }
}
/** Every run of digits is a number, as the core would say it. */
const numbers = (words: unknown) =>
  [...String(words).matchAll(/\d[\d ]*\d/g)].map(([text]) => at(String(words), text))

beforeEach(() => {
  vi.useFakeTimers()
  asked = core({
    story_check: ({ text, customer_words }) => ({
      text: numbers(text),
      customer_words: numbers(customer_words),
    }),
  })
})
afterEach(() => vi.useRealTimers())

const pause = () => vi.advanceTimersByTimeAsync(600)
const news = () => screen.getByRole('status').textContent

test('a phone number is named, with why it matters, half a second after typing stops', async () => {
  const { rerender } = render(Guard, { text: 'Call 0171', customerWords: '' })
  await vi.advanceTimersByTimeAsync(400)
  await rerender({ text: 'Call 0171 555 123', customerWords: '' })
  await vi.advanceTimersByTimeAsync(400)
  expect(requests(asked, 'story_check')).toEqual([])
  await pause()
  expect(requests(asked, 'story_check')).toEqual([{ text: 'Call 0171 555 123', customer_words: '' }])
  expect(screen.getByText('“0171 555 123” looks like a phone number.')).toBeVisible()
  expect(screen.getByText(/Anybody who hears it could call\./)).toBeVisible()
  expect(screen.getByText(/you decide/)).toBeVisible()
})

test('nothing is asked while nothing is written', async () => {
  render(Guard, { text: '', customerWords: '  ' })
  await pause()
  expect(requests(asked, 'story_check')).toEqual([])
})

test('the advice goes as soon as the words do', async () => {
  const { rerender } = render(Guard, { text: 'Call 0171 555', customerWords: '' })
  await pause()
  await rerender({ text: 'Call me', customerWords: '' })
  expect(screen.queryByText(/looks like/)).toBeNull()
  expect(news()).toBe('')
})

test('each finding is read out once, however often somebody types on', async () => {
  const { rerender } = render(Guard, { text: 'Call 0171 555', customerWords: '' })
  await pause()
  expect(news()).toMatch(/0171 555/)
  const readers = new MutationObserver(() => {})
  readers.observe(screen.getByRole('status'), { childList: true, characterData: true, subtree: true })
  await rerender({ text: 'Then call 0171 555 or', customerWords: '' })
  await pause()
  expect(readers.takeRecords()).toEqual([])
  await rerender({ text: 'Then call 0171 555 or 0660 99', customerWords: '' })
  await pause()
  expect(news()).toMatch(/0660 99/)
  expect(news()).not.toMatch(/0171/)
})

test('a finding among the words of the customer says where it stands', async () => {
  render(Guard, { text: 'Kind.', customerWords: 'I am in 412' })
  await pause()
  expect(screen.getByText(/It is in what the customer said\./)).toBeVisible()
})

test('“Show me” leads to the words where they stand by now', async () => {
  const shown = vi.fn()
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  const { rerender } = render(Guard, { text: 'Call 0171 555', customerWords: '', onshow: shown })
  await pause()
  await rerender({ text: '🙂 Do call 0171 555', customerWords: '', onshow: shown })
  await user.click(screen.getByRole('button', { name: 'Show me “0171 555”' }))
  expect(shown).toHaveBeenCalledWith(expect.objectContaining({ field: 'text', from: 11, to: 19 }))
})

test('markup in what was found is shown as text, and a name from the other direction keeps its place', async () => {
  const text = '<b>مريم</b>'
  asked = core({ story_check: () => ({ text: [at(text, text, 'surname')], customer_words: [] }) })
  const { container } = render(Guard, { text, customerWords: '' })
  await pause()
  expect(container.querySelector('b')).toBeNull()
  expect(screen.getByText(`“${isolate(text)}” looks like a surname.`)).toBeVisible()
})

test('of a page full of numbers the first ones are shown, and how many more there are', async () => {
  render(Guard, { text: '11, 22, 33, 44, 55, 66, 77', customerWords: '' })
  await pause()
  const visible = screen.getAllByRole('listitem').filter((one) => !one.closest('details'))
  expect(visible).toHaveLength(5)
  expect(screen.getByText('And 2 more')).toBeVisible()
  expect(screen.queryByText('“66” looks like a phone number.')).not.toBeVisible()
})

test('the ones that are not shown at first are read after one press, and each leads to its words', async () => {
  const onshow = vi.fn()
  render(Guard, { text: '11, 22, 33, 44, 55, 66, 77', customerWords: '', onshow })
  await pause()
  screen.getByText('And 2 more').click()
  await pause()
  expect(screen.getByText('“66” looks like a phone number.')).toBeVisible()
  expect(screen.getByText('“77” looks like a phone number.')).toBeVisible()
  screen.getByRole('button', { name: 'Show me “77”' }).click()
  expect(onshow).toHaveBeenCalledWith(expect.objectContaining({ text: '77' }))
})

test('the same words twice are one finding', () => {
  const words = { text: '412 and 412', customer_words: '' }
  const both = [at(words.text, '412'), { ...at(words.text, '412'), from: 8, to: 11 }]
  expect(stillThere({ text: both, customer_words: [] }, words)).toHaveLength(1)
})

test('a number that grew by a digit was said already, another kind was not', () => {
  const said = stillThere(
    { text: [at('0171', '0171')], customer_words: [] },
    { text: '0171', customer_words: '' },
  )
  const [first] = said
  if (!first) throw new Error('nothing was found')
  expect(wasSaid({ ...first, text: '0171 5' }, said)).toBe(true)
  expect(wasSaid({ ...first, sign: 'card' }, said)).toBe(false)
})
