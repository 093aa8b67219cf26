// @vitest-environment jsdom
import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PeoplePreview, Setup } from '../core/api.gen'
import { send } from '../core/tauri'
import { stepsFor } from './steps'
import { walk } from './walk.svelte'
import { Answers } from './welcome.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

const PREVIEW: PeoplePreview = {
  header: false,
  columns: ['Ana'],
  mapping: ['name'],
  good: [],
  changed: [],
  same: 0,
  bad: [],
}
let preview = PREVIEW
let asked: string[] = []
let end = () => {}

beforeEach(() => {
  asked = []
  preview = PREVIEW
  vi.mocked(send).mockImplementation(async (command) => {
    asked.push(command)
    if (command === 'people_preview') return preview
    if (command === 'team_show') return { shifts: [] }
    return null
  })
})
afterEach(() => end())

function begin(text: string) {
  let way: ReturnType<typeof walk> | undefined
  end = $effect.root(() => {
    const setup = { zone: 'Europe/Lisbon' } as Setup
    way = walk(new Answers(), setup, stepsFor(1), 'team')
  })
  if (!way) throw new Error('no way')
  flushSync()
  way.people.text = text
  return way
}

test('plain names that were just pasted are asked for, then added', async () => {
  const way = begin('Ana\nBob')
  way.next()
  await vi.waitFor(() => expect(way.step).toBe('purpose'))
  expect(asked.indexOf('people_preview')).toBeLessThan(asked.indexOf('people_import'))
})

test('a table that nobody has seen understood is shown first, and added with the next press', async () => {
  preview = { ...PREVIEW, columns: ['Ana', 'Kitchen'], mapping: ['name', 'job'] }
  const way = begin('Ana, Kitchen')
  way.next()
  await vi.waitFor(() => expect(way.people.ready).toBe(true))
  await new Promise((done) => setTimeout(done))
  expect(asked).not.toContain('people_import')
  expect(way.step).toBe('team')
  way.next()
  await vi.waitFor(() => expect(way.step).toBe('purpose'))
  expect(asked).toContain('people_import')
})
