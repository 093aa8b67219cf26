import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type RoomKey, send } from '../core/tauri'
import { matches } from '../frame/shortcuts'
import { pressedThere, resized, roomActions } from './keys'
import { Room } from './room.svelte'
import { sampleRun } from './sample'

vi.mock('../core/tauri', () => ({
  send: vi.fn(),
  onOpen: () => {},
  onChanged: () => {},
  ready: () => {},
  fullScreen: () => {},
}))

describe('the keys of the room', () => {
  let room: Room
  let finished = 0
  let larger = 0
  let windows = 0

  function press(key: string, rightToLeft = false, ctrlKey = false) {
    const event = { key, code: '', ctrlKey, metaKey: false, shiftKey: false, altKey: false }
    const door = {
      rightToLeft,
      larger: () => (larger += 1),
      smaller: () => (larger -= 1),
      window: () => (windows += 1),
    }
    const action = roomActions(room, door, () => (finished += 1)).find(
      ({ keys, when }) => keys.some((name) => matches(event, name)) && (when?.() ?? true),
    )
    action?.run()
    return action?.id ?? null
  }

  function passed(key: RoomKey, rightToLeft = false) {
    const door = { rightToLeft, larger: () => (larger += 1), smaller: () => {}, window: () => {} }
    pressedThere(
      key,
      roomActions(room, door, () => (finished += 1)),
      rightToLeft,
    )
  }

  beforeEach(() => {
    finished = 0
    larger = 0
    windows = 0
    room = new Room()
    room.show(sampleRun({ at: 2 }))
    let at = 2
    let paused = false
    vi.mocked(send).mockImplementation(async (command, request) => {
      const body = request as { to?: number; paused?: boolean }
      if (command === 'huddle_close') return { huddle: { id: 'huddle' } }
      at = body.to ?? at
      paused = body.paused ?? paused
      return sampleRun({ at, paused })
    })
  })

  async function at() {
    await room.settled()
    return room.run?.at
  }

  it.each(['ArrowRight', 'PageDown', ' '])('goes on with %s', async (key) => {
    press(key)
    expect(await at()).toBe(3)
  })

  it.each(['ArrowLeft', 'PageUp'])('goes back with %s', async (key) => {
    press(key)
    expect(await at()).toBe(1)
  })

  it('opens a window for the room with W, also from the overview, and not once the huddle is over', async () => {
    press('w')
    press('o')
    press('w')
    expect(windows).toBe(2)
    room.end(true)
    await room.settled()
    press('w')
    expect(windows).toBe(2)
  })

  it('swaps the arrows where the words run from right to left', async () => {
    press('ArrowLeft', true)
    expect(await at()).toBe(3)
    press('ArrowRight', true)
    expect(await at()).toBe(2)
  })

  it('never swaps PageUp and PageDown', async () => {
    press('PageDown', true)
    expect(await at()).toBe(3)
    press('PageUp', true)
    expect(await at()).toBe(2)
  })

  it.each(['b', '.'])('darkens and lights the screen with %s', (key) => {
    press(key)
    expect(room.blank).toBe(true)
    press(key)
    expect(room.blank).toBe(false)
  })

  it('goes to the first, the last and the third step', async () => {
    press('Home')
    expect(await at()).toBe(0)
    press('End')
    expect(await at()).toBe(5)
    press('3')
    expect(await at()).toBe(2)
  })

  it('leaves Enter alone until the last step, and ends there', async () => {
    expect(press('Enter')).toBeNull()
    press('End')
    await room.settled()
    expect(press('Enter')).toBe('room-end')
    await room.settled()
    expect(room.ended).not.toBeNull()
  })

  it('lets a clicker stop with Esc and go on with F5', async () => {
    press('Escape')
    await room.settled()
    expect(room.over).toBe('overview')
    press('F5')
    await room.settled()
    expect(room.over).toBe('nothing')
    expect(room.run?.paused).toBe(false)
    expect(room.run?.at).toBe(2)
  })

  it('asks before it leaves: Esc a second time', () => {
    press('Escape')
    press('Escape')
    expect(room.over).toBe('leaving')
  })

  it('chooses in the overview with the same keys that move through the steps', () => {
    press('o')
    press('ArrowDown')
    press('PageDown')
    press('ArrowRight')
    press('ArrowUp')
    expect(room.chosen).toBe(4)
    expect(room.run?.at).toBe(2)
  })

  it('marks who is absent, and Esc goes back to where that was asked', () => {
    press('o')
    press('a')
    expect(room.over).toBe('absent')
    press('Escape')
    expect(room.over).toBe('overview')
    press('o')
    press('a')
    expect(room.over).toBe('absent')
    press('Escape')
    expect(room.over).toBe('nothing')
    expect(room.run?.paused).toBe(false)
  })

  it('makes the text of the room larger and smaller within limits', () => {
    press('+', false, true)
    expect(larger).toBe(1)
    press('-', false, true)
    expect(larger).toBe(0)
    expect(resized(100, 1)).toBe(110)
    expect(resized(300, 1)).toBe(300)
    expect(resized(75, -1)).toBe(75)
  })

  it('finishes after the end with the clicker’s one button', async () => {
    press('End')
    await room.settled()
    press('PageDown')
    await room.settled()
    press('Escape')
    expect(finished).toBe(1)
  })

  it('keeps the closing page for three seconds from the key that goes on, and not from the others', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(10_000)
    press('End')
    await room.settled()
    press('PageDown')
    await room.settled()
    clock.mockReturnValue(12_999)
    press('PageDown')
    passed('next')
    expect(finished).toBe(0)
    press('F5')
    expect(finished).toBe(1)
    clock.mockReturnValue(13_000)
    press('PageDown')
    expect(finished).toBe(2)
    clock.mockRestore()
  })

  it('moves the step with a key that was pressed in the window for the room', async () => {
    passed('next')
    expect(await at()).toBe(3)
    passed('back')
    passed('back', true)
    expect(await at()).toBe(1)
    passed('last')
    expect(await at()).toBe(5)
    passed('larger')
    expect(larger).toBe(1)
  })

  it('does with such a key what it does in the main window there: in the overview it chooses', async () => {
    passed('stop')
    passed('next')
    expect(room.chosen).toBe(3)
    expect(await at()).toBe(2)
    passed('stop')
    expect(room.over).toBe('leaving')
    passed('resume')
    expect(room.over).toBe('nothing')
  })

  it.each(['thank', 'promise', 'topic'] as const)(
    'leaves the step and what is written alone while a dialog is open: %s',
    async (over) => {
      room.over = over
      for (const key of ['next', 'stop', 'resume', 'blank', 'shorten', 'last'] as const) passed(key)
      expect(room.over).toBe(over)
      expect(room.blank).toBe(false)
      expect(await at()).toBe(2)
    },
  )

  it('opens what somebody says with N, T and L, and only over a step', () => {
    press('o')
    expect(['n', 't', 'l'].map((key) => press(key))).toEqual([null, null, null])
    press('o')
    press('n')
    expect(room.over).toBe('thank')
    room.over = 'nothing'
    press('t')
    expect(room.over).toBe('promise')
    room.over = 'nothing'
    press('l')
    expect(room.over).toBe('topic')
  })
})
