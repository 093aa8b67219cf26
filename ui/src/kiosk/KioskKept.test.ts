// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { keepDrafts, keepWaiting, notKept } from '../core/draft.svelte'
import { here } from '../core/here.svelte'
import { go } from '../frame/router.svelte'
import { Telling } from '../recognition/tell.svelte'
import KioskPage from './KioskPage.svelte'
import { begin, core, open, requests, tile, what } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
  quit: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
beforeEach(begin)

const BOB = { id: 'bob', label: 'Bob Stone' }
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)
const onDisk = () => core.drafts.get('kiosk')?.body ?? ''
const isInert = (element: Element | null): boolean =>
  element instanceof HTMLElement && (element.inert === true || isInert(element.parentElement))
const left = () => requests('draft_leave')

/** What a program that ended without warning left behind. */
function crashed(text: string, giver: (typeof BOB)[], key = 'kiosk') {
  const telling = new Telling()
  telling.text = text
  telling.giver = giver
  // After everything that was done with the words before it, whose clock ran ahead.
  core.drafts.set(key, { key, body: telling.toDraft() ?? '', saved_at: Date.now() + 86_400_000 })
}

async function write(words: string) {
  await fireEvent.input(what(), { target: { value: words } })
}

async function nameBob() {
  await fireEvent.click(screen.getByRole('button', { name: 'Say my name' }))
  const dialog = await screen.findByRole('dialog', { name: 'Who are you?' })
  await fireEvent.click(await within(dialog).findByRole('button', { name: /^Bob Stone/ }))
}

/** The same with the clock in hand. */
async function begun(words: string, named: boolean) {
  vi.useFakeTimers()
  const shown = render(KioskPage)
  await seconds(1)
  await write(words)
  if (named) {
    await fireEvent.click(screen.getByRole('button', { name: 'Say my name' }))
    await seconds(1)
    const dialog = screen.getByRole('dialog', { name: 'Who are you?' })
    await fireEvent.click(within(dialog).getByRole('button', { name: /^Bob Stone/ }))
  }
  await fireEvent.keyDown(document.body, { key: 'Shift' })
  await seconds(2)
  return shown
}

describe('while somebody writes', () => {
  test('what is typed is kept before anybody says who they are', async () => {
    await begun('Stayed late.', false)
    expect(onDisk()).toContain('Stayed late.')
  })

  test('Ctrl+Q keeps the last word too', async () => {
    await open()
    await write('Stayed late.')
    await keepDrafts()
    expect(onDisk()).toContain('Stayed late.')
  })

  test('what a full disk refuses counts as not kept, so that the window asks before it closes', async () => {
    core.full = true
    await begun('Stayed late.', false)
    expect(notKept.any).toBe(true)
    expect(screen.getByRole('alert')).toHaveTextContent('cannot be kept just now')
    core.full = false
    await keepWaiting()
    expect(notKept.any).toBe(false)
    await seconds(0)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(onDisk()).toContain('Stayed late.')
  })

  test('what was sent is kept no longer', async () => {
    const user = userEvent.setup()
    await open()
    await user.click(await tile(/^Ana Silva/))
    await write('Stayed late.')
    await keepDrafts()
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await screen.findByRole('heading', { name: 'Thank you.' })
    await keepDrafts()
    expect(onDisk()).toBe('')
  })
})

