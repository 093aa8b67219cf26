/** Why a line of a list of people cannot be taken, in words. */
import type { BadRow } from '../core/api.gen'
import { faultWords, t } from '../words'
import { COLUMNS } from './mapping'

export function reason({ fault }: BadRow): string {
  const name = String(fault.facts.name ?? '')
  if (fault.field === 'shift' && fault.code === 'not_found') return t('people-import-no-shift', { name })
  if (fault.field === 'name' && fault.code === 'already_there') {
    const { line, people } = fault.facts
    if (people !== undefined) return t('people-import-namesakes', { name, count: people })
    if (line !== undefined) return t('people-import-twice', { name, line })
  }
  if (fault.field === 'name' && fault.code === 'empty') return t('people-import-nameless')
  const { what } = faultWords(fault)
  const column = COLUMNS.find((one) => one === fault.field)
  return column ? t('people-import-why', { column: t(`people-import-as-${column}`), why: what }) : what
}
