// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { changed } from '../core/live.svelte'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go, route } from '../frame/router.svelte'
import ReviewPage from './ReviewPage.svelte'
import {
  ANA,
  BOB,
  begin,
  COSTA,
  chip,
  core,
  LETTER,
  LOPEZ,
  ours,
  paste,
  person,
  REVIEW,
  requests,
  sends,
  words,
} from './review.sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
window.addEventListener('keydown', (event) => pressed(event, list.current))
beforeEach(async () => {
  begin()
  location.hash = '#/review'
  await vi.waitFor(() => expect(route.path).toBe('review'))
})

/** Opens the page and pastes, as with Ctrl+V. */
async function pasted(text = LETTER) {
  const user = userEvent.setup()
  render(ReviewPage)
  expect(paste()).toHaveFocus()
  await user.paste(text)
  await screen.findByRole('heading', { name: 'What we found' })
  return user
}

test('a letter becomes a story with two keys, Ctrl+V and Ctrl+Enter', async () => {
  const user = await pasted()
  expect(requests('review_read')).toEqual([{ text: LETTER }])
  await user.keyboard(sends)
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('story_tell')).toMatchObject([
    {
      people: ['ana'],
      text: 'A customer wrote to us.',
      customer_words: 'Ana found my ring. She looked for an hour.',
      kind: null,
      source: 'letter',
      day: '2031-03-09',
      draft: 'review',
    },
  ])
  expect(core.drafts.size).toBe(0)
})

test('markup in a text or a name is shown as text', async () => {
  const markup = '<img src="x" onerror="alert(1)">'
  core.found = { ...REVIEW, people: [person('x', markup)], unsure: [[LOPEZ, COSTA]], left_out: markup }
  await pasted(markup)
  expect(screen.getByText(markup, { selector: 'p.left' })).toBeVisible()
  expect(chip(markup)).toBeVisible()
  expect(document.querySelector('img')).toBeNull()
})

test('it says that nothing leaves this computer, and who was found', async () => {
  await pasted()
  expect(paste()).toHaveAccessibleDescription(/It stays on this computer\./)
  expect(screen.getByText('We found Ana Silva.')).toHaveAttribute('role', 'status')
})

test('what is typed is looked through after a pause, once', async () => {
  const user = userEvent.setup()
  render(ReviewPage)
  await user.keyboard('Ana was kind.')
  expect(requests('review_read')).toEqual([])
  await vi.waitFor(() => expect(requests('review_read')).toEqual([{ text: 'Ana was kind.' }]), 2000)
})

test('nothing is sent before what was found could be looked over', async () => {
  let read = () => {}
  core.slow = new Promise((done) => (read = done))
  const user = userEvent.setup()
  render(ReviewPage)
  await user.paste(LETTER)
  await user.keyboard(sends)
  read()
  await screen.findByRole('heading', { name: 'What we found' })
  expect(requests('story_tell')).toEqual([])
})

test('an empty page sends nothing and stays in its field', async () => {
  const user = userEvent.setup()
  render(ReviewPage)
  await user.keyboard(sends)
  expect(paste()).toHaveFocus()
  expect(core.asked.map(({ command }) => command)).not.toContain('story_tell')
})

test('a name that two colleagues have is a question, and a button answers it', async () => {
  core.found = { ...REVIEW, unsure: [[LOPEZ, COSTA]] }
  const user = await pasted()
  const question = screen.getByRole('group', { name: 'Which Maria?' })
  await user.click(within(question).getByRole('button', { name: 'Maria Costa' }))
  expect(screen.queryByRole('group', { name: 'Which Maria?' })).toBeNull()
  expect(chip('Maria Costa')).toBeVisible()
  expect(ours()).toHaveValue('A customer wrote to us.')
  await vi.waitFor(() => expect(screen.getByRole('combobox', { name: 'Who?' })).toHaveFocus())
})

test('a question is asked again once its answer is taken out, and not after “somebody else”', async () => {
  core.found = { ...REVIEW, people: [], unsure: [[LOPEZ, COSTA]] }
  const user = await pasted()
  const question = () => screen.queryByRole('group', { name: 'Which Maria?' })
  await user.click(screen.getByRole('button', { name: 'Maria Lopez' }))
  await user.click(chip('Maria Lopez') as HTMLElement)
  expect(question()).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Somebody else' }))
  expect(question()).toBeNull()
})

test('after an answer the focus goes on at the next question', async () => {
  core.found = { ...REVIEW, unsure: [[BOB], [LOPEZ, COSTA]] }
  const user = await pasted()
  const first = screen.getByRole('group', { name: 'Is it Bob Stone?' })
  await user.click(within(first).getByRole('button', { name: 'Somebody else' }))
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Maria Lopez' })).toHaveFocus())
})

test('two with the same name are told apart by what they do', async () => {
  const twin = { ...COSTA, name: LOPEZ.name }
  core.found = { ...REVIEW, unsure: [[LOPEZ, twin]] }
  await pasted()
  expect(await screen.findByRole('button', { name: /Maria Lopez\s+Kitchen · Early/ })).toBeVisible()
})

