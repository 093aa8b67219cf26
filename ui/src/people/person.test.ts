import { expect, test } from 'vitest'
import { PersonFields } from './person.svelte'

test('somebody new on any shift asks for no shift', () => {
  const fields = new PersonFields()
  fields.name = 'Жанна'
  expect(fields.request()).toMatchObject({
    id: null,
    name: 'Жанна',
    shift_id: null,
    wish: 'public',
    access: 'staff',
  })
})

test('a change is noticed and a change taken back is none', () => {
  const fields = new PersonFields()
  const saved = { ...fields.request(), id: '1', name: 'Zoë' }
  fields.take(saved)
  expect(fields.differsFrom(saved)).toBe(false)
  fields.sayAs = 'ZO-ee'
  expect(fields.differsFrom(saved)).toBe(true)
  fields.sayAs = ''
  expect(fields.differsFrom(saved)).toBe(false)
})

test('a draft brings back the fields, and never another person', () => {
  const before = new PersonFields()
  before.take({ ...before.request(), id: '1', name: 'Zoë', job: 'Reception' })
  const after = new PersonFields()
  after.take({ ...after.request(), id: '2' })
  after.fromDraft(JSON.stringify(before.request()))
  expect(after.request()).toMatchObject({ id: '2', name: 'Zoë', job: 'Reception' })
})

test('a damaged draft changes nothing', () => {
  const fields = new PersonFields()
  fields.name = 'Zoë'
  fields.fromDraft('{"name":')
  fields.fromDraft('{"name": 7, "dance": "tango"}')
  expect(fields.name).toBe('Zoë')
})

test('the next new person keeps the shift and the job of the one before', () => {
  const fields = new PersonFields()
  fields.take({ ...fields.request(), name: 'Zoë', job: 'Reception', shift_id: 's1' })
  fields.next()
  expect(fields.request()).toMatchObject({ name: '', job: 'Reception', shift_id: 's1' })
})
