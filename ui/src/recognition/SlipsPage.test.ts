// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { route } from '../frame/router.svelte'
import SlipsPage from './SlipsPage.svelte'
import { told } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
const ANA = { id: 'ana', name: 'Ana Silva', job: 'Reception', shift: null, left: false }
const BOB = { id: 'bob', name: 'Bob Stone', job: 'Kitchen', shift: null, left: false }
/** Forty letters, as a slip has them. */
const WORDS = 'Found the ring of a guest under the bed.'

type Asked = { command: string; request: Record<string, unknown> }
let asked: Asked[] = []
let draft: { key: string; body: string; saved_at: number } | null = null
let fault: object | null = null
/** The texts that are kept, by id. */
let kept = new Map<string, string>()
let turn = 0
let answering: Promise<void> | null = null

const answers: Record<string, (request: Record<string, unknown>) => unknown> = {
  draft_show: ({ key }) => (draft?.key === key ? draft : null),
  draft_save: ({ key, body }) => ({ key, body, saved_at: 1 }),
  draft_drop: () => null,
  setup_show: () => ({ team: { zone: 'Europe/Lisbon' }, now: Date.parse('2031-03-10T12:00:00Z') }),
  who_find: ({ query }) => ({
    people: [ANA, BOB].filter((one) => one.name.toLowerCase().startsWith(String(query).toLowerCase())),
    shifts: [],
  }),
  person_save: ({ name }) => ({ ...ANA, id: 'new', name }),
  story_check: () => ({ text: [], customer_words: [] }),
  story_tell: async (request) => {
    await answering
    if (fault) throw fault
    const id = `slip${kept.size}`
    kept.set(id, String(request.text))
    return told({ id, text: String(request.text), people: [{ ...ANA, say_as: '', of: 'person' }] })
  },
  story_show: ({ id }) => {
    const text = kept.get(String(id))
    if (text === undefined) throw { code: 'not_found', field: null, facts: {} }
    return { story: told({ id: String(id), text, people: [{ ...ANA, say_as: '', of: 'person' }] }) }
  },
  story_withdraw: ({ id }) => {
    kept.delete(String(id))
    setTimeout(() => changed(['recognition']))
    return told({ id: String(id), status: 'withdrawn' })
  },
}

window.addEventListener('keydown', (event) => pressed(event, list.current))
beforeEach(async () => {
  asked = []
  draft = null
  fault = null
  answering = null
  kept = new Map()
  vi.mocked(send).mockImplementation(async (command, request) => {
    asked.push({ command, request: request as Record<string, unknown> })
    return answers[command]?.(request as Record<string, unknown>)
  })
  // Somebody else's sitting begins with an empty list.
  for (let times = 0; times < 2; times += 1) {
    turn += 1
    here.take({ person: null, access: 'manager', pins: false, turn } as HereView)
  }
  location.hash = '#/slips'
  await vi.waitFor(() => expect(route.path).toBe('slips'))
})

const requests = (command: string) => asked.filter((one) => one.command === command).map((one) => one.request)
const who = () => screen.getByRole('combobox', { name: 'Who?' })
const what = () => screen.getByRole('textbox', { name: 'What it says' })
const typed = () => within(screen.getByRole('region')).getAllByRole('listitem')

async function choose(user: UserEvent, letters: string) {
  await user.keyboard(letters)
  await screen.findByRole('option', { name: /Silva|Stone/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Remove/ })
}

/** One slip about Ana, without the mouse. */
async function slip(user: UserEvent, words: string) {
  await choose(user, 'ana')
  await user.keyboard(`{Tab}{Tab}${words}{Enter}`)
  await vi.waitFor(() => expect(what()).toHaveValue(''))
}

