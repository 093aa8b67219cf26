// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import type { Action } from '../actions'
import { preferences } from '../settings/preferences.svelte'
import { meant, pressed } from './press'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

const action = (keys: string[], more: Partial<Action> = {}): Action => ({
  id: keys.join(),
  label: 'frame-today',
  keys,
  where: 'everywhere',
  run: vi.fn(),
  ...more,
})
function press(target: Element, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  return event
}
const at = (id: string) => document.getElementById(id) as HTMLElement

beforeEach(() => {
  document.body.innerHTML = '<p id="page"></p><input id="text"><dialog><button id="asked"></button></dialog>'
  preferences.take({ ...preferences.current, single_keys: true })
})

test('single letters act on the page, not in text, and not when they are switched off', () => {
  const list = [action(['N'])]
  expect(meant(press(at('page'), { key: 'n' }), list)).toBe(list[0])
  expect(meant(press(at('text'), { key: 'n' }), list)).toBeNull()
  preferences.take({ ...preferences.current, single_keys: false })
  expect(meant(press(at('page'), { key: 'n' }), list)).toBeNull()
})

test('in text, undo belongs to the field and F5 to the program', () => {
  const list = [action(['Ctrl+Z']), action(['F5'])]
  expect(meant(press(at('text'), { key: 'z', ctrlKey: true }), list)).toBeNull()
  expect(meant(press(at('page'), { key: 'z', ctrlKey: true }), list)).toBe(list[0])
  expect(meant(press(at('text'), { key: 'F5' }), list)).toBe(list[1])
})

test('the screen comes before the program, and only while it is open', () => {
  const here = action(['F5'], { where: 'today' })
  const elsewhere = action(['F5'], { where: 'stories' })
  const everywhere = action(['F5'])
  expect(meant(press(at('page'), { key: 'F5' }), [elsewhere, here, everywhere])).toBe(here)
  expect(meant(press(at('page'), { key: 'F5' }), [elsewhere, everywhere])).toBe(everywhere)
  expect(meant(press(at('page'), { key: 'F5' }), [action(['F5'], { when: () => false })])).toBeNull()
})

test('an open dialog keeps every key, also where nothing in it has the focus', () => {
  document.querySelector('dialog')?.setAttribute('open', '')
  expect(meant(press(at('asked'), { key: 'F5' }), [action(['F5'])])).toBeNull()
  expect(meant(press(document.body, { key: 'F5' }), [action(['F5'])])).toBeNull()
})

test('a press that means something is taken from the browser; so is reload', () => {
  const list = [action(['Ctrl+K'])]
  const known = press(at('page'), { key: 'k', ctrlKey: true })
  pressed(known, list)
  expect(list[0]?.run).toHaveBeenCalledOnce()
  expect(known.defaultPrevented).toBe(true)
  const reload = press(at('page'), { key: 'r', ctrlKey: true })
  pressed(reload, list)
  expect(reload.defaultPrevented).toBe(true)
  const copy = press(at('page'), { key: 'c', ctrlKey: true })
  pressed(copy, list)
  expect(copy.defaultPrevented).toBe(false)
})

test('a key that is held down acts once, undo and redo too', () => {
  const list = [action(['F5']), action(['Ctrl+Z'], { id: 'undo' }), action(['Ctrl+Y'], { id: 'redo' })]
  for (const init of [{ key: 'F5' }, { key: 'z', ctrlKey: true }, { key: 'y', ctrlKey: true }]) {
    pressed(press(at('page'), init), list)
    pressed(press(at('page'), { ...init, repeat: true }), list)
  }
  for (const { run } of list) expect(run).toHaveBeenCalledOnce()
})
