// What each step of the first run leaves in the core, at once.
import type { SaveTeam } from '../core/api.gen'
import { call } from '../core/client'
import { asTime, asWeekdays } from '../core/written'
import { NO_REMINDER } from '../settings/team'
import { t } from '../words'
import type { Answers } from './welcome.svelte'

function teamOf(answers: Answers, zone: string): SaveTeam {
  const name = answers.teamName.trim()
  return {
    name: name === '' ? t('firstrun-team-default') : name,
    place: answers.place || 'other',
    zone: answers.zones[0]?.id ?? zone,
    remind_minutes: answers.remind === NO_REMINDER ? null : answers.remind,
    at_once: null,
  }
}

/** `zone` is what this computer says, for a team that was not asked. */
export async function saveTeam(answers: Answers, zone: string): Promise<void> {
  await call('team_save', teamOf(answers, zone))
}

/** A wording that holds already is not adopted twice. */
export async function savePurpose(answers: Answers): Promise<void> {
  const text = answers.purpose.trim()
  if (text === '') return
  const { current } = await call('purpose_show', {})
  if (current?.text !== text) await call('purpose_adopt', { text, adopted_on: null })
}

export async function saveHuddle(answers: Answers, zone: string): Promise<void> {
  const name = answers.shiftName.trim()
  // A team that is here already, as after damage, keeps what this step does not ask.
  const shifts = answers.shiftId ? (await call('team_show', {})).shifts : []
  const was = shifts.find(({ id }) => id === answers.shiftId)
  const shift = await call('shift_save', {
    id: answers.shiftId,
    name: name === '' ? t('firstrun-shift-default') : name,
    huddle_at: asTime(answers.time, 'huddle_at'),
    weekdays: asWeekdays(answers.days, 'weekdays'),
    form: was?.form ?? null,
    weekly_on: was?.weekly_on ?? null,
  })
  answers.shiftId = shift.id
  answers.time = shift.huddle_at
  await saveTeam(answers, zone)
}
