// @vitest-environment jsdom

import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { tick } from 'svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Action, CelebrationKind, Fault, HereView, PlanItem, Reason, Today } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { hush, status } from '../frame/status.svelte'
import { told } from '../recognition/sample'
import { setPlace } from '../words'
import Plan from './Plan.svelte'
import { ana, joe } from './sample'
import { canSwap } from './today.svelte'

vi.mock('../core/tauri', () => ({
  send: vi.fn(async () => null),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

const story = (id: string, text: string) => told({ id, people: [ana], giver: joe, text, day: '2026-11-20' })
const because = (code: Reason['code'], facts: Reason['facts'] = {}): Reason => ({ code, facts })
const item = (part: Partial<PlanItem>): PlanItem => ({
  item: part.story?.id ?? part.prompt ?? 'purpose',
  segment: 'story',
  story: null,
  recall: false,
  purpose: null,
  text: '',
  under: '',
  prompt: null,
  celebrations: [],
  actions: [],
  reasons: [because('untold', { days: 1 })],
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
      reasons: [because('purpose_always')],
    }),
    item({ story: story('bag', 'Found the bag.'), ask: [ana] }),
    item({ segment: 'thanks', story: story('soup', 'Brought soup.') }),
  ],
} as unknown as Today

function press(key: string, altKey = false) {
  const target = document.activeElement ?? document.body
  const event = new KeyboardEvent('keydown', { key, altKey, bubbles: true })
  Object.defineProperty(event, 'target', { value: target })
  pressed(event, list.current)
}
const row = () => document.activeElement?.textContent ?? ''
const said = () => status.current?.text() ?? ''
const OF_TODAY = { shift_id: 'morning', on: '2026-11-21' }

describe('the plan of today', () => {
  let change: (today: Today) => Promise<void>
  beforeEach(() => {
    vi.mocked(send).mockClear()
    here.take({ access: 'leader', turn: 1 } as HereView)
    hush()
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
        reasons: [because('day_to_celebrate')],
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

  it('is one stop of the Tab key: the first row, then the one that had the focus, with its buttons', async () => {
    const stops = () => screen.getAllByRole('listitem').map((one) => one.tabIndex)
    expect(stops()).toEqual([0, -1, -1])
    expect(screen.queryByRole('button')).toBeNull()
    await userEvent.setup().tab()
    expect(row()).toContain('Everyone leaves')
    expect(screen.getByRole('button', { name: /^Leave out/ })).toBeVisible()
    press('j')
    await tick()
    expect(stops()).toEqual([-1, 0, -1])
    await change({ ...today, items: today.items.slice(0, 1) })
    expect(stops()).toEqual([0])
  })

  it('offers no swap where nothing could stand in the place of what is there', () => {
    const could = (part: Partial<PlanItem>) => canSwap(item(part))
    expect(could({ segment: 'practice', prompt: 'case-01' })).toBe(true)
    expect(could({ segment: 'today', prompt: 'today-1' })).toBe(true)
    expect(could({ segment: 'actions', prompt: 'actions' })).toBe(false)
    expect(could({ segment: 'today', prompt: 'close-visit' })).toBe(false)
    expect(could({ segment: 'today', prompt: 'close-orientation' })).toBe(false)
  })

  it('gives up to three reasons in one line', async () => {
    const reasons = [
      because('untold', { days: 1 }),
      because('due_again', { name: 'Zoë' }),
      because('source_silent', { source: 'letter' }),
      because('customers_words'),
    ]
    await change({ ...today, items: [item({ story: story('bag', 'Found the bag.'), reasons })] })
    expect(
      screen.getByText(
        'From yesterday, not told yet. Time to hear of Zoë again. It is a while since we read from a letter or a review.',
      ),
    ).toBeVisible()
  })

  it('shows a question in the words of the place', async () => {
    setPlace('hotel')
    const reasons = [because('question_turn', { kind: 'case' })]
    await change({ ...today, items: [item({ segment: 'practice', prompt: 'case-01', reasons })] })
    expect(screen.getByText('What would you do?')).toBeVisible()
    expect(screen.getByText(/\?$/, { selector: '.text' })).toBeVisible()
  })

  it('shows of a story that comes back no more than its beginning', async () => {
    const told = story('bag', 'A bag stood alone. Ana ran with it to the bus.')
    await change({ ...today, items: [item({ segment: 'practice', story: told, recall: true })] })
    expect(screen.getByText('Do you remember?')).toBeVisible()
    expect(screen.getByText(/A bag stood alone/)).toBeVisible()
    expect(screen.queryByText(/to the bus/)).toBeNull()
  })

  it('names what is due of what was promised', async () => {
    const due = ['Call the florist.', 'The key of the lift'].map((text) => ({ text }) as Action)
    const reasons = [because('actions_due', { count: 2 })]
    await change({ ...today, items: [item({ item: 'actions', segment: 'actions', actions: due, reasons })] })
    expect(screen.getByText('What we promised')).toBeVisible()
    expect(screen.getByText('Call the florist. · The key of the lift')).toBeVisible()
    expect(screen.getByText('2 things are due.')).toBeVisible()
  })

  it('leaves the item with the focus out of today and says so', async () => {
    press('j')
    press('j')
    press('x')
    expect(send).toHaveBeenCalledWith('plan_drop', { ...OF_TODAY, item: 'bag' })
    await vi.waitFor(() => expect(said()).toBe('Left out today. It stays in your stories.'))
    expect(status.current?.undo).toBe(true)
  })

  it('leaves out what is no story too', async () => {
    press('j')
    press('x')
    expect(send).toHaveBeenCalledWith('plan_drop', { ...OF_TODAY, item: 'purpose' })
    await vi.waitFor(() => expect(said()).toBe('Left out today.'))
  })

  it('says of what a leader had put in that the rules decide again', async () => {
    const items = [item({ story: story('bag', 'Found the bag.'), reasons: [because('added')] })]
    await change({ ...today, items })
    press('j')
    press('x')
    await vi.waitFor(() => expect(said()).toContain('The rules decide about it again.'))
  })

  it('swaps the item with the focus, says so, and the row in its place has the focus', async () => {
    press('j')
    press('j')
    press('s')
    expect(send).toHaveBeenCalledWith('plan_swap', { ...OF_TODAY, item: 'bag' })
    await vi.waitFor(() => expect(said()).toBe('Swapped. The next best stands in its place.'))
    expect(status.current?.undo).toBe(true)
    const [purpose, , thanks] = today.items
    if (!purpose || !thanks) throw new Error('the plan has three items')
    await change({ ...today, items: [purpose, item({ story: story('key', 'Lent a key.') }), thanks] })
    expect(row()).toContain('Lent a key.')
    expect(document.activeElement?.tagName).toBe('LI')
  })

  it('says plainly where nothing else is ready, and the row keeps the focus', async () => {
    const refusal: Fault = { code: 'nothing_else', field: null, facts: { part: 'story' } }
    vi.mocked(send).mockRejectedValueOnce(refusal)
    press('j')
    press('j')
    press('s')
    await vi.waitFor(() => expect(said()).toBe('No other story is waiting. X leaves it out.'))
    expect(row()).toContain('Found the bag.')
  })

  it('moves the item with the focus, and the focus goes with it', async () => {
    press('j')
    press('j')
    press('ArrowDown', true)
    expect(send).toHaveBeenCalledWith('plan_move', { ...OF_TODAY, item: 'bag', earlier: false })
    await vi.waitFor(() => expect(said()).toBe('Moved. It is item 3 of 3 now.'))
    const [purpose, bag, soup] = today.items
    if (!purpose || !bag || !soup) throw new Error('the plan has three items')
    await change({ ...today, items: [purpose, soup, bag] })
    expect(row()).toContain('Found the bag.')
    press('ArrowUp', true)
    expect(send).toHaveBeenCalledWith('plan_move', { ...OF_TODAY, item: 'bag', earlier: true })
  })

  it('moves nothing beyond the first and the last place', () => {
    press('j')
    press('ArrowUp', true)
    press('ArrowDown')
    press('ArrowDown')
    press('ArrowDown', true)
    expect(send).not.toHaveBeenCalled()
  })

  it('has a button for each of these, named after the item', async () => {
    const button = (name: string) => screen.getByRole('button', { name })
    expect(screen.queryByRole('button', { name: /^Leave out/ })).toBeNull()
    press('j')
    await tick()
    // There is one purpose.
    expect(screen.queryByRole('button', { name: /^Swap .*: Everyone leaves/ })).toBeNull()
    press('j')
    await tick()
    button('Move later: Found the bag.').click()
    expect(send).toHaveBeenCalledWith('plan_move', { ...OF_TODAY, item: 'bag', earlier: false })
    button('Swap for the next best: Found the bag.').click()
    expect(send).toHaveBeenCalledWith('plan_swap', { ...OF_TODAY, item: 'bag' })
    press('j')
    await tick()
    button('Leave out: Brought soup.').click()
    expect(send).toHaveBeenCalledWith('plan_drop', { ...OF_TODAY, item: 'soup' })
    expect(button('Move later: Brought soup.')).toBeDisabled()
  })

  it('offers a button that cannot be pressed any more no longer the focus', async () => {
    press('j')
    press('j')
    await tick()
    screen.getByRole('button', { name: 'Move later: Found the bag.' }).focus()
    const [purpose, bag, soup] = today.items
    if (!purpose || !bag || !soup) throw new Error('the plan has three items')
    await change({ ...today, items: [purpose, soup, bag] })
    expect(document.activeElement?.tagName).toBe('LI')
    expect(row()).toContain('Found the bag.')
  })

  it('shows whoever does not lead nothing to change', async () => {
    here.take({ access: 'staff', turn: 1 } as HereView)
    await change({ ...today })
    expect(screen.queryByRole('button')).toBeNull()
    press('j')
    press('j')
    press('s')
    press('x')
    press('ArrowUp', true)
    expect(send).not.toHaveBeenCalled()
  })

  it('keeps the focus where a row was taken away', async () => {
    press('j')
    press('j')
    await change({ ...today, items: today.items.filter((one) => one.story?.id !== 'bag') })
    expect(row()).toContain('Brought soup.')
  })

  it('leaves the focus with the heading where the last row went', async () => {
    press('j')
    await change({ ...today, items: [] })
    expect(screen.getByRole('heading', { name: 'What we will tell' })).toHaveFocus()
    expect(screen.getByText(/Nothing is planned/)).toBeVisible()
  })

  it('takes no focus that it did not have', async () => {
    await change({ ...today, items: today.items.slice(0, 2) })
    expect(document.activeElement).toBe(document.body)
  })
})
