// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go, route } from '../frame/router.svelte'
import TellPage from './TellPage.svelte'
import { ANA, type Asked, core, requests as of, view, what, who } from './tell.sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
const NOBODY: HereView = {
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
let draft: { key: string; body: string; saved_at: number; nobodys?: boolean } | null = null
let fault: { code: string; field: string | null; facts: object } | null = null
let stories: string[] = []
/** Whether what is typed is kept, as the core does. */
let keeps = false
const rail = document.createElement('a')
rail.href = '#/tell'

const answers = {
  draft_show: ({ key }: Record<string, unknown>) => (draft?.key === key ? draft : null),
  story_show: ({ id }: Record<string, unknown>) => {
    if (!stories.includes(String(id))) throw { code: 'not_found', field: null, facts: {} }
    return view({}, { id })
  },
  draft_save: ({ key, body }: Record<string, unknown>) => {
    const saved = { key: String(key), body: String(body), saved_at: 1 }
    if (keeps) draft = saved
    return saved
  },
  story_tell: (request: Record<string, unknown>) => {
    if (fault) throw fault
    stories.push('story')
    return { id: 'story', people: [ANA], text: request.text }
  },
}

window.addEventListener('keydown', (event) => pressed(event, list.current))
beforeEach(async () => {
  stories = []
  keeps = false
  document.body.append(rail)
  draft = null
  fault = null
  asked = core(answers)
  location.hash = '#/tell'
  await vi.waitFor(() => expect([route.path, route.params]).toEqual(['tell', {}]))
})

const requests = (command: string) => of(asked, command)

test('a shout-out is three letters, Enter, Tab, the words and Ctrl+Enter', async () => {
  const user = userEvent.setup()
  render(TellPage)
  expect(who()).toHaveFocus()
  await user.keyboard('ana')
  await screen.findByRole('option', { name: /Ana Silva/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Remove.*Ana Silva/ })
  await user.keyboard('{Tab}')
  expect(what()).toHaveFocus()
  await user.keyboard('Stayed until the taxi came.{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('story_tell')).toEqual([
    {
      people: ['ana'],
      shifts: [],
      whole_team: false,
      text: 'Stayed until the taxi came.',
      customer_words: '',
      kind: 'shout_out',
      giver_id: null,
      source: 'saw_it',
      day: null,
      standard_id: null,
      aloud: 'yes',
      agreed: false,
      steady: false,
      discretion: false,
      draft: 'tell',
    },
  ])
  expect(await screen.findByText(/team will hear this on/)).toBeInTheDocument()
})

test('after sending, Enter writes another one and begins with who', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await user.keyboard('ana')
  await screen.findByRole('option', { name: /Ana Silva/ })
  await user.keyboard('{Enter}{Tab}Stayed late.{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'Sent.' })
  await user.keyboard('{Enter}')
  expect(who()).toHaveFocus()
  expect(what()).toHaveValue('')
})

test('when sending goes wrong it is said, and every word stays', async () => {
  const user = userEvent.setup()
  fault = { code: 'disk_full', field: null, facts: {} }
  render(TellPage)
  await user.click(what())
  await user.keyboard('Stayed until the taxi came.{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.')
  expect(what()).toHaveValue('Stayed until the taxi came.')
})

test('a missing name is said beside its field, which has the focus, and over the form', async () => {
  const user = userEvent.setup()
  fault = { code: 'empty', field: 'people', facts: {} }
  render(TellPage)
  await user.click(what())
  await user.keyboard('Stayed late.{Control>}{Enter}{/Control}')
  await vi.waitFor(() => expect(who()).toHaveFocus())
  expect(who()).toBeInvalid()
  expect(who()).toHaveAccessibleDescription(/Say who it was\./)
  const summary = screen.getByRole('button', { name: 'Go to the field' }).parentElement
  expect(summary).toHaveTextContent('Say who it was.')
  expect(summary).toHaveAttribute('role', 'status')
})

test('where both are missing the first has the focus, both are said over the form, and what I type next is in it', async () => {
  const user = userEvent.setup()
  fault = { code: 'empty', field: 'text', facts: {} }
  render(TellPage)
  screen.getByRole('radio', { name: 'Shout-out' }).focus()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Say who it was. Write what happened.')
  await vi.waitFor(() => expect(who()).toHaveFocus())
  await user.keyboard('and')
  expect(who()).toHaveValue('and')
  expect(route.path).toBe('tell')
})

