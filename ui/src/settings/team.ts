// What a team can choose for itself, in the first run and in the settings.
import type { Form, Place } from '../core/api.gen'

export const PLACES: Place[] = ['hotel', 'clinic', 'shop', 'contact_centre', 'other']
/** A list of choices knows no null. */
export const NO_REMINDER = 0
/** Minutes before the huddle. */
export const REMINDERS: number[] = [NO_REMINDER, 5, 10, 15, 30]

/** What a shift may hold on most days; the core keeps nothing for the first. */
export const USUAL_FORMS: Form[] = ['ten', 'five']
/** A list of choices knows no null. */
export const NO_WEEKLY = 0
/** The day of the long huddle, as long as the shift works on it. */
export const weeklyOf = (day: number, weekdays: number[]) => (weekdays.includes(day) ? day : NO_WEEKLY)
