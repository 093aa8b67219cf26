// The parts of a kind of huddle: how long they are, in which order, and what somebody writes for their minutes.
import type { Form, Part, Segment } from '../core/api.gen'

const HALF_A_MINUTE = 30
/** The core takes no longer part. */
export const MOST_SECONDS = 30 * 60

/** The minutes that the name of a form speaks of; a visit's name speaks of none. */
export const NAMED: Partial<Record<Form, number>> = { ten: 10, five: 5, weekly: 25, orientation: 30 }
/** So much more or less than its name says is worth a word. */
const FAR = 0.2

/** Begun minutes count, as on Today. */
export function sumOf(parts: Part[]): number {
  return Math.ceil(parts.reduce((sum, { seconds }) => sum + seconds, 0) / 60)
}

export function isFar(form: Form, minutes: number): boolean {
  const named = NAMED[form]
  return named !== undefined && Math.abs(minutes - named) > named * FAR
}

/** Up or down to the next half minute. */
export function stepped(seconds: number, by: 1 | -1): number {
  const halves = seconds / HALF_A_MINUTE
  const next = (by === 1 ? Math.floor(halves) : Math.ceil(halves)) + by
  return Math.min(MOST_SECONDS, Math.max(0, next * HALF_A_MINUTE))
}

/** Minutes as people write them, 2, 2.5, 2,5 or 2:30, in seconds; null where it is none. */
export function secondsOf(written: string): number | null {
  const text = written.trim()
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  if (!/^\d{1,3}([.,]\d+)?$/.test(text)) return null
  return Math.round(Number(text.replace(',', '.')) * 60)
}

/** The same parts again where nothing changes. */
export function withSeconds(parts: Part[], segment: Segment, to: (seconds: number) => number): Part[] {
  const changed = parts.map((part) =>
    part.segment === segment ? { ...part, seconds: to(part.seconds) } : part,
  )
  return changed.some((part, at) => part.seconds !== parts[at]?.seconds) ? changed : parts
}

/** The part stands one place earlier (-1) or later; the same parts again at either end. */
export function moved(parts: Part[], segment: Segment, by: 1 | -1): Part[] {
  const from = parts.findIndex((part) => part.segment === segment)
  const [part, other] = [parts[from], parts[from + by]]
  if (!part || !other) return parts
  return parts.map((one, at) => (at === from ? other : at === from + by ? part : one))
}
