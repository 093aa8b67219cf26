// The only file that speaks to the window's host. Tests replace it.
import { invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import type { Entity, RoomView } from './api.gen'
import { here } from './here.svelte'

/** One command of the core, in the turn of whoever is here. */
export function send(command: string, request: unknown): Promise<unknown> {
  return invoke('call', { command, request, turn: here.turn })
}

/** Gives back what ends it. */
function hears<Payload>(event: string, heard: (payload: Payload) => void): () => void {
  const listening = listen<Payload>(event, ({ payload }) => heard(payload)).catch(() => null)
  return () => void listening.then((unlisten) => unlisten?.())
}

let listening: Promise<unknown> = Promise.resolve()

/** The first screen with data is painted, and changes are heard. */
export function ready(): void {
  listening.then(() => invoke('ready')).catch(() => {})
}

export function fullScreen(on: boolean): void {
  invoke('full_screen', { on }).catch(() => {})
}

/** What became of the window in the room: `placed` where it lies over a display of its own. */
export type RoomShown = { open: boolean; placed: boolean }

/** What the room sees beside the run: whether it is dark, and how often somebody celebrated. */
export type RoomSeen = { dark: boolean; cheers: number }

/** Opens or closes the window in the room, darkens it, and celebrates there. Null where the host could not. */
export function showRoom(wish: 'toggle' | 'keep' | 'close', seen: RoomSeen): Promise<RoomShown | null> {
  return invoke<RoomShown>('show_room', { wish, seen }).catch(() => null)
}

/**
 * Lets the person choose where the data are kept instead of a network drive. Gives the folder, and whether there were data
 * in it already; null where nothing had to be chosen any more. Rejects with a Fault.
 */
export function keepHere(): Promise<{ folder: string; there: boolean } | null> {
  return invoke('keep_here')
}

/** Whether something that was typed is on no disk: then the window asks before it closes. */
export function unkept(on: boolean): void {
  invoke('unkept', { on }).catch(() => {})
}

/** Closes the window, whatever is lost with it. */
export function leave(): void {
  invoke('leave').catch(() => {})
}

/** Ends the program, also where it would stay without its window; asks as `onLeaving` does where something would be lost. */
export function quit(): void {
  invoke('quit').catch(() => {})
}

/** Somebody closes the window, and something would be lost with it. */
export function onLeaving(heard: () => void): () => void {
  return hears('leaving', heard)
}

/** The keys that the window in the room passes on. `fill` it keeps: it fills its display. */
export type RoomKey =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'blank'
  | 'pause'
  | 'stop'
  | 'resume'
  | 'overview'
  | 'extend'
  | 'cheer'
  | 'shorten'
  | 'larger'
  | 'smaller'
  | 'window'
  | 'view'
  | 'fill'
  | `go${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`

/** What the room sees, and a key that was pressed there. The one thing that the window in the room may ask. */
export function askRoom(key?: RoomKey): Promise<RoomSeen & { view: RoomView | null }> {
  return invoke('room', key ? { key } : {})
}

/** A key that was pressed in the room's window. */
export function onKey(heard: (key: RoomKey) => void): () => void {
  return hears('key', heard)
}

/** The display that the room's window lay over is gone, and that window with it. */
export function onUnplugged(heard: () => void): () => void {
  return hears('unplugged', heard)
}

/** After each commit: the entities that changed. */
export function onChanged(heard: (entities: Entity[]) => void): void {
  listening = listen<Entity[]>('changed', (event) => heard(event.payload)).catch(() => {})
}

/** What the room sees may have changed. */
export function onRoom(heard: () => void): Promise<unknown> {
  return listen('room', () => heard()).catch(() => {})
}

/** A route to open, from a clicked reminder or a second start. */
export function onOpen(heard: (route: string) => void): () => void {
  return hears('open', heard)
}
