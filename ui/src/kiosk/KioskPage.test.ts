// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { actions } from '../actions'
import type { HereView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { route } from '../frame/router.svelte'
import KioskPage from './KioskPage.svelte'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
  quit: () => {},
}))
// What the test's page lacks and every window has.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}

vi.setConfig({ testTimeout: 20_000 })
const person = (id: string, name: string, job: string, shift_id: string) => ({
  id,
  name,
  job,
  shift_id,
  presence: 'here',
})
const TEAM = [
  person('ana', 'Ana Silva', 'Reception', 'early'),
  person('bob', 'Bob Stone', 'Kitchen', 'early'),
  person('mei', 'Mei Lin', 'Reception', 'late'),
]
const found = ({ query }: Record<string, unknown>) => ({
  people: TEAM.filter((one) => one.name.toLowerCase().startsWith(String(query).toLowerCase())).map((one) => ({
    ...one,
    shift: null,
    left: false,
  })),
  shifts: [],
})

type Asked = { command: string; request: Record<string, unknown> }
let asked: Asked[] = []
let fault: object | null = null
let turn = 0
const nobody = (): HereView => ({
  person: null,
  access: 'manager',
  pins: false,
  has_pin: false,
  needs_pin: false,
  turn,
  locks_in: null,
  idle_seconds: 90,
  recovery_used: null,
  recovery_unread: false,
})

const answers: Record<string, (request: Record<string, unknown>) => unknown> = {
  person_list: () => TEAM,
  huddle_today: () => ({ shift: { id: 'early' } }),
  who_find: found,
  setup_show: () => ({ team: { zone: 'Europe/Lisbon' }, now: Date.parse('2031-03-10T12:00:00Z') }),
  story_check: () => ({ text: [], customer_words: [] }),
  draft_leave: () => null,
  here_leave: () => {
    turn += 1
    return nobody()
  },
  story_tell: () => {
    if (fault) throw fault
    return { id: 'story', people: [TEAM[0]] }
  },
  story_show: ({ id }) => ({
    story: { id, people: [{ ...TEAM[0], of: 'person' }], status: 'ready', handed_at: null },
    ask: [],
    may_change: true,
    private: false,
    heard: { on: '2031-03-12', at: '07:45' },
    tellings: [],
  }),
}

window.addEventListener('keydown', (event) => pressed(event, [...list.current, ...actions]))
beforeEach(async () => {
  asked = []
  fault = null
  vi.mocked(send).mockImplementation(async (command, request) => {
    asked.push({ command, request: request as Record<string, unknown> })
    return answers[command]?.(request as Record<string, unknown>)
  })
  turn += 1
  here.take(nobody())
  location.hash = '#/kiosk'
  await vi.waitFor(() => expect(route.path).toBe('kiosk'))
  return () => void vi.useRealTimers()
})

const requests = (command: string) => asked.filter((one) => one.command === command).map((one) => one.request)
const who = () => screen.getByRole('textbox', { name: 'Who do you want to thank?' })
const what = () => screen.getByRole('textbox', { name: 'What happened?' })
const tile = (name: RegExp) => screen.findByRole('button', { name })

async function open() {
  render(KioskPage)
  await tile(/^Ana Silva/)
}

