// What a pointer can press in the huddle: the keys of keys.ts that people need most, in the order of their use.
import {
  ArrowLeft,
  ArrowRight,
  CircleCheck,
  ClockPlus,
  Hand,
  HandHeart,
  type IconNode,
  LayoutList,
  Lightbulb,
  ListX,
  MessageSquarePlus,
  MonitorOff,
  PartyPopper,
  Pause,
  Play,
  Presentation,
  ScrollText,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide'
import type { WordId } from '../words'
import type { RoomDoor } from './keys'
import type { Over, Room } from './room.svelte'

export type Tool = {
  id: string
  label: WordId
  icon: IconNode
  run: () => void
  /** It points the other way where the words run from right to left. */
  turn?: true
  pressed?: boolean
}

/** What the tools depend on, apart from the step: a press of the key makes none of them anew. */
export type Stand = {
  last: boolean
  paused: boolean
  canShorten: boolean
  glad: boolean
  /** An idea stands there for which hands can be counted. */
  open: boolean
  presenting: boolean
}

export function toolsOf(room: Room, door: RoomDoor, now: Stand): Tool[] {
  const shows = (what: Over) => () => {
    room.over = what
  }
  const tools: (Tool | false)[] = [
    { id: 'back', label: 'room-back', icon: ArrowLeft, turn: true, run: () => room.back() },
    {
      id: 'next',
      label: now.last ? 'room-end' : 'room-next',
      icon: ArrowRight,
      turn: true,
      run: () => room.next(),
    },
    {
      id: 'pause',
      label: now.paused ? 'room-resume' : 'room-pause',
      icon: now.paused ? Play : Pause,
      run: () => room.pause(),
    },
    { id: 'extend', label: 'room-extend', icon: ClockPlus, run: () => room.extend() },
    now.canShorten && {
      id: 'shorten',
      label: 'room-shorten',
      icon: ListX,
      run: () => room.shorten(),
    },
    { id: 'thank', label: 'room-thank', icon: HandHeart, run: shows('thank') },
    { id: 'promise', label: 'room-promise', icon: CircleCheck, run: shows('promise') },
    { id: 'topic', label: 'room-topic', icon: MessageSquarePlus, run: shows('topic') },
    { id: 'idea', label: 'ideas-live', icon: Lightbulb, run: shows('idea') },
    now.open && { id: 'hands', label: 'ideas-hands', icon: Hand, run: shows('hands') },
    now.glad && { id: 'cheer', label: 'room-cheer', icon: PartyPopper, run: () => room.cheer() },
    { id: 'blank', label: 'room-blank-screen', icon: MonitorOff, run: () => room.darken() },
    { id: 'window', label: 'room-window', icon: Presentation, run: door.window },
    {
      id: 'view',
      label: 'room-presenting',
      icon: ScrollText,
      run: () => room.turn(),
      pressed: now.presenting,
    },
    { id: 'overview', label: 'room-overview', icon: LayoutList, run: () => room.look() },
    { id: 'smaller', label: 'room-smaller', icon: ZoomOut, run: door.smaller },
    { id: 'larger', label: 'room-larger', icon: ZoomIn, run: door.larger },
    { id: 'leave', label: 'room-leave', icon: X, run: () => room.stop() },
  ]
  return tools.filter((tool) => tool !== false)
}
