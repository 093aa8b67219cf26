import { expect, test, vi } from 'vitest'
import { draftOf, fieldsOf, followed } from './draft.svelte'

vi.mock('./tauri', () => ({ send: vi.fn() }))

const saved = { job: 'Laundry', function: 'Wash and iron.', minutes: 10 }

test('fields come back from their draft', () => {
  const body = draftOf({ ...saved, function: 'Wash.' }, saved)
  expect(fieldsOf(body ?? '', saved)).toEqual({ ...saved, function: 'Wash.' })
  expect(draftOf({ ...saved }, saved)).toBeNull()
})

test('a damaged draft changes nothing', () => {
  expect(fieldsOf('{"job":', saved)).toEqual(saved)
  expect(fieldsOf('null', saved)).toEqual(saved)
  expect(fieldsOf('{"job": 7, "minutes": null, "dance": "tango"}', saved)).toEqual(saved)
})

test('a change from elsewhere leaves what is being written', () => {
  const here = { ...saved, function: 'Wash.' }
  expect(followed(here, saved, { ...saved, minutes: 5 })).toEqual({ ...here, minutes: 5 })
})