test('beside the fields of a refused form a letter opens nothing', async () => {
  const user = userEvent.setup()
  render(TellPage)
  const radio = screen.getByRole('radio', { name: 'Shout-out' })
  radio.focus()
  await user.keyboard('n')
  await vi.waitFor(() => expect(who()).toHaveFocus())
  fault = { code: 'disk_full', field: null, facts: {} }
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('alert')
  radio.focus()
  await user.keyboard('n2')
  expect(radio).toHaveFocus()
  expect(what()).toHaveValue('')
})

test('a name that nobody has becomes a colleague', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await user.keyboard('Xy')
  await screen.findByRole('option', { name: /Add.*Xy.*as a new colleague/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Remove.*Xy/ })
  expect(requests('person_save')[0]).toMatchObject({ id: null, name: 'Xy' })
})

test('a draft comes back when the page opens, can be cleared, and brought back', async () => {
  const user = userEvent.setup()
  const body = JSON.stringify({ people: [{ id: 'ana', label: 'Ana Silva' }], text: 'Stayed un' })
  draft = { key: 'tell', body, saved_at: Date.now() }
  render(TellPage)
  await screen.findByText(/Your draft from .* is back\./)
  expect(what()).toHaveValue('Stayed un')
  await user.click(screen.getByRole('button', { name: 'Clear it' }))
  expect(what()).toHaveValue('')
  await user.click(screen.getByRole('button', { name: 'Bring it back' }))
  expect(what()).toHaveValue('Stayed un')
})

test('what somebody began without a name is not called mine, and is not told in my name', async () => {
  const user = userEvent.setup()
  const turn = (here.current?.turn ?? 0) + 1
  here.take({ ...NOBODY, person: { id: 'bob', name: 'Bob Stone', say_as: '' }, turn })
  const body = JSON.stringify({
    people: [{ id: 'ana', label: 'Ana Silva' }],
    text: 'Stayed un',
    begun: 'nobody',
  })
  draft = { key: 'tell', body, saved_at: Date.parse('2031-03-10T07:40:00Z'), nobodys: true }
  render(TellPage)
  expect(await screen.findByText(/Somebody began this at 07:40 without giving a name\./)).toBeVisible()
  expect(screen.queryByText(/Your draft/)).toBeNull()
  await user.click(what())
  await user.keyboard('til nine.{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('story_tell')[0]).toMatchObject({ text: 'Stayed until nine.', giver_id: null })
  here.take({ ...NOBODY, turn: turn + 1 })
})

test('what somebody began without a name gives way to my own, in my name', async () => {
  const user = userEvent.setup()
  const turn = (here.current?.turn ?? 0) + 1
  here.take({ ...NOBODY, person: { id: 'bob', name: 'Bob Stone', say_as: '' }, turn })
  const body = JSON.stringify({ people: [], text: 'Stayed un' })
  draft = { key: 'tell', body, saved_at: 1, nobodys: true }
  render(TellPage)
  await user.click(await screen.findByRole('button', { name: 'Start anew' }))
  expect(what()).toHaveValue('')
  await user.click(what())
  await user.keyboard('Mine.{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('story_tell')[0]).toMatchObject({ text: 'Mine.', giver_id: 'bob' })
  here.take({ ...NOBODY, turn: turn + 1 })
})

test('what is typed is kept, and once it is sent the core has forgotten it with it', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await user.keyboard('ana')
  await screen.findByRole('option', { name: /Ana Silva/ })
  await user.keyboard('{Enter}{Tab}Stayed late.')
  await vi.waitFor(() => expect(requests('draft_save').at(-1)?.body).toContain('Stayed late.'), 3000)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('draft_drop')).toEqual([])
})

test('undo after sending brings the words back into the fields', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await user.keyboard('ana')
  await screen.findByRole('option', { name: /Ana Silva/ })
  await user.keyboard('{Enter}{Tab}Stayed late.{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'Sent.' })
  stories = []
  changed(['recognition'])
  await vi.waitFor(() => expect(what()).toHaveValue('Stayed late.'))
  expect(screen.getByRole('button', { name: /Remove.*Ana Silva/ })).toBeInTheDocument()
})

test('whoever types fast stays in the next field while a new colleague is saved', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await user.keyboard('Xy')
  await screen.findByRole('option', { name: /Add.*Xy/ })
  let saved = () => {}
  vi.mocked(send).mockImplementationOnce(
    () => new Promise((done) => (saved = () => done({ ...ANA, id: 'new', name: 'Xy' }))),
  )
  await user.keyboard('{Enter}{Tab}Stay')
  saved()
  await screen.findByRole('button', { name: /Remove.*Xy/ })
  await user.keyboard('ed late')
  expect(what()).toHaveValue('Stayed late')
})

/** From Bob's page. */
async function thankBob() {
  location.hash = '#/tell?person=bob'
  await vi.waitFor(() => expect(route.params.person).toBe('bob'))
  render(TellPage)
  await screen.findByRole('button', { name: /Remove.*Bob/ })
}

