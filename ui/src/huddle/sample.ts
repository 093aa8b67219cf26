// A huddle for tests.
import type { Run, Step } from '../core/api.gen'

const STEP: Step = {
  segment: 'purpose',
  item: 0,
  part: 1,
  parts: 1,
  kind: 'purpose',
  text: 'Everyone leaves feeling looked after.',
  prompt: null,
  people: [],
  giver: null,
  source: null,
  celebrations: [],
  seconds: 40,
}
export const ana = { id: 'ana', name: 'Ana', say_as: '' }
export const joe = { id: 'joe', name: 'Joe', say_as: '' }

export const steps: Step[] = [
  STEP,
  {
    ...STEP,
    segment: 'story',
    item: 1,
    kind: 'story',
    people: [ana],
    giver: joe,
    text: 'Found the bag.',
    parts: 2,
  },
  {
    ...STEP,
    segment: 'story',
    item: 1,
    kind: 'story',
    people: [ana],
    giver: joe,
    text: 'Brought it.',
    part: 2,
    parts: 2,
  },
  { ...STEP, segment: 'story', item: 1, kind: 'question', text: '', prompt: 'story-1' },
  { ...STEP, segment: 'thanks', item: 2, kind: 'thanks', people: [joe], giver: ana, text: 'Stayed longer.' },
  { ...STEP, segment: 'today', item: 3, kind: 'today', text: 'Say every name.' },
]

export const sampleRun = (part: Partial<Run> = {}): Run => ({
  huddle_id: 'huddle',
  on: '2026-11-21',
  shift: 'Morning',
  presenter: ana,
  next_presenter: joe,
  steps,
  at: 0,
  paused: false,
  spent: 0,
  spent_here: 0,
  since: 1000,
  planned: 300,
  told: 0,
  team: [ana, joe],
  absent: [],
  ...part,
})
