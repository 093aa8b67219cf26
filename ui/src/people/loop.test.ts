import { expect, test } from 'vitest'
import { told } from '../recognition/sample'
import { nextStep, seenBy } from './loop'

const theirs = { side: 'given', wish: null, own: true, pins: true } as const
const ofThem = { side: 'received', wish: 'public', own: true, pins: true } as const
const joe = { id: 'joe', name: 'Joe', say_as: '' }

test('what is ready waits for its turn, or for a leader where it is private', () => {
  expect(nextStep(told({ status: 'ready' }))).toBe('people-loop-ready')
})

test('nothing is said beside a card that says it all', () => {
  expect(nextStep(told({ status: 'new' }))).toBeNull()
  expect(nextStep(told({ status: 'told', last_told_on: '2026-03-12' }))).toBeNull()
  expect(nextStep(told({ status: 'ready', handed_on: '2026-03-12' }))).toBeNull()
  expect(nextStep(told({ status: 'private' }))).toBeNull()
})

test('what everybody sees has no mark', () => {
  expect(seenBy(told({ status: 'ready' }), ofThem)).toBeNull()
  expect(seenBy(told({ status: 'told' }), theirs)).toBeNull()
})

test('what nobody has read, or was declined, is seen by whoever said it and by leaders', () => {
  for (const status of ['new', 'declined', 'joined'] as const) {
    expect(seenBy(told({ status }), theirs)).toBe('people-seen-own')
    expect(seenBy(told({ status }), { ...theirs, own: false })).toBe('people-seen-sender')
    expect(seenBy(told({ status, also: [joe] }), theirs)).toBe('people-seen-sender')
  }
})

test('private thanks name everybody who sees them', () => {
  expect(seenBy(told({ status: 'private' }), ofThem)).toBe('people-seen-received')
  expect(seenBy(told({ status: 'private' }), theirs)).toBe('people-seen-given')
  expect(seenBy(told({ status: 'private' }), { ...ofThem, own: false })).toBe('people-seen-both')
  const two = [...told().people, { id: 'joe', name: 'Joe', say_as: '', of: 'person' as const }]
  expect(seenBy(told({ status: 'private', people: two }), ofThem)).toBe('people-seen-both')
})

test('whoever wants no thanks aloud has none that everybody reads', () => {
  const quiet = { ...ofThem, wish: 'private' } as const
  expect(seenBy(told({ status: 'ready' }), quiet)).toBe('people-seen-received')
  expect(seenBy(told({ status: 'told' }), quiet)).toBe('people-seen-received')
})

test('without PINs nobody is told that only few could see it', () => {
  expect(seenBy(told({ status: 'new' }), { ...theirs, pins: false })).toBe('people-seen-open')
  expect(seenBy(told({ status: 'private' }), { ...ofThem, pins: false })).toBe('people-seen-open')
})
