// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { find, go, href, prepareWith, replace, route } from './router.svelte'
import { routes } from './routes'

const next = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(async () => {
  location.hash = '#/today'
  await next()
})

test('a path, its parameters, and what stands behind the question mark', () => {
  expect(find('#/stories/a%2Fb?from=people')?.row.path).toBe('stories/:id')
  expect(find('#/stories/a%2Fb?from=people')?.params).toEqual({ id: 'a/b', from: 'people' })
})

test('a new person is not a person called new', () => {
  expect(find('#/people/new')?.row.path).toBe('people/new')
  expect(find('#/people/42')?.row.path).toBe('people/:id')
})

test('what is not in the table is nothing', () => {
  expect(find('#/nowhere')).toBeNull()
  expect(find('#/stories/')).toBeNull()
  expect(find('#/people/%E0%A4%A')?.params.id).toBe('%E0%A4%A')
})

test('an address and back', () => {
  const address = href('people/:id', { id: 'a/b', tab: 'given' })
  expect(address).toBe('#/people/a%2Fb?tab=given')
  expect(find(address)?.params).toEqual({ id: 'a/b', tab: 'given' })
})

test('going somewhere, and to an address that does not exist', async () => {
  go('stories/:id', { id: '7' })
  expect(route.path).toBe('stories/:id')
  expect(route.params.id).toBe('7')
  location.hash = '#/nowhere'
  await next()
  expect(route.path).toBe('today')
  replace('people')
  expect(route.path).toBe('people')
})

test('the old screen stays until the new one is there, and the last one asked for wins', async () => {
  const there: (() => void)[] = []
  prepareWith(() => new Promise((resolve) => there.push(resolve)))
  go('stories')
  go('people')
  expect(route.path).toBe('today')
  there[1]?.()
  await next()
  expect(route.path).toBe('people')
  there[0]?.()
  await next()
  expect(route.path).toBe('people')
  prepareWith(() => null)
})

test('nine screens in the rail, each with a key, and no path or key twice', () => {
  const rail = routes.filter((row) => row.nav)
  expect(rail).toHaveLength(9)
  expect(new Set(rail.map((row) => row.key)).size).toBe(9)
  expect(new Set(routes.map((row) => row.path)).size).toBe(routes.length)
  expect(routes.every((row) => row.shots.length > 0)).toBe(true)
})
