import { expect, test } from 'vitest'
import { Begun } from './kiosk.svelte'

test('words are kept with all that was chosen, whoever says them', () => {
  const begun = new Begun()
  begun.telling.text = 'Stayed late.'
  begun.telling.people = [{ id: 'bob', label: 'Bob' }]
  begun.telling.giver = [{ id: 'ana', label: 'Ana' }]
  expect(JSON.parse(begun.body ?? '')).toMatchObject({
    text: 'Stayed late.',
    people: [{ id: 'bob', label: 'Bob' }],
    giver: [{ id: 'ana', label: 'Ana' }],
  })
})

test('a name alone is nothing to keep', () => {
  const begun = new Begun()
  begun.telling.giver = [{ id: 'ana', label: 'Ana' }]
  expect(begun.any).toBe(true)
  expect(begun.body).toBeNull()
})
