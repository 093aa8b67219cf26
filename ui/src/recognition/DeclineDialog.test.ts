// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { StoryRow } from '../core/api.gen'
import { begin, core, opened, requests, said, unread, user } from './inbox.sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

vi.setConfig({ testTimeout: 20_000 })
beforeEach(begin)

async function asked() {
  await opened()
  await user.keyboard('d')
  return screen.findByRole('textbox', { name: 'Your reason' })
}
const AT_LENGTH = 'It says too much about a customer. Tell it once more without the details.'

test('my own reason can begin with a digit: Ctrl+Z takes the ready one back, and its digit is a digit from then on', async () => {
  const field = await asked()
  await user.keyboard('2')
  await vi.waitFor(() => expect(field).toHaveValue(AT_LENGTH))
  await user.keyboard('{Control>}z{/Control}')
  expect(field).toHaveValue('')
  await user.keyboard('2 stories in one.{Enter}')
  await vi.waitFor(() =>
    expect(requests('story_decline')).toEqual([{ ids: ['a'], reason: '2 stories in one.' }]),
  )
})

test('where I delete the ready reason and type its digit once more, the digit stands there', async () => {
  const field = await asked()
  await user.keyboard('2')
  await vi.waitFor(() => expect(field).toHaveValue(AT_LENGTH))
  await user.clear(field)
  await user.keyboard('2 stories in one')
  expect(field).toHaveValue('2 stories in one')
  await user.clear(field)
  await user.keyboard('4')
  await vi.waitFor(() =>
    expect(field).toHaveValue('I could not see what they did. Tell it once more with what happened.'),
  )
})

test('a digit that is held down is one press', async () => {
  const field = await asked()
  await user.keyboard('{2>3/}')
  await vi.waitFor(() => expect(field).toHaveValue(AT_LENGTH))
})

test('a ready reason pressed over my own words gives them back with Ctrl+Z', async () => {
  const field = await asked()
  await user.keyboard('Too near')
  await user.click(screen.getByRole('button', { name: /^It says too much/ }))
  await user.click(screen.getByRole('button', { name: /^We heard this one already/ }))
  await vi.waitFor(() => expect(field).toHaveFocus())
  expect(field).toHaveValue('We heard this one already. Thank you for telling it.')
  await user.keyboard('{Control>}z{/Control}')
  expect(field).toHaveValue('Too near')
})

test('a digit of a language that is being composed fills in nothing', async () => {
  const field = await asked()
  await fireEvent.keyDown(field, { key: '2', isComposing: true })
  expect(field).toHaveValue('')
})

test('where nobody signed I am not told that somebody reads my reason, and learn for whom it stays', async () => {
  core.waiting = [unread('a', 'Ana', { giver: null }), unread('b', 'Bob')]
  const field = await asked()
  expect(field).toHaveAccessibleDescription('Nobody signed it, so nobody reads this but those who lead.')
  core.fault = { code: 'empty', field: 'reason', facts: {} }
  await user.keyboard('{Enter}')
  await vi.waitFor(() =>
    expect(field).toHaveAccessibleDescription(/Write the reason\. Those who lead read it\./),
  )
  core.fault = null
  await user.keyboard('4{Enter}')
  await vi.waitFor(() =>
    expect(said()).toBe('Not told. Nobody signed it, so nobody reads why but those who lead.'),
  )
})

test('of several it says on how many of them nobody’s name stands', async () => {
  const among = async (...givers: (StoryRow['giver'] | undefined)[]) => {
    document.body.replaceChildren()
    core.waiting = givers.map((giver, at) => unread(`${at}`, 'Ana', giver === null ? { giver } : {}))
    const shown = await opened()
    await user.click(screen.getByRole('checkbox', { name: 'Choose all' }))
    await user.click(screen.getByRole('button', { name: /^Decline: / }))
    const field = await screen.findByRole('textbox', { name: 'Your reason' })
    const hint = field
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id))
    await user.type(field, 'Twice.{Enter}')
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    shown.unmount()
    return [hint?.map((one) => one?.textContent).join(' '), said()]
  }
  expect(await among(undefined, null)).toEqual([
    expect.stringMatching(/^Whoever told them reads this\. Nobody signed one of them/),
    'Two are not told. Whoever told them can read why. Nobody signed one of them: there only those who lead can.',
  ])
  expect(await among(null, null)).toEqual([
    expect.stringMatching(/^Nobody signed them/),
    'Two are not told. Nobody signed them, so nobody reads why but those who lead.',
  ])
})
