// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { go, onSameAddress, replace, route } from './router.svelte'

const next = () => new Promise((resolve) => setTimeout(resolve))

test('going where one is, by key or by a link, is heard by the screen that stands there; another address is not', async () => {
  go('today')
  let heard = 0
  const end = $effect.root(() => onSameAddress(() => (heard += 1)))
  await next()
  go('today')
  expect(heard).toBe(1)
  document.body.innerHTML = '<a href="#/today"><b>Today</b></a><a href="#/tell">Tell</a>'
  document.querySelector('b')?.click()
  expect(heard).toBe(2)
  document.querySelectorAll('a')[1]?.click()
  await next()
  go('tell', { person: 'bob' })
  replace('tell')
  expect([heard, route.path]).toEqual([2, 'tell'])
  end()
  go('tell')
  expect(heard).toBe(2)
  document.body.innerHTML = ''
})
