// A huddle for tests.
import type { Action, Run, Step } from '../core/api.gen'

const STEP: Step = {
  segment: 'purpose',
  item: 0,
  part: 1,
  parts: 1,
  kind: 'purpose',
  text: 'Everyone leaves feeling looked after.',
  under: '',
  idea: null,
  prompt: null,
  people: [],
  giver: null,
  also: [],
  ask_giver: false,
  source: null,
  celebrations: [],
  actions: [],
  seconds: 40,
}
export const ana = { id: 'ana', name: 'Ana', say_as: '', of: 'person' as const }
export const joe = { id: 'joe', name: 'Joe', say_as: '', of: 'person' as const }

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

/** A story that comes back: its beginning with the question, and the rest of it. */
export const recalled: Step[] = [
  { ...STEP, segment: 'practice', item: 4, kind: 'recall', people: [ana], text: 'A bag stood alone.' },
  {
    ...STEP,
    segment: 'practice',
    item: 4,
    kind: 'ending',
    people: [ana],
    giver: joe,
    text: 'It caught the flight.',
  },
]
export const asked = (prompt: string, text = ''): Step => ({
  ...STEP,
  segment: 'practice',
  item: 5,
  kind: 'practice',
  text,
  prompt,
})

export const action = (part: Partial<Action> = {}): Action => ({
  id: 'umbrellas',
  kind: 'promise',
  text: 'Order umbrellas',
  owner: ana,
  due_on: '2026-11-21',
  state: 'open',
  shift_id: null,
  made_on: '2026-11-20',
  ...part,
})
export const promised: Step = {
  ...STEP,
  segment: 'actions',
  item: 6,
  kind: 'actions',
  text: '',
  actions: [action(), action({ id: 'bags', text: 'Where do bags stand?', owner: null, kind: 'topic' })],
}

export const sampleRun = (part: Partial<Run> = {}): Run => ({
  huddle_id: 'huddle',
  on: '2026-11-21',
  shift_id: 'morning',
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
  form: 'ten',
  times: [],
  can_shorten: false,
  parts: [],
  made: [],
  team: [ana, joe],
  absent: [],
  asks: [],
  gone: 0,
  forgotten: false,
  ...part,
})
