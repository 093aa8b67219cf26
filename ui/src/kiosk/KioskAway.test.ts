// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/svelte'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import KioskPage from './KioskPage.svelte'
import { begin, core, requests, what, who } from './sample'

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
    await seconds(61)
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
    await seconds(61)
    expect(question()).toHaveTextContent('not kept without a name. Tap your name and it waits for you.')
    await seconds(31)
    expect(what()).toHaveValue('')
    expect(requests('draft_leave')).toEqual([])
    expect(core.drafts.size).toBe(0)
  })

  test('any key stops it, and is typed nowhere and presses nothing', async () => {
    await begin('Stayed late.')
    await seconds(65)
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
    await seconds(59)
    expect(question()).toBeNull()
  })

  test('a tap anywhere stops it', async () => {
    await begin('Stayed late.')
    await seconds(65)
    await fireEvent.click(screen.getByText(/Any key or a tap goes on/))
    await seconds(0)
    expect(question()).toBeNull()
    expect(what()).toHaveValue('Stayed late.')
  })

  test('from the question one tap leads to the names', async () => {
    await begin('Stayed late.')
    await seconds(65)
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
    await seconds(61)
    expect(question()).not.toBeNull()
    await seconds(31)
    expect(who()).toHaveValue('')
  })

  test('a window that loses the focus goes on counting', async () => {
    await begin('Stayed late.')
    await fireEvent.blur(window)
    await seconds(92)
    expect(what()).toHaveValue('')
  })

  test('the seconds are not read out one by one', async () => {
    await begin('Stayed late.')
    await seconds(65)
    expect(screen.getByText(/clears in .* seconds/)).toHaveAttribute('aria-live', 'off')
    expect(question()?.querySelector('output, [role="status"], [aria-live="polite"]')).toBeNull()
  })
})