describe('when nobody answers', () => {
  test('named words leave the shared screen’s draft only once they are with that person', async () => {
    let arrived: (now: unknown) => void = () => {}
    core.answers.draft_leave = () => new Promise((done) => (arrived = done))
    await begun('Stayed late.', true)
    await seconds(125)
    expect(what()).toHaveValue('')
    expect(left()).toEqual([expect.objectContaining({ key: 'tell', person_id: 'bob' })])
    expect(onDisk()).toContain('Stayed late.')
    arrived(null)
    await seconds(2)
    expect(onDisk()).toBe('')
  })

  test('what a full disk keeps from them waits, is counted, and reaches them as soon as there is room', async () => {
    await begun('Stayed late.', true)
    core.full = true
    await seconds(125)
    expect(what()).toHaveValue('')
    expect(notKept.any).toBe(true)
    // The next one writes meanwhile, and takes nothing of it away.
    await write('Fixed the lamp.')
    await seconds(2)
    const before = left().length
    core.full = false
    await keepWaiting()
    await seconds(2)
    expect(left().length).toBe(before + 1)
    expect(String(left().at(-1)?.body)).toContain('Stayed late.')
    expect(onDisk()).toContain('Fixed the lamp.')
    expect(onDisk()).not.toContain('Stayed late.')
    expect(notKept.any).toBe(false)
    expect([...core.drafts.keys()]).toEqual(['kiosk'])
  })

  test('words without a name are on no disk and on no screen any more, even where the disk refused to forget them', async () => {
    const { unmount } = await begun('Stayed late.', false)
    core.answers.draft_drop = () => {
      throw { code: 'disk_full', field: null, facts: {} }
    }
    await seconds(125)
    expect(what()).toHaveValue('')
    expect(onDisk()).toContain('Stayed late.')
    unmount()
    await seconds(1)
    render(KioskPage)
    await seconds(2)
    expect(what()).toHaveValue('')
  })
})

describe('after a crash', () => {
  test('words without a name are back, and go after the same ninety seconds', async () => {
    crashed('Stayed late.', [])
    vi.useFakeTimers()
    render(KioskPage)
    await seconds(1)
    expect(what()).toHaveValue('Stayed late.')
    await seconds(62)
    expect(screen.getByRole('dialog', { name: 'Still writing?' })).toBeInTheDocument()
    await seconds(31)
    expect(what()).toHaveValue('')
    expect(onDisk()).toBe('')
    expect(left()).toEqual([])
  })

  test('named words are with that person, and the screen is empty', async () => {
    crashed('Stayed late.', [BOB])
    await open()
    await vi.waitFor(() => expect(left()).toHaveLength(1))
    expect(left()[0]).toMatchObject({ key: 'tell', person_id: 'bob' })
    expect(String(left()[0]?.body)).toContain('Stayed late.')
    expect(what()).toHaveValue('')
    await vi.waitFor(() => expect(onDisk()).toBe(''))
  })

  test('named words that could not reach them before do so now', async () => {
    core.full = true
    const { unmount } = await begun('Stayed late.', true)
    await seconds(125)
    unmount()
    await seconds(2)
    // Nobody is here, and the disk has room again.
    core.full = false
    await keepWaiting()
    const before = left().length
    render(KioskPage)
    await seconds(2)
    expect(what()).toHaveValue('')
    expect(left().length).toBe(before + 1)
    expect(core.drafts.size).toBe(0)
    expect(notKept.any).toBe(false)
  })
})

describe('by whatever way it is left', () => {
  const isLeft = (times: number) => vi.waitFor(() => expect(requests('here_leave')).toHaveLength(times))

  test('what was told on it is nobody’s to take back after a click on a reminder', async () => {
    const { unmount } = await open()
    await isLeft(1)
    const before = here.turn
    go('today')
    unmount()
    await isLeft(2)
    await vi.waitFor(() => expect(here.turn).not.toBe(before))
  })

  test('what was done before it opened is nobody’s to take back on it, though nobody was here', async () => {
    const before = here.turn
    await open()
    await isLeft(1)
    expect(here.turn).not.toBe(before)
  })

  test('a window that goes takes the sitting with it, after the words', async () => {
    await open()
    await write('Stayed late.')
    dispatchEvent(new Event('pagehide'))
    await isLeft(2)
    const order = core.asked.map((one) => one.command)
    expect(order.indexOf('draft_save')).toBeGreaterThan(-1)
    expect(order.indexOf('draft_save')).toBeLessThan(order.lastIndexOf('here_leave'))
  })

  test('words without a name, about which nobody was asked, are there when it opens again', async () => {
    const { unmount } = await open()
    await write('Stayed late.')
    unmount()
    await isLeft(2)
    await keepWaiting()
    render(KioskPage)
    await vi.waitFor(() => expect(what()).toHaveValue('Stayed late.'))
  })

  test('named words that a full disk refuses outlive it, and are counted', async () => {
    const { unmount } = await open()
    await write('Stayed late.')
    await nameBob()
    core.full = true
    unmount()
    await vi.waitFor(() => expect(notKept.any).toBe(true))
    await vi.waitFor(() => expect(left()).toHaveLength(1))
    core.full = false
    await keepWaiting()
    expect(onDisk()).toContain('Stayed late.')
    render(KioskPage)
    await vi.waitFor(() => expect(left()).toHaveLength(2))
    expect(what()).toHaveValue('')
    await vi.waitFor(() => expect(core.drafts.size).toBe(0))
  })
})

