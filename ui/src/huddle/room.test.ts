import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Fault, HuddleView, Run } from '../core/api.gen'
import { send } from '../core/tauri'
import { Room } from './room.svelte'
import { sampleRun } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

const kept = { huddle: { id: 'huddle' } } as HuddleView
const full: Fault = { code: 'disk_full', field: null, facts: {} }

/** A core that remembers where it is, answers a little later, and notes what it was asked. */
function core(start: Run) {
  let run = start
  const asked: [string, Record<string, unknown>][] = []
  let refuse: Fault | null = null
  vi.mocked(send).mockImplementation(async (command, request) => {
    const body = request as Record<string, unknown>
    asked.push([command, body])
    await new Promise((later) => setTimeout(later, 1))
    if (refuse) throw refuse
    if (command === 'huddle_close') return kept
    if (command === 'huddle_discard') return null
    if (command === 'huddle_step' && body.from === run.at) run = { ...run, at: body.to as number }
    if (command === 'huddle_pause') run = { ...run, paused: body.paused as boolean }
    if (command === 'huddle_absent') run = { ...run, absent: [body.person_id as string] }
    return run
  })
  return {
    asked,
    refuse: (fault: Fault | null) => {
      refuse = fault
    },
    move: (at: number) => {
      run = { ...run, at }
    },
    copies: () => {
      run = structuredClone(run)
    },
    names: () => asked.map(([command]) => command),
  }
}

