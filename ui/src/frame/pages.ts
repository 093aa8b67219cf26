// The component of each screen. Today comes with the first load, every other one when it is first opened.
import type { Component } from 'svelte'
import TodayPage from '../huddle/TodayPage.svelte'
import type { RouteRow } from './routes'

type Fetched = { page: Component } | { fault: unknown }
const fetched = new Map<RouteRow, Fetched>()

/** Null while the screen has not been fetched. */
export function pageOf(row: RouteRow): Fetched | null {
  return row.page ? (fetched.get(row) ?? null) : { page: TodayPage }
}

/** Null where nothing has to be fetched. A screen that cannot be fetched is a fault, and is tried again next time. */
export function fetchPage(row: RouteRow): Promise<void> | null {
  const known = pageOf(row)
  if (!row.page || (known && 'page' in known)) return null
  return row.page().then(
    ({ default: page }) => void fetched.set(row, { page }),
    (fault: unknown) => void fetched.set(row, { fault }),
  )
}
