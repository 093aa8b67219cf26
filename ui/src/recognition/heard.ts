// What happens next with a story that nobody read aloud yet.
import type { At, Day, Heard, Setup, StoryView } from '../core/api.gen'
import { day, nameList, nameOf, t, time } from '../words'
import { plus } from './days'
import { toldBefore } from './said'

/** The day of a moment in a time zone. */
export function dayIn(zone: string | undefined, at: At): Day {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(zone ? { timeZone: zone } : {}) }).format(
    at,
  )
}

/** Today for the team, by the clock that everything goes by. */
export const todayOf = (setup: Setup): Day => dayIn(setup.team?.zone, setup.now)

export type Soon = 'today' | 'tomorrow' | 'later'

export function soon(heardOn: Day, today: Day): Soon {
  if (heardOn === today) return 'today'
  return heardOn === plus(today, 1) ? 'tomorrow' : 'later'
}

const ON = { today: '-today', tomorrow: '-tomorrow', later: '' } as const

/** Who hears it, and when: certain once a leader has read it, likely before. */
function whoHears(read: boolean, name: string | undefined, heard: Heard, today: Day): string {
  const which = `${name ? 'one' : 'many'}${ON[soon(heard.on, today)]}` as const
  const facts = { name: name ?? '', time: time(heard.at), day: day(heard.on) }
  return read ? t(`recognition-heard-${which}`, facts) : t(`tell-next-${which}`, facts)
}

/** Before it is read aloud somebody is asked, and until a leader has read it, its sender may change it. */
function andUntilThen({ ask, may_change, story: { status } }: StoryView): string[] {
  return [
    ask.length > 0 ? t('tell-next-ask', { names: nameList(ask) }) : '',
    status === 'new' && may_change ? t('tell-next-change') : '',
  ]
}

/** A card is handed over instead. */
function card({ story }: StoryView): string {
  if (story.handed_on !== null) return t('tell-next-handed')
  const [first, second] = story.people
  return first && !second ? t('tell-next-card', { name: nameOf(first) }) : t('tell-next-cards')
}

/** A few sentences: what becomes of it, who hears it, and when. */
export function whatHappensNext(view: StoryView, today: Day): string {
  return sentences(view, today).filter(Boolean).join(' ')
}

function sentences(view: StoryView, today: Day): string[] {
  const { story, heard } = view
  switch (story.status) {
    case 'withdrawn':
    case 'declined':
      return [t('tell-next-declined')]
    case 'joined':
      return [t('tell-next-joined')]
  }
  if (view.private) return [card(view)]
  if (toldBefore(story)) return [t('story-told-before')]
  if (story.status === 'told')
    return [t('tell-next-told'), view.due_again ? t('tell-next-again', { day: day(view.due_again) }) : '']
  const read = story.status !== 'new'
  const [first, second] = story.people
  const name = first?.of === 'person' && !second ? nameOf(first) : undefined
  if (heard === null) return [t(read ? 'recognition-heard-later' : 'tell-next-later'), ...andUntilThen(view)]
  return [whoHears(read, name, heard, today), ...andUntilThen(view)]
}
