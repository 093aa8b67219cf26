// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { StoryRow, StoryView } from '../core/api.gen'
import { told } from './sample'
import { stepsOf } from './steps'

const joe = { id: 'joe', name: 'Joe', say_as: '' }
const tom = { id: 'tom', name: 'Tom', say_as: '' }
const SENT = Date.parse('2026-03-12T23:30:00Z')
const READ = Date.parse('2026-03-13T08:00:00Z')
const clock = { zone: 'Europe/Paris', today: '2026-03-14' }

const view = (story: Partial<StoryRow>, part: Partial<StoryView> = {}): StoryView => ({
  story: told({ giver: joe, sent_at: SENT, ...story }),
  private: false,
  may_change: false,
  may_take_back: false,
  ask: [],
  original: '',
  read_at: READ,
  read_by: tom,
  why_not: '',
  joined_to: null,
  signs: { text: [], customer_words: [] },
  heard: null,
  next: [],
  tellings: [],
  due_again: null,
  ...part,
})
const shown = (of: StoryView) =>
  stepsOf(of, clock).map(({ title, done, lines }) => [
    `${done ? '✓' : '…'} ${title}`,
    ...lines.map(({ words }) => words),
  ])
const sent = ['✓ Sent', '13 Mar 2026, by Joe']
const read = ['✓ Read and ready', '13 Mar 2026, by Tom']

test('what nobody has read waits to be read, and it is said what comes then', () => {
  const unread = view({ status: 'new' }, { read_at: null, read_by: null, may_change: true })
  const [first, second, third] = shown(unread)
  expect([first, second]).toEqual([sent, ['… Waits to be read']])
  expect(third?.[0]).toBe('… Then read aloud')
  expect(third?.[1]).toContain('You can change it until it is read.')
})

test('what is ready says who read it and when it is heard, and what needed no reading says so', () => {
  const heard = { on: '2026-03-16', at: '07:45' }
  expect(shown(view({}, { heard }))).toEqual([
    sent,
    read,
    ['… Not told yet', 'Ana’s team will hear this on Monday 16 March at 07:45.'],
  ])
  expect(shown(view({}, { heard, read_at: null, read_by: null }))[1]?.[0]).toBe('✓ Ready at once')
})

test('each telling has its day, shift and presenter and leads to its huddle, the first one first', () => {
  const telling = (on: string, shift: string | null, presenter: string | null) => ({
    huddle_id: on,
    on,
    shift,
    presenter,
  })
  const tellings = [telling('2026-03-20', null, null), telling('2026-03-14', 'Morning', 'Mei')]
  const of = view({ status: 'told' }, { tellings, due_again: '2026-05-01' })
  expect(shown(of)).toEqual([
    sent,
    read,
    ['✓ Told 2 times', '14 Mar 2026, Morning, read by Mei', '20 Mar 2026'],
    ['… Due again', 'From 1 May 2026 on a huddle may tell it again.'],
  ])
  const links = stepsOf(of, clock).flatMap(({ lines }) => lines.map(({ href }) => href))
  expect(links.filter(Boolean)).toEqual(['#/huddles/2026-03-14', '#/huddles/2026-03-20'])
  expect(shown(view({ status: 'told' }, { tellings })).at(-1)).toEqual([
    '✓ Heard',
    'It will not come back by itself.',
  ])
})

test('private thanks are handed over, and nobody is said to hear them', () => {
  const of = (handed_on: string | null) => view({ status: 'private', handed_on }, { private: true })
  expect(shown(of(null)).slice(1)).toEqual([
    ['✓ Private thanks', '13 Mar 2026, by Tom'],
    ['… To be handed over', 'A leader prints the card and gives it by hand.'],
  ])
  expect(shown(of('2026-03-13')).at(-1)).toEqual(['✓ Handed over', '13 Mar 2026'])
})

test('what is declined ends there, with who decided and their reason', () => {
  const of = view({ status: 'declined' }, { why_not: 'We heard this one already.' })
  expect(shown(of)).toEqual([sent, ['✓ Not told aloud', '13 Mar 2026, by Tom']])
  expect(stepsOf(of, clock)[1]?.reason).toBe('We heard this one already.')
})

test('what is joined leads to the other one, and what is withdrawn says that nobody hears it', () => {
  const joined = view({ status: 'joined' }, { joined_to: 'other', read_by: null })
  expect(shown(joined)[1]).toEqual([
    '✓ Joined to another one',
    '13 Mar 2026, by a leader',
    'Read the other one',
  ])
  expect(stepsOf(joined, clock)[1]?.lines.at(-1)?.href).toBe('#/stories/other')
  expect(shown(view({ status: 'withdrawn' }))).toEqual([
    sent,
    ['✓ Withdrawn', 'This was withdrawn. Nobody reads it aloud any more.'],
  ])
})

test('everybody who says it stands at the first step', () => {
  const also = [{ id: 'mei', name: 'Mei', say_as: '' }]
  expect(shown(view({ also }))[0]?.[1]).toBe('13 Mar 2026, by Joe and Mei')
  expect(shown(view({ giver: null }))[0]?.[1]).toBe('13 Mar 2026, by a colleague')
})

test('the way of a story that was told before it came here ends there, as its card and its heading say', () => {
  const brought = view({ status: 'told' }, { read_at: null, read_by: null })
  expect(shown(brought)).toEqual([sent, ['✓ Told before it came here']])
  expect(shown(brought).flat()).not.toContain('A huddle has told it.')
})
