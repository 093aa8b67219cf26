// The one line in which the program says what it has just done.
import type { Fault, Operation } from '../core/api.gen'
import { call } from '../core/client'
import { onLeft } from '../core/here.svelte'
import { faultWords, t, type WordId } from '../words'
import { onSomebody } from './somebody'

type Said = { turn: number; text: () => string; undo: boolean; bad: boolean }
/** Counted from the first sign that somebody is there to read it: who comes back to a locked screen learns why it is. */
const SHOWN_FOR = 10_000
/** On the wall, where everybody reads it and nobody may move for minutes. */
const SHOWN_IN_ROOM = 4_000

let said = $state.raw<Said | null>(null)
let turn = 0
let timer: ReturnType<typeof setTimeout> | undefined
let waiting = () => {}
let inRoom = false

export const status = {
  get current(): Said | null {
    return said
  },
}

function show(text: () => string, undo: boolean, bad: boolean): void {
  hush()
  turn += 1
  said = { turn, text, undo, bad }
  if (inRoom && !bad) timer = setTimeout(hush, SHOWN_IN_ROOM)
  else stay()
}

/** It stays until somebody had the time to read it. */
function stay(): void {
  waiting = onSomebody(() => {
    waiting()
    timer = setTimeout(hush, SHOWN_FOR)
  })
}

/** While the room is on the screen, what was done is said briefly; gives back what ends that. */
export function brieflyInRoom(): () => void {
  inRoom = true
  return () => {
    inRoom = false
    if (!said) return
    // What was said on the way out is read on the next screen.
    waiting()
    clearTimeout(timer)
    stay()
  }
}

/** Says a sentence; with `undo`, offers to take back what was just done. */
export function say(id: WordId, args?: Record<string, string | number>, how: { undo?: boolean } = {}): void {
  show(() => t(id, args), how.undo ?? false, false)
}

export function sayFault(fault: Fault): void {
  if (fault.code === 'cancelled') return
  show(
    () => {
      const { what, action } = faultWords(fault)
      return `${what} ${action}`.trim()
    },
    false,
    true,
  )
}

export function hush(): void {
  waiting()
  clearTimeout(timer)
  said = null
}

onLeft(hush)

export async function undo(): Promise<void> {
  await takeBack('undo')
}

export async function redo(): Promise<void> {
  await takeBack('redo')
}

/** "what you told". Each command that can be taken back has such words. */
export function doneWords({ name }: Operation): string {
  return t(`done-${name}` as WordId)
}

async function takeBack(which: 'undo' | 'redo'): Promise<void> {
  try {
    const done = await call(which, {})
    const id = which === 'undo' ? 'frame-undone' : 'frame-redone'
    show(() => t(id, { what: doneWords(done) }), false, false)
  } catch (fault) {
    sayFault(fault as Fault)
  }
}
