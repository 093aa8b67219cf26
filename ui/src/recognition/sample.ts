// Stories for tests.
import type { StoryRow } from '../core/api.gen'

/** A story that says nothing, with these parts. */
export const told = (part: Partial<StoryRow> = {}): StoryRow => ({
  id: 'story',
  kind: 'story',
  people: [{ id: 'ana', name: 'Ana', say_as: '', of: 'person' }],
  giver: null,
  also: [],
  text: 'Found the ring.',
  customer_words: '',
  source: 'saw_it',
  day: '2026-03-12',
  status: 'ready',
  sent_at: 0,
  times_told: 0,
  last_told_on: null,
  kept: false,
  aloud: 'yes',
  agreed: false,
  steady: false,
  discretion: false,
  standard: null,
  handed_on: null,
  theme: '',
  ...part,
})
