// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import StoryFields from './StoryFields.svelte'
import { type Asked, core, requests, what, who } from './tell.sample'
import { type Chosen, Telling } from './tell.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

let asked: Asked[] = []
let telling: Telling
const user = userEvent.setup()
const ANA: Chosen = { id: 'ana', label: 'Ana Silva' }
const BOB: Chosen = { id: 'bob', label: 'Bob Stone' }
const EARLY: Chosen = { id: 'early', label: 'Early shift', of: 'shift' }
const SENTENCE = 'Stayed with the old couple until the taxi came'

beforeEach(() => {
  telling = new Telling()
  asked = core({
    person_list: () => [
      { ...ANA, wish: 'private' },
      { ...BOB, wish: 'public' },
      { id: 'early', wish: 'private' },
    ],
  })
  render(StoryFields, { telling, fault: null })
})

test('the hint says that Tab goes on to the words', () => {
  expect(who()).toHaveAccessibleDescription(/Enter; Tab goes on\./)
})

test('I choose somebody who wants no thanks aloud and read at once that it becomes a card', async () => {
  await user.type(who(), 'ana')
  await screen.findByRole('option', { name: /Ana Silva/ })
  await user.keyboard('{Enter}')
  expect(
    await screen.findByText(
      /Ana Silva.* wants no thanks aloud: this becomes a card for them, read to nobody\./,
    ),
  ).toBeVisible()
  await user.keyboard('{Backspace}')
  await vi.waitFor(() => expect(screen.queryByText(/no thanks aloud/)).toBeNull())
})

test('with others it becomes a card for each of them, and a shift of that number is not meant', async () => {
  telling.people = [EARLY, BOB]
  await vi.waitFor(() => expect(requests(asked, 'person_list')).toHaveLength(1))
  await new Promise((later) => setTimeout(later, 20))
  expect(screen.queryByText(/no thanks aloud/)).toBeNull()
  telling.people = [BOB, ANA]
  expect(await screen.findByText(/^.*Ana Silva.* wants no thanks.* for each of them/)).toBeVisible()
  expect(screen.queryByText(/Bob Stone.* no thanks/)).toBeNull()
})

test('where nobody is chosen nobody’s wish is asked for', async () => {
  await user.type(what(), 'Stayed')
  expect(requests(asked, 'person_list')).toEqual([])
})

const moves = () => screen.queryByRole('button', { name: 'Put this into “What happened?”' })

test('a sentence in the field for names goes to what happened with one press, after what stands there', async () => {
  await user.type(what(), 'A long night.')
  await user.click(who())
  await user.paste('Stayed with the old couple')
  await new Promise((later) => setTimeout(later, 20))
  expect(moves()).toBeNull()
  await user.paste(' until the taxi came')
  await vi.waitFor(() => expect(moves()).toBeVisible())
  await user.click(moves() as HTMLElement)
  expect(what()).toHaveValue(`A long night.\n${SENTENCE}`)
  expect(who()).toHaveValue('')
  await vi.waitFor(() => expect(what()).toHaveFocus())
  expect(moves()).toBeNull()
})
