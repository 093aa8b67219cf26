import { expect, test } from 'vitest'
import { dots } from './dots'
import { kindByLength } from './kind'
import { Telling } from './tell.svelte'

const CHANGE = 'because of that, thanked, smiled, so that'
const told = (text: string, people = 1, customerWords = '') =>
  dots({ people, text, customerWords }, CHANGE, 'en')

test('an empty screen fills no dot', () => {
  expect(told('', 0)).toEqual({ who: false, did: false, changed: false })
})

test('the first dot fills with the first name', () => {
  expect(told('', 1).who).toBe(true)
})

test('the second dot fills once a deed is more than three words', () => {
  expect(told('Stayed until the').did).toBe(false)
  expect(told('Stayed until the taxi').did).toBe(true)
})

test('the third dot fills when the words say what came of it', () => {
  expect(told('Ana walked the guest to the station').changed).toBe(false)
  expect(told('Ana walked the guest to the station and he thanked her').changed).toBe(true)
})

test('a word inside another word says nothing about a change', () => {
  expect(told('Ana unthankedly carried all the bags').changed).toBe(false)
})

test('the customer speaking in their own words is a change too', () => {
  expect(told('Ana walked the guest to the station', 1, 'You saved my day').changed).toBe(true)
})

test('three sentences are a whole story, whatever words they use', () => {
  expect(told('The guest lost her ring. Ana opened the drain. There it was.').changed).toBe(true)
})

test('a change without a deed does not count', () => {
  expect(told('She smiled').changed).toBe(false)
})

test('one breath is a shout-out and a long text is a story', () => {
  expect(kindByLength('Stayed until the taxi came.', '', 'en')).toBe('shout_out')
  expect(kindByLength('Stayed until the taxi came. '.repeat(6), '', 'en')).toBe('story')
})

test('the customer speaking makes a story of a shorter text', () => {
  const text = 'Stayed until the taxi came. '.repeat(3)
  expect(kindByLength(text, '', 'en')).toBe('shout_out')
  expect(kindByLength(text, 'You saved my day', 'en')).toBe('story')
})

test('what somebody chose wins over the length', () => {
  const telling = new Telling()
  telling.text = 'Stayed until the taxi came.'
  expect(telling.request().kind).toBe('shout_out')
  telling.chosenKind = 'story'
  expect(telling.request().kind).toBe('story')
})

test('a draft comes back as it was left', () => {
  const before = new Telling()
  before.people = [{ id: '1', label: 'مريم' }]
  before.text = 'Stayed until the taxi came'
  before.giver = [{ id: '2', label: 'Łukasz' }]
  before.source = 'letter'
  before.day = '2026-03-12'
  before.standard = { id: '3', label: 'Own the problem' }
  before.aloud = 'ask'
  before.agreed = true
  before.steady = true
  before.discretion = true
  const after = new Telling()
  after.fromDraft(before.toDraft() ?? '')
  expect(after.toDraft()).toBe(before.toDraft())
})

test('nothing typed makes no draft', () => {
  const telling = new Telling()
  telling.text = '  \n'
  expect(telling.toDraft()).toBeNull()
})

test('a damaged draft still gives its text back', () => {
  const telling = new Telling()
  telling.fromDraft('{"text": "Stayed unt')
  expect(telling.text).toBe('{"text": "Stayed unt')
  telling.fromDraft('{"text": "Stayed", "people": 7, "source": "gossip", "day": "yesterday"}')
  expect(telling.text).toBe('Stayed')
  expect(telling.people).toEqual([])
  expect(telling.source).toBe('saw_it')
  expect(telling.day).toBeNull()
})

test('a story of one name and one sentence asks for nothing else', () => {
  const telling = new Telling()
  telling.people = [{ id: '1', label: 'Ana' }]
  telling.text = 'Stayed until the taxi came.'
  expect(telling.request()).toEqual({
    people: ['1'],
    shifts: [],
    whole_team: false,
    text: 'Stayed until the taxi came.',
    customer_words: '',
    kind: 'shout_out',
    giver_id: null,
    source: 'saw_it',
    day: null,
    standard_id: null,
    aloud: 'yes',
    agreed: false,
    steady: false,
    discretion: false,
    draft: null,
  })
})

test('people, shifts and the whole team go to the core as what they are', () => {
  const telling = new Telling()
  telling.people = [
    { id: '1', label: 'Ana' },
    { id: '2', label: 'Early shift', of: 'shift' },
    { id: 'team', label: 'The whole team', of: 'team' },
    { id: '3', label: 'Joe', of: 'person' },
  ]
  expect(telling.request()).toMatchObject({ people: ['1', '3'], shifts: ['2'], whole_team: true })
})

test('a shift is somebody, so its dot fills', () => {
  const telling = new Telling()
  telling.people = [{ id: '2', label: 'Early shift', of: 'shift' }]
  expect(told('', telling.people.length).who).toBe(true)
})

test('a draft that arrives after the first keys joins them', () => {
  const before = new Telling()
  before.people = [{ id: '1', label: 'Ana' }]
  before.text = 'Stayed late'
  const telling = new Telling()
  telling.people = [{ id: '2', label: 'Joe' }]
  telling.text = 'Hel'
  telling.addDraft(before.toDraft() ?? '')
  expect(telling.people.map((one) => one.label)).toEqual(['Joe', 'Ana'])
  expect(telling.text).toBe('Hel\nStayed late')
})

test('what is chosen after “Clear” is still there once the draft is brought back', () => {
  const before = new Telling()
  before.people = [{ id: '1', label: 'Ana' }]
  before.text = 'Stayed late'
  before.customerWords = 'Thank you, Ana.'
  before.giver = [{ id: '5', label: 'Eva' }]
  before.source = 'customer_told'
  before.day = '2026-03-12'
  before.standard = { id: '3', label: 'Own the problem' }
  const telling = new Telling()
  telling.customerWords = 'You were kind.'
  telling.giver = [{ id: '2', label: 'Joe' }]
  telling.source = 'letter'
  telling.day = '2026-03-14'
  telling.standard = { id: '4', label: 'Greet first' }
  telling.aloud = 'private'
  telling.agreed = telling.steady = telling.discretion = true
  telling.chosenKind = 'story'
  telling.addDraft(before.toDraft() ?? '')
  expect(telling).toMatchObject({
    people: [{ label: 'Ana' }],
    text: 'Stayed late',
    customerWords: 'You were kind.\nThank you, Ana.',
    giver: [{ label: 'Joe' }],
    source: 'letter',
    day: '2026-03-14',
    standard: { label: 'Greet first' },
    aloud: 'private',
    agreed: true,
    steady: true,
    discretion: true,
    chosenKind: 'story',
  })
})

test('what nobody touched since is as the draft has it, and nothing private is read aloud for it', () => {
  const before = new Telling()
  before.text = 'Stayed late'
  before.giver = [{ id: '5', label: 'Eva' }]
  before.source = 'letter'
  before.day = '2026-03-12'
  before.aloud = 'private'
  before.chosenKind = 'shout_out'
  const telling = new Telling()
  telling.suggest({ id: '9', label: 'Me' })
  telling.text = 'Stayed late'
  telling.addDraft(before.toDraft() ?? '')
  expect(telling).toMatchObject({
    text: 'Stayed late',
    giver: [{ label: 'Eva' }],
    source: 'letter',
    day: '2026-03-12',
    aloud: 'private',
    chosenKind: 'shout_out',
  })
})