test('a slip with a name of three letters and forty of words takes at most eight keys beside them', async () => {
  const user = userEvent.setup()
  let presses = 0
  const count = () => {
    presses += 1
  }
  window.addEventListener('keydown', count)
  render(SlipsPage)
  expect(who()).toHaveFocus()
  await choose(user, 'ana')
  await user.keyboard('{Tab}{Tab}')
  expect(what()).toHaveFocus()
  await user.keyboard(`${WORDS}{Control>}{Enter}{/Control}`)
  window.removeEventListener('keydown', count)
  expect(WORDS).toHaveLength(40)
  expect(presses - 3 - WORDS.length).toBeLessThanOrEqual(8)
  await vi.waitFor(() => expect(requests('story_tell')).toHaveLength(1))
  expect(requests('story_tell')[0]).toMatchObject({
    people: ['ana'],
    text: WORDS,
    giver_id: null,
    source: 'saw_it',
    day: null,
    draft: 'slip',
  })
})

test('once kept, the focus is on who at once, before the core has answered', async () => {
  const user = userEvent.setup()
  let answer = () => {}
  answering = new Promise((done) => {
    answer = done
  })
  render(SlipsPage)
  await choose(user, 'ana')
  await user.keyboard(`{Tab}{Tab}${WORDS}{Enter}`)
  expect(who()).toHaveFocus()
  await user.keyboard('bo')
  answer()
  await vi.waitFor(() => expect(what()).toHaveValue(''))
  expect(who()).toHaveValue('bo')
  expect(screen.queryByRole('button', { name: /Remove.*Ana/ })).toBeNull()
})

test('pressed twice, a slip is kept once', async () => {
  const user = userEvent.setup()
  let answer = () => {}
  answering = new Promise((done) => {
    answer = done
  })
  render(SlipsPage)
  await choose(user, 'ana')
  await user.keyboard(`{Tab}{Tab}${WORDS}{Control>}{Enter}{Enter}{/Control}`)
  answer()
  await vi.waitFor(() => expect(what()).toHaveValue(''))
  expect(requests('story_tell')).toHaveLength(1)
})

test('the day and the source stay from slip to slip, and whoever it is from does not', async () => {
  const user = userEvent.setup()
  render(SlipsPage)
  await user.type(screen.getByRole('textbox', { name: 'Day' }), '7')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Month' }), 'March')
  await user.type(screen.getByRole('textbox', { name: 'Year' }), '2031')
  await user.selectOptions(screen.getByRole('combobox', { name: 'How do you know?' }), 'A letter or a review')
  await user.click(who())
  await choose(user, 'ana')
  await user.keyboard('{Tab}')
  await user.keyboard('bob')
  await screen.findByRole('option', { name: /Bob/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Remove.*Bob/ })
  await user.keyboard(`{Tab}First.{Enter}`)
  await vi.waitFor(() => expect(what()).toHaveValue(''))
  await slip(user, 'Second.')
  expect(requests('story_tell')).toEqual([
    expect.objectContaining({ day: '2031-03-07', source: 'letter', giver_id: 'bob', text: 'First.' }),
    expect.objectContaining({ day: '2031-03-07', source: 'letter', giver_id: null, text: 'Second.' }),
  ])
})

test('Shift and Enter begin a new line, and Enter of a language that is being composed keeps nothing', async () => {
  const user = userEvent.setup()
  render(SlipsPage)
  await user.click(what())
  await user.keyboard('One{Shift>}{Enter}{/Shift}two')
  expect(what()).toHaveValue('One\ntwo')
  what().dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
  )
  expect(requests('story_tell')).toEqual([])
})

test('what was typed stands below, the newest first, with its number and a way to change each', async () => {
  const user = userEvent.setup()
  render(SlipsPage)
  expect(screen.queryByRole('region')).toBeNull()
  await slip(user, 'First.')
  await slip(user, 'Second.')
  expect(screen.getByRole('heading', { name: '2 slips typed' })).toBeInTheDocument()
  expect(typed().map((row) => row.querySelector('.text')?.textContent)).toEqual(['Second.', 'First.'])
  const links = screen.getAllByRole('link', { name: /Change the slip about .*Ana Silva/ })
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#/stories/slip1', '#/stories/slip0'])
  expect(screen.getAllByRole('button', { name: /Take it back/ })).toHaveLength(1)
})

