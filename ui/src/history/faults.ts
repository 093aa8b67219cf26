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

/** Why a row does not fit. */
export function reason({ fault }: BadRow): string {
  const { code, field } = fault
  if (code === 'empty' && field === 'person') return t('history-nobody-named')
  if (code === 'empty' && field === 'day') return t('history-no-day')
  if (code === 'empty' && field === 'text') return t('history-nothing-told')
  const why = faultWords(fault).what
  const column = COLUMNS.find((one) => one === field)
  return column ? t('history-why', { column: t(`history-as-${column}`), why }) : why
}
