// The only file that speaks to the window's host. Tests replace it.
import { invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import type { Entity, RoomView } from './api.gen'
import { here } from './here.svelte'

/** One command of the core, in the turn of whoever is here. */
export function send(command: string, request: unknown): Promise<unknown> {
  return invoke('call', { command, request, turn: here.turn })
}

let listening: Promise<unknown> = Promise.resolve()

/** The first screen with data is painted, and changes are heard. */
export function ready(): void {
  listening.then(() => invoke('ready')).catch(() => {})
}

export function fullScreen(on: boolean): void {
  invoke('full_screen', { on }).catch(() => {})
}

/** Opens or closes the window in the room, and darkens it. */
export function showRoom(wish: 'toggle' | 'keep' | 'close', dark: boolean): void {
  invoke('show_room', { wish, dark }).catch(() => {})
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

/** Somebody closes the window, and something would be lost with it. */
export function onLeaving(heard: () => void): () => void {
  const listening = listen('leaving', () => heard()).catch(() => null)
  return () => void listening.then((unlisten) => unlisten?.())
}

/** What the room sees. The one thing that the window in the room may ask. */
export function askRoom(): Promise<{ dark: boolean; view: RoomView | null }> {
  return invoke('room')
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
export function onOpen(heard: (route: string) => void): void {
  listen<string>('open', (event) => heard(event.payload)).catch(() => {})
}
