// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { route } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import ReviewPage from './ReviewPage.svelte'
import { told } from './sample'
import TellPage from './TellPage.svelte'
import { ANA, type Asked, core, requests as of, what, who } from './tell.sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
const LETTER = 'Ana found my ring. She looked for an hour.'
let asked: Asked[] = []
let refused: object | null = null
/** Answers what was sent. */
let answer = () => {}

window.addEventListener('keydown', (event) => pressed(event, list.current))
beforeEach(() => {
  refused = null
  asked = core({
    story_tell: async ({ text }) => {
      await new Promise<void>((done) => {
        answer = done
      })
      if (refused) throw refused
      return told({ people: [ANA], text: String(text) })
    },
    review_read: () => ({
      shape: 'letter',
      people: [{ id: 'ana', name: 'Ana Silva', say_as: '' }],
      unsure: [],
      customer_words: LETTER,
      left_out: '',
      day: null,
    }),
  })
})

const requests = (command: string) => of(asked, command)
const sends = '{Control>}{Enter}{/Control}'
function inert(field: HTMLElement): boolean {
  for (let place: HTMLElement | null = field; place; place = place.parentElement) if (place.inert) return true
  return false
}

async function opens(path: 'tell' | 'review') {
  location.hash = `#/${path}`
  await vi.waitFor(() => expect(route.path).toBe(path))
  return render(path === 'tell' ? TellPage : ReviewPage)
}

test('while a telling is on its way nothing more can be typed into it, and the button says so once that lasts', async () => {
  const user = userEvent.setup()
  await opens('tell')
  await user.click(what())
  await user.keyboard(`Stayed late.${sends}`)
  expect([inert(what()), inert(who())]).toEqual([true, true])
  const button = screen.getByRole('button', { name: /^Send/ })
  expect(button).toHaveFocus()
  expect(button).not.toHaveTextContent('Sending…')
  await user.keyboard(` And more.${sends}`)
  await vi.waitFor(() => expect(button).toHaveTextContent('Sending…'))
  expect(screen.getByText('Sending…', { selector: '[role="status"]' })).toBeInTheDocument()
  expect(what()).toHaveValue('Stayed late.')
  answer()
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('story_tell')).toHaveLength(1)
})

test('a telling that is refused is whole again, and the focus is on why', async () => {
  const user = userEvent.setup()
  refused = { code: 'disk_full', field: null, facts: {} }
  await opens('tell')
  await user.click(what())
  await user.keyboard(`Stayed late.${sends}`)
  answer()
  const summary = await screen.findByRole('alert')
  expect(document.activeElement).toContainElement(summary)
  await vi.waitFor(() => expect(inert(what())).toBe(false))
  expect(what()).toHaveValue('Stayed late.')
  expect(screen.getByRole('button', { name: /^Send/ })).not.toHaveTextContent('Sending…')
})

test('what was told takes no other draft with it, and none of it is kept again', async () => {
  const user = userEvent.setup()
  const page = await opens('tell')
  await user.click(what())
  await user.keyboard('Stayed late.')
  await vi.waitFor(() => expect(requests('draft_save').at(-1)?.body).toContain('Stayed late.'), 3000)
  const saved = requests('draft_save').length
  await user.keyboard(sends)
  answer()
  await screen.findByRole('heading', { name: 'Sent.' })
  page.unmount()
  await new Promise((later) => setTimeout(later, 1100))
  expect(requests('draft_drop')).toEqual([])
  expect(requests('draft_save')).toHaveLength(saved)
})

test('whoever goes on to another screen while it is sent stays there, and reads there that it was sent', async () => {
  const user = userEvent.setup()
  const page = await opens('tell')
  await user.click(what())
  await user.keyboard(`Stayed late.${sends}`)
  location.hash = '#/stories'
  await vi.waitFor(() => expect(route.path).toBe('stories'))
  page.unmount()
  answer()
  await vi.waitFor(() => expect(status.current?.text()).toContain('Ana Silva'))
  expect(route.path).toBe('stories')
})

test('while a letter is on its way nothing more can be typed into it, and no other draft goes with it', async () => {
  const user = userEvent.setup()
  await opens('review')
  await user.paste(LETTER)
  await screen.findByRole('heading', { name: 'What we found' })
  const paste = screen.getByRole('textbox', { name: 'Paste a letter, a mail or a review here' })
  await vi.waitFor(() => expect(requests('draft_save')).not.toEqual([]), 3000)
  await user.keyboard(sends)
  expect([inert(paste), inert(screen.getByRole('textbox', { name: 'What did they do?' }))]).toEqual([
    true,
    true,
  ])
  const button = screen.getByRole('button', { name: /^Send/ })
  expect(button).toHaveFocus()
  await vi.waitFor(() => expect(button).toHaveTextContent('Sending…'))
  answer()
  await screen.findByRole('heading', { name: 'Sent.' })
  expect(requests('draft_drop')).toEqual([])
})
