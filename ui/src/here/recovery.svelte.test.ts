import { beforeEach, expect, test } from 'vitest'
import type { HereView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { recovery } from './recovery.svelte'

let turn = 0
function comes(name: string | null): void {
  turn += 1
  const view: HereView = {
    person: name === null ? null : { id: name, name, say_as: '' },
    access: name === null ? 'anyone' : 'manager',
    pins: true,
    has_pin: name !== null,
    needs_pin: false,
    turn,
    locks_in: null,
    idle_seconds: 90,
    recovery_used: null,
    recovery_unread: false,
  }
  here.take(view)
}

beforeEach(() => {
  recovery.isOnPaper()
  comes(null)
})

test('the code outlives the change of person that comes with it', () => {
  recovery.show('ABCD-EFGH', 'Ana')
  expect(recovery.code).toBeNull()
  comes('Ana')
  expect(recovery.code).toBe('ABCD-EFGH')
})

test('after the lock nobody reads the code but whoever got it', () => {
  comes('Ana')
  recovery.show('ABCD-EFGH', 'Ana')
  comes(null)
  expect(recovery.code).toBeNull()
  comes('Bea')
  expect(recovery.code).toBeNull()
  comes('Ana')
  expect(recovery.code).toBe('ABCD-EFGH')
  recovery.isOnPaper()
  expect(recovery.code).toBeNull()
})
