// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { actions } from '../actions'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { route } from '../frame/router.svelte'
import { preferences } from '../settings/preferences.svelte'
import { setLanguage } from '../words'
import TellPage from './TellPage.svelte'
import { type Asked, core, requests, what, who } from './tell.sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
let asked: Asked[] = []
window.addEventListener('keydown', (event) => pressed(event, [...list.current, ...actions]))

async function open(path: string) {
  location.hash = `#/${path}`
  await vi.waitFor(() => expect(route.path).toBe(path))
}

beforeEach(async () => {
  asked = core()
  preferences.take({ ...preferences.current, single_keys: true })
  await open('tell')
})
afterEach(() => setLanguage('en'))

async function anaIsChosen(user: ReturnType<typeof userEvent.setup>) {
  await user.keyboard('ana')
  await screen.findByRole('option', { name: /Ana Silva/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Remove.*Ana Silva/ })
}
const first = () => screen.queryByRole('button', { name: /Stayed until it was solved/ })
const asksForReasons = () => screen.queryByText('Or begin with one of these')

test.each(['N', 'Ctrl+N'])(
  'a shout-out from any screen, with %s, takes at most eight presses',
  async (opens) => {
    const user = userEvent.setup()
    await open('purpose')
    let presses = 0
    const count = (event: KeyboardEvent) => {
      if (event.key !== 'Control') presses += 1
    }
    window.addEventListener('keydown', count, true)
    await user.keyboard(opens === 'N' ? 'n' : '{Control>}n{/Control}')
    await vi.waitFor(() => expect(route.path).toBe('tell'))
    render(TellPage)
    await anaIsChosen(user)
    await user.keyboard('{Tab}')
    expect(what()).toHaveFocus()
    await user.keyboard('1')
    await vi.waitFor(() => expect(what()).toHaveValue('Stayed until it was solved.'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('heading', { name: 'Sent.' })
    window.removeEventListener('keydown', count, true)
    expect(presses).toBeLessThanOrEqual(8)
    expect(requests(asked, 'story_tell')).toMatchObject([
      { people: ['ana'], text: 'Stayed until it was solved.', kind: 'shout_out' },
    ])
  },
)

test('Enter in the empty first field, once somebody is named, goes on to what happened', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await user.keyboard('{Enter}')
  expect(who()).toHaveFocus()
  await anaIsChosen(user)
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(what()).toHaveFocus())
})

test('the sentence can be written on: the caret stands at its end, and the reasons go with the first letter', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await anaIsChosen(user)
  await user.keyboard('{Tab}5')
  await vi.waitFor(() => expect(what()).toHaveValue('Stepped in without being asked.'))
  expect(asksForReasons()).toBeInTheDocument()
  await user.keyboard(' 3 of us saw it.')
  expect(what()).toHaveValue('Stepped in without being asked. 3 of us saw it.')
  expect(asksForReasons()).toBeNull()
})

test('a digit outside text does the same, and so does the button', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await user.click(screen.getByRole('radio', { name: 'Shout-out' }))
  await user.keyboard('2')
  await vi.waitFor(() => expect(what()).toHaveValue('Helped out when it was full.'))
  expect(what()).toHaveFocus()
  const button = first()
  if (button) await user.click(button)
  await vi.waitFor(() => expect(what()).toHaveValue('Stayed until it was solved.'))
  expect(first()).toHaveAttribute('aria-pressed', 'true')
})

test('the sentence names nobody, whoever is chosen before or after it', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await anaIsChosen(user)
  await user.keyboard('{Tab}1')
  await vi.waitFor(() => expect(what()).toHaveValue('Stayed until it was solved.'))
  await user.click(screen.getByRole('button', { name: /Remove.*Ana Silva/ }))
  await user.click(who())
  await anaIsChosen(user)
  expect(what()).toHaveValue('Stayed until it was solved.')
  expect(first()).toHaveAttribute('aria-pressed', 'true')
})

test('Ctrl+Z takes the sentence back; then the same digit is a digit, and another one another reason', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await user.click(what())
  await user.keyboard('2')
  await vi.waitFor(() => expect(what()).toHaveValue('Helped out when it was full.'))
  await user.keyboard('{Control>}z{/Control}')
  expect(what()).toHaveValue('')
  expect(requests(asked, 'undo')).toEqual([])
  await user.keyboard('2 guests')
  expect(what()).toHaveValue('2 guests')
  await user.clear(what())
  await user.keyboard('3')
  await vi.waitFor(() => expect(what()).toHaveValue('Calmed somebody who was upset.'))
})

test('with single keys off a digit in the empty field is a digit, and elsewhere does nothing', async () => {
  const user = userEvent.setup()
  preferences.take({ ...preferences.current, single_keys: false })
  render(TellPage)
  await user.click(screen.getByRole('radio', { name: 'Shout-out' }))
  await user.keyboard('1')
  expect(what()).toHaveValue('')
  await user.click(what())
  await user.keyboard('1')
  expect(what()).toHaveValue('1')
})

test('a digit written into the field of names is part of a name', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await user.keyboard('1')
  expect(who()).toHaveValue('1')
  expect(what()).toHaveValue('')
})

test('a shift and the whole team are somebody', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await user.keyboard('ear')
  await screen.findByRole('option', { name: /Early shift/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Remove.*Early shift/ })
  await user.keyboard('who')
  await screen.findByRole('option', { name: /The whole team/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Remove.*The whole team/ })
  await user.keyboard('{Tab}6')
  await vi.waitFor(() => expect(what()).toHaveValue('Made a newcomer feel welcome.'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await vi.waitFor(() => expect(requests(asked, 'story_tell')).toHaveLength(1))
  expect(requests(asked, 'story_tell')[0]).toMatchObject({ people: [], shifts: ['early'], whole_team: true })
})
