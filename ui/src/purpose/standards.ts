// What the form of a standard holds, what its quiet is called, and one example for each kind of place (standards.ftl has the words).
import type { Day, Fault, ListedStandard, Place, SaveStandard, Standard } from '../core/api.gen'
import { isDay } from '../core/written'
import { day, t } from '../words'

export type ExampleStandard = { text: string; reason: string }

export const exampleStandard = (place: Place): ExampleStandard => ({
  text: t(`standards-${place}`),
  reason: t(`standards-${place}-reason`),
})

/** As it is written: what is looked at one a line, and the first day empty where it counts from today. */
export type Written = Omit<SaveStandard, 'id' | 'criteria' | 'adopted_on' | 'theme'> & {
  criteria: string
  adopted_on: string
}

/** `today` tells a first day that is to come, and stays, from one that has come. */
export function writtenOf(was: Standard | null, today: Day): Written {
  return {
    text: was?.text ?? '',
    reason: was?.reason ?? '',
    looks_like: was?.looks_like ?? '',
    exceptions: was?.exceptions ?? '',
    higher: was?.higher ?? false,
    task: was?.task ?? '',
    question: was?.question ?? '',
    criteria: was?.criteria.join('\n') ?? '',
    adopted_on: was && was.adopted_on > today ? was.adopted_on : '',
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const asked = (written: Written, id: string | null, theme: string | null): SaveStandard => ({
  ...written,
  id,
  criteria: linesOf(written.criteria),
  adopted_on: written.adopted_on === '' ? null : written.adopted_on,
  theme,
})

/** What the fields hold that are folded away. */
export function moreFacts({ higher, task, exceptions, criteria, adopted_on }: Written): string[] {
  const count = linesOf(criteria).length
  return [
    higher ? t('standards-level-higher') : '',
    task.trim(),
    exceptions.trim() === '' ? '' : t('standards-fact-exceptions'),
    count > 0 ? t('standards-fact-criteria', { count }) : '',
    isDay(adopted_on) ? t('standards-from', { day: day(adopted_on, 'short') }) : '',
  ].filter((fact) => fact !== '')
}

/** No field of a form can mend that a standard says something else by now. */
export const placed = (fault: Fault): Fault => (fault.code === 'retired' ? { ...fault, field: null } : fault)

const A_WEEK = 7 * 24 * 60 * 60 * 1000

/** "No story for 13 weeks."; nothing where stories come. */
export function quietWords(
  { last_story_on, quiet }: Pick<ListedStandard, 'last_story_on' | 'quiet'>,
  today: Day,
): string {
  if (last_story_on === null) return t('standards-no-story')
  if (!quiet) return ''
  const weeks = Math.floor((Date.parse(today) - Date.parse(last_story_on)) / A_WEEK)
  return t('standards-quiet', { weeks })
}
