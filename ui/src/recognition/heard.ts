// What happens next with a story that nobody read aloud yet.
import type { At, Day, Setup, StoryView } from '../core/api.gen'
import { day, t, time } from '../words'

/** The day of a moment in a time zone. */
export function dayIn(zone: string | undefined, at: At): Day {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(zone ? { timeZone: zone } : {}) }).format(
    at,
  )
}

/** Today for the team, by the clock that everything goes by. */
export const todayOf = (setup: Setup): Day => dayIn(setup.team?.zone, setup.now)

export function dayAfter(day: Day): Day {
  const next = new Date(`${day}T12:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

export type Soon = 'today' | 'tomorrow' | 'later'

export function soon(heardOn: Day, today: Day): Soon {
  if (heardOn === today) return 'today'
  return heardOn === dayAfter(today) ? 'tomorrow' : 'later'
}

/** One sentence: who hears it, and when. */
export function whatHappensNext({ story, heard, private: unsaid }: StoryView, today: Day): string {
  const name = story.people.length === 1 ? story.people[0]?.name : undefined
  if (unsaid) return name ? t('recognition-private', { name }) : t('recognition-private-many')
  if (heard === null) return t('recognition-heard-later')
  const at = time(heard.at)
  const when = soon(heard.on, today)
  if (name) {
    if (when === 'today') return t('recognition-heard-one-today', { name, time: at })
    if (when === 'tomorrow') return t('recognition-heard-one-tomorrow', { name, time: at })
    return t('recognition-heard-one', { name, time: at, day: day(heard.on) })
  }
  if (when === 'today') return t('recognition-heard-many-today', { time: at })
  if (when === 'tomorrow') return t('recognition-heard-many-tomorrow', { time: at })
  return t('recognition-heard-many', { time: at, day: day(heard.on) })
}
