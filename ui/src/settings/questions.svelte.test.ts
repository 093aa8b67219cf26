// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Fault, Question, SaveQuestion, SwitchStarter } from '../core/api.gen'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { go, route } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import { promptWords } from '../huddle/spoken'
import QuestionsPage from './QuestionsPage.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const LONGEST = 200
let questions: Question[] = []
let asked: SaveQuestion[] = []
let off: string[] = []
let refuses: Fault | null = null
let slowly: Promise<void> | null = null
const drafts = new Map<string, { body: string; saved_at: number }>()

function save(ask: SaveQuestion): Question {
  if (ask.text.length > LONGEST)
    throw { code: 'too_long', field: 'text', facts: { limit: LONGEST, length: LONGEST + 1 } } satisfies Fault
  if (refuses) throw refuses
  asked.push(ask)
  const question = { id: ask.id ?? `new-${questions.length}`, text: ask.text, reveal: ask.reveal }
  const known = questions.some(({ id }) => id === ask.id)
  questions = known ? questions.map((one) => (one.id === ask.id ? question : one)) : [...questions, question]
  changed(['question'])
  if (ask.replaces !== null) {
    off = [...off, ask.replaces]
    changed(['starter_off'])
  }
  return question
}

beforeEach(() => {
  vi.mocked(send).mockClear()
  questions = []
  asked = []
  off = []
  refuses = null
  slowly = null
  go('settings/questions')
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
    if (command === 'starter_off') return off
    if (command === 'starter_switch') {
      const ask = request as SwitchStarter
      off = ask.off ? [...off, ask.code] : off.filter((code) => code !== ask.code)
      changed(['starter_off'])
    }
    if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
    if (command === 'draft_drop') drafts.delete(key)
    if (command.startsWith('draft_')) return drafts.get(key) ?? null
    return null
  })
})

const one = (id: string, text: string, reveal = ''): Question => ({ id, text, reveal })
const field = () => screen.findByRole('textbox', { name: 'A new question' })
const said = () => status.current?.text() ?? ''

test('a question that was written stands in the list, and the empty field waits for the next one', async () => {
  const user = userEvent.setup()
  render(QuestionsPage)
  expect(await screen.findByText(/^For example: “Which customer/)).toBeVisible()
  await user.type(await field(), 'Who laughed?{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Who laughed?')).toBeVisible()
  expect(asked).toEqual([{ id: null, text: 'Who laughed?', reveal: '', replaces: null }])
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
  await vi.waitFor(() => expect(drafts.get('question-new')?.body).toContain('Who laug'))
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
  questions = [one('a', 'Who laughed?'), one('b', 'Who waited?', 'Nobody.')]
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
  expect(asked).toEqual([{ id: 'b', text: 'Who waited longest?', reveal: 'Nobody.', replaces: null }])
  await vi.waitFor(() => expect(change).toHaveFocus())
})

test('Escape leaves a question as it was and keeps what was typed for the next time', async () => {
  questions = [one('a', 'Who laughed?')]
  const user = userEvent.setup()
  render(QuestionsPage)
  await user.click(await screen.findByRole('button', { name: /^Change/ }))
  await user.type(screen.getByRole('textbox', { name: 'Your question' }), ' And why?')
  await user.keyboard('{Escape}')
  expect(screen.getByText('Who laughed?')).toBeVisible()
  await vi.waitFor(() => expect(drafts.get('question-a')?.body).toContain('Who laughed? And why?'))
  await user.click(screen.getByRole('button', { name: /^Change/ }))
  expect(await screen.findByText(/What you changed before is back/)).toBeVisible()
  expect(asked).toEqual([])
})

test('a removed question goes from the list, can be taken back, and the focus is not lost', async () => {
  questions = [one('a', 'Who laughed?')]
  const user = userEvent.setup()
  render(QuestionsPage)
  await user.click(await screen.findByRole('button', { name: 'Remove: Who laughed?' }))
  await vi.waitFor(() => expect(screen.queryByText('Who laughed?')).toBeNull())
  expect(said()).toContain('Question removed.')
  expect(status.current?.undo).toBe(true)
  expect(screen.getByRole('heading', { name: 'Your own questions' })).toHaveFocus()
})

test('a draft that holds the words alone comes back as they are', async () => {
  drafts.set('question-new', { body: 'Who laug', saved_at: 1 })
  render(QuestionsPage)
  await vi.waitFor(async () => expect(await field()).toHaveValue('Who laug'))
})

test('what the next key reveals is saved with the question and stands under it', async () => {
  const user = userEvent.setup()
  render(QuestionsPage)
  await user.type(await field(), 'The bus is early. What do you do?')
  await user.type(reveal(), 'Breakfast in a bag, up to 15 euros.')
  await user.click(screen.getByRole('button', { name: /^Add the question/ }))
  expect(await screen.findByText('Breakfast in a bag, up to 15 euros.')).toBeVisible()
  expect(asked).toEqual([
    {
      id: null,
      text: 'The bus is early. What do you do?',
      reveal: 'Breakfast in a bag, up to 15 euros.',
      replaces: null,
    },
  ])
  expect(reveal()).toHaveValue('')
})
const reveal = () => screen.getByRole('textbox', { name: 'What the next key reveals' })

