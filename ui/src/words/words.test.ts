import { flushSync } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import {
  day,
  dayAt,
  faultWords,
  fieldError,
  fold,
  language,
  minutes,
  names,
  setLanguage,
  setPlace,
  size,
  t,
  time,
  weekdayNames,
} from '.'
import { accented, mirrored } from './pseudo'

const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')

afterEach(async () => {
  await setLanguage('en')
  setPlace('other')
})

test('a message with its argument', () => {
  expect(plain(t('common-remove', { name: 'Zoë' }))).toBe('Remove Zoë')
})

test('an argument is set apart, so that a name from the other direction keeps its place', () => {
  expect(t('common-remove', { name: 'مريم' })).toContain('\u2068مريم\u2069')
})

test('what has no words shows its name rather than nothing', () => {
  expect(faultWords({ code: 'not_there' as 'bug', field: null, facts: {} }).what).toBe('error-not_there')
})

test('a refusal says what happened and what to do', () => {
  const { what, action } = faultWords({ code: 'disk_full', field: null, facts: {} })
  expect(what).toContain('disk is full')
  expect(action).toContain('Free some space')
})

test('of a text that is too long it says how many characters fit, and of a list no such thing', () => {
  const text = { code: 'too_long', field: 'text', facts: { limit: 4000, length: 4120 } } as const
  expect(fieldError(text, 'text')).toBe('Too long: at most 4,000 characters fit. Make it shorter.')
  const rows = { ...text, facts: { limit: 5000 } }
  expect(fieldError(rows, 'text')).toBe('This is too long. Make it shorter. The limit is 5,000.')
})

test('an error stands at its field only', () => {
  const fault = { code: 'empty', field: 'name', facts: {} } as const
  expect(fieldError(fault, 'name')).toBe('This is empty. Write a few words.')
  expect(fieldError(fault, 'text')).toBeNull()
  expect(fieldError(null, 'name')).toBeNull()
})

test('the accented language is longer and keeps its arguments', async () => {
  await setLanguage('en-XA')
  flushSync()
  const words = plain(t('common-remove', { name: 'Zoë' }))
  expect(words).toContain('Zoë')
  expect(words.length).toBeGreaterThanOrEqual('Remove Zoë'.length * 1.2)
  expect(words).not.toContain('Remove')
})

test('the mirrored language runs from right to left and holds no Latin letters of ours', async () => {
  await setLanguage('ar-XB')
  flushSync()
  expect(language.direction).toBe('rtl')
  expect(t('common-close')).not.toMatch(/[a-z]/i)
})

test('what chooses between words chooses the same from right to left', async () => {
  const on = t('frame-keys-single', { on: 'yes' })
  await setLanguage('ar-XB')
  flushSync()
  expect(plain(t('frame-keys-single', { on: 'yes' }))).toBe(mirrored(on))
})

test('a language without words leaves English, and a name that is none does no harm', async () => {
  await setLanguage('C')
  expect(language.name).toBe('en')
  expect(t('common-close')).toBe('Close')
  expect(() => day('2026-11-21')).not.toThrow()
})

test('made-up languages: length and letters', () => {
  expect(accented('Start huddle')).toMatch(/^Šţåřţ ħûđđļé~+$/)
  expect(accented('a ')).toBe('å ')
  expect(mirrored('Start')).toBe('ستارت')
})

test('days, times and lists as people say them', () => {
  expect(day('2026-11-21')).toBe('Saturday 21 November')
  expect(day('2026-11-21', 'short')).toBe('21 Nov 2026')
  expect(time('07:45')).toBe('07:45')
  expect(names(['Ana', 'Joe', 'Mei'])).toBe('Ana, Joe and Mei')
  expect(minutes(245)).toBe('4:05')
  expect(weekdayNames()[0]).toBe('Monday')
})

test('a day of another year is said with that year', () => {
  // Engines disagree about the comma.
  const said = (zone: string, now: string) =>
    dayAt(Date.parse('2026-12-31T23:30:00Z'), zone, Date.parse(now)).replace(',', '')
  expect(said('UTC', '2026-12-31T23:10:00Z')).toBe('Thursday 31 December')
  expect(said('Europe/Madrid', '2026-12-31T23:10:00Z')).toBe('Friday 1 January')
  expect(said('Europe/Madrid', '2026-03-11T06:00:00Z')).toBe('Friday 1 January 2027')
  expect(said('UTC', '2027-01-01T00:00:00Z')).toBe('Thursday 31 December 2026')
})

test('a size is said in the unit that suits it', () => {
  expect(size(0)).toBe('0 bytes')
  expect(size(1)).toBe('1 byte')
  expect(size(999)).toBe('999 bytes')
  expect(size(1000)).toBe('1 kB')
  expect(size(12_345)).toBe('12 kB')
  expect(size(999_499)).toBe('999 kB')
  expect(size(999_500)).toBe('1 MB')
  expect(size(1_234_567_890)).toBe('1,235 MB')
})

test('accents and capitals do not matter when words are compared', () => {
  expect(fold('ZOË Söderström')).toBe('zoe soderstrom')
  expect(fold('Łukasz')).toBe('lukasz')
  expect(fold('मीना')).not.toBe(fold('मोना'))
})