test('somebody found by mistake is taken out, and stays out', async () => {
  const user = await pasted()
  await user.click(chip('Ana Silva') as HTMLElement)
  expect(ours()).toHaveValue('A customer wrote to us.')
  await user.click(paste())
  await user.keyboard(' P.S. Thanks')
  await vi.waitFor(() => expect(requests('review_read')).toHaveLength(2), 2000)
  expect(chip('Ana Silva')).toBeNull()
})

test('a sentence of their own takes the place of ours, and stays when more people are added', async () => {
  const user = await pasted()
  ours().focus()
  await user.keyboard('Looked for an hour.')
  expect(ours()).toHaveValue('Looked for an hour.')
  await user.click(screen.getByRole('combobox', { name: 'Who?' }))
  await user.keyboard('bob')
  await screen.findByRole('option', { name: /Bob Stone/ })
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(chip('Bob Stone')).toBeVisible())
  await user.keyboard(sends)
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('story_tell')).toMatchObject([{ people: ['ana', 'bob'], text: 'Looked for an hour.' }])
})

test('a click into our sentence chooses all of it, the next one sets the caret', async () => {
  const user = await pasted()
  const field = ours() as HTMLTextAreaElement
  await user.click(field)
  await vi.waitFor(() => expect(field.selectionStart).toBe(0))
  expect(field.selectionEnd).toBe(field.value.length)
  await user.click(field)
  await new Promise((done) => setTimeout(done, 20))
  expect(field.selectionStart).toBe(field.selectionEnd)
})

test('an emptied sentence becomes ours again when it is sent', async () => {
  const user = await pasted()
  await user.clear(ours())
  await user.keyboard(sends)
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('story_tell')).toMatchObject([{ text: 'A customer wrote to us.' }])
})

test('what was left out can be taken too', async () => {
  const user = await pasted()
  await user.click(screen.getByRole('button', { name: 'Take it too' }))
  expect(words()).toHaveValue('Ana found my ring. She looked for an hour.\nDear team,\nRegards, P.')
  expect(screen.queryByText('Not taken')).toBeNull()
  await vi.waitFor(() => expect(words()).toHaveFocus())
})

test('a correction of the text keeps the words that somebody changed, another letter begins anew', async () => {
  const user = await pasted()
  await user.clear(words())
  await user.type(words(), 'Ana found it.')
  core.found = { ...REVIEW, people: [ANA, BOB], customer_words: 'Ana and Bob found my ring.' }
  await user.click(paste())
  await user.paste(' Bob too.')
  await vi.waitFor(() => expect(chip('Bob Stone')).toBeVisible())
  expect(words()).toHaveValue('Ana found it.')

  core.found = { ...REVIEW, people: [COSTA], customer_words: 'Maria carried every bag.', day: null }
  await user.clear(paste())
  await user.paste('To the manager: Maria carried every bag. Yours, K.')
  await vi.waitFor(() => expect(words()).toHaveValue('Maria carried every bag.'))
  expect(chip('Ana Silva')).toBeNull()
  expect(screen.getByRole('textbox', { name: 'Year' })).toHaveValue('')
  expect(ours()).toHaveValue('A customer wrote to us.')
})

/** The field of the text takes the place of what was in it. */
async function instead(user: Awaited<ReturnType<typeof pasted>>, text: string) {
  const asked = requests('review_read').length
  await user.click(paste())
  await user.keyboard('{Control>}a{/Control}')
  ;(paste() as HTMLTextAreaElement).select()
  await user.paste(text)
  await vi.waitFor(() => expect(requests('review_read').length).toBeGreaterThan(asked), 2000)
  await new Promise((done) => setTimeout(done, 20))
}

test('I wrote my own sentence, then cut the letter down to what counts: my sentence and my words stay', async () => {
  const user = await pasted()
  await user.clear(ours())
  await user.type(ours(), 'Looked for an hour.')
  await user.clear(words())
  await user.type(words(), 'Ana found it.')
  await user.click(screen.getByRole('combobox', { name: 'Who?' }))
  await user.keyboard('bob')
  await screen.findByRole('option', { name: /Bob Stone/ })
  await user.keyboard('{Enter}')
  core.found = { ...REVIEW, customer_words: 'Ana found my ring.', left_out: '' }
  await instead(user, 'Ana found my ring.')
  expect(ours()).toHaveValue('Looked for an hour.')
  expect(words()).toHaveValue('Ana found it.')
  expect(chip('Ana Silva')).toBeVisible()
  expect(chip('Bob Stone')).toBeVisible()
})

test('another letter takes the place of the first, and nothing that I typed is lost', async () => {
  const user = await pasted()
  await user.clear(ours())
  await user.type(ours(), 'Looked for an hour.')
  await user.clear(words())
  await user.type(words(), 'Ana found it.')
  core.found = {
    ...REVIEW,
    people: [COSTA],
    customer_words: 'Maria carried every bag.',
    left_out: 'Yours, K.',
    day: null,
  }
  await instead(user, 'To the manager: Maria carried every bag. Yours, K.')
  expect(chip('Ana Silva')).toBeNull()
  expect(chip('Maria Costa')).toBeVisible()
  expect(ours()).toHaveValue('Looked for an hour.')
  expect(words()).toHaveValue('Maria carried every bag.')
  await user.click(screen.getByRole('button', { name: 'Take it too' }))
  expect(words()).toHaveValue('Maria carried every bag.\nAna found it.\nYours, K.')
})