test('thanking Bob from his page leaves the draft about Ana where it is', async () => {
  const user = userEvent.setup()
  const body = JSON.stringify({ people: [{ id: 'ana', label: 'Ana Silva' }], text: 'Stayed un' })
  draft = { key: 'tell', body, saved_at: Date.now() }
  await thankBob()
  expect(screen.queryByRole('button', { name: /Remove.*Ana/ })).toBeNull()
  await user.click(what())
  await user.keyboard('Cooked twice.{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('story_tell')[0]).toMatchObject({
    people: ['bob'],
    text: 'Cooked twice.',
    draft: 'tell-bob',
  })
  expect(requests('draft_drop')).toEqual([])
})

test('after thanking Bob, another one begins without him', async () => {
  const user = userEvent.setup()
  await thankBob()
  await user.click(what())
  await user.keyboard('Cooked twice.{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(route.params).toEqual({})
  await user.click(screen.getByRole('button', { name: /Write another/ }))
  await screen.findByRole('combobox', { name: 'Who?' })
  await vi.waitFor(() => expect(requests('draft_show').at(-1)).toEqual({ key: 'tell' }))
  expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull()
  expect(requests('person_show')).toHaveLength(1)
})

/** Tells a story about Ana, and is at the card that says so. */
async function told(user: ReturnType<typeof userEvent.setup>) {
  await user.keyboard('ana')
  await screen.findByRole('option', { name: /Ana Silva/ })
  await user.keyboard('{Enter}{Tab}Stayed late.{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'Sent.' })
}

test('I come after somebody who sent: “Tell” in the rail, or its key, gives me an empty form', async () => {
  const user = userEvent.setup()
  render(TellPage)
  for (const goes of [() => go('tell'), () => rail.click()]) {
    await told(user)
    goes()
    await vi.waitFor(() => expect(who()).toHaveFocus())
    expect(what()).toHaveValue('')
    expect(screen.queryByText('Stayed late.')).toBeNull()
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull()
  }
})

test('“Tell” while I am writing leaves my words where they are', async () => {
  const user = userEvent.setup()
  render(TellPage)
  await user.click(what())
  await user.keyboard('Stayed')
  go('tell')
  await user.keyboard(' late')
  expect(what()).toHaveValue('Stayed late')
})

test('from thanking Bob, “Tell” gives an empty form, and what I wrote to him is there when I come back', async () => {
  const user = userEvent.setup()
  keeps = true
  await thankBob()
  await user.click(what())
  await user.keyboard('Cooked twice.')
  go('tell')
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: /Remove.*Bob/ })).toBeNull())
  expect(what()).toHaveValue('')
  await vi.waitFor(() => expect(requests('draft_save').at(-1)?.key).toBe('tell-bob'))
  go('tell', { person: 'bob' })
  await screen.findByRole('button', { name: /Remove.*Bob/ })
  await vi.waitFor(() => expect(what()).toHaveValue('Cooked twice.'))
  expect(requests('draft_save').every(({ key }) => key === 'tell-bob')).toBe(true)
  expect(requests('draft_drop')).toEqual([])
})

test('what I sent to Bob comes back as a thank-you to Bob, and another colleague’s form is another one', async () => {
  const user = userEvent.setup()
  await thankBob()
  await user.click(what())
  await user.keyboard('Cooked twice.{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: 'Sent.' })
  stories = []
  changed(['recognition'])
  await vi.waitFor(() => expect(what()).toHaveValue('Cooked twice.'))
  expect(route.params).toEqual({ person: 'bob' })
  go('tell', { person: 'ana' })
  await vi.waitFor(() => expect(what()).toHaveValue(''))
  expect(requests('draft_show').at(-1)).toEqual({ key: 'tell-ana' })
})

test('whether it is a shout-out or a story is offered by its length, said, and changed with one arrow key', async () => {
  const user = userEvent.setup()
  render(TellPage)
  const group = screen.getByRole('group', { name: 'Told as' })
  expect(screen.getByRole('radio', { name: 'Shout-out' })).toBeChecked()
  expect(group).toHaveAccessibleDescription('A thank-you, read in one breath.')
  await user.click(what())
  await user.paste('Stayed until the taxi came. '.repeat(8))
  expect(screen.getByRole('radio', { name: 'Story' })).toBeChecked()
  expect(group).toHaveAccessibleDescription(/middle of the huddle/)
  await user.keyboard('{Tab}{ArrowUp}')
  expect(screen.getByRole('radio', { name: 'Shout-out' })).toBeChecked()
})
