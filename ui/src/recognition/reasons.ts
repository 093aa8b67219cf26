// Six things that colleagues are thanked for most, each one key, and each made into a sentence that can be changed.
import { t } from '../words'

export const REASONS = ['stayed', 'helped', 'calmed', 'noticed', 'stepped', 'welcomed'] as const
export type Reason = (typeof REASONS)[number]

/** As it stands on the keyboard. */
export const keyOf = (reason: Reason): string => `${REASONS.indexOf(reason) + 1}`

/** "Stayed until it was solved.": who it was stands above, and goes from there where no name is to stay. */
export const sentenceOf = (reason: Reason): string => t(`tell-reason-${reason}-said`)