test('Ctrl+Z in the empty field takes back the last slip, and its words stand in the fields again', async () => {
  const user = userEvent.setup()
  render(SlipsPage)
  await slip(user, 'First.')
  await slip(user, 'Second.')
  expect(who()).toHaveFocus()
  await user.keyboard('{Control>}z{/Control}')
  await vi.waitFor(() => expect(what()).toHaveValue('Second.'))
  expect(requests('story_withdraw')).toEqual([{ id: 'slip1' }])
  expect(screen.getByRole('heading', { name: 'One slip typed' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /Remove.*Ana/ })).toBeInTheDocument()
})

test('Ctrl+Z where something is written is the field’s own', async () => {
  const user = userEvent.setup()
  render(SlipsPage)
  await slip(user, 'First.')
  await user.keyboard('an{Control>}z{/Control}')
  expect(requests('story_withdraw')).toEqual([])
})

test('“Take it back” takes back that slip, whatever else was done since', async () => {
  const user = userEvent.setup()
  render(SlipsPage)
  await slip(user, 'First.')
  await user.keyboard('Xy')
  await screen.findByRole('option', { name: /Add.*Xy/ })
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Remove.*Xy/ })
  await user.click(screen.getByRole('button', { name: /Take it back/ }))
  await screen.findByRole('heading', { name: 'Not kept yet' })
  expect(requests('story_withdraw')).toEqual([{ id: 'slip0' }])
  expect(requests('undo')).toEqual([])
  expect(screen.getByRole('button', { name: /Remove.*Xy/ })).toBeInTheDocument()
})

test('a slip that is taken back while the next one is begun waits, and neither loses a word', async () => {
  const user = userEvent.setup()
  render(SlipsPage)
  await slip(user, 'First.')
  await user.click(what())
  await user.keyboard('Next')
  await user.click(screen.getByRole('button', { name: /Take it back/ }))
  await screen.findByRole('heading', { name: 'Not kept yet' })
  expect(what()).toHaveValue('Next')
  await user.click(screen.getByRole('button', { name: /Change the slip about .*Ana/ }))
  expect(what()).toHaveValue('First.')
  await vi.waitFor(() => expect(who()).toHaveFocus())
  expect(typed().map((row) => row.querySelector('.text')?.textContent)).toEqual(['Next'])
})

test('what is typed while a slip is kept stays, and a slip that is refused meanwhile stands below', async () => {
  const user = userEvent.setup()
  let answer = () => {}
  answering = new Promise((done) => {
    answer = done
  })
  render(SlipsPage)
  await choose(user, 'ana')
  await user.keyboard(`{Tab}{Tab}${WORDS}{Enter}`)
  expect(what()).toHaveValue('')
  await choose(user, 'bob')
  await user.keyboard('{Tab}{Tab}Next')
  fault = { code: 'disk_full', field: null, facts: {} }
  answer()
  const change = await screen.findByRole('button', { name: /Change the slip about .*Ana/ })
  expect(what()).toHaveValue('Next')
  expect(what()).toHaveFocus()
  await vi.waitFor(() => expect(String(requests('draft_save').at(-1)?.body)).toContain(WORDS), 3000)
  await user.click(change)
  expect(what()).toHaveValue(WORDS)
  fault = null
  await user.click(what())
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'One slip typed' })
  expect(screen.getByRole('button', { name: /Change the slip about .*Bob/ })).toBeInTheDocument()
})

test('a slip that is refused while nothing else was begun stands in its fields again', async () => {
  const user = userEvent.setup()
  fault = { code: 'disk_full', field: null, facts: {} }
  render(SlipsPage)
  await choose(user, 'ana')
  await user.keyboard(`{Tab}{Tab}${WORDS}{Enter}`)
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveTextContent('The disk is full.')
  expect(document.activeElement).toContainElement(summary)
  expect(what()).toHaveValue(WORDS)
  expect(screen.getByRole('button', { name: /Remove.*Ana/ })).toBeInTheDocument()
})

