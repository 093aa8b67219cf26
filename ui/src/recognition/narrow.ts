// What the list of stories is narrowed to, and how it stands in the address: "back" leads to the same list, and a view can
// be kept. What the address cannot mean is left out.
import type { Kind, StoryFilter } from '../core/api.gen'
import { isDay } from '../core/written'
import { NO_FILTER } from './filter'
import { SOURCES } from './tell.svelte'

export type Params = Record<string, string>
/** Each can be put on and taken off by itself; the words have their own field. */
export const FILTERS = [
  'person',
  'giver',
  'shift',
  'standard',
  'days',
  'kind',
  'told',
  'source',
  'steady',
  'discretion',
  'kept',
] as const
export type FilterName = (typeof FILTERS)[number]

export const KINDS: Kind[] = ['story', 'shout_out']
/** Of these it is asked whether it is so. */
export const FLAGS = ['told', 'steady', 'discretion', 'kept'] as const
export type Flag = (typeof FLAGS)[number]
export const isFlag = (name: FilterName): name is Flag => FLAGS.some((flag) => flag === name)

/** As long as the core takes it. */
export const LONGEST_QUERY = 200
const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

const idOf = (given: string | undefined) => (given !== undefined && ID.test(given) ? given : null)
const dayOf = (given: string | undefined) =>
  given !== undefined && given.length === 10 && isDay(given) ? given : null
const flagOf = (given: string | undefined) => (given === 'yes' ? true : given === 'no' ? false : null)

export function filterOf(params: Params): StoryFilter {
  const [since, until] = [dayOf(params.since), dayOf(params.until)]
  return {
    query: [...(params.find ?? '')].slice(0, LONGEST_QUERY).join(''),
    kind: KINDS.find((kind) => kind === params.kind) ?? null,
    person_id: idOf(params.person),
    giver_id: idOf(params.giver),
    shift_id: idOf(params.shift),
    standard_id: idOf(params.standard),
    source: SOURCES.find((source) => source === params.source) ?? null,
    steady: flagOf(params.steady),
    discretion: flagOf(params.discretion),
    told: flagOf(params.told),
    kept: flagOf(params.kept),
    since,
    // Nothing lies between a day and one before it.
    until: since !== null && until !== null && until < since ? null : until,
  }
}

export function paramsOf(filter: StoryFilter): Params {
  const given: [string, string | boolean | null][] = [
    ['find', filter.query],
    ['kind', filter.kind],
    ['told', filter.told],
    ['person', filter.person_id],
    ['giver', filter.giver_id],
    ['shift', filter.shift_id],
    ['standard', filter.standard_id],
    ['source', filter.source],
    ['steady', filter.steady],
    ['discretion', filter.discretion],
    ['kept', filter.kept],
    ['since', filter.since],
    ['until', filter.until],
  ]
  const set = given.filter(([, value]) => value !== null && value !== '')
  return Object.fromEntries(
    set.map(([name, value]) => [name, value === true ? 'yes' : value === false ? 'no' : String(value)]),
  )
}

const FIELDS: Record<FilterName, (keyof StoryFilter)[]> = {
  person: ['person_id'],
  giver: ['giver_id'],
  shift: ['shift_id'],
  standard: ['standard_id'],
  days: ['since', 'until'],
  kind: ['kind'],
  told: ['told'],
  source: ['source'],
  steady: ['steady'],
  discretion: ['discretion'],
  kept: ['kept'],
}

/** Those that narrow something, in the order in which they are offered. */
export const setIn = (filter: StoryFilter): FilterName[] =>
  FILTERS.filter((name) => FIELDS[name].some((field) => filter[field] !== null))

export const without = (filter: StoryFilter, name: FilterName): StoryFilter => ({
  ...filter,
  ...Object.fromEntries(FIELDS[name].map((field) => [field, null])),
})

/** Everything, but for the words that are looked for. */
export const wordsAlone = ({ query }: StoryFilter): StoryFilter => ({ ...NO_FILTER, query })
