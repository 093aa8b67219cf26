// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Fault } from '../core/api.gen'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import StoryTheme from './StoryTheme.svelte'
import { told } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

const user = userEvent.setup()
const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')
let fault: Fault | null
beforeEach(() => {
  document.body.replaceChildren()
  fault = null
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command, request) => {
    if (command === 'draft_save') return { ...(request as object), saved_at: 1 }
    if (command.startsWith('draft_')) return null
    if (command === 'theme_list') return ['lost luggage', 'birthdays', 'children', 'rain', 'pets', 'cars']
    if (fault) throw fault
    return told(request as object)
  })
})
const field = () => screen.getByRole('textbox', { name: 'What is it about?' })
const said = (words: string) => vi.waitFor(() => expect(plain(status.current?.text() ?? '')).toContain(words))

test('a leader writes what a story is about, and Enter keeps it', async () => {
  render(StoryTheme, { story: told() })
  await user.type(field(), 'lost luggage{Enter}')
  expect(send).toHaveBeenCalledWith('story_theme', { id: 'story', theme: 'lost luggage' })
  await said('Saved: it is about lost luggage.')
  expect(status.current).toMatchObject({ undo: true })
})

test('of the themes in use the first five are offered, without its own, and one press takes one', async () => {
  render(StoryTheme, { story: told({ theme: 'birthdays' }) })
  await screen.findByRole('button', { name: 'lost luggage' })
  const offered = screen.getAllByRole('listitem').map((item) => item.textContent?.trim())
  expect(offered).toEqual(['lost luggage', 'children', 'rain', 'pets', 'cars'])
  await user.click(screen.getByRole('button', { name: 'rain' }))
  expect(send).toHaveBeenCalledWith('story_theme', { id: 'story', theme: 'rain' })
  await vi.waitFor(() => expect(field()).toHaveFocus())
  expect(field()).toHaveValue('rain')
})

test('an emptied field takes it away, and undo puts it back into the field', async () => {
  const { rerender } = render(StoryTheme, { story: told({ theme: 'rain' }) })
  await user.clear(field())
  await user.keyboard('{Enter}')
  await said('It says no more what it is about.')
  await rerender({ story: told({ theme: '' }) })
  await rerender({ story: told({ theme: 'rain' }) })
  expect(field()).toHaveValue('rain')
})

test('what is being written stays when the story comes anew', async () => {
  const { rerender } = render(StoryTheme, { story: told({ theme: 'rain' }) })
  await user.type(field(), ' and snow')
  await rerender({ story: told({ theme: 'rain', kept: true }) })
  expect(field()).toHaveValue('rain and snow')
})

test('a refusal stands at the field, and the words stay', async () => {
  fault = { code: 'too_long', field: 'theme', facts: { limit: 80, length: 81 } }
  render(StoryTheme, { story: told() })
  await user.type(field(), 'very long{Enter}')
  await vi.waitFor(() => expect(field()).toBeInvalid())
  expect(field()).toHaveAccessibleDescription(/at most 80/)
  expect(field()).toHaveValue('very long')
})
