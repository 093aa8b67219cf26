import { expect, test } from 'vitest'
import { type Answer, choicesOf, inOrder, isOpen } from './choices'
import { named } from './sample'

const zoë = { id: 'zoë', name: 'Zoë', say_as: '' }
const anas = ['ana-1', 'ana-2'].map((id) => ({ id, name: 'Ana', say_as: '' }))
const nobody = named('Bea')
const alike = named('Zoe', { looks_like: zoë })
const several = named('Ana', { several: anas })
const said = (name: string, how: Answer['how'], ...ids: string[]) =>
  new Map([[name, { how, people: ids.map((id) => ({ id, label: id })) }]])

test('whoever is nobody’s is added, and whoever looks like somebody is taken for them', () => {
  expect(choicesOf([nobody, alike], new Map())).toEqual([
    { name: 'Bea', person_id: null, leave_out: false },
    { name: 'Zoe', person_id: 'zoë', leave_out: false },
  ])
})

test('somebody who looks like another can be added all the same', () => {
  expect(choicesOf([alike], said('Zoe', 'add'))).toEqual([{ name: 'Zoe', person_id: null, leave_out: false }])
})

test('a name that is left out goes out as that', () => {
  expect(choicesOf([nobody], said('Bea', 'out'))).toEqual([{ name: 'Bea', person_id: null, leave_out: true }])
})

test('of several the one that was chosen goes out, or somebody new where that is said', () => {
  expect(choicesOf([several], said('Ana', 'is', 'ana-2'))).toEqual([
    { name: 'Ana', person_id: 'ana-2', leave_out: false },
  ])
  expect(choicesOf([several], said('Ana', 'add'))).toEqual([
    { name: 'Ana', person_id: null, leave_out: false },
  ])
})

test('a question without an answer adds nobody', () => {
  expect(choicesOf([several, nobody], said('Bea', 'is'))).toEqual([
    { name: 'Ana', person_id: null, leave_out: true },
    { name: 'Bea', person_id: null, leave_out: true },
  ])
})

test('open is a name that several have, until it is answered or left out, and one that is somebody’s without saying whose', () => {
  expect([nobody, alike, several].map((name) => isOpen(name, new Map()))).toEqual([false, false, true])
  expect(isOpen(several, said('Ana', 'is', 'ana-1'))).toBe(false)
  expect(isOpen(several, said('Ana', 'out'))).toBe(false)
  expect(isOpen(nobody, said('Bea', 'is'))).toBe(true)
})

test('questions come first, the others in the order of the list', () => {
  const cleo = named('Cleo')
  expect(inOrder([nobody, cleo, alike, several]).map(({ name }) => name)).toEqual([
    'Ana',
    'Zoe',
    'Bea',
    'Cleo',
  ])
})
