// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { OpenHuddle, Today } from '../core/api.gen'
import OpenWays from './OpenWays.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const FIVE_TO_TWO = Date.UTC(2026, 10, 21, 13, 55)
let today: Today
beforeEach(() => {
  today = { now: FIVE_TO_TWO, due_at: FIVE_TO_TWO + 8 * 3_600_000, shift: { name: 'Night' } } as Today
})
const left = (forgotten: boolean): OpenHuddle => ({
  id: 'huddle',
  on: '2026-11-21',
  forgotten,
  shift: 'Morning',
  step: 2,
  steps: 6,
  segment: 'story',
  started_at: 0,
})
const ways = (forgotten: boolean) => {
  render(OpenWays, { today, open: left(forgotten) })
  return screen
    .getAllByRole('button')
    .map((button) => [
      button.classList.contains('primary'),
      button.getAttribute('aria-keyshortcuts'),
      button.textContent?.replaceAll(/[\u2068\u2069]|\s+F5/g, '').trim(),
    ])
}

test('a huddle that was left a moment ago is continued first', () => {
  expect(ways(false)).toEqual([
    [true, 'F5', 'Continue at step 3 of 6'],
    [false, null, 'Close it with what was told'],
  ])
})

test('one of another shift is closed first, once that has its own before long', () => {
  today = { ...today, due_at: FIVE_TO_TWO + 1_800_000 }
  expect(ways(false)[0]).toEqual([true, null, 'Close it with what was told'])
})

test('one that was left for hours is closed first, and F5 still continues it', () => {
  expect(ways(true)).toEqual([
    [true, null, 'Close it with what was told'],
    [false, 'F5', 'Continue at step 3 of 6'],
  ])
})
