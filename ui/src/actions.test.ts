// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { actions } from './actions'
import { keepDrafts } from './core/draft.svelte'
import { quit } from './core/tauri'
import { entries, fits } from './frame/palette'
import { pressed } from './frame/press'
import { go, route } from './frame/router.svelte'

vi.mock('./core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn(), quit: vi.fn() }))
vi.mock('./core/draft.svelte', () => ({ keepDrafts: vi.fn() }))

const pressQuit = () =>
  pressed(new KeyboardEvent('keydown', { key: 'q', code: 'KeyQ', ctrlKey: true }), actions)
const quitRows = () => entries('quit purpose huddle', undefined).flatMap(({ rows }) => rows)

test('no key means two things, and no action stands twice', () => {
  const keys = actions.flatMap((action) => action.keys)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  expect(new Set(actions.map((action) => action.id)).size).toBe(actions.length)
})

test('every screen of the rail can be opened with a key', () => {
  const opens = actions.filter((action) => action.id.startsWith('open-'))
  const keys = opens.flatMap((action) => action.keys.slice(0, 1))
  expect(keys.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((figure) => `Ctrl+${figure}`))
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

test('quitting waits until what is being typed is kept', async () => {
  let kept = () => {}
  vi.mocked(keepDrafts).mockImplementationOnce(
    () =>
      new Promise((done) => {
        kept = done
      }),
  )
  pressQuit()
  expect(quit).not.toHaveBeenCalled()
  kept()
  await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce())
})

test('where what is being typed cannot be kept, the window is asked all the same, and it asks', async () => {
  vi.mocked(quit).mockClear()
  vi.mocked(keepDrafts).mockRejectedValueOnce({ code: 'disk_full', field: null, facts: {} })
  pressQuit()
  await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce())
})

test('the palette offers to quit by the name of the program, and a running huddle is left first', async () => {
  vi.mocked(quit).mockClear()
  vi.mocked(keepDrafts).mockClear()
  expect(quitRows().map(({ text, keys }) => [text, keys])).toEqual([['Quit Purpose Huddle', ['Ctrl+Q']]])
  go('huddle')
  expect(quitRows()).toEqual([])
  pressQuit()
  expect(keepDrafts).not.toHaveBeenCalled()
  go('today')
})

test('whoever looks for the shared screen finds it, whatever they call it', () => {
  for (const query of ['shared', 'Kiosk', 'thank you', 'tablet']) {
    const rows = entries(query, undefined).flatMap((group) => group.rows)
    const found = rows.find(({ text }) => text === 'Shared screen')
    expect(found, query).toBeDefined()
    found?.run()
    expect(route.path).toBe('kiosk')
    go('today')
  }
})

test('what the palette shows of the shared screen is its name alone', () => {
  const rows = entries('kiosk', undefined).flatMap((group) => group.rows)
  expect(rows.map(({ text }) => text)).toEqual(['Shared screen'])
})

test('whoever looks for a long list of people or for the look of the screen finds where it is done', () => {
  const found = (query: string) =>
    entries(query, undefined)
      .flatMap((group) => group.rows)
      .map(({ id }) => id)
  for (const query of ['add many', 'paste names']) expect(found(query), query).toEqual(['open-people/import'])
  for (const query of ['appearance', 'dark', 'theme']) expect(found(query), query).toContain('open-settings')
  // What is called so itself comes first.
  expect(found('dark')[0]).toBe('theme-dark')
})
