import { expect, test } from 'vitest'
import type { Fault } from '../core/api.gen'
import { fromTheTop, missing, wrong } from './missing'
import { Telling } from './tell.svelte'

const noText: Fault = { code: 'empty', field: 'text', facts: {} }

test('when both are missing both are named, and the first field leads', () => {
  const telling = new Telling()
  const fault = fromTheTop(noText, telling)
  expect(fault.field).toBe('people')
  expect(missing(fault, telling)).toBe('Say who it was. Write what happened.')
})

test('a field that was filled in the meantime is no longer called wrong', () => {
  const telling = new Telling()
  telling.people = [{ id: '1', label: 'Ana' }]
  const fault = fromTheTop(noText, telling)
  expect(fault.field).toBe('text')
  expect(wrong('people', fault, telling)).toBeNull()
  expect(wrong('text', fault, telling)).toBe('Write what happened.')
  telling.text = 'Stayed late'
  expect(wrong('text', fault, telling)).toBeNull()
})

test('a fault of no field says nothing about the fields', () => {
  const full: Fault = { code: 'disk_full', field: null, facts: {} }
  expect(missing(full, new Telling())).toBeNull()
  expect(fromTheTop(full, new Telling())).toBe(full)
})
