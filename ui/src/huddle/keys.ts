// Every key of the running huddle, once; the taps at its end have theirs in ClosingTap. Clickers send PageUp, PageDown
// and a dot, and one button of theirs sends F5 and Esc in turn.
// Where the words run from right to left, the arrows swap; PageUp and PageDown never do.
import type { Action } from '../actions'
import type { RoomKey } from '../core/tauri'
import { isSingle, matches } from '../frame/shortcuts'
import type { WordId } from '../words'
import { openIdea } from './hands'
import type { Over, Room } from './room.svelte'

export type RoomDoor = {
  /** The words run from right to left. */
  rightToLeft: boolean
  larger: () => void
  smaller: () => void
  /** Opens or closes the window in the room. */
  window: () => void
}

const GO_TO: WordId[] = [
  'room-go-1',
  'room-go-2',
  'room-go-3',
  'room-go-4',
  'room-go-5',
  'room-go-6',
  'room-go-7',
  'room-go-8',
  'room-go-9',
]

/** The keys that the window in the room passes on; F11 fills the display with that window itself. */
function passedKeys(rightToLeft: boolean): Record<RoomKey, string[]> {
  const [onward, backward] = rightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  return {
    next: [onward, 'PageDown', 'Space'],
    back: [backward, 'PageUp'],
    first: ['Home'],
    last: ['End'],
    blank: ['B', '.'],
    pause: ['P'],
    stop: ['Escape'],
    resume: ['F5'],
    overview: ['O'],
    extend: ['+'],
    cheer: ['C'],
    shorten: ['F'],
    larger: ['Ctrl++', 'Ctrl+='],
    smaller: ['Ctrl+-'],
    window: ['W'],
    view: ['V'],
    fill: ['F11'],
    go1: ['1'],
    go2: ['2'],
    go3: ['3'],
    go4: ['4'],
    go5: ['5'],
    go6: ['6'],
    go7: ['7'],
    go8: ['8'],
    go9: ['9'],
  }
}

/** What a press in the room's window is called; null where the main window has nothing to do with it. */
export function passedKey(event: KeyboardEvent, rightToLeft: boolean, singleKeys: boolean): RoomKey | null {
  const all = Object.entries(passedKeys(rightToLeft)) as [RoomKey, string[]][]
  const meant = (keys: string) => (singleKeys || !isSingle(keys)) && matches(event, keys)
  return all.find(([, keys]) => keys.some(meant))?.[0] ?? null
}

/** Does what that key does in the main window, here and now. */
export function pressedThere(key: RoomKey, actions: Action[], rightToLeft: boolean): void {
  const keys = passedKeys(rightToLeft)[key]
  actions.find((action) => action.keys.some((own) => keys.includes(own)) && (action.when?.() ?? true))?.run()
}

/** The next size of the text in the room, in per cent, within what a screen can bear. */
export function resized(size: number, by: number): number {
  return Math.max(75, Math.min(300, size + by * 10))
}

export function roomActions(room: Room, door: RoomDoor, finish: () => void): Action[] {
  const keys = passedKeys(door.rightToLeft)
  const open = () => room.run !== null && room.ended === null
  const telling = () => open() && room.over === 'nothing'
  const looking = () => open() && room.over === 'overview'
  const either = () => telling() || looking()
  /** What somebody says is written down in a dialog over the step; F5 from the room's window does not put it away. */
  const dialogs: Over[] = ['thank', 'promise', 'topic', 'idea', 'hands']
  const shows = (what: Over) => () => {
    room.over = what
  }

  function action(id: string, label: WordId, keys: string[], when: () => boolean, run: () => void): Action {
    return { id: `room-${id}`, label, keys, where: 'huddle', when, run }
  }

  return [
    action('next', 'room-next', keys.next, telling, () => room.next()),
    action('back', 'room-back', keys.back, telling, () => room.back()),
    action(
      'end',
      'room-end',
      ['Enter'],
      () => telling() && room.onLast,
      () => room.next(),
    ),
    action('blank', 'room-blank-screen', keys.blank, telling, () => room.darken()),
    action('first', 'room-first', keys.first, telling, () => room.goTo(0)),
    action('last', 'room-last', keys.last, telling, () => room.goTo(room.last)),
    action('pause', 'room-pause', keys.pause, telling, () => room.pause()),
    action('extend', 'room-extend', keys.extend, telling, () => room.extend()),
    action('shorten', 'room-shorten', keys.shorten, telling, () => room.shorten()),
    action('thank', 'room-thank', ['N', 'Ctrl+N'], telling, shows('thank')),
    action('promise', 'room-promise', ['T'], telling, shows('promise')),
    action('topic', 'room-topic', ['L'], telling, shows('topic')),
    action('idea', 'ideas-live', ['I'], telling, shows('idea')),
    action('hands', 'ideas-hands', ['U'], () => telling() && openIdea(room) !== null, shows('hands')),
    action('cheer', 'room-cheer', keys.cheer, telling, () => room.cheer()),
    action('view', 'room-presenting', keys.view, telling, () => room.turn()),
    action('window', 'room-window', keys.window, either, door.window),
    action('overview', 'room-overview', keys.overview, telling, () => room.look()),
    action('overview-away', 'room-resume', keys.overview, looking, shows('nothing')),
    action('stop', 'room-overview', keys.stop, telling, () => room.stop()),
    action(
      'resume',
      'room-resume',
      keys.resume,
      () => open() && !dialogs.includes(room.over),
      () => room.resume(),
    ),
    action('up', 'room-choose-up', ['ArrowUp', ...keys.back], looking, () => room.choose(-1)),
    action('down', 'room-choose-down', ['ArrowDown', ...keys.next.slice(0, 2)], looking, () =>
      room.choose(1),
    ),
    action('choose-first', 'room-first', keys.first, looking, () => room.choose(-room.last)),
    action('choose-last', 'room-last', keys.last, looking, () => room.choose(room.last)),
    action('absent', 'room-absent', ['A'], either, () => room.askAbsent()),
    action(
      'absent-done',
      'room-absent-done',
      ['Escape'],
      () => open() && room.over === 'absent',
      () => room.absentDone(),
    ),
    action('leave', 'room-leave', ['Escape'], looking, () => room.ask()),
    action('finish', 'closing-finish', ['Escape', 'F5'], () => room.ended !== null, finish),
    action(
      'reopen',
      'room-reopen',
      keys.back,
      () => room.ended !== null,
      () => room.reopen(),
    ),
    // A press too many of the key that goes on must not take away what was done.
    action('finish-next', 'closing-finish', ['PageDown'], () => room.endRead, finish),
    action('larger', 'room-larger', keys.larger, () => true, door.larger),
    action('smaller', 'room-smaller', keys.smaller, () => true, door.smaller),
    ...GO_TO.map((label, at) => action(`go-${at + 1}`, label, [`${at + 1}`], either, () => room.goTo(at))),
  ]
}
