// @vitest-environment jsdom
import { screen, within } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import { begin, core, opened, person, row, unread, user } from './inbox.sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
beforeEach(begin)

test('what may be private is marked where it stands, and each is said with the reason', async () => {
  const text = '🎉 Mrs Okonkwo <b>in</b> 412\nsmiled.'
  const from = text.indexOf('Okonkwo')
  const at = text.indexOf('412')
  core.waiting = [
    unread(
      'a',
      'Ana',
      { text, customer_words: 'Call me on 0171 555.' },
      {
        signs: {
          text: [
            { sign: 'surname', text: 'Okonkwo', from, to: from + 7 },
            { sign: 'room', text: '412', from: at, to: at + 3 },
          ],
          customer_words: [{ sign: 'phone', text: '0171 555', from: 11, to: 19 }],
        },
      },
    ),
  ]
  await opened()
  const article = screen.getByRole('article', { name: /Ana/ })
  expect([...article.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'Okonkwo',
    '412',
    '0171 555',
  ])
  expect(article.querySelector('.text')?.textContent).toBe(text)
  expect(article.querySelector('blockquote')?.textContent).toBe('Call me on 0171 555.')
  expect(article.querySelector('b')).toBeNull()
  expect(
    within(article).getByText('“412” looks like a room or a bed. It says where a customer is to be found.'),
  ).toBeVisible()
  expect(row(/Ana/)).toHaveTextContent('Three details to look at')
})

test('everything a leader needs stands there', async () => {
  const standard = { id: 's', text: 'Own the problem', reason: '' }
  core.waiting = [
    unread(
      'a',
      'Ana',
      {
        giver: person('Joe'),
        also: [person('Mei')],
        source: 'letter',
        standard,
        steady: true,
        discretion: true,
        aloud: 'ask',
        customer_words: 'Thank you!',
      },
      { ask: [person('Ana')] },
    ),
  ]
  await opened()
  const article = screen.getByRole('article', { name: /Ana/ })
  for (const words of [
    'Joe and Mei',
    '12 Mar 2026',
    'A letter or a review',
    'Own the problem',
    'Steady good work, day after day',
    'Somebody decided for the customer without asking',
    'Nobody has said that the customer agreed',
    'Ask Ana first',
    'Joe wants to be asked before it is told',
    'Thank you!',
  ])
    expect(within(article).getByText(words)).toBeVisible()
})

test('the sender’s own words are folded under those that a leader changed, and under no others', async () => {
  core.waiting = [
    unread('a', 'Ana', {}, { original: 'Ana found Mrs Okonkwo’s ring.' }),
    unread('b', 'Bob', { giver: null }, { original: 'Bob carried the cot.' }),
    unread('c', 'Cleo'),
  ]
  await opened()
  const article = () => within(screen.getByRole('article'))
  expect(article().getByText('Ana did it.')).toBeVisible()
  const fold = article().getByText('As Joe wrote it')
  expect(article().getByText('Ana found Mrs Okonkwo’s ring.')).not.toBeVisible()
  await user.click(fold)
  expect(article().getByText('Ana found Mrs Okonkwo’s ring.')).toBeVisible()
  await user.keyboard('n')
  expect(article().getByText('As it was written first')).toBeVisible()
  expect(article().getByText('Bob carried the cot.')).not.toBeVisible()
  await user.keyboard('n')
  expect(article().getByText('Cleo did it.')).toBeVisible()
  expect(screen.queryByText(/As .* wrote it|As it was written first/)).toBeNull()
})

test('where whoever told it wants no name to stand, it is from a colleague and whoever joined', async () => {
  core.waiting = [
    unread('a', 'Ana', { giver: null, also: [person('Mei')] }),
    unread('b', 'Bob', { giver: null }),
  ]
  await opened()
  expect(row(/Ana/)).toHaveTextContent('from a colleague and Mei')
  expect(within(screen.getByRole('article')).getByText('a colleague and Mei')).toBeVisible()
  expect(row(/Bob/)).toHaveTextContent('from a colleague')
})
