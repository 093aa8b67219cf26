// What somebody answered in the first run so far, saved or not. Going back loses none of it.
import type { Place, PurposeView, ShiftId, TeamView } from '../core/api.gen'
import { MOST_KEPT } from '../people/import.svelte'
import { NO_REMINDER, PLACES, REMINDERS } from '../settings/team'
import { type Zone, zoneOf } from './zones'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const OPEN_ON: Record<Place, number[]> = {
  hotel: EVERY_DAY,
  clinic: EVERY_DAY.slice(0, 5),
  shop: EVERY_DAY.slice(0, 6),
  contact_centre: EVERY_DAY.slice(0, 6),
  other: EVERY_DAY.slice(0, 5),
}

export class Answers {
  /** Empty until it was chosen. */
  place = $state<Place | ''>('')
  teamName = $state('')
  zones = $state<Zone[]>([])
  peopleText = $state('')
  purpose = $state('')
  shiftId = $state<ShiftId | null>(null)
  shiftName = $state('')
  /** Null until somebody chose days. */
  chosenDays = $state<number[] | null>(null)
  time = $state('07:45')
  remind = $state(10)

  get days(): number[] {
    return this.chosenDays ?? OPEN_ON[this.place || 'other']
  }

  setZone(zone: string) {
    this.zones = [zoneOf(zone)]
  }

  /** What the core holds already. `defaultName` was given to a team whose step was skipped. */
  fromCore(view: TeamView | null, purpose: PurposeView | null, defaultName: string) {
    if (purpose?.current) this.purpose = purpose.current.text
    if (!view) return
    this.place = view.team.place
    this.teamName = view.team.name === defaultName ? '' : view.team.name
    this.setZone(view.team.zone)
    const shift = view.shifts[0]
    if (!shift) return
    this.remind = view.team.remind_minutes ?? NO_REMINDER
    this.shiftId = shift.id
    this.shiftName = shift.name
    this.chosenDays = shift.weekdays
    this.time = shift.huddle_at
  }

  toDraft(step: string): string {
    const { place, teamName, purpose, shiftName, chosenDays, time, remind } = this
    const zone = this.zones[0]?.id ?? ''
    const peopleText = this.peopleText.length > MOST_KEPT ? '' : this.peopleText
    return JSON.stringify({
      step,
      place,
      teamName,
      zone,
      peopleText,
      purpose,
      shiftName,
      chosenDays,
      time,
      remind,
    })
  }

  /** Gives back the step the draft was at, where it says so. */
  fromDraft(body: string): string | null {
    const draft = read(body)
    const text = (field: string, otherwise: string) => {
      const value = draft[field]
      return typeof value === 'string' && value !== '' ? value : otherwise
    }
    this.place = PLACES.find((place) => place === draft.place) ?? this.place
    this.teamName = text('teamName', this.teamName)
    this.peopleText = text('peopleText', this.peopleText)
    this.purpose = text('purpose', this.purpose)
    this.shiftName = text('shiftName', this.shiftName)
    this.time = text('time', this.time)
    this.remind = REMINDERS.find((minutes) => minutes === draft.remind) ?? this.remind
    const zone = text('zone', '')
    if (zone !== '') this.setZone(zone)
    if (Array.isArray(draft.chosenDays)) {
      this.chosenDays = EVERY_DAY.filter((day) => (draft.chosenDays as unknown[]).includes(day))
    }
    return typeof draft.step === 'string' ? draft.step : null
  }
}

function read(body: string): Record<string, unknown> {
  try {
    const draft: unknown = JSON.parse(body)
    return typeof draft === 'object' && draft !== null ? { ...draft } : {}
  } catch {
    return {}
  }
}
