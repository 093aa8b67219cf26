// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { createRawSnippet } from 'svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { HereView, Setup } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { isolate } from '../words'
import Frame from './Frame.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const setup = { done: true, team: null, zone: 'UTC', now: 0, read_only: null } as unknown as Setup
const children = createRawSnippet(() => ({ render: () => '<p>The screen itself</p>' }))
const due = { id: 'r', shift: 'Morning', huddle_at: '07:45', state: 'due' }
let reminders: object[] = []
let turn = 0

beforeEach(() => {
  reminders = [due]
  turn += 1
  here.take({ turn, access: 'anyone', person: null } as unknown as HereView)
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'reminder_list') return reminders
    if (command === 'reminder_dismiss') reminders = []
    return null
  })
})
const sentence = () => screen.findByText(`${isolate('Morning')}: the huddle starts at ${isolate('07:45')}.`)

test('a reminder stands above the screen in its flow, read out politely, and over nothing', async () => {
  render(Frame, { setup, children })
  const said = await sentence()
  expect(said.closest('[role="status"]')).not.toBeNull()
  expect(said.closest('main')).not.toBeNull()
  expect(said.closest('.foot')).toBeNull()
  const own = screen.getByText('The screen itself')
  expect(said.compareDocumentPosition(own)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('the line that is read out is there before the reminder comes', () => {
  const { container } = render(Frame, { setup, children })
  expect(container.querySelector('main .waits [role="status"]')?.textContent).toBe('')
})

test('whoever has read the reminder goes on with the screen', async () => {
  render(Frame, { setup, children })
  await sentence()
  await userEvent.setup().click(screen.getByRole('button', { name: 'Got it' }))
  await vi.waitFor(() => expect(screen.queryByText(/the huddle starts/)).toBeNull())
  expect(screen.getByRole('main')).toHaveFocus()
})

test('what waits is as wide as the screen below it, also over a wide one', () => {
  const widthAt = (file: string, selector: string) =>
    readFileSync(file, 'utf8')
      .split(`${selector} {`)[1]
      ?.split('}')[0]
      ?.match(/inline-size: (.*);/)?.[1]
  const base = (selector: string) => widthAt('src/look/base.css', selector)
  const frame = (selector: string) => widthAt('src/frame/Frame.svelte', selector)
  expect(base('\n  .page')).toBeDefined()
  expect(frame('\n.waits')).toBe(base('\n  .page'))
  expect(base('.page.wide')).not.toBe(base('\n  .page'))
  expect(frame('.page.wide)) > .waits')).toBe(base('.page.wide'))
})
