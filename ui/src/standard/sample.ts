// Standards for tests.
import type { ListedStandard, Observation, Standard, StandardView, Trend } from '../core/api.gen'

/** A standard that says no more than its words, with these parts. */
export const standard = (part: Partial<Standard> = {}): Standard => ({
  id: 'name',
  wording_id: 'name',
  text: 'We say the name first.',
  reason: 'It feels like home.',
  looks_like: '',
  exceptions: '',
  higher: false,
  task: '',
  question: '',
  criteria: [],
  adopted_on: '2026-01-05',
  by: null,
  ...part,
})

export const listed = (part: Partial<ListedStandard> = {}): ListedStandard => ({
  ...standard(),
  last_story_on: '2026-03-10',
  quiet: false,
  ...part,
})

export const trend = (part: Partial<Trend> = {}): Trend => ({
  course: 'too_early',
  lately: { met: 0, seen: 0 },
  before: { met: 0, seen: 0 },
  enough: 10,
  months: [],
  ...part,
})

export const look = (part: Partial<Observation> = {}): Observation => ({
  id: 'look',
  seen_on: '2026-03-11',
  observer: 'leader',
  by: { id: 'ana', name: 'Ana', say_as: '' },
  shift: null,
  found: [],
  note: '',
  ...part,
})

export const shown = (part: Partial<StandardView> = {}): StandardView => ({
  standard: standard(),
  coming: [],
  before: [],
  removed: false,
  stories: [],
  story_count: 0,
  last_story_on: null,
  quiet: false,
  trend: trend(),
  looks: [],
  next: [],
  shown_on: null,
  ...part,
})
