import { expect, test } from 'vitest'
import type { StoryFilter } from '../core/api.gen'
import { NO_FILTER } from './filter'
import { FILTERS, filterOf, type Params, paramsOf, setIn, without, wordsAlone } from './narrow'

const ANA = '0190a1b2-0000-7000-8000-00000000000a'
const everything: StoryFilter = {
  query: '“two words” zoë',
  kind: 'story',
  person_id: ANA,
  giver_id: '0190a1b2-0000-7000-8000-00000000000b',
  shift_id: '0190a1b2-0000-7000-8000-00000000000c',
  standard_id: '0190a1b2-0000-7000-8000-00000000000d',
  source: 'letter',
  steady: true,
  discretion: false,
  told: false,
  kept: true,
  since: '2026-02-28',
  until: '2026-03-01',
}

test('whatever is set comes back out of the address as it went in', () => {
  expect(filterOf(paramsOf(everything))).toEqual(everything)
  const address = new URLSearchParams(paramsOf(everything)).toString()
  expect(filterOf(Object.fromEntries(new URLSearchParams(address)))).toEqual(everything)
})

test('where nothing is narrowed nothing stands in the address', () => {
  expect(paramsOf(NO_FILTER)).toEqual({})
  expect(filterOf({})).toEqual(NO_FILTER)
})

test('each filter alone comes back alone', () => {
  for (const name of FILTERS) {
    const others = FILTERS.filter((other) => other !== name)
    const alone = others.reduce(without, { ...everything, query: '' })
    expect([name, setIn(filterOf(paramsOf(alone)))]).toEqual([name, [name]])
  }
})

test('nonsense in the address narrows nothing', () => {
  const nonsense: Params = {
    kind: 'poem',
    told: 'perhaps',
    person: 'ana',
    giver: `${ANA}x`,
    shift: '',
    standard: "' OR 1=1 --",
    source: 'hearsay',
    steady: 'true',
    discretion: '1',
    kept: 'YES',
    since: '2026-02-30',
    until: '03-12',
    show: 'everything',
  }
  expect(filterOf(nonsense)).toEqual(NO_FILTER)
})

test('an end before the beginning is left out, and words are cut to what the core takes', () => {
  expect(filterOf({ since: '2026-03-12', until: '2026-03-11' })).toMatchObject({
    since: '2026-03-12',
    until: null,
  })
  expect(filterOf({ since: '2026-03-12', until: '2026-03-12' }).until).toBe('2026-03-12')
  expect([...filterOf({ find: '👍'.repeat(300) }).query]).toHaveLength(200)
})

test('a day range is one filter with two ends', () => {
  expect(setIn({ ...NO_FILTER, until: '2026-03-12' })).toEqual(['days'])
  expect(without(everything, 'days')).toEqual({ ...everything, since: null, until: null })
})

test('to clear the filters leaves the words that are looked for', () => {
  expect(wordsAlone(everything)).toEqual({ ...NO_FILTER, query: everything.query })
})
