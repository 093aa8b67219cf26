// One handler for every key press of the program.
import type { Action } from '../actions'
import { preferences } from '../settings/preferences.svelte'
import { route } from './router.svelte'
import { belongsToControl, belongsToField, isBrowserKey, isSingle, isTextField, matches } from './shortcuts'

/** Whether the action can be done here and now. */
export function applies(action: Action): boolean {
  return (action.where === 'everywhere' || action.where === route.path) && (action.when?.() ?? true)
}

/** The first action in the list that the press means; null where it means none. */
export function meant(event: KeyboardEvent, list: Action[]): Action | null {
  const inText = isTextField(event.target)
  // Also after a press beside its controls, when nothing in it has the focus.
  const dialog = document.querySelector('dialog[open]') !== null
  if (dialog || event.isComposing) return null
  for (const action of list) {
    for (const keys of action.keys) {
      if (!matches(event, keys)) continue
      if (inText && belongsToField(keys)) continue
      if (isSingle(keys) && !preferences.current.single_keys) continue
      if (belongsToControl(event.target, keys)) continue
      if (applies(action)) return action
    }
  }
  return null
}

export function pressed(event: KeyboardEvent, list: Action[]): void {
  if (event.defaultPrevented) return
  const action = meant(event, list)
  if (!action) {
    if (isBrowserKey(event)) event.preventDefault()
    return
  }
  event.preventDefault()
  // A key held down does once what it does.
  if (!event.repeat) action.run()
}