test('the program’s sixty-five are read by kind, and each case with its ending, once somebody unfolds them', async () => {
  await unfolds()
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
  expect(words.map((kind) => kind.length)).toEqual([20, 20, 25])
  expect(new Set(words.flat()).size).toBe(65)
  expect(words.flat().filter((text) => text.includes('prompt-'))).toEqual([])
  expect(words[2]?.[24]).toContain(promptWords('case-25-reveal'))
  expect(words[1]?.[0]).not.toContain('Then:')
})
const user = userEvent.setup()
const unfolds = async () => {
  render(QuestionsPage)
  await field()
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull()
  await user.click(screen.getByText('Read all sixty-five'))
  await screen.findByText(promptWords('case-25'))
}
const row = (code: string) => within(screen.getByText(promptWords(code)).closest('li') as HTMLElement)

test('the team does without a question of the program, which says so, and takes it back in', async () => {
  await unfolds()
  const without = () => row('case-03').getByRole('button', { name: /^We do without it: / })
  expect(without()).toHaveAttribute('aria-pressed', 'false')
  await user.click(without())
  expect(off).toEqual(['case-03'])
  expect(await row('case-03').findByText('Not asked here')).toBeVisible()
  expect(without()).toHaveAttribute('aria-pressed', 'true')
  expect(without()).toHaveFocus()
  expect(said()).toBe('The huddle does without this question.')
  expect(status.current?.undo).toBe(true)
  await user.click(without())
  await vi.waitFor(() => expect(row('case-03').queryByText('Not asked here')).toBeNull())
  expect(off).toEqual([])
})

test('a question of the program is changed into one of our own, and the program’s then rests', async () => {
  await unfolds()
  await user.click(row('case-03').getByRole('button', { name: /^Change it: / }))
  const words = await field()
  expect(words).toHaveFocus()
  expect(words).toHaveValue(promptWords('case-03'))
  expect(reveal()).toHaveValue(promptWords('case-03-reveal'))
  expect(off).toEqual([])
  await user.clear(words)
  await user.type(words, 'The bar is loud. What do you do?')
  await user.click(screen.getByRole('button', { name: /^Add the question/ }))
  await vi.waitFor(() => expect(off).toEqual(['case-03']))
  const text = 'The bar is loud. What do you do?'
  expect(asked).toEqual([{ id: null, text, reveal: promptWords('case-03-reveal'), replaces: 'case-03' }])
  // One operation, so that one Ctrl+Z takes both back.
  expect(vi.mocked(send).mock.calls.map(([command]) => command)).not.toContain('starter_switch')
  await vi.waitFor(async () => expect(await field()).toHaveValue(''))
  expect(said()).toContain('does without the program’s own')
})

test('where the question is not kept, the program’s own is asked on, and a second press writes one question', async () => {
  refuses = { code: 'disk_full', field: null, facts: {} }
  await unfolds()
  await user.click(row('purpose-02').getByRole('button', { name: /^Change it: / }))
  await user.type(await field(), ' And why?')
  await user.click(screen.getByRole('button', { name: /^Add the question/ }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.')
  expect(off).toEqual([])
  refuses = null
  await user.click(screen.getByRole('button', { name: /^Add the question/ }))
  await vi.waitFor(() => expect(off).toEqual(['purpose-02']))
  expect(asked).toMatchObject([{ id: null, replaces: 'purpose-02' }])
  expect(questions).toHaveLength(1)
})

test('a copy that is left changes nothing, and what was being written is back', async () => {
  await unfolds()
  await user.type(await field(), 'Who laug')
  await user.click(row('case-03').getByRole('button', { name: /^Change it: / }))
  await vi.waitFor(async () => expect(await field()).toHaveValue(promptWords('case-03')))
  await user.keyboard('{Escape}')
  await vi.waitFor(async () => expect(await field()).toHaveValue('Who laug'))
  expect(await field()).toHaveFocus()
  expect(asked).toEqual([])
  expect(off).toEqual([])
})

test('what somebody decided without asking comes as a case, filled in', async () => {
  const body = JSON.stringify({
    text: 'Room of the early bus – What do you do?',
    reveal: 'Breakfast in a bag.',
  })
  drafts.set('question-of-line', { body, saved_at: 1 })
  go('settings/questions', { of: 'line' })
  render(QuestionsPage)
  expect(await screen.findByText(/^From what somebody decided without asking/)).toBeVisible()
  expect(await field()).toHaveValue('Room of the early bus – What do you do?')
  expect(reveal()).toHaveValue('Breakfast in a bag.')
  await user.click(screen.getByRole('button', { name: /^Add the question/ }))
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  await vi.waitFor(() => expect(route.params.of).toBeUndefined())
  expect(off).toEqual([])
  expect(drafts.has('question-of-line')).toBe(false)
})
