// A huddle that was held, for tests.
import type { Action, HuddleItemView, HuddleRow, HuddleView, StoryRow } from '../core/api.gen'
import { told as toldStory } from '../recognition/sample'
import { ana, joe } from './sample'

export const story = (id: string, text: string, part: Partial<StoryRow> = {}): StoryRow =>
  toldStory({
    id,
    people: [ana],
    giver: joe,
    text,
    day: '2026-03-08',
    status: 'told',
    times_told: 1,
    last_told_on: '2026-03-09',
    ...part,
  })

export const told = (part: Partial<HuddleItemView>): HuddleItemView => ({
  segment: 'story',
  story: null,
  purpose: null,
  about_id: null,
  text: '',
  prompt: null,
  actions: [],
  celebrations: [],
  recall: false,
  live: false,
  told: true,
  seconds: 60,
  ...part,
})

export const promise = (id: string, text: string, part: Partial<Action> = {}): Action => ({
  id,
  kind: 'promise',
  text,
  owner: joe,
  due_on: '2026-03-13',
  state: 'open',
  shift_id: null,
  made_on: '2026-03-09',
  ...part,
})

export const row: HuddleRow = {
  id: 'held',
  form: 'ten',
  on: '2026-03-09',
  shift: 'Morning',
  presenter: 'Ana',
  started_at: Date.parse('2026-03-09T06:45:00Z'),
  closed_at: Date.parse('2026-03-09T06:55:00Z'),
  seconds: 600,
  told: 2,
}

export const view = (part: Partial<HuddleView> = {}): HuddleView => ({
  huddle: row,
  segments: [],
  items: [],
  absent: [],
  one_thing: '',
  made: [],
  taps: { useful: 0, so_so: 0, not_useful: 0 },
  ...part,
})
