import { expect, test, vi } from 'vitest'
import { PersonFields } from './person.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn() }))

test('somebody new on any shift asks for no shift', () => {
  const fields = new PersonFields()
  fields.name = 'Жанна'
  expect(fields.request()).toMatchObject({
    id: null,
    name: 'Жанна',
    shift_id: null,
    wish: 'public',
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

test('a change from elsewhere leaves what is being written', () => {
  const fields = new PersonFields()
  const saved = { ...fields.request(), id: '1', name: 'Zoë', job: 'Reception' }
  fields.take(saved)
  fields.job = 'Night porter'
  fields.follow(saved, { ...saved, left_on: '2031-03-10' })
  expect(fields.request()).toMatchObject({ name: 'Zoë', job: 'Night porter', left_on: '2031-03-10' })
  fields.follow(saved, { ...saved, job: 'Kitchen' })
  expect(fields.job).toBe('Kitchen')
})