describe('telling', () => {
  test('a thank-you is three taps', async () => {
    const user = userEvent.setup()
    await open()
    await user.click(await tile(/^Ana Silva/))
    await user.click(screen.getByRole('button', { name: 'Stayed until it was solved' }))
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(await screen.findByRole('heading', { name: 'Thank you.' })).toHaveFocus()
    expect(requests('story_tell')).toEqual([
      expect.objectContaining({
        people: ['ana'],
        text: 'Ana Silva stayed until it was solved.',
        giver_id: null,
        draft: 'kiosk',
      }),
    ])
  })

  test('by keyboard it is three letters, Enter, the words and Ctrl+Enter', async () => {
    const user = userEvent.setup()
    await open()
    expect(who()).toHaveFocus()
    await user.keyboard('mei')
    expect(await screen.findByText(/Enter takes .*Mei Lin/)).toBeInTheDocument()
    await user.keyboard('{Enter}')
    await screen.findByRole('button', { name: /Remove.*Mei Lin/ })
    expect(who()).toHaveValue('')
    await user.click(what())
    await user.keyboard('Stayed late.{Control>}{Enter}{/Control}')
    await screen.findByRole('heading', { name: 'Thank you.' })
    expect(requests('story_tell')[0]).toMatchObject({ people: ['mei'], text: 'Stayed late.' })
  })

  test('before a letter is written it offers those of the shift that is at hand, and a second tap takes one out', async () => {
    const user = userEvent.setup()
    await open()
    const people = screen.getByRole('list', { name: 'Colleagues' })
    expect(within(people).getAllByRole('button')).toHaveLength(2)
    const ana = await tile(/^Ana Silva/)
    await user.click(ana)
    expect(ana).toHaveAttribute('aria-pressed', 'true')
    await user.click(ana)
    expect(ana).toHaveAttribute('aria-pressed', 'false')
    expect(ana).toHaveFocus()
  })

  test('the sentence of a reason names whoever is chosen after it, until somebody writes in it', async () => {
    const user = userEvent.setup()
    await open()
    await user.click(screen.getByRole('button', { name: 'Noticed a small thing' }))
    await user.click(await tile(/^Ana Silva/))
    expect(what()).toHaveValue('Ana Silva noticed a small thing that mattered.')
    await user.click(await tile(/^Bob Stone/))
    expect(what()).toHaveValue('Ana Silva and Bob Stone noticed a small thing that mattered.')
    await user.type(what(), ' Again.')
    await user.click(await tile(/^Bob Stone/))
    expect(what()).toHaveValue('Ana Silva and Bob Stone noticed a small thing that mattered. Again.')
    expect(screen.queryByRole('button', { name: 'Noticed a small thing' })).toBeNull()
  })

  test('who says thank you is a colleague, or a name by a tap, and can be taken back', async () => {
    const user = userEvent.setup()
    await open()
    const nobodyButton = screen.getByRole('button', { name: 'A colleague' })
    expect(nobodyButton).toHaveAttribute('aria-pressed', 'true')
    await user.click(screen.getByRole('button', { name: 'Say my name' }))
    const dialog = await screen.findByRole('dialog', { name: 'Who are you?' })
    await user.click(await within(dialog).findByRole('button', { name: /^Bob Stone/ }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await screen.findByRole('button', { name: /I am .*Bob Stone/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await user.click(nobodyButton)
    expect(screen.getByRole('button', { name: 'Say my name' })).toHaveAttribute('aria-pressed', 'false')
  })

  test('what is missing is said, and what cannot be sent stays on the screen', async () => {
    const user = userEvent.setup()
    await open()
    await user.click(what())
    await user.keyboard('Stayed late.')
    fault = { code: 'empty', field: 'people', facts: {} }
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Say who it was.')
    expect(what()).toHaveValue('Stayed late.')
    fault = { code: 'disk_full', field: null, facts: {} }
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await vi.waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The disk is full.'))
    expect(what()).toHaveValue('Stayed late.')
  })
})

describe('after sending', () => {
  /** With the clock in hand. */
  async function sent() {
    await open()
    await fireEvent.click(await tile(/^Ana Silva/))
    await fireEvent.input(what(), { target: { value: 'Stayed late.' } })
    vi.useFakeTimers()
    await fireEvent.click(screen.getByRole('button', { name: 'Send' }))
    await vi.advanceTimersByTimeAsync(50)
    expect(screen.getByRole('heading', { name: 'Thank you.' })).toBeInTheDocument()
  }
  const isEmpty = () => {
    expect(what()).toHaveValue('')
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull()
  }

  test('it says who hears it and when, offers nothing to change, and makes room after twelve seconds', async () => {
    await sent()
    expect(screen.getByRole('status')).toHaveTextContent(/Ana Silva.*Wednesday 12 March.*07:45/)
    expect(screen.queryByText(/change it/)).toBeNull()
    await vi.advanceTimersByTimeAsync(11_800)
    expect(screen.getByRole('heading', { name: 'Thank you.' })).toBeInTheDocument()
    await vi.advanceTimersByTimeAsync(300)
    isEmpty()
    expect(who()).toHaveFocus()
  })

  test('a key makes room and is typed nowhere; one held down since sending does nothing', async () => {
    await sent()
    await vi.advanceTimersByTimeAsync(1000)
    await fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true, repeat: true })
    expect(screen.getByRole('heading', { name: 'Thank you.' })).toBeInTheDocument()
    const typed = !(await fireEvent.keyDown(document.body, { key: 'a' }))
    expect(typed).toBe(true)
    await vi.advanceTimersByTimeAsync(50)
    isEmpty()
  })

  test('the second tap of a double one does not take the thanks away, a later one does', async () => {
    await sent()
    await fireEvent.click(document.body)
    expect(screen.getByRole('heading', { name: 'Thank you.' })).toBeInTheDocument()
    await vi.advanceTimersByTimeAsync(1000)
    await fireEvent.click(document.body)
    await vi.advanceTimersByTimeAsync(50)
    isEmpty()
  })

  test('where it is not known when it will be heard, it says what happens all the same', async () => {
    const shows = answers.story_show
    answers.story_show = () => {
      throw { code: 'not_allowed', field: 'id', facts: {} }
    }
    await sent()
    expect(screen.getByRole('status')).toHaveTextContent('A leader reads it, and then the team hears it.')
    if (shows) answers.story_show = shows
  })
})

describe('when somebody walks away', () => {
  const question = () => screen.queryByRole('dialog', { name: 'Still writing?' })
  const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

  async function begin(words: string) {
    vi.useFakeTimers()
    render(KioskPage)
    await seconds(1)
    if (words !== '') await fireEvent.input(what(), { target: { value: words } })
    await fireEvent.keyDown(what(), { key: 'x' })
  }

  async function nameBob() {
    await fireEvent.click(screen.getByRole('button', { name: 'Say my name' }))
    await seconds(1)
    const dialog = screen.getByRole('dialog', { name: 'Who are you?' })
    await fireEvent.click(within(dialog).getByRole('button', { name: /^Bob Stone/ }))
    await fireEvent.keyDown(document.body, { key: 'Shift' })
    await seconds(0)
  }

  test('with a name the words are kept for it alone, and the screen is empty', async () => {
    await begin('Stayed late.')
    await nameBob()
    await seconds(91)
    expect(question()).toHaveTextContent(/Bob Stone.*, what you wrote waits for you/)
    await seconds(31)
    expect(question()).toBeNull()
    expect(what()).toHaveValue('')
    expect(screen.getByRole('button', { name: 'A colleague' })).toHaveAttribute('aria-pressed', 'true')
    expect(requests('draft_leave')).toHaveLength(1)
    expect(requests('draft_leave')[0]).toMatchObject({ key: 'tell', person_id: 'bob' })
    expect(String(requests('draft_leave')[0]?.body)).toContain('Stayed late.')
  })

  test('without a name it says plainly before that nothing is kept, and then nothing is', async () => {
    await begin('Stayed late.')
    await seconds(91)
    expect(question()).toHaveTextContent('not kept without a name. Tap your name and it waits for you.')
    await seconds(31)
    expect(what()).toHaveValue('')
    expect(requests('draft_leave')).toEqual([])
    expect(requests('draft_save')).toEqual([])
  })

  test('any key stops it, and is typed nowhere and presses nothing', async () => {
    await begin('Stayed late.')
    await seconds(95)
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    const through = await fireEvent.keyDown(screen.getByRole('button', { name: 'I am still here' }), {
      key: 'Enter',
      ctrlKey: true,
    })
    document.removeEventListener('keydown', heard)
    expect(through).toBe(false)
    expect(heard).not.toHaveBeenCalled()
    await seconds(0)
    expect(question()).toBeNull()
    expect(what()).toHaveValue('Stayed late.')
    expect(requests('story_tell')).toEqual([])
    await seconds(89)
    expect(question()).toBeNull()
  })

  test('a tap anywhere stops it', async () => {
    await begin('Stayed late.')
    await seconds(95)
    await fireEvent.click(screen.getByText(/Any key or a tap goes on/))
    await seconds(0)
    expect(question()).toBeNull()
    expect(what()).toHaveValue('Stayed late.')
  })

  test('from the question one tap leads to the names', async () => {
    await begin('Stayed late.')
    await seconds(95)
    await fireEvent.click(within(question() as HTMLElement).getByRole('button', { name: 'Say my name' }))
    await seconds(0)
    expect(question()).toBeNull()
    expect(screen.getByRole('dialog', { name: 'Who are you?' })).toBeInTheDocument()
    expect(what()).toHaveValue('Stayed late.')
  })

  test('letters of a name that chose nobody are begun too; an empty screen asks nobody anything', async () => {
    await begin('')
    await seconds(300)
    expect(question()).toBeNull()
    await fireEvent.input(who(), { target: { value: 'an' } })
    await fireEvent.keyDown(who(), { key: 'n' })
    await seconds(91)
    expect(question()).not.toBeNull()
    await seconds(31)
    expect(who()).toHaveValue('')
  })

  test('a window that loses the focus goes on counting', async () => {
    await begin('Stayed late.')
    await fireEvent.blur(window)
    await seconds(122)
    expect(what()).toHaveValue('')
  })

  test('the seconds are not read out one by one', async () => {
    await begin('Stayed late.')
    await seconds(95)
    expect(screen.getByText(/clears in .* seconds/)).toHaveAttribute('aria-live', 'off')
    expect(question()?.querySelector('output, [role="status"], [aria-live="polite"]')).toBeNull()
  })
})

describe('alone', () => {
  const ana = { id: 'ana', name: 'Ana Silva', say_as: '' }

  test('whoever is here leaves before anything can be told', async () => {
    turn += 1
    here.take({ ...nobody(), person: ana })
    location.hash = '#/kiosk'
    await vi.waitFor(() => expect(route.path).toBe('kiosk'))
    render(KioskPage)
    expect(screen.queryByRole('textbox')).toBeNull()
    await vi.waitFor(() => expect(here.current?.person).toBeNull())
    await vi.waitFor(() => expect(route.path).toBe('kiosk'))
    expect(requests('here_leave')).toHaveLength(1)
  })

  test('where whoever is here cannot leave, the shared screen does not open', async () => {
    turn += 1
    here.take({ ...nobody(), person: ana })
    location.hash = '#/kiosk'
    await vi.waitFor(() => expect(route.path).toBe('kiosk'))
    const leaves = answers.here_leave
    answers.here_leave = () => {
      throw { code: 'io', field: null, facts: {} }
    }
    render(KioskPage)
    await vi.waitFor(() => expect(route.path).toBe('today'))
    expect(screen.queryByRole('textbox')).toBeNull()
    if (leaves) answers.here_leave = leaves
  })

  test('it links to nothing of others, and asks for no story, draft or list of them', async () => {
    await open()
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.queryByRole('navigation')).toBeNull()
    const commands = new Set(asked.map((one) => one.command))
    expect([...commands].sort()).toEqual(['huddle_today', 'person_list'])
  })

  test('Escape does not leave, and Ctrl+Z takes back nothing that somebody else did', async () => {
    const user = userEvent.setup()
    await open()
    await user.click(await tile(/^Ana Silva/))
    await user.keyboard('{Escape}{Control>}z{/Control}{Control>}y{/Control}')
    expect(route.path).toBe('kiosk')
    expect(requests('undo')).toEqual([])
    expect(requests('redo')).toEqual([])
  })

  test('closing it leaves for Today, and what was told there is nobody’s to take back any more', async () => {
    const user = userEvent.setup()
    await open()
    await user.click(screen.getByRole('button', { name: 'Close the shared screen' }))
    await vi.waitFor(() => expect(route.path).toBe('today'))
    expect(requests('here_leave')).toHaveLength(1)
  })

  test('closing it over words says first what becomes of them', async () => {
    const user = userEvent.setup()
    await open()
    await user.type(what(), 'Stayed late.')
    await user.click(screen.getByRole('button', { name: 'Close the shared screen' }))
    const dialog = await screen.findByRole('dialog', { name: 'Close the shared screen' })
    expect(dialog).toHaveTextContent(/is not sent, and goes/)
    await user.click(within(dialog).getByRole('button', { name: 'I am still here' }))
    expect(route.path).toBe('kiosk')
    expect(what()).toHaveValue('Stayed late.')
    await user.click(screen.getByRole('button', { name: 'Close the shared screen' }))
    await user.click(await screen.findByRole('button', { name: 'Close it' }))
    await vi.waitFor(() => expect(route.path).toBe('today'))
    expect(requests('draft_leave')).toEqual([])
  })

  test('closing it over named words says that they wait, and keeps them for that name', async () => {
    const user = userEvent.setup()
    await open()
    await user.type(what(), 'Stayed late.')
    await user.click(screen.getByRole('button', { name: 'Say my name' }))
    const names = await screen.findByRole('dialog', { name: 'Who are you?' })
    await user.click(await within(names).findByRole('button', { name: /^Bob Stone/ }))
    await user.click(screen.getByRole('button', { name: 'Close the shared screen' }))
    const dialog = await screen.findByRole('dialog', { name: 'Close the shared screen' })
    expect(dialog).toHaveTextContent(/Bob Stone.*It waits for you/)
    await user.click(within(dialog).getByRole('button', { name: 'Close it' }))
    await vi.waitFor(() => expect(route.path).toBe('today'))
    expect(requests('draft_leave')).toEqual([expect.objectContaining({ key: 'tell', person_id: 'bob' })])
  })

  test('when the screen goes, named words are kept', async () => {
    const user = userEvent.setup()
    const { unmount } = render(KioskPage)
    await tile(/^Ana Silva/)
    await user.type(what(), 'Stayed late.')
    await user.click(screen.getByRole('button', { name: 'Say my name' }))
    const dialog = await screen.findByRole('dialog', { name: 'Who are you?' })
    await user.click(await within(dialog).findByRole('button', { name: /^Bob Stone/ }))
    unmount()
    await vi.waitFor(() => expect(requests('draft_leave')).toHaveLength(1))
    expect(requests('draft_leave')[0]).toMatchObject({ person_id: 'bob' })
  })
})
