// What each filter that is set is called, with the names of who and what it is about.
import type { PersonId, StoryFilter } from '../core/api.gen'
import { live } from '../core/client'
import { day, nameOf, t } from '../words'
import { type Days, spanNamed } from './days'
import { todayOf } from './heard'
import type { FilterName } from './narrow'

/** "This week", "1 Mar 2026 to 7 Mar 2026", "Since 1 Mar 2026". */
export function daysWords({ since, until }: Days, today: string | null): string {
  const named = today === null ? null : spanNamed({ since, until }, today)
  if (named) return t(`feed-span-${named}`)
  if (since !== null && since === until) return day(since, 'short')
  if (since === null) return until === null ? '' : t('feed-until', { day: day(until, 'short') })
  if (until === null) return t('feed-since', { day: day(since, 'short') })
  return t('feed-days', { since: day(since, 'short'), until: day(until, 'short') })
}

/** Call it while a component is being made. Only the names that are needed are asked for. */
export function chips(filter: () => StoryFilter): (name: FilterName) => string {
  const who = (id: (filter: StoryFilter) => PersonId | null) =>
    live('person_show', () => {
      const person = id(filter())
      return person ? { id: person } : null
    })
  const person = who((now) => now.person_id)
  const giver = who((now) => now.giver_id)
  const team = live('team_show', () => (filter().shift_id ? {} : null))
  const standards = live('standard_list', () => (filter().standard_id ? {} : null))
  const setup = live('setup_show', () => (filter().since || filter().until ? {} : null))

  /** While its name is not there yet, and where nobody has it, only what it is about is said. */
  const about = (filterWords: string, value: string | undefined) =>
    value === undefined ? filterWords : t('feed-chip', { filter: filterWords, value })
  const nameFor = (asked: typeof person, id: PersonId | null) => {
    const found = asked.current?.person
    return found && found.id === id ? nameOf(found) : undefined
  }

  return (name) => {
    const now = filter()
    const label = t(`feed-by-${name}`)
    if (name === 'person') return about(label, nameFor(person, now.person_id))
    if (name === 'giver') return about(label, nameFor(giver, now.giver_id))
    if (name === 'shift')
      return about(label, team.current?.shifts.find(({ id }) => id === now.shift_id)?.name)
    if (name === 'standard')
      return about(label, standards.current?.find(({ id }) => id === now.standard_id)?.text)
    if (name === 'days') return daysWords(now, setup.current ? todayOf(setup.current) : null)
    if (name === 'kind') return now.kind ? t(`recognition-filter-${now.kind}`) : label
    if (name === 'source') return about(label, now.source ? t(`recognition-source-${now.source}`) : undefined)
    return t(now[name] ? `feed-${name}-yes` : `feed-${name}-no`)
  }
}
