// What is wrong with the lines of a list of people, in words.
import type { BadRow } from '../core/api.gen'
import { faultWords, names, t } from '../words'
import { COLUMNS } from './mapping'

/** Why a line cannot be taken. */
export function reason({ fault }: BadRow): string {
  const name = String(fault.facts.name ?? '')
  if (fault.field === 'shift' && fault.code === 'not_found') return t('people-import-no-shift', { name })
  if (fault.field === 'name' && fault.code === 'already_there') {
    const { line, people } = fault.facts
    if (people !== undefined) return t('people-import-namesakes', { name, count: people })
    if (line !== undefined) return t('people-import-twice', { name, line })
  }
  if (fault.field === 'name' && fault.code === 'empty') return t('people-import-nameless')
  if (fault.code === 'not_a_day' && fault.field === 'birthday') return t('people-import-no-birthday')
  if (fault.code === 'not_a_day' && fault.field === 'started_on') return t('people-import-no-first-day')
  const { what } = faultWords(fault)
  const column = COLUMNS.find((one) => one === fault.field)
  return column ? t('people-import-why', { column: t(`people-import-as-${column}`), why: what }) : what
}

/** The lines that are good, but whose name stands once more further down: what is said there is said here too. */
export function doubles(bad: BadRow[]): { line: number; why: string }[] {
  const later = new Map<number, BadRow[]>()
  for (const row of bad) {
    const { code, field, facts } = row.fault
    const first = Number(facts.line)
    if (code !== 'already_there' || field !== 'name' || facts.line === undefined) continue
    later.set(first, [...(later.get(first) ?? []), row])
  }
  return [...later].map(([line, rows]) => ({
    line,
    why: t('people-import-twice-first', {
      name: String(rows[0]?.fault.facts.name ?? ''),
      count: rows.length,
      lines: names(rows.map((row) => `${row.line}`)),
    }),
  }))
}
