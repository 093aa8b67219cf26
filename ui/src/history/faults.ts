// What is the matter, where this screen knows it better than the code alone says.
import type { BadRow, Fault } from '../core/api.gen'
import { faultWords, t } from '../words'
import { COLUMNS } from './mapping'

/** Nothing where the words of the code say it. */
export function faultTitle({ code, field }: Fault): string | undefined {
  if (code === 'too_long' && field === 'names') return t('history-too-many-names')
  if (code === 'not_found' && field === 'file') return t('history-file-gone')
  if (code === 'changed_since' && field === 'file') return t('history-file-other')
  return undefined
}

const TWO_DAYS = 2 * 24 * 3600 * 1000
/** What exists and was refused all the same is a day that did not come yet. */
function isToCome(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return at > Date.now() - TWO_DAYS && new Date(at).toISOString().startsWith(text)
}

/** Why a row does not fit. */
export function reason({ fault }: BadRow): string {
  const { code, field, facts } = fault
  if (code === 'empty' && field === 'person') return t('history-nobody-named')
  if (code === 'empty' && field === 'day') return t('history-no-day')
  if (code === 'empty' && field === 'text') return t('history-nothing-told')
  const why =
    code === 'not_a_day' && isToCome(String(facts.text ?? ''))
      ? t('history-still-to-come')
      : faultWords(fault).what
  const column = COLUMNS.find((one) => one === field)
  return column ? t('history-why', { column: t(`history-as-${column}`), why }) : why
}
