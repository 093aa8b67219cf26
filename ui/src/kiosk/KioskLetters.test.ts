// @vitest-environment jsdom
import { screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { begin, open, requests, tile, what, who } from './sample'

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
const sends = '{Control>}{Enter}{/Control}'

test('I chose Ana, left “zorro” and sent: it stops there, and nothing of it is lost', async () => {
  const user = userEvent.setup()
  await open()
  await user.click(await tile(/^Ana Silva/))
  await user.type(who(), 'zorro')
  await user.click(what())
  await user.keyboard(`Stayed late.${sends}`)
  await vi.waitFor(() => expect(who()).toHaveFocus())
  expect(who()).toHaveAccessibleDescription(
    /“zorro” is not chosen yet. Pick somebody, or take the letters out./,
  )
  expect(who()).toHaveValue('zorro')
  expect(what()).toHaveValue('Stayed late.')
  expect(requests('story_tell')).toEqual([])
})

test('I type “mei” and send before the list has answered: she is part of it', async () => {
  const user = userEvent.setup()
  await open()
  await user.type(what(), 'Stayed late.')
  await user.type(who(), `mei${sends}`)
  await screen.findByRole('heading', { name: 'Thank you.' })
  expect(requests('story_tell')).toMatchObject([{ people: ['mei'], text: 'Stayed late.' }])
})

test('I wrote who says it and chose nobody: it is not sent as from a colleague', async () => {
  const user = userEvent.setup()
  await open()
  await user.click(await tile(/^Ana Silva/))
  await user.type(what(), 'Stayed late.')
  const name = screen.getByRole('button', { name: 'Say my name' })
  await user.click(name)
  await user.type(await screen.findByRole('textbox', { name: 'Your name' }), 'zorro')
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await vi.waitFor(() => expect(name).toHaveFocus())
  expect(screen.getByRole('group', { name: 'Who are you?' })).toHaveTextContent('“zorro” is not chosen yet.')
  expect(requests('story_tell')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'A colleague' }))
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await screen.findByRole('heading', { name: 'Thank you.' })
})