test('with the text goes what was found in it', async () => {
  const user = await pasted()
  await user.clear(paste())
  expect(await screen.findByRole('heading', { name: 'What happens then' }, { timeout: 2000 })).toBeVisible()
  await vi.waitFor(() => expect(core.drafts.size).toBe(0), 3000)
})

test('a text that is too long is refused with words, and stays', async () => {
  core.unread = { code: 'too_large', field: 'text', facts: { limit: 102_400 } }
  const user = userEvent.setup()
  render(ReviewPage)
  await user.paste(LETTER)
  expect(await screen.findByRole('alert')).toHaveTextContent('This is too large.')
  expect(paste()).toHaveValue(LETTER)
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
})

test('where nobody is named, whoever pasted says who it is about', async () => {
  core.found = { ...REVIEW, people: [] }
  core.untold = { code: 'empty', field: 'people', facts: {} }
  const user = await pasted()
  expect(screen.getByText('No colleague’s name is in it. Say who it is about.')).toBeVisible()
  await user.keyboard(sends)
  await vi.waitFor(() => expect(screen.getByRole('combobox', { name: 'Who?' })).toHaveFocus())
  expect(screen.getByRole('combobox', { name: 'Who?' })).toHaveAccessibleDescription(/Say who it was\./)
  expect(paste()).toHaveValue(LETTER)
})

test('a day that no month has is said at its field, and nothing is sent', async () => {
  const user = await pasted()
  await user.clear(screen.getByRole('textbox', { name: 'Day' }))
  await user.type(screen.getByRole('textbox', { name: 'Day' }), '40')
  await user.click(paste())
  await user.keyboard(sends)
  await vi.waitFor(() => expect(screen.getByRole('textbox', { name: 'Day' })).toHaveFocus())
  expect(requests('story_tell')).toEqual([])
})

test('what was pasted and made of it comes back as it was, and can be cleared and brought back', async () => {
  core.found = { ...REVIEW, unsure: [[LOPEZ, COSTA]] }
  const user = await pasted()
  await user.clear(words())
  await user.type(words(), 'Ana found it.')
  await user.click(screen.getByRole('button', { name: 'Somebody else' }))
  await vi.waitFor(() => expect(core.drafts.get('review')).toContain('Ana found it.'), 3000)
  const body = `${core.drafts.get('review')}`
  cleanup()
  core.drafts = new Map([['review', body]])

  render(ReviewPage)
  await screen.findByText(/Your draft from .* is back\./)
  await screen.findByRole('heading', { name: 'What we found' })
  expect(paste()).toHaveValue(LETTER)
  expect(words()).toHaveValue('Ana found it.')
  expect(chip('Ana Silva')).toBeVisible()
  expect(ours()).toHaveValue('A customer wrote to us.')
  expect(screen.queryByRole('group', { name: 'Which Maria?' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Clear it' }))
  expect(paste()).toHaveValue('')
  await user.click(screen.getByRole('button', { name: 'Bring it back' }))
  await vi.waitFor(() => expect(words()).toHaveValue('Ana found it.'))
})

test('who was taken out and what was taken too stay so when the text comes back', async () => {
  const user = await pasted()
  await user.click(chip('Ana Silva') as HTMLElement)
  await user.click(screen.getByRole('button', { name: 'Take it too' }))
  await vi.waitFor(() => expect(core.drafts.get('review')).toContain('"took":true'), 3000)
  cleanup()
  render(ReviewPage)
  await screen.findByRole('heading', { name: 'What we found' })
  expect(paste()).toHaveValue(LETTER)
  expect(chip('Ana Silva')).toBeNull()
  expect(screen.queryByText('Not taken')).toBeNull()
})

test('undo after sending brings the text back, with what was made of it', async () => {
  const user = await pasted()
  await user.keyboard(sends)
  await screen.findByRole('heading', { name: 'Sent.' })
  core.stories = []
  changed(['recognition'])
  await vi.waitFor(() => expect(paste()).toHaveValue(LETTER))
  await vi.waitFor(() => expect(chip('Ana Silva')).toBeVisible())
  expect(words()).toHaveValue(REVIEW.customer_words)
})

test('I come after somebody who sent a letter: going to the page again gives me an empty one', async () => {
  const user = await pasted()
  await user.keyboard(sends)
  await screen.findByRole('heading', { name: 'Sent.' })
  go('review')
  await vi.waitFor(() => expect(paste()).toHaveFocus())
  expect(paste()).toHaveValue('')
  expect(document.body.textContent).not.toContain('A customer wrote to us.')
})

test('after sending, Enter begins with the next letter', async () => {
  const user = await pasted()
  await user.keyboard(sends)
  await screen.findByRole('heading', { name: 'Sent.' })
  await user.keyboard('{Enter}')
  expect(paste()).toHaveFocus()
  expect(paste()).toHaveValue('')
})