describe('while it is being sent', () => {
  async function sending() {
    const user = userEvent.setup()
    let answer: () => void = () => {}
    const told = core.answers.story_tell
    core.answers.story_tell = async (request) => {
      await new Promise<void>((done) => (answer = done))
      return told?.(request)
    }
    const shown = await open()
    await user.click(await tile(/^Ana Silva/))
    await write('Stayed late.')
    await keepDrafts()
    what().focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    return { user, answer: () => answer(), ...shown }
  }

  test('nothing can be written that would be wiped with it, and the button says why', async () => {
    const { answer } = await sending()
    expect(isInert(what())).toBe(true)
    expect(isInert(await tile(/^Bob Stone/))).toBe(true)
    expect(isInert(screen.getByRole('button', { name: 'Say my name' }))).toBe(true)
    expect(isInert(screen.getByRole('button', { name: 'Close the shared screen' }))).toBe(true)
    const button = await screen.findByRole('button', { name: /It is being sent/ })
    expect(button).toHaveFocus()
    answer()
    expect(await screen.findByRole('heading', { name: 'Thank you.' })).toHaveFocus()
  })

  test('a second Ctrl+Enter sends nothing twice, and a refusal gives the fields back', async () => {
    const { user, answer } = await sending()
    await user.keyboard('{Control>}{Enter}{/Control}')
    core.fault = { code: 'disk_full', field: null, facts: {} }
    answer()
    await screen.findByRole('alert')
    expect(requests('story_tell')).toHaveLength(1)
    expect(isInert(what())).toBe(false)
    expect(what()).toHaveValue('Stayed late.')
    expect(screen.getByRole('button', { name: 'Send' })).toBeInTheDocument()
  })

  test('what arrives after the screen went is not offered once more', async () => {
    const { answer, unmount } = await sending()
    unmount()
    answer()
    await vi.waitFor(() => expect(requests('here_leave')).toHaveLength(2))
    await vi.waitFor(() => expect(onDisk()).toBe(''))
    expect(left()).toEqual([])
  })
})

describe('when the names cannot be asked', () => {
  const none = () => screen.queryByText(/Nobody here has these letters/)
  const refuse = () => {
    throw { code: 'io', field: null, facts: {} }
  }

  test('it says so instead of an empty list, and asks again at a tap', async () => {
    const { person_list, who_find } = core.answers
    core.answers.person_list = refuse
    core.answers.who_find = refuse
    const user = userEvent.setup()
    render(KioskPage)
    expect(await screen.findByText('The names cannot be looked up just now.')).toBeInTheDocument()
    Object.assign(core.answers, { person_list, who_find })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await tile(/^Ana Silva/)).toBeInTheDocument()
    expect(screen.queryByText('The names cannot be looked up just now.')).toBeNull()
  })

  test('it does not say of letters that nobody has them', async () => {
    const user = userEvent.setup()
    await open()
    core.answers.who_find = refuse
    await user.keyboard('an')
    expect(await screen.findByText('The names cannot be looked up just now.')).toBeInTheDocument()
    expect(none()).toBeNull()
  })
})
