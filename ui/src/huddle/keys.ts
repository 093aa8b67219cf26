// Every key of the room, once. Clickers send PageUp, PageDown and a dot, and one button of theirs sends F5 and Esc in turn.
// Where the words run from right to left, the arrows swap; PageUp and PageDown never do.
import type { Action } from '../actions'
import type { WordId } from '../words'
import type { Room } from './room.svelte'

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

/** The next size of the text in the room, in per cent, within what a screen can bear. */
export function resized(size: number, by: number): number {
  return Math.max(70, Math.min(200, size + by * 10))
}

export function roomActions(room: Room, door: RoomDoor, finish: () => void): Action[] {
  const [onward, backward] = door.rightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  const open = () => room.run !== null && room.ended === null
  const telling = () => open() && room.over === 'nothing'
  const looking = () => open() && room.over === 'overview'
  const either = () => telling() || looking()

  function action(id: string, label: WordId, keys: string[], when: () => boolean, run: () => void): Action {
    return { id: `room-${id}`, label, keys, where: 'huddle', when, run }
  }

  return [
    action('next', 'room-next', [onward, 'PageDown', 'Space'], telling, () => room.next()),
    action('back', 'room-back', [backward, 'PageUp'], telling, () => room.back()),
    action(
      'end',
      'room-end',
      ['Enter'],
      () => telling() && room.onLast,
      () => room.next(),
    ),
    action('blank', 'room-blank-screen', ['B', '.'], telling, () => room.darken()),
    action('first', 'room-first', ['Home'], telling, () => room.goTo(0)),
    action('last', 'room-last', ['End'], telling, () => room.goTo(room.last)),
    action('pause', 'room-pause', ['P'], telling, () => room.pause()),
    action('window', 'room-window', ['W'], either, door.window),
    action('overview', 'room-overview', ['O'], telling, () => room.look()),
    action('overview-away', 'room-resume', ['O'], looking, () => {
      room.over = 'nothing'
    }),
    action('stop', 'room-overview', ['Escape'], telling, () => room.stop()),
    action('resume', 'room-resume', ['F5'], open, () => room.resume()),
    action('up', 'room-choose-up', ['ArrowUp', backward, 'PageUp'], looking, () => room.choose(-1)),
    action('down', 'room-choose-down', ['ArrowDown', onward, 'PageDown'], looking, () => room.choose(1)),
    action('choose-first', 'room-first', ['Home'], looking, () => room.choose(-room.last)),
    action('choose-last', 'room-last', ['End'], looking, () => room.choose(room.last)),
    action('absent', 'room-absent', ['A'], either, () => {
      room.over = 'absent'
    }),
    action(
      'absent-done',
      'room-absent-done',
      ['Escape'],
      () => open() && room.over === 'absent',
      () => room.look(),
    ),
    action('leave', 'room-leave', ['Escape'], looking, () => room.ask()),
    action('finish', 'closing-finish', ['Escape', 'F5', 'PageDown'], () => room.ended !== null, finish),
    action('larger', 'room-larger', ['Ctrl++', 'Ctrl+='], () => true, door.larger),
    action('smaller', 'room-smaller', ['Ctrl+-'], () => true, door.smaller),
    ...GO_TO.map((label, at) => action(`go-${at + 1}`, label, [`${at + 1}`], either, () => room.goTo(at))),
  ]
}
