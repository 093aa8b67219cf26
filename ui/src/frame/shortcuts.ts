// From a key press to an action. What each key does stands in actions.ts and in the pages.

export type Press = { key: string; ctrl: boolean; shift: boolean; alt: boolean }

/** "Ctrl+Shift+Z", "Ctrl++" and "N" in parts. */
export function parse(keys: string): Press {
  const parts = keys.split(/\+(?!$)/)
  const key = parts.pop() ?? ''
  return {
    key: key.length === 1 ? key.toUpperCase() : key,
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  }
}

type KeyEvent = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The names a press may go by: what it writes, and on keyboards with other letters the place of the key. */
function namesOf(event: KeyEvent): string[] {
  const names = [event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key]
  const latin = /^[\x20-\x7e]$/.test(event.key)
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  if (letter && !latin) names.push(letter)
  if (digit && (event.ctrlKey || event.metaKey)) names.push(digit)
  if (event.key === '=' && (event.ctrlKey || event.metaKey)) names.push('+')
  return names
}

export function matches(event: KeyEvent, keys: string): boolean {
  const wanted = parse(keys)
  const ctrl = event.ctrlKey || event.metaKey
  if (ctrl !== wanted.ctrl || event.altKey !== wanted.alt) return false
  // A sign such as "?" or "+" may need Shift on one keyboard and not on another.
  const sign = wanted.key.length === 1 && !/[A-Z]/.test(wanted.key)
  if (!sign && event.shiftKey !== wanted.shift) return false
  return namesOf(event).includes(wanted.key)
}

/** One letter or sign without Ctrl: only outside text, and only while single keys are on. */
export function isSingle(keys: string): boolean {
  const { key, ctrl, alt } = parse(keys)
  return !ctrl && !alt && key.length === 1
}

/** Keys that a text field needs for itself. */
export function belongsToField(keys: string): boolean {
  const { key, ctrl, alt } = parse(keys)
  if (ctrl) return ['Z', 'Y', 'A', 'C', 'V', 'X'].includes(key)
  return !alt && !/^(F\d+|Escape)$/.test(key)
}

const NO_TEXT = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !NO_TEXT.includes(target.type)
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  )
}

/** Whoever was just told that the form was not taken writes on: a letter beside its fields is no key of a screen. */
const inRefusedForm = (target: HTMLElement) => {
  const form = target.closest('form')
  return form !== null && form.querySelector('[data-refused], [aria-invalid="true"]') !== null
}

/**
 * Enter and Space press the button or follow the link that has the focus. In a form that was refused no single key does
 * anything.
 */
export function belongsToControl(target: EventTarget | null, keys: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (isSingle(keys)) return inRefusedForm(target)
  if (!['Enter', 'Space'].includes(keys)) return false
  return target.closest('a, button, summary, input, [role="option"], [role="radio"]') !== null
}

/** What a web page would do with these keys has no place in this program: reload, print, find, caret browsing. */
const BROWSER_KEYS = [
  'F5',
  'Ctrl+R',
  'Ctrl+Shift+R',
  'Ctrl+P',
  'Ctrl+F',
  'Ctrl+G',
  'F3',
  'F7',
  'Ctrl+U',
  'Ctrl+J',
]
export function isBrowserKey(event: KeyEvent): boolean {
  return BROWSER_KEYS.some((keys) => matches(event, keys))
}

const SIGNS: Record<string, string> = {
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: 'Enter',
}
const APPLE = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** As it stands on the keys themselves. */
export function shown(keys: string, apple = APPLE): string {
  const { key, ctrl, shift, alt } = parse(keys)
  const name = SIGNS[key] ?? key
  if (apple) return `${ctrl ? '⌘' : ''}${alt ? '⌥' : ''}${shift ? '⇧' : ''}${name}`
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}
