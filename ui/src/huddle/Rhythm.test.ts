// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { daysAfter } from '../action/due'
import type { Rhythm as Answer, Day, DayState, ShowRhythm } from '../core/api.gen'
import { send } from '../core/tauri'
import Rhythm from './Rhythm.svelte'
import { rhythmWords, weeksOf } from './rhythm'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const sum = (held: number, planned: number, extra = 0) => rhythmWords({ held, planned, extra })

describe('the sentence', () => {
  it('says how many of the planned ones were held', () => {
    expect(sum(18, 20)).toBe('18 of 20 planned huddles were held.')
    expect(sum(1, 20)).toBe('1 of 20 planned huddles was held.')
  })

  it('says few of them in words', () => {
    expect(sum(4, 5)).toBe('Four of five planned huddles were held.')
    expect(sum(0, 3)).toBe('None of three planned huddles were held.')
    expect(sum(1, 1)).toBe('The one planned huddle was held.')
    expect(sum(0, 1)).toBe('The one planned huddle was not held.')
  })

  it('names those on other days, and says where none was planned', () => {
    expect(sum(4, 5, 1)).toBe('Four of five planned huddles were held. One was held on a day without a plan.')
    expect(sum(0, 0, 3)).toBe('3 were held on days without a plan.')
    expect(sum(0, 0)).toBe('No huddle was planned for these days.')
  })
})

/** The Sunday of the weeks around today, and how many days there are. */
const SUNDAY = '2026-03-15'
const DAYS = 28
/** Before this day there was no shift. */
const FIRST = '2026-02-20'

function stateOf(on: Day): DayState {
  if (on < FIRST) return 'free'
  if (on >= '2026-03-10') return 'ahead'
  return on === '2026-03-03' ? 'missed' : 'held'
}
function answer({ until }: ShowRhythm): Answer[] {
  const sunday = until ?? SUNDAY
  const days = Array.from({ length: DAYS }, (_, at) => {
    const on = daysAfter(sunday, at - DAYS + 1)
    const state = stateOf(on)
    return { on, state, huddle_id: state === 'held' ? `h-${on}` : null }
  })
  const count = (wanted: DayState) => days.filter(({ state }) => state === wanted).length
  const held = count('held')
  const planned = held + count('missed')
  return [{ shift_id: 'm', shift: 'Morning', days, held, planned, extra: 0 }]
}

describe('the weeks on the screen', () => {
  beforeEach(() => {
    vi.mocked(send).mockImplementation(async (_, request) => answer(request as ShowRhythm))
  })
  const user = userEvent.setup()
  const button = (name: string) => screen.queryByRole('button', { name })

  it('are rows from Monday to Sunday', () => {
    const weeks = weeksOf(answer({ until: null, weeks: 4 })[0]?.days ?? [])
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7])
    expect(weeks.map((week) => week[0]?.on)).toEqual(['2026-02-16', '2026-02-23', '2026-03-02', '2026-03-09'])
  })

  it('say each day in words, and lead from those held to what was told', async () => {
    render(Rhythm)
    const table = within(await screen.findByRole('table', { name: 'Morning' }))
    const held = table.getByRole('link', { name: 'Monday 2 March: held' })
    expect(held).toHaveAttribute('href', '#/huddles/h-2026-03-02')
    expect(table.getByText('Tuesday 3 March: not held')).toBeInTheDocument()
    expect(table.getByText('Tuesday 10 March: still to come')).toBeInTheDocument()
    expect(table.getByText('Monday 16 February: none planned')).toBeInTheDocument()
    expect(table.getByRole('row', { name: /^Week of 2 March/ })).toBeInTheDocument()
  })

  it('tell the four states apart by a shape each', async () => {
    render(Rhythm)
    const table = await screen.findByRole('table', { name: 'Morning' })
    const shapes = new Set([...table.querySelectorAll('.mark')].map((mark) => mark.className.split(' ')[1]))
    expect(shapes).toEqual(new Set(['held', 'missed', 'ahead', 'free']))
  })

  it('go back by four weeks as long as anything was planned, and forward again, and the focus stays', async () => {
    render(Rhythm)
    await screen.findByText('16 February to 15 March')
    expect(send).toHaveBeenLastCalledWith('huddle_rhythm', { until: null, weeks: 4 })
    expect(button('Four weeks later')).toBeNull()
    await user.click(button('Four weeks earlier') as HTMLElement)
    expect(send).toHaveBeenLastCalledWith('huddle_rhythm', { until: '2026-02-15', weeks: 4 })
    await screen.findByText('19 Jan 2026 to 15 Feb 2026')
    await vi.waitFor(() => expect(button('Four weeks earlier')).toBeNull())
    await vi.waitFor(() => expect(button('Four weeks later')).toHaveFocus())
    await user.keyboard('{Enter}')
    await screen.findByText('16 February to 15 March')
    expect(send).toHaveBeenLastCalledWith('huddle_rhythm', { until: null, weeks: 4 })
    await vi.waitFor(() => expect(button('Four weeks earlier')).toHaveFocus())
    expect(button('Four weeks later')).toBeNull()
  })
})
