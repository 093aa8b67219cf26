// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { actions } from './actions'
import { fits } from './frame/palette'

vi.mock('./core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

test('no key means two things, and no action stands twice', () => {
  const keys = actions.flatMap((action) => action.keys)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  expect(new Set(actions.map((action) => action.id)).size).toBe(actions.length)
})

test('every screen of the rail can be opened with a key', () => {
  const opens = actions.filter((action) => action.id.startsWith('open-'))
  const keys = opens.flatMap((action) => action.keys.slice(0, 1))
  expect(keys).toEqual([1, 2, 3, 4, 5, 6, 7].map((figure) => `Ctrl+${figure}`))
})

test('the palette finds screens that are not in the rail too', () => {
  expect(actions.map((action) => action.id)).toContain('open-settings/copies')
})

test('the palette finds parts of words, without accents and in any order', () => {
  expect(fits('Zoë Álvarez', 'alv zo')).toBe(true)
  expect(fits('Thank or tell', 'tell')).toBe(true)
  expect(fits('Thank or tell', 'x')).toBe(false)
  expect(fits('Thank or tell', '')).toBe(true)
})
