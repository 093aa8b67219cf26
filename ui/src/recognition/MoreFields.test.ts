// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { moreFacts } from './facts'
import StoryFields from './StoryFields.svelte'
import { type Asked, core, requests, what } from './tell.sample'
import { Telling } from './tell.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

const OWN = { id: 'own', text: 'Own the problem', reason: '' }
const WARM = { id: 'warm', text: 'Welcome warmly', reason: '' }
const VIEW: HereView = {
  person: null,
  access: 'manager',
  pins: false,
  has_pin: false,
  needs_pin: false,
  turn: 1,
  locks_in: null,
  idle_seconds: 90,
  recovery_used: null,
  recovery_unread: false,
}
let asked: Asked[] = []
let telling: Telling
const user = userEvent.setup()

beforeEach(() => {
  telling = new Telling()
  asked = core({ standard_list: () => [OWN, WARM], standard_suggest: () => WARM })
})

async function open() {
  const made = render(StoryFields, { telling, fault: null })
  await user.click(screen.getByText('More'))
  return made
}
const guess = () => screen.findByText('This sounds like: Welcome warmly', {}, { timeout: 3000 })
const radio = (name: string) => screen.getByRole('radio', { name })

test('which standard it sounds like is only a guess, until somebody takes it', async () => {
  render(StoryFields, { telling, fault: null })
  await user.type(what(), 'Met them at the door')
  await guess()
  expect(requests(asked, 'standard_suggest')).toEqual([{ text: 'Met them at the door' }])
  expect(telling.request().standard_id).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Use it' }))
  expect(telling.request().standard_id).toBe('warm')
  expect(screen.getByText('It shows: Welcome warmly')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Take it out' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(telling.request().standard_id).toBeNull()
})

test('what my first words sounded like is not said of others that I write instead', async () => {
  render(StoryFields, { telling, fault: null })
  await user.type(what(), 'Met them at the door')
  await guess()
  await user.type(what(), ' and smiled')
  expect(screen.getByRole('button', { name: 'Use it' })).toBeVisible()
  await user.clear(what())
  await user.paste('Repaired the broken lamp')
  expect(screen.queryByRole('button', { name: 'Use it' })).toBeNull()
})

test('a standard is chosen from the list, and none in particular again', async () => {
  await open()
  const field = await screen.findByRole('combobox', { name: 'Which standard does it show?' })
  await user.selectOptions(field, 'Own the problem')
  expect(telling.request().standard_id).toBe('own')
  await user.selectOptions(field, 'None in particular')
  expect(telling.request().standard_id).toBeNull()
})

test('a story keeps a standard that the team has no longer', async () => {
  telling.standard = { id: 'old', label: 'Say good night' }
  await open()
  const field = await screen.findByRole('combobox', { name: 'Which standard does it show?' })
  expect(within(field).getByRole('option', { name: 'Say good night', selected: true })).toBeInTheDocument()
})

test('a team without standards is asked for none', async () => {
  asked = core()
  await open()
  await user.type(what(), 'Met them at the door')
  await new Promise((done) => setTimeout(done, 700))
  expect(screen.queryByRole('combobox', { name: /standard/ })).toBeNull()
  expect(requests(asked, 'standard_suggest')).toEqual([])
})

test('steady work, a free decision and private thanks are asked for and go with the story', async () => {
  await open()
  expect(radio('Something special')).toBeChecked()
  await user.click(radio('Steady work'))
  expect(radio('Steady work')).toHaveAccessibleDescription('Quiet good work, day after day.')
  await user.click(screen.getByRole('checkbox', { name: /decided for the customer without asking/ }))
  await user.click(radio('Private thanks'))
  expect(radio('Private thanks')).toHaveAccessibleDescription(/Nobody reads it aloud/)
  expect(telling.request()).toMatchObject({ steady: true, discretion: true, aloud: 'private' })
})

test('who wants to be asked first has to say who that is', async () => {
  const { rerender } = await open()
  expect(radio('Ask me first')).toHaveAccessibleDescription(/Write above who says thank you/)
  telling.giver = [{ id: 'mei', label: 'Mei' }]
  await rerender({ telling, fault: null })
  expect(radio('Ask me first')).toHaveAccessibleDescription('Whoever presents asks Mei before.')
})

test('whether the customer agreed is asked once the customer speaks', async () => {
  await open()
  expect(screen.queryByRole('checkbox', { name: /agreed/ })).toBeNull()
  await user.type(screen.getByRole('textbox', { name: 'What the customer said' }), 'You saved my day')
  await user.click(screen.getByRole('checkbox', { name: 'The customer agreed to be talked about' }))
  expect(telling.request().agreed).toBe(true)
})

test('and once the guard finds something, which “Show me” selects in the field', async () => {
  const text = [{ sign: 'phone', text: '0171 555', from: 5, to: 13 }]
  asked = core({ story_check: () => ({ text, customer_words: [] }) })
  await open()
  await user.type(what(), 'Call 0171 555')
  await screen.findByRole('checkbox', { name: /agreed/ }, { timeout: 3000 })
  await user.click(screen.getByRole('button', { name: 'Show me “0171 555”' }))
  await vi.waitFor(() => expect(what()).toHaveFocus())
  const field = what()
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('no text area')
  expect([field.selectionStart, field.selectionEnd]).toEqual([5, 13])
})

test('folded, its line says what holds', () => {
  expect(moreFacts(telling)).toEqual(['today', 'from a colleague'])
  telling.day = '2026-03-1'
  telling.giver = [{ id: 'mei', label: 'Mei' }]
  telling.standard = { id: 'own', label: 'Own the problem' }
  telling.steady = true
  telling.discretion = true
  telling.aloud = 'ask'
  telling.agreed = true
  telling.customerWords = 'Thank you'
  expect(moreFacts(telling)).toEqual([
    'from Mei',
    'with the customer’s words',
    'shows “Own the problem”',
    'steady work',
    'decided without asking',
    'ask me first',
    'the customer agreed',
  ])
})

test('as long as nobody has a PIN, private thanks say who can read them all the same', async () => {
  here.take({ ...VIEW, pins: false, turn: 1 })
  await open()
  expect(radio('Private thanks')).toHaveAccessibleDescription(
    /Nobody reads it aloud\. As long as no PINs are set, whoever opens their page at this computer can read it\./,
  )
  here.take({ ...VIEW, pins: true, turn: 2 })
  await vi.waitFor(() =>
    expect(radio('Private thanks')).toHaveAccessibleDescription(
      'A leader hands it over as a card. Nobody reads it aloud.',
    ),
  )
})
