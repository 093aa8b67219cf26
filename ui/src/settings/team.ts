// What a team can choose for itself, in the first run and in the settings.
import type { Place } from '../core/api.gen'

export const PLACES: Place[] = ['hotel', 'clinic', 'shop', 'contact_centre', 'other']
/** A list of choices knows no null. */
export const NO_REMINDER = 0
/** Minutes before the huddle. */
export const REMINDERS: number[] = [NO_REMINDER, 5, 10, 15, 30]
