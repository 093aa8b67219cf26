// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Fault, Question, SaveQuestion } from '../core/api.gen'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import QuestionsPage from './QuestionsPage.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const LONGEST = 200
let questions: Question[] = []
let asked: SaveQuestion[] = []
let slowly: Promise<void> | null = null
const drafts = new Map<string, { body: string; saved_at: number }>()

function save(ask: SaveQuestion): Question {
  if (ask.text.length > LONGEST)
    throw { code: 'too_long', field: 'text', facts: { limit: LONGEST, length: LONGEST + 1 } } satisfies Fault
  asked.push(ask)
  const question = { id: ask.id ?? `new-${questions.length}`, text: ask.text }
  const known = questions.some(({ id }) => id === ask.id)
  questions = known ? questions.map((one) => (one.id === ask.id ? question : one)) : [...questions, question]
  changed(['question'])
  return question
}

beforeEach(() => {
  questions = []
  asked = []
  slowly = null
  drafts.clear()
  vi.mocked(send).mockImplementation(async (command, request) => {
    const { key, body, id } = request as { key: string; body: string; id: string }
    if (command === 'question_list') return questions
    if (command === 'question_save') {
      await slowly
      return save(request as SaveQuestion)
    }
    if (command === 'question_remove') {
      questions = questions.filter((question) => question.id !== id)
      changed(['question'])
    }
    if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
    if (command === 'draft_drop') drafts.delete(key)
    if (command.startsWith('draft_')) return drafts.get(key) ?? null
    return null
  })
})

const field = () => screen.findByRole('textbox', { name: 'A new question' })
const said = () => status.current?.text() ?? ''

test('a question that was written stands in the list, and the empty field waits for the next one', async () => {
  const user = userEvent.setup()
  render(QuestionsPage)
  expect(await screen.findByText(/^For example: “Which customer/)).toBeVisible()
  await user.type(await field(), 'Who laughed?{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Who laughed?')).toBeVisible()
  expect(asked).toEqual([{ id: null, text: 'Who laughed?' }])
  expect(screen.queryByText(/^For example/)).toBeNull()
  await vi.waitFor(async () => expect(await field()).toHaveValue(''))
  expect(await field()).toHaveFocus()
  expect(drafts.size).toBe(0)
  expect(said()).toBe('Question added. It waits for its turn.')
  expect(status.current?.undo).toBe(true)
})

test('two quick presses write one question', async () => {
  const user = userEvent.setup()
  let answer = () => {}
  slowly = new Promise((done) => (answer = done))
  render(QuestionsPage)
  await user.type(await field(), 'Who laughed?{Control>}{Enter}{Enter}{/Control}')
  answer()
  await vi.waitFor(async () => expect(await field()).toHaveValue(''))
  expect(asked).toHaveLength(1)
})

test('a question that was begun comes back with the screen, and can be cleared', async () => {
  const user = userEvent.setup()
  const first = render(QuestionsPage)
  await user.type(await field(), 'Who laug')
  first.unmount()
  await vi.waitFor(() => expect(drafts.get('question-new')?.body).toBe('Who laug'))
  render(QuestionsPage)
  expect(await screen.findByText(/The question you began is back/)).toBeVisible()
  expect(await field()).toHaveValue('Who laug')
  await user.click(screen.getByRole('button', { name: 'Clear it' }))
  expect(await field()).toHaveValue('')
})

test('a question over the limit stays written, and the limit is said', async () => {
  const user = userEvent.setup()
  render(QuestionsPage)
  await field()
  await user.click(await field())
  await user.paste('x'.repeat(LONGEST + 1))
  await user.click(screen.getByRole('button', { name: /^Add the question/ }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Too long: at most 200 characters fit.')
  expect(await field()).toHaveAccessibleDescription(/at most 200 characters fit\./)
  expect(await field()).toHaveValue('x'.repeat(LONGEST + 1))
  await user.click(screen.getByRole('button', { name: 'Go to the field' }))
  expect(await field()).toHaveFocus()
})

test('a question is changed where it stands, and the focus comes back to it', async () => {
  questions = [
    { id: 'a', text: 'Who laughed?' },
    { id: 'b', text: 'Who waited?' },
  ]
  const user = userEvent.setup()
  render(QuestionsPage)
  await user.click(await screen.findByRole('button', { name: 'Change: Who waited?' }))
  const words = screen.getByRole('textbox', { name: 'Your question' })
  expect(words).toHaveFocus()
  expect(words).toHaveValue('Who waited?')
  await user.clear(words)
  await user.type(words, 'Who waited longest?')
  await user.click(screen.getByRole('button', { name: /^Save/ }))
  const change = await screen.findByRole('button', { name: 'Change: Who waited longest?' })
  expect(asked).toEqual([{ id: 'b', text: 'Who waited longest?' }])
  await vi.waitFor(() => expect(change).toHaveFocus())
})

test('Escape leaves a question as it was and keeps what was typed for the next time', async () => {
  questions = [{ id: 'a', text: 'Who laughed?' }]
  const user = userEvent.setup()
  render(QuestionsPage)
  await user.click(await screen.findByRole('button', { name: /^Change/ }))
  await user.type(screen.getByRole('textbox', { name: 'Your question' }), ' And why?')
  await user.keyboard('{Escape}')
  expect(screen.getByText('Who laughed?')).toBeVisible()
  await vi.waitFor(() => expect(drafts.get('question-a')?.body).toBe('Who laughed? And why?'))
  await user.click(screen.getByRole('button', { name: /^Change/ }))
  expect(await screen.findByText(/What you changed before is back/)).toBeVisible()
  expect(asked).toEqual([])
})

test('a removed question goes from the list, can be taken back, and the focus is not lost', async () => {
  questions = [{ id: 'a', text: 'Who laughed?' }]
  const user = userEvent.setup()
  render(QuestionsPage)
  await user.click(await screen.findByRole('button', { name: 'Remove: Who laughed?' }))
  await vi.waitFor(() => expect(screen.queryByText('Who laughed?')).toBeNull())
  expect(said()).toContain('Question removed.')
  expect(status.current?.undo).toBe(true)
  expect(screen.getByRole('heading', { name: 'Your own questions' })).toHaveFocus()
})

test('the program’s sixty are read by kind, once somebody unfolds them', async () => {
  const user = userEvent.setup()
  render(QuestionsPage)
  await field()
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull()
  await user.click(screen.getByText('Read all sixty'))
  const headings = await screen.findAllByRole('heading', { level: 3 })
  expect(headings.map((heading) => heading.textContent)).toEqual([
    'Why the work matters',
    'Through the customer’s eyes',
    'What would you do?',
  ])
  const words = headings.map((heading) => {
    const kind = within(heading.parentElement as HTMLElement)
    return kind.getAllByRole('listitem').map((row) => row.textContent ?? '')
  })
  expect(words.map((kind) => kind.length)).toEqual([20, 20, 20])
  expect(new Set(words.flat()).size).toBe(60)
  expect(words.flat().filter((text) => text.startsWith('prompt-'))).toEqual([])
})
