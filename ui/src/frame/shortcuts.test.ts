// @vitest-environment jsdom
import { expect, test } from 'vitest'
import {
  belongsToControl,
  belongsToField,
  isBrowserKey,
  isSingle,
  isTextField,
  matches,
  shown,
} from './shortcuts'

const press = (
  key: string,
  code = '',
  held: Partial<Record<'ctrl' | 'shift' | 'alt' | 'meta', boolean>> = {},
) => ({
  key,
  code,
  ctrlKey: held.ctrl ?? false,
  shiftKey: held.shift ?? false,
  altKey: held.alt ?? false,
  metaKey: held.meta ?? false,
})

test('letters, with and without Ctrl or the command key', () => {
  expect(matches(press('k', 'KeyK', { ctrl: true }), 'Ctrl+K')).toBe(true)
  expect(matches(press('k', 'KeyK', { meta: true }), 'Ctrl+K')).toBe(true)
  expect(matches(press('k', 'KeyK'), 'Ctrl+K')).toBe(false)
  expect(matches(press('k', 'KeyK', { ctrl: true, alt: true }), 'Ctrl+K')).toBe(false)
  expect(matches(press('Z', 'KeyZ', { ctrl: true, shift: true }), 'Ctrl+Shift+Z')).toBe(true)
  expect(matches(press('Z', 'KeyZ', { ctrl: true, shift: true }), 'Ctrl+Z')).toBe(false)
})

test('a keyboard with other letters goes by the place of the key', () => {
  expect(matches(press('л', 'KeyK', { ctrl: true }), 'Ctrl+K')).toBe(true)
  expect(matches(press('т', 'KeyN'), 'N')).toBe(true)
  // On a Dvorak keyboard the letter counts, not the place.
  expect(matches(press('t', 'KeyK', { ctrl: true }), 'Ctrl+K')).toBe(false)
})

test('figures on a French keyboard, where they need Shift', () => {
  expect(matches(press('&', 'Digit1', { ctrl: true }), 'Ctrl+1')).toBe(true)
  expect(matches(press('1', 'Digit1', { ctrl: true }), 'Ctrl+1')).toBe(true)
})

test('signs, whether or not they need Shift here', () => {
  expect(matches(press('?', 'Slash', { shift: true }), '?')).toBe(true)
  expect(matches(press('?', 'KeyM'), '?')).toBe(true)
  expect(matches(press('=', 'Equal', { ctrl: true }), 'Ctrl++')).toBe(true)
  expect(matches(press('+', 'Equal', { ctrl: true, shift: true }), 'Ctrl++')).toBe(true)
  expect(matches(press(' ', 'Space'), 'Space')).toBe(true)
})

test('what a text field keeps for itself', () => {
  expect(['Ctrl+Z', 'Ctrl+Y', 'N', '?', 'PageDown', 'Enter', 'Space'].every(belongsToField)).toBe(true)
  expect(['Ctrl+K', 'F5', 'Escape', 'Ctrl+Enter', 'Ctrl+1', 'Alt+ArrowUp'].some(belongsToField)).toBe(false)
  expect(isSingle('N') && isSingle('?')).toBe(true)
  expect(isSingle('F5') || isSingle('Ctrl+N')).toBe(false)
})

test('what is a text field', () => {
  document.body.innerHTML =
    '<input id="a"><input id="b" type="checkbox"><textarea id="c"></textarea><p id="d"></p>'
  const fields = ['a', 'b', 'c', 'd'].filter((id) => isTextField(document.getElementById(id)))
  expect(fields).toEqual(['a', 'c'])
  expect(isTextField(null)).toBe(false)
})

test('Enter and Space press the button that has the focus', () => {
  document.body.innerHTML = '<button><span id="a"></span></button><p id="b"></p>'
  expect(belongsToControl(document.getElementById('a'), 'Enter')).toBe(true)
  expect(belongsToControl(document.getElementById('a'), 'N')).toBe(false)
  expect(belongsToControl(document.getElementById('b'), 'Space')).toBe(false)
})

test('in a form that was refused a letter beside its fields is no key of a screen, and in another form it is', () => {
  document.body.innerHTML = `
    <form><p data-refused></p><button id="a"></button></form>
    <form><input aria-invalid="true"><button id="b"></button></form>
    <form><input><button id="c"></button></form>`
  const held = ['a', 'b', 'c'].filter((id) => belongsToControl(document.getElementById(id), 'N'))
  expect(held).toEqual(['a', 'b'])
  expect(belongsToControl(document.getElementById('a'), 'Ctrl+N')).toBe(false)
})

test('the keys of a web page do nothing here', () => {
  expect(isBrowserKey(press('F5', 'F5'))).toBe(true)
  expect(isBrowserKey(press('r', 'KeyR', { ctrl: true }))).toBe(true)
  expect(isBrowserKey(press('c', 'KeyC', { ctrl: true }))).toBe(false)
})

test('keys as they stand on the keyboard', () => {
  expect(shown('Ctrl+Shift+Z', false)).toBe('Ctrl+Shift+Z')
  expect(shown('Ctrl+Shift+Z', true)).toBe('⌘⇧Z')
  expect(shown('Ctrl++', false)).toBe('Ctrl++')
  expect(shown('PageDown', false)).toBe('PgDn')
})
