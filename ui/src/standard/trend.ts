// Whether a standard is done, in words before numbers.
import type { Day, Month, Trend } from '../core/api.gen'
import { monthNames, t } from '../words'

/** "It is done more often than before." */
export function courseWords({ course, lately: { seen }, enough }: Trend): string {
  return course === 'too_early' ? t('trend-too_early', { seen, enough }) : t(`trend-${course}`)
}

/** "9 of 12 met in the last 90 days, 6 of 11 in the 90 days before."; nothing where nothing was seen lately. */
export function tallyWords({ lately, before }: Trend): string {
  const { met, seen } = lately
  if (seen === 0) return ''
  if (before.seen === 0) return t('trend-lately', { met, seen })
  return t('trend-both', { met, seen, metBefore: before.met, seenBefore: before.seen })
}

/** "March 2026". */
export function monthWords({ month }: Pick<Month, 'month'>): string {
  const [year = '', number = '1'] = (month satisfies Day).split('-')
  return t('trend-of', { month: monthNames()[Number(number) - 1] ?? '', year })
}
