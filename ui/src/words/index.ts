// Every word on the screen comes from here: messages from the .ftl files, days, times and lists from Intl.
import type { At, Day, Fault, TimeOfDay } from '../core/api.gen'
import type { WordId, Words } from './ids.gen'
import { isolate, language, words } from './language.svelte'

export { fold } from './fold'
export type { WordId } from './ids.gen'
export { hasWords, isolate, language, PSEUDO_LANGUAGES, setLanguage, setPlace } from './language.svelte'

type Value = string | number
type Several<T, All = T> = T extends unknown ? ([All] extends [T] ? false : true) : never
/** A written-out id must get exactly its arguments; an id made at run time gets whatever there is. */
type ArgsOf<Id extends WordId> =
  Several<Id> extends false
    ? [Words[Id]] extends [never]
      ? []
      : [args: Record<Words[Id], Value>]
    : [args?: Record<string, Value>]

export function t<Id extends WordId>(id: Id, ...[args]: ArgsOf<Id>): string {
  return words(id, args as Record<string, Value> | undefined)
}

/** Noon keeps a bare day the same day in every zone. */
const dateOf = (day: Day) => new Date(`${day}T12:00:00`)

type DayStyle = 'long' | 'short' | 'weekday' | 'month'
const DAY_STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long' },
  month: { day: 'numeric', month: 'long' },
}
const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' }
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }
const SECONDS: Intl.DateTimeFormatOptions = { ...CLOCK, second: '2-digit' }
const kept = new Map<string, Intl.DateTimeFormat | Intl.ListFormat>()

/** To make one of these takes the engine a millisecond or more, so each is made once. */
function once<T extends Intl.DateTimeFormat | Intl.ListFormat>(name: string, make: () => T): T {
  const known = kept.get(name) as T | undefined
  if (known) return known
  const made = make()
  kept.set(name, made)
  return made
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = dateLocale()
  return once(`${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options))
}

/** "Saturday 21 November", "21 Nov 2026", "Saturday" or "21 November". */
export function day(of: Day, style: DayStyle = 'long'): string {
  return dates(DAY_STYLES[style]).format(dateOf(of))
}

/** The day it is at a moment in a zone, as "Saturday 21 November"; with its year where that is not the year of `now`. */
export function dayAt(at: At, zone: string, now: At = Date.now()): string {
  // To find the year takes a format of its own, which a day of this very moment does not need.
  const style = at === now || yearAt(at, zone) === yearAt(now, zone) ? {} : YEAR
  return dates({ ...DAY_STYLES.long, ...style, timeZone: zone }).format(at)
}

function yearAt(at: At, zone: string): string {
  return dates({ ...YEAR, timeZone: zone }).format(at)
}

/** "07:45" as people here write it. */
export function time(of: TimeOfDay): string {
  return dates(CLOCK).format(new Date(`2000-01-01T${of}:00`))
}

/** A moment as the time of day in the team's zone. */
export function clock(at: At, zone?: string): string {
  return dates(zone ? { ...CLOCK, timeZone: zone } : CLOCK).format(at)
}

/** The same to the second, for what happened within a minute. */
export function clockToTheSecond(at: At, zone: string): string {
  return dates({ ...SECONDS, timeZone: zone }).format(at)
}

export function number(of: number): string {
  return new Intl.NumberFormat(language.locale).format(of)
}

const KILOBYTE = 1000
const MEGABYTE = 1000 * KILOBYTE

/** "5 MB", "12 kB" or "2 bytes", by what a person would ask for: nobody wants tenths. */
export function size(bytes: number): string {
  const kilobytes = Math.round(bytes / KILOBYTE)
  if (kilobytes >= KILOBYTE) return measured(bytes / MEGABYTE, 'megabyte', 'short')
  if (bytes >= KILOBYTE) return measured(kilobytes, 'kilobyte', 'short')
  return measured(bytes, 'byte', 'long')
}

function measured(of: number, unit: string, unitDisplay: 'short' | 'long'): string {
  const options = { style: 'unit', unit, unitDisplay, maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(language.locale, options).format(of)
}

/** What somebody is called on the screen: who left and wanted no name to stay is "a former colleague". */
export function nameOf({ name }: { name: string }): string {
  return name === '' ? t('people-former') : name
}

/** "Ana, Joe and Mei", each name in its own direction. */
export function nameList(people: { name: string }[]): string {
  return names(people.map((one) => isolate(nameOf(one))))
}

/** "Ana, Joe and Mei". */
export function names(list: string[]): string {
  const locale = dateLocale()
  return once(`${locale} and`, () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(list)
}

/** Minutes and seconds, "4:05". */
export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** English means day before month and a clock of 24 hours. */
function dateLocale(): string {
  return language.locale === 'en' ? 'en-GB' : language.locale
}

/** What happened and what to do, for one refusal. */
export function faultWords({ code, facts }: Fault): { what: string; action: string } {
  // Of a text the core says how long it is, and then the limit is one of characters.
  const id = code === 'too_long' && 'length' in facts ? 'error-too_long-text' : `error-${code}`
  return { what: words(id, facts), action: words(`${id}.action`, facts) }
}

/** The error to show beside `field`, or null where the fault lies elsewhere. */
export function fieldError(fault: Fault | null, field: string): string | null {
  if (!fault || fault.field !== field) return null
  const { what, action } = faultWords(fault)
  return action === '' ? what : `${what} ${action}`
}

/** "January" to "December". */
export function monthNames(): string[] {
  const format = new Intl.DateTimeFormat(dateLocale(), { month: 'long' })
  return Array.from({ length: 12 }, (_, at) => format.format(new Date(2001, at, 15)))
}

/** "Monday" to "Sunday", or "Mon" to "Sun". */
export function weekdayNames(length: 'long' | 'short' = 'long'): string[] {
  const format = new Intl.DateTimeFormat(dateLocale(), { weekday: length })
  // The first of January 2001 was a Monday.
  return Array.from({ length: 7 }, (_, at) => format.format(new Date(2001, 0, 1 + at, 12)))
}