describe('the huddle in the room', () => {
  let room: Room
  function begin(part: Partial<Run> = {}) {
    const run = sampleRun(part)
    room = new Room()
    room.show(run)
    return core(run)
  }
  beforeEach(() => void vi.mocked(send).mockReset())

  it('shows the next step at once and asks the core for it in the same moment', async () => {
    const there = begin()
    room.next()
    expect(room.run?.at).toBe(1)
    expect(there.names()).toEqual(['huddle_step'])
    await room.settled()
    expect(room.run?.at).toBe(1)
    expect(there.asked).toEqual([['huddle_step', { huddle_id: 'huddle', from: 0, to: 1 }]])
  })

  it('loses no press and doubles none when presses come faster than answers', async () => {
    const there = begin()
    room.next()
    room.next()
    room.next()
    room.back()
    await room.settled()
    expect(room.run?.at).toBe(2)
    expect(there.asked.map(([, body]) => [body.from, body.to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 2],
    ])
  })

  it('shows the last of several presses while the core still answers the first', async () => {
    begin()
    const shown: (number | undefined)[] = []
    room.next()
    room.next()
    room.next()
    const settled = room.settled()
    for (let wait = 0; wait < 20; wait += 1) {
      shown.push(room.run?.at)
      await new Promise((later) => setTimeout(later, 0))
    }
    await settled
    expect(new Set(shown)).toEqual(new Set([3]))
  })

  it('keeps the very steps that it has while the core says nothing new of them', async () => {
    const there = begin()
    const steps = room.run?.steps
    there.copies()
    room.next()
    await room.settled()
    expect(room.run?.at).toBe(1)
    expect(room.run?.steps).toBe(steps)
  })

  it('goes back to the step that is kept when one of several presses is refused', async () => {
    const there = begin({ at: 1 })
    there.refuse(full)
    room.next()
    room.next()
    expect(room.run?.at).toBe(3)
    await room.settled()
    expect(room.run?.at).toBe(1)
    expect(room.fault).toEqual(full)
    expect(there.names()).toEqual(['huddle_step'])
  })

  it('does not end the huddle with a press made before the last step was on the screen', async () => {
    const there = begin({ at: 4 })
    room.next()
    room.next()
    await room.settled()
    expect(room.run?.at).toBe(5)
    expect(room.ended).toBeNull()
    expect(there.names()).toEqual(['huddle_step'])
  })

  it('ends with the next press on the last step, which was then finished too', async () => {
    const there = begin({ at: 5 })
    room.next()
    await room.settled()
    expect(room.ended).toBe(kept)
    expect(there.asked).toEqual([['huddle_close', { huddle_id: 'huddle', through: true }]])
  })

  it('stays on the first step when there is nothing before it', async () => {
    const there = begin()
    room.back()
    await room.settled()
    expect(there.asked).toEqual([])
  })

  it('drops presses that were meant for another step when the huddle was moved elsewhere', async () => {
    const there = begin()
    there.move(4)
    room.next()
    room.next()
    await room.settled()
    expect(room.run?.at).toBe(4)
    expect(there.names()).toEqual(['huddle_step'])
  })

  it('keeps the step and says why when the core refuses, and tries again when asked', async () => {
    const there = begin({ at: 1 })
    there.refuse(full)
    room.next()
    await room.settled()
    expect(room.run?.at).toBe(1)
    expect(room.fault).toEqual(full)
    there.refuse(null)
    room.again()
    await room.settled()
    expect(room.run?.at).toBe(2)
    expect(room.fault).toBeNull()
  })

  it('wakes a paused huddle with the first press and moves with the second', async () => {
    const there = begin({ at: 2, paused: true, since: null })
    room.next()
    room.next()
    await room.settled()
    expect(room.run?.paused).toBe(false)
    expect(room.run?.at).toBe(3)
    expect(there.names()).toEqual(['huddle_pause', 'huddle_step'])
  })

  it('lights a dark screen with any move, and stays where it was', async () => {
    const there = begin({ at: 2 })
    room.darken()
    room.next()
    await room.settled()
    expect(room.blank).toBe(false)
    expect(there.asked).toEqual([])
  })

  it('pauses and shows the overview on Esc, and never leaves by that alone', async () => {
    begin({ at: 2 })
    room.stop()
    await room.settled()
    expect(room.over).toBe('overview')
    expect(room.run?.paused).toBe(true)
    expect(room.ended).toBeNull()
  })

  it('goes on from the overview at the chosen step', async () => {
    begin({ at: 2 })
    room.stop()
    room.choose(2)
    room.resume()
    await room.settled()
    expect(room.over).toBe('nothing')
    expect(room.run?.paused).toBe(false)
    expect(room.run?.at).toBe(4)
  })

  it('keeps the choice within the steps', () => {
    begin()
    room.look()
    room.choose(-1)
    expect(room.chosen).toBe(0)
    room.choose(99)
    expect(room.chosen).toBe(5)
  })

  it('takes a number past the end as the last step', async () => {
    begin()
    room.goTo(8)
    await room.settled()
    expect(room.run?.at).toBe(5)
  })

  it('marks who is absent', async () => {
    begin()
    room.mark('joe', true)
    await room.settled()
    expect(room.run?.absent).toEqual(['joe'])
  })

  it('says whether a huddle was thrown away', async () => {
    const there = begin()
    there.refuse({ code: 'already_told', field: null, facts: {} })
    expect(await room.discard()).toBe(false)
    there.refuse(null)
    expect(await room.discard()).toBe(true)
  })

  it('lets the time stand still while it asks how to leave', async () => {
    const there = begin()
    room.look()
    room.ask()
    await room.settled()
    expect(room.over).toBe('leaving')
    expect(there.asked).toEqual([['huddle_pause', { huddle_id: 'huddle', paused: true }]])
    room.rest()
    await room.settled()
    expect(there.asked).toHaveLength(1)
  })

  it('pauses whatever is left open, and nothing that is over', async () => {
    const there = begin()
    room.rest()
    await room.settled()
    expect(there.names()).toEqual(['huddle_pause'])
    const closed = begin()
    room.end(true)
    room.rest()
    await room.settled()
    room.rest()
    await room.settled()
    expect(closed.names()).toEqual(['huddle_close'])
    const thrown = begin()
    await room.discard()
    room.rest()
    await room.settled()
    expect(thrown.names()).toEqual(['huddle_discard'])
  })
})
