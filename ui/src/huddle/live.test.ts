import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Fault, HuddleView, Run, Taps } from '../core/api.gen'
import { send } from '../core/tauri'
import { Room } from './room.svelte'
import { action, asked as question, sampleRun, steps } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

const full: Fault = { code: 'disk_full', field: null, facts: {} }
const empty: Fault = { code: 'empty', field: 'people', facts: {} }
const thanks = { people: ['joe'], text: 'Carried the chairs.', giver_id: null }
const promise = { kind: 'promise', text: 'Order umbrellas', owner_id: 'ana', due_on: '2026-11-21' } as const

describe('what happens beside the steps', () => {
  let room: Room
  let run: Run
  let taps: Taps
  let refuse: Record<string, Fault> = {}
  const asked: [string, Record<string, unknown>][] = []
  const names = () => asked.map(([command]) => command)

  beforeEach(() => {
    asked.length = 0
    refuse = {}
    run = sampleRun({ at: 1, steps: [...steps, question('case-01')], can_shorten: true })
    taps = { useful: 0, so_so: 0, not_useful: 0 }
    room = new Room()
    room.show(run)
    vi.mocked(send).mockImplementation(async (command, request) => {
      const body = request as Record<string, unknown>
      asked.push([command, body])
      await new Promise((later) => setTimeout(later, 1))
      const fault = refuse[command]
      if (fault) throw fault
      if (command === 'huddle_close') return { huddle: { id: 'huddle' }, taps } as HuddleView
      if (command === 'huddle_tap') {
        const tap = body.tap as keyof Taps
        taps = { ...taps, [tap]: taps[tap] + (body.back ? -1 : 1) }
        return taps
      }
      if (command === 'action_save') run = { ...run, made: [...run.made, action()] }
      if (command === 'huddle_step') run = { ...run, at: body.to as number }
      if (command === 'huddle_extend') run = { ...run, planned: run.planned + 60 }
      if (command === 'huddle_shorten') run = { ...run, steps, can_shorten: false }
      if (command === 'huddle_thank') run = { ...run, told: run.told + 1 }
      return run
    })
  })

  it('adds a minute with each press, in its turn behind the step that was pressed before', async () => {
    room.next()
    room.extend()
    room.extend()
    await room.settled()
    expect(room.run?.planned).toBe(420)
    expect(names()).toEqual(['huddle_step', 'huddle_extend', 'huddle_extend'])
    expect(asked[1]).toEqual(['huddle_extend', { huddle_id: 'huddle' }])
  })

  it('goes back to the last step where one press too many ended it', async () => {
    room.end(true)
    await room.settled()
    expect(room.ended).not.toBeNull()
    run = { ...run, at: room.last }
    room.reopen()
    room.reopen()
    await room.settled()
    expect([room.ended, room.run?.at]).toEqual([null, room.last])
    expect(names()).toEqual(['huddle_close', 'huddle_reopen'])
    room.back()
    await room.settled()
    expect(room.run?.at).toBe(room.last - 1)
  })

  it('stays ended where it cannot be opened any more, and says why', async () => {
    room.end(true)
    await room.settled()
    refuse = { huddle_reopen: { code: 'already_closed', field: null, facts: {} } }
    room.reopen()
    await room.settled()
    expect(room.ended).not.toBeNull()
    expect(room.fault?.code).toBe('already_closed')
  })

  it('says that the minute is there only once the core has kept it', async () => {
    const said = vi.fn()
    room.says = said
    refuse = { huddle_extend: full }
    room.extend()
    await room.settled()
    expect(said).not.toHaveBeenCalled()
    expect(room.fault).toEqual(full)
    refuse = {}
    room.again()
    await room.settled()
    expect(said).toHaveBeenCalledExactlyOnceWith('room-extended')
    expect(room.run?.planned).toBe(360)
  })

  it('leaves out the question and keeps the step', async () => {
    const step = room.step
    room.shorten()
    await room.settled()
    expect(room.run?.steps).toHaveLength(6)
    expect(room.run?.at).toBe(1)
    expect(room.step).toEqual(step)
    room.shorten()
    await room.settled()
    expect(names()).toEqual(['huddle_shorten'])
  })

  it('keeps thanks without moving the step, and then they can be celebrated until it moves', async () => {
    room.cheer()
    expect(room.cheering).toBe(false)
    expect(await room.thank(thanks)).toBeNull()
    expect(asked[0]).toEqual(['huddle_thank', { huddle_id: 'huddle', ...thanks }])
    expect(room.run).toMatchObject({ at: 1, told: 1 })
    room.cheer()
    expect(room.cheering).toBe(true)
    room.next()
    expect(room.cheering).toBe(false)
    room.cheer()
    expect(room.cheering).toBe(false)
  })

  it('celebrates on a thank-you that is shown', () => {
    room.show({ ...run, at: 4 })
    room.cheer()
    expect(room.cheering).toBe(true)
  })

  it('tells the dialog why thanks were refused, and does not make the room stop for it', async () => {
    refuse = { huddle_thank: empty }
    const answer = room.thank(thanks)
    room.next()
    expect(await answer).toEqual(empty)
    await room.settled()
    expect(room.fault).toBeNull()
    expect(room.run?.at).toBe(2)
    expect(room.glad).toBe(false)
  })

  it('does not say that thanks were kept when a press before them failed', async () => {
    refuse = { huddle_step: full }
    room.next()
    expect(await room.thank(thanks)).toEqual(full)
    expect(names()).toEqual(['huddle_step'])
  })

  it('shows a promise among what was made, and asks for it in this huddle', async () => {
    expect(await room.note({ ...promise, shift_id: 'morning' })).toBeNull()
    expect(asked[0]).toEqual([
      'action_save',
      { id: null, huddle_id: 'huddle', shift_id: 'morning', ...promise },
    ])
    expect(room.run?.made).toHaveLength(1)
  })

  it('ends a promise and shows what the core says of it then', async () => {
    room.endAction('umbrellas', 'done')
    await room.settled()
    expect(names()).toEqual(['action_end', 'huddle_run'])
    expect(asked[0]?.[1]).toEqual({ id: 'umbrellas', state: 'done' })
  })

  it('counts every tap at the end, and takes one back', async () => {
    room.tap('useful')
    await room.settled()
    expect(names()).toEqual([])
    room.end(true)
    room.tap('useful')
    room.tap('useful')
    room.tap('so_so')
    room.tap('so_so', true)
    await room.settled()
    expect(room.ended?.taps).toEqual({ useful: 2, so_so: 0, not_useful: 0 })
    expect(asked.at(-1)?.[1]).toEqual({ huddle_id: 'huddle', tap: 'so_so', back: true })
  })

  it('keeps the presenter’s view while the huddle runs, and not for the next one', () => {
    room.turn()
    expect(room.presenting).toBe(true)
    const again = new Room()
    again.show(run)
    expect(again.presenting).toBe(true)
    const next = new Room()
    next.show({ ...run, huddle_id: 'another' })
    expect(next.presenting).toBe(false)
    again.turn()
    expect(again.presenting).toBe(false)
  })
})
