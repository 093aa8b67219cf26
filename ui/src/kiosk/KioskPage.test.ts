// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { begin, core, open, requests, tile, what, who } from './sample'

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
        text: 'Stayed until it was solved.',
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

  test('one Tab passes all the names, and the arrows walk among them', async () => {
    const user = userEvent.setup()
    await open()
    const ana = await tile(/^Ana Silva/)
    who().focus()
    await user.tab()
    expect(ana).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    expect(await tile(/^Bob Stone/)).toHaveFocus()
    await user.tab()
    expect(screen.getByRole('list', { name: 'Colleagues' }).contains(document.activeElement)).toBe(false)
  })

  test('the sentence of a reason names nobody, and another reason takes its place', async () => {
    const user = userEvent.setup()
    await open()
    await user.click(screen.getByRole('button', { name: 'Noticed a small thing' }))
    await user.click(await tile(/^Ana Silva/))
    expect(what()).toHaveValue('Noticed a small thing that mattered.')
    await user.click(screen.getByRole('button', { name: 'Stayed until it was solved' }))
    expect(what()).toHaveValue('Stayed until it was solved.')
  })

  test('with the first letter of my own the reasons go, and their room stays, so that “Send” stays under my finger', async () => {
    const user = userEvent.setup()
    await open()
    const reason = screen.getByRole('button', { name: 'Noticed a small thing' })
    await user.type(what(), 'S')
    expect(screen.queryByRole('button', { name: 'Noticed a small thing' })).toBeNull()
    expect(reason).toBeInTheDocument()
    expect(reason).not.toBeVisible()
    await user.clear(what())
    expect(reason).toBeVisible()
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
    core.fault = { code: 'empty', field: 'people', facts: {} }
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await vi.waitFor(() => expect(who()).toHaveFocus())
    expect(who()).toHaveAccessibleDescription(/Say who it was\./)
    expect(what()).toHaveValue('Stayed late.')
    core.fault = { code: 'disk_full', field: null, facts: {} }
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
    core.answers.story_show = () => {
      throw { code: 'not_allowed', field: 'id', facts: {} }
    }
    await sent()
    expect(screen.getByRole('status')).toHaveTextContent('A leader reads it, and then the team hears it.')
  })
})
