// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CelebrationKind, PlanItem, StoryRow, Today } from '../core/api.gen'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import Plan from './Plan.svelte'
import { ana, joe } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(async () => null),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

const story = (id: string, text: string): StoryRow => ({
  id,
  kind: 'story',
  people: [ana],
  giver: joe,
  text,
  customer_words: '',
  source: 'saw_it',
  day: '2026-11-20',
  status: 'ready',
  times_told: 0,
  last_told_on: null,
})
const item = (part: Partial<PlanItem>): PlanItem => ({
  segment: 'story',
  story: null,
  purpose: null,
  text: '',
  prompt: null,
  celebrations: [],
  reason: { code: 'untold', facts: { days: 1 } },
  ask: [],
  seconds: 60,
  ...part,
})
const today = {
  on: '2026-11-21',
  shift: { id: 'morning', name: 'Morning' },
  untold: 3,
  held: [],
  items: [
    item({
      segment: 'purpose',
      text: 'Everyone leaves feeling looked after.',
      reason: { code: 'purpose_always', facts: {} },
    }),
    item({ story: story('bag', 'Found the bag.'), ask: [ana] }),
    item({ segment: 'thanks', story: story('soup', 'Brought soup.') }),
  ],
} as unknown as Today

function press(key: string) {
  const target = document.activeElement ?? document.body
  const event = new KeyboardEvent('keydown', { key, bubbles: true })
  Object.defineProperty(event, 'target', { value: target })
  pressed(event, list.current)
}
const row = () => document.activeElement?.textContent ?? ''

describe('the plan of today', () => {
  let change: (today: Today) => Promise<void>
  beforeEach(() => {
    vi.mocked(send).mockClear()
    const { rerender } = render(Plan, { today })
    change = (changed) => rerender({ today: changed })
  })

  it('is the plan of another huddle once this one was held', () => {
    const held = [{ shift: 'Morning' }] as Today['held']
    render(Plan, { props: { today: { ...today, held } } })
    expect(screen.getByRole('heading', { name: 'What another huddle would tell' })).toBeInTheDocument()
  })

  it('says for each item why it is there', () => {
    expect(screen.getByText('Every huddle starts with it.')).toBeVisible()
    expect(screen.getAllByText('From yesterday, not told yet.')).toHaveLength(2)
  })

  it('says what is celebrated', async () => {
    const celebrating = (kinds: CelebrationKind[]) =>
      item({
        segment: 'thanks',
        prompt: 'celebrate',
        celebrations: kinds.map((kind) => ({ person: ana, kind, years: 3 })),
        reason: { code: 'day_to_celebrate', facts: {} },
      })
    await change({ ...today, items: [celebrating(['birthday', 'birthday'])] })
    expect(screen.getByText('Birthday today.')).toBeVisible()
    await change({ ...today, items: [celebrating(['birthday', 'anniversary'])] })
    expect(screen.getByText('A birthday and an anniversary today.')).toBeVisible()
  })

  it('names who wants to be asked first', () => {
    expect(screen.getByText(/Ask .*Ana.* first/)).toBeVisible()
  })

  it('counts what waits beyond this plan', () => {
    expect(screen.getByText('One more is ready to tell.')).toBeVisible()
  })

  it('moves between items with J and K and the arrows, and stops at the ends', () => {
    press('j')
    expect(row()).toContain('Everyone leaves')
    press('ArrowDown')
    expect(row()).toContain('Found the bag.')
    press('ArrowUp')
    press('k')
    expect(row()).toContain('Everyone leaves')
  })

  it('leaves the item with the focus out of today', () => {
    press('j')
    press('j')
    press('x')
    expect(send).toHaveBeenCalledWith('huddle_leave_out', {
      shift_id: 'morning',
      on: '2026-11-21',
      story_id: 'bag',
      out: true,
    })
  })

  it('keeps the focus where a row was taken away', async () => {
    press('j')
    press('j')
    await change({ ...today, items: today.items.filter((one) => one.story?.id !== 'bag') })
    expect(row()).toContain('Brought soup.')
  })

  it('takes no focus that it did not have', async () => {
    await change({ ...today, items: today.items.slice(0, 2) })
    expect(document.activeElement).toBe(document.body)
  })

  it('never leaves out the purpose', () => {
    press('j')
    press('x')
    expect(send).not.toHaveBeenCalled()
  })
})