test('two slips that are kept one right after the other go one by one, and both are there', async () => {
  const user = userEvent.setup()
  let answer = () => {}
  answering = new Promise((done) => {
    answer = done
  })
  render(SlipsPage)
  for (const words of ['First.', 'Second.']) {
    await choose(user, 'ana')
    await user.keyboard(`{Tab}{Tab}${words}{Enter}`)
  }
  expect(requests('story_tell')).toHaveLength(1)
  expect(await screen.findAllByText('On its way…')).toHaveLength(2)
  answer()
  await screen.findByRole('heading', { name: '2 slips typed' })
  expect(requests('story_tell').map(({ text }) => text)).toEqual(['First.', 'Second.'])
  expect(screen.queryByText('On its way…')).toBeNull()
})

test('a slip that was cleared can be brought back', async () => {
  const user = userEvent.setup()
  const body = { people: [{ id: 'ana', label: 'Ana Silva' }], text: 'Found th', day: '2031-03-07' }
  draft = { key: 'slip', body: JSON.stringify(body), saved_at: Date.now() }
  render(SlipsPage)
  await user.click(await screen.findByRole('button', { name: 'Clear it' }))
  expect(what()).toHaveValue('')
  await user.click(screen.getByRole('button', { name: 'Bring it back' }))
  expect(what()).toHaveValue('Found th')
  expect(screen.getByRole('button', { name: /Remove.*Ana/ })).toBeInTheDocument()
})

test('the day and the source of the pile are still set after a look at another screen, and not for whoever comes next', async () => {
  const user = userEvent.setup()
  const first = render(SlipsPage)
  await user.type(screen.getByRole('textbox', { name: 'Day' }), '3')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Month' }), 'March')
  await user.type(screen.getByRole('textbox', { name: 'Year' }), '2031')
  await user.selectOptions(screen.getByRole('combobox', { name: 'How do you know?' }), 'A letter or a review')
  first.unmount()
  const second = render(SlipsPage)
  await slip(user, 'First.')
  expect(requests('story_tell')[0]).toMatchObject({ day: '2031-03-03', source: 'letter' })
  second.unmount()
  turn += 1
  here.take({ person: null, access: 'manager', pins: false, turn } as HereView)
  render(SlipsPage)
  await slip(user, 'Second.')
  expect(requests('story_tell')[1]).toMatchObject({ day: null, source: 'saw_it' })
})

test('a half-typed slip comes back with its day, and once it is kept no other draft goes with it', async () => {
  const user = userEvent.setup()
  const body = { people: [{ id: 'ana', label: 'Ana Silva' }], text: 'Found th', day: '2031-03-07' }
  draft = { key: 'slip', body: JSON.stringify(body), saved_at: Date.now() }
  render(SlipsPage)
  await screen.findByText(/Your draft from .* is back\./)
  expect(what()).toHaveValue('Found th')
  await user.click(what())
  await user.keyboard('e ring.')
  await vi.waitFor(() => expect(requests('draft_save').at(-1)?.body).toContain('Found the ring.'), 3000)
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'One slip typed' })
  expect(requests('draft_drop')).toEqual([])
  expect(requests('story_tell')[0]).toMatchObject({ text: 'Found the ring.', day: '2031-03-07' })
  expect(screen.queryByText(/is back\./)).toBeNull()
})

test('a slip without a name is said beside its field, and its words stay', async () => {
  const user = userEvent.setup()
  render(SlipsPage)
  fault = { code: 'empty', field: 'people', facts: {} }
  await user.click(what())
  await user.keyboard('First.{Enter}')
  await vi.waitFor(() => expect(who()).toHaveFocus())
  expect(who()).toHaveAccessibleDescription(/Say who it was\./)
  expect(what()).toHaveValue('First.')
  expect(screen.queryByRole('region')).toBeNull()
})

test('coming back from a change, the list is still there as it is by now; whoever comes next does not see it', async () => {
  const user = userEvent.setup()
  const first = render(SlipsPage)
  await slip(user, 'First.')
  await slip(user, 'Second.')
  first.unmount()
  kept.set('slip0', 'First, but better.')
  const second = render(SlipsPage)
  await screen.findByText('First, but better.')
  expect(typed()).toHaveLength(2)
  second.unmount()
  turn += 1
  here.take({ person: null, access: 'manager', pins: false, turn } as HereView)
  render(SlipsPage)
  expect(screen.queryByRole('region')).toBeNull()
})
