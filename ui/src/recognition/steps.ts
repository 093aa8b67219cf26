// The way of a story in plain sight: sent, read, told, due again; or what became of it instead.
import type { At, Day, StoryView, Telling } from '../core/api.gen'
import { href } from '../frame/router.svelte'
import { day, isolate, nameOf, t } from '../words'
import { dayIn, whatHappensNext } from './heard'
import { givers, toldBefore } from './said'

export type Line = { words: string; href?: string }
export type Step = {
  id: 'sent' | 'read' | 'told' | 'handed' | 'again'
  title: string
  /** It has happened. */
  done: boolean
  lines: Line[]
  /** Why it was declined, in the leader's own words. */
  reason?: string
}
/** The team's zone, and its day. */
export type Clock = { zone: string | undefined; today: Day }

export function stepsOf(view: StoryView, clock: Clock): Step[] {
  const { status } = view.story
  const over = status === 'declined' || status === 'joined' || status === 'withdrawn'
  const heard = view.tellings.length > 0
  const aloud = heard || !(over || view.private)
  return [
    sent(view, clock),
    // What came from elsewhere as told was read there.
    ...(toldBefore(view.story) && !heard ? [] : [read(view, clock)]),
    ...(aloud ? [told(view, clock)] : []),
    ...(view.private && !over ? [handed(view)] : []),
    ...(heard && !view.private && !over ? [again(view)] : []),
  ]
}

const on = (at: At, { zone }: Clock) => day(dayIn(zone, at), 'short')
const line = (words: string): Line => ({ words })

function sent({ story }: StoryView, clock: Clock): Step {
  const words = t('story-by', { day: on(story.sent_at, clock), name: givers(story) })
  return { id: 'sent', title: t('story-sent'), done: true, lines: [line(words)] }
}

/** Who decided, and when; nothing where nobody did. */
function decided({ read_at: at, read_by: by }: StoryView, clock: Clock): Line[] {
  if (at === null) return []
  const name = by ? isolate(nameOf(by)) : t('story-a-leader')
  return [line(t('story-by', { day: on(at, clock), name }))]
}

function read(view: StoryView, clock: Clock): Step {
  const { story } = view
  const step = { id: 'read' as const, done: true, lines: decided(view, clock) }
  switch (story.status) {
    case 'new':
      return { ...step, title: t('feed-new'), done: false }
    case 'declined':
      return { ...step, title: t('feed-declined'), ...(view.why_not && { reason: view.why_not }) }
    case 'joined': {
      const other = view.joined_to
      const link = other ? [{ words: t('story-joined-read'), href: href('stories/:id', { id: other }) }] : []
      return { ...step, title: t('feed-joined'), lines: [...step.lines, ...link] }
    }
    case 'withdrawn':
      return { ...step, title: t('recognition-withdrawn'), lines: [line(t('recognition-withdrawn-note'))] }
  }
  if (view.private) return { ...step, title: t('story-private') }
  const unread = view.read_at === null
  const [title, lines] = unread
    ? [t('story-at-once'), [line(t('story-at-once-why'))]]
    : [t('story-ready'), step.lines]
  return { ...step, title, lines }
}

function told(view: StoryView, { today }: Clock): Step {
  const { tellings } = view
  if (tellings.length === 0 && toldBefore(view.story))
    return { id: 'told', title: t('recognition-told-before'), done: true, lines: [] }
  if (tellings.length === 0) {
    const title = view.story.status === 'new' ? t('story-then-told') : t('recognition-not-told')
    return { id: 'told', title, done: false, lines: [line(whatHappensNext(view, today))] }
  }
  const lines = [...tellings].reverse().map((telling) => ({
    words: tellingWords(telling),
    href: href('huddles/:id', { id: telling.huddle_id }),
  }))
  return { id: 'told', title: t('story-told', { count: tellings.length }), done: true, lines }
}

/** "12 Mar 2026, Morning, read by Ana". */
function tellingWords({ on, shift, presenter }: Telling): string {
  const date = day(on, 'short')
  const when = shift ? t('recognition-telling-shift', { day: date, shift: isolate(shift) }) : date
  return presenter ? t('story-telling', { when, name: isolate(presenter) }) : when
}

function handed({ story }: StoryView): Step {
  if (story.handed_on === null)
    return { id: 'handed', title: t('story-to-hand'), done: false, lines: [line(t('story-to-hand-how'))] }
  const words = day(story.handed_on, 'short')
  return { id: 'handed', title: t('story-handed'), done: true, lines: [line(words)] }
}

function again({ due_again: due }: StoryView): Step {
  const words = due === null ? t('story-not-again') : t('story-again-from', { day: day(due, 'short') })
  return {
    id: 'again',
    title: t(due === null ? 'story-heard' : 'story-again'),
    done: due === null,
    lines: [line(words)],
  }
}
