// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { LeftOut, StoryRow, Today } from '../core/api.gen'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import { setPlace } from '../words'
import PlanChanges from './PlanChanges.svelte'
import { ana } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(async () => null), onOpen: () => {}, onChanged: () => {} }))

const story = (text: string, status = 'ready') => ({ people: [ana], text, status }) as unknown as StoryRow
const out = (item: string, segment: LeftOut['segment'], part: Partial<LeftOut> = {}): LeftOut => ({
  item,
  segment,
  story: null,
  text: '',
  ...part,
})
const today = (part: Partial<Today>) =>
  ({
    on: '2026-11-21',
    shift: { id: 'morning' },
    one_thing: '',
    left_out: [],
    gone: 0,
    changed: true,
    ...part,
  }) as Today
const OF_TODAY = { shift_id: 'morning', on: '2026-11-21' }
const rows = () => screen.getAllByRole('listitem').map((row) => row.querySelector('p')?.textContent?.trim())

beforeEach(() => vi.mocked(send).mockClear())

test('whatever was left out is named, also what is no story', async () => {
  setPlace('hotel')
  const left_out = [
    out('bag', 'story', { story: story('Found the bag.') }),
    out('purpose', 'purpose'),
    out('celebrate', 'thanks'),
    out('3f9a', 'practice', { text: 'Who made you laugh?' }),
    out('soup', 'practice', { story: story('Brought soup.') }),
    out('case-01', 'practice'),
    out('opening-visit', 'opening'),
  ]
  render(PlanChanges, { today: today({ left_out }) })
  const [bag, purpose, celebrate, own, recall, question, welcome] = rows()
  expect(bag).toMatch(/^Ana\s+Found the bag\.$/)
  expect(purpose).toBe('Why we are here')
  expect(celebrate).toMatch(/^Thank you\s+To celebrate$/)
  expect(own).toMatch(/^Talk about it\s+Who made you laugh\?$/)
  expect(recall).toMatch(/^Ana\s+Brought soup\.$/)
  expect(question).toMatch(/^What would you do\?\s+\S.{20,}/)
  expect(welcome).toMatch(/^Welcome\s+Our guest speaks first\. We listen\.$/)
})

test('what is put back is said, and the next one has the focus', async () => {
  const bag = out('bag', 'story', { story: story('Found the bag.') })
  const purpose = out('purpose', 'purpose')
  const { rerender } = render(PlanChanges, { today: today({ left_out: [bag, purpose] }) })
  const back = screen.getByRole('button', { name: 'Put back: Found the bag.' })
  back.focus()
  back.click()
  expect(send).toHaveBeenCalledWith('plan_add', { ...OF_TODAY, item: 'bag' })
  await vi.waitFor(() => expect(status.current?.text()).toBe('Back in the huddle.'))
  await rerender({ today: today({ left_out: [purpose] }) })
  expect(screen.getByRole('button', { name: 'Put back: Why we are here' })).toHaveFocus()
})

test('the plan can be had as the rules have it, and then has the focus', async () => {
  const plan = document.createElement('h2')
  plan.tabIndex = -1
  plan.dataset.plan = ''
  document.body.append(plan)
  const { rerender } = render(PlanChanges, { today: today({}) })
  const reset = screen.getByRole('button', { name: 'As the rules have it' })
  reset.focus()
  reset.click()
  expect(send).toHaveBeenCalledWith('plan_reset', OF_TODAY)
  await vi.waitFor(() => expect(status.current?.text()).toBe('The plan is as the rules have it.'))
  await rerender({ today: today({ changed: false }) })
  expect(screen.queryByRole('button')).toBeNull()
  await vi.waitFor(() => expect(plan).toHaveFocus())
  plan.remove()
})

test('what was put in and may not be told any more is counted, without a name', () => {
  render(PlanChanges, { today: today({ gone: 2, changed: false }) })
  expect(screen.getByText(/^2 of those put in are not told/)).toBeVisible()
})

test('what was taken back since cannot be put back', () => {
  const left_out = [out('bag', 'story', { story: story('Found the bag.', 'withdrawn') })]
  render(PlanChanges, { today: today({ left_out }) })
  expect(screen.queryByText('Left out today')).toBeNull()
})
