// Amounts of money as people write them, and as they are shown: whole numbers of the smallest unit, with a currency.
import type { Code, Fault, Money } from '../core/api.gen'
import { language } from '../words'

/** A list of all of them is too long to choose from. */
const USUAL =
  'AED AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF INR JPY KRW MXN NOK NZD PLN RON SAR SEK SGD THB TRY USD ZAR'

/** Those that are used most, as far as this computer knows them, and the one that was used last. */
export function currencies(last: string): string[] {
  const known = 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('currency') : null
  const usual = USUAL.split(' ').filter((code) => known?.includes(code) ?? true)
  return last === '' || usual.includes(last) ? usual : [last, ...usual]
}

/** "EUR · Euro". */
export function currencyName(code: string): string {
  const name = new Intl.DisplayNames(language.locale, { type: 'currency' }).of(code)
  return name && name !== code ? `${code} · ${name}` : code
}

const styled = (locale: string, currency: string, options: Intl.NumberFormatOptions = {}) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, ...options })

/** How many decimals it has: two in most, none in yen. */
const decimals = (currency: string): number =>
  styled('en', currency).resolvedOptions().maximumFractionDigits ?? 2

const isWhole = (amount: number, places: number) => amount % 10 ** places === 0

/** "€50", "49,90 €". */
export function moneyWords({ amount, currency }: Money, locale = language.locale): string {
  const places = decimals(currency)
  const shown = isWhole(amount, places) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}
  return styled(locale, currency, shown).format(amount / 10 ** places)
}

/** The amount as it is written in its field. */
export function amountWritten(money: Money | null, locale = language.locale): string {
  if (!money) return ''
  const places = decimals(money.currency)
  const least = isWhole(money.amount, places) ? 0 : places
  const options = { useGrouping: false, minimumFractionDigits: least, maximumFractionDigits: places }
  return new Intl.NumberFormat(locale, options).format(money.amount / 10 ** places)
}

/** Digits and signs of Arabic as those of code. */
const western = (text: string) =>
  text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replaceAll('٫', '.')
    .replaceAll('٬', "'")

/** The number without what only stands around it, and without spaces and strokes between its thousands. */
const bare = (text: string, currency: string) =>
  western(text)
    .replaceAll(/[\s\p{Sc}\p{Cf}]/gu, '')
    .replace(new RegExp(`^${currency}|${currency}$`, 'i'), '')
    .replaceAll(/(?<=\d)['’](?=\d{3})/g, '')

/** Point or comma, as the language writes decimals. */
const decimalSign = (locale: string) =>
  western(
    new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.',
  )

/** Digits in groups, as in 1.200 or 1,00,000. */
const isGrouped = (text: string, sign: string) =>
  new RegExp(`^[1-9]\\d{0,2}(\\${sign}\\d{2,3})*\\${sign}\\d{3}$`).test(text)

/** The whole part and the decimals; null where it is no number. One sign of the language's decimals never groups. */
function parts(text: string, decimal: string): [string, string] | null {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (last < 0) return [text, '']
  const sign = text.charAt(last)
  const whole = text.slice(0, last)
  const rest = text.slice(last + 1)
  const other = sign === '.' ? ',' : '.'
  if (whole.includes(other)) return isGrouped(whole, other) ? [whole.replaceAll(other, ''), rest] : null
  if (isGrouped(text, sign) && (sign !== decimal || whole.includes(sign)))
    return [text.replaceAll(sign, ''), '']
  return [whole === '' && rest !== '' ? '0' : whole, rest]
}

/** An amount as people write it, "50", "49.90", "49,90" or "1,200", in the smallest unit; null where it is none. */
export function amountOf(written: string, currency: string, locale = language.locale): number | null {
  const places = decimals(currency)
  const [whole = '', rest = ''] = parts(bare(written, currency), decimalSign(locale)) ?? []
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(rest)) return null
  // "500.00" yen says nothing that is lost; three digits may be thousands, written as another language writes them.
  const none = rest.length !== 3 && /^0*$/.test(rest)
  if (rest.length > places && !none) return null
  const amount = Number(whole + rest.slice(0, places).padEnd(places, '0'))
  return Number.isSafeInteger(amount) ? amount : null
}

const MOST_DECIMALS = 'KWD'
const refused = (code: Code, field: string, facts: Fault['facts'] = {}): Fault => ({ code, field, facts })

/** What the fields of an amount hold; null where nothing is written. Throws the fault of the field that holds none. */
export function moneyOf(written: { amount: string; currency: string }): Money | null {
  if (written.amount.trim() === '') return null
  const currency = written.currency.trim().toUpperCase()
  const whole = /^[A-Z]{3}$/.test(currency)
  // What stands first is said first; while the currency is not known, most decimals are let through.
  const amount = amountOf(written.amount, whole ? currency : MOST_DECIMALS)
  if (amount === null) throw refused('not_an_amount', 'amount')
  if (currency === '') throw refused('no_currency' as string as Code, 'currency')
  if (!whole) throw refused('not_a_currency', 'currency', { text: currency })
  return { amount, currency }
}

/** The words come before the amount: that they are missing is said first. */
export function needWords(text: string): void {
  if (text.trim() === '') throw refused('empty', 'text')
}

/** The currency of the newest that has one. */
export const lastCurrency = (lines: { money: Money | null }[]): string =>
  lines.find(({ money }) => money !== null)?.money?.currency ?? ''
