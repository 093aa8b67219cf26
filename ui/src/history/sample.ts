// Lists for tests.
import type { HistoryFile, HistoryName, HistoryPreview } from '../core/api.gen'

export const LIST: HistoryFile = {
  file: 1,
  name: 'thanks.csv',
  bytes: 200_000_000,
  rows: [
    ['Date', 'Recipient', 'From', 'Message'],
    ['2025-11-03', 'Ana', 'Joe', 'Stayed until the taxi came.'],
  ],
  header: true,
  mapping: ['day', 'person', 'giver', 'text'],
}

/** A list in which a thousand and more are new, and nobody is asked about. */
export const found = (part: Partial<HistoryPreview> = {}): HistoryPreview => ({
  good: 1204,
  same: 0,
  bad: 0,
  bad_rows: [],
  first_on: '2025-11-03',
  last_on: '2026-01-05',
  names: [],
  known: 0,
  ...part,
})

export const named = (name: string, part: Partial<HistoryName> = {}): HistoryName => ({
  name,
  rows: 1,
  several: [],
  looks_like: null,
  ...part,
})
