import { expect, test } from 'vitest'
import { amountOf, amountWritten, currencies, moneyOf, moneyWords } from './money'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('fifty, with a point or with a comma: an amount is read as people write it', () => {
  expect(
    ['50', '49.90', '49,90', '49,9', ' 50 € ', '€50', 'EUR 50', '0,05'].map((text) => amountOf(text, 'EUR')),
  ).toEqual([5000, 4990, 4990, 4990, 5000, 5000, 5000, 5])
})

test('thousands are told from decimals, and one sign of the language’s decimals never makes a thousand of it', () => {
  const read = ['1,200', '1.200,50', '1,200.50', '1 200', "1'200", '1,00,000', '1.200.000']
  expect(read.map((text) => amountOf(text, 'EUR', 'en'))).toEqual([
    120000, 120050, 120050, 120000, 120000, 10000000, 120000000,
  ])
  expect(amountOf('1.200', 'EUR', 'de')).toBe(120000)
  expect(amountOf('1,200', 'KWD', 'de')).toBe(1200)
  expect(amountOf('1.234', 'EUR', 'en')).toBeNull()
})

test('three digits behind the sign of decimals may have been thousands: no amount is made of them', () => {
  for (const text of ['1.200', '1.500', '2.000', '1200.000', '4.9900'])
    expect([text, amountOf(text, 'EUR', 'en')]).toEqual([text, null])
  expect(amountOf('1,500', 'EUR', 'de')).toBeNull()
  expect(amountOf('1.200', 'JPY', 'en')).toBeNull()
  expect(['1,200', '1,200.50', '50.0000'].map((text) => amountOf(text, 'EUR', 'en'))).toEqual([
    120000, 120050, 5000,
  ])
  expect(amountOf('1.200', 'KWD', 'en')).toBe(1200)
})

test('what is no amount is none, and no half of it is taken', () => {
  for (const text of [
    'fifty',
    '-5',
    '5-10',
    '1.2.3',
    '49.999',
    '12.34,5',
    '.',
    '',
    '1e3',
    '99999999999999999',
  ])
    expect([text, amountOf(text, 'EUR')]).toEqual([text, null])
})

test('a currency without decimals has none', () => {
  expect(amountOf('500', 'JPY')).toBe(500)
  expect(amountOf('500.00', 'JPY')).toBe(500)
  expect(amountOf('500.50', 'JPY')).toBeNull()
  expect(plain(moneyWords({ amount: 500, currency: 'JPY' }))).toBe('¥500')
})

test('an amount is shown in the language of the page, and is read again as it is written there', () => {
  const money = { amount: 4990, currency: 'EUR' }
  expect(moneyWords(money)).toBe('€49.90')
  expect(moneyWords({ ...money, amount: 5000 })).toBe('€50')
  expect(plain(moneyWords(money, 'de'))).toBe('49,90 €')
  expect(amountWritten(money, 'de')).toBe('49,90')
  for (const locale of ['en', 'de', 'fr', 'ar', 'ar-EG', 'fa', 'hi', 'mr', 'de-CH'])
    for (const amount of [4990, 5000, 123456789])
      expect([locale, amountOf(amountWritten({ ...money, amount }, locale), 'EUR', locale)]).toEqual([
        locale,
        amount,
      ])
})

test('what is missing or wrong is said at its field, and without an amount no currency is asked for', () => {
  expect(moneyOf({ amount: ' ', currency: '' })).toBeNull()
  expect(moneyOf({ amount: '50', currency: ' eur ' })).toEqual({ amount: 5000, currency: 'EUR' })
  const fault = (amount: string, currency: string) => {
    try {
      return moneyOf({ amount, currency })
    } catch (thrown) {
      return thrown
    }
  }
  expect(fault('50', '')).toMatchObject({ code: 'no_currency', field: 'currency' })
  expect(fault('50', 'eu')).toMatchObject({ code: 'not_a_currency', field: 'currency' })
  expect(fault('fifty', '')).toMatchObject({ code: 'not_an_amount', field: 'amount' })
  expect(fault('fifty', 'EUR')).toMatchObject({ code: 'not_an_amount', field: 'amount' })
})

test('the list is short, and begins with the one that was used last where it is no usual one', () => {
  expect(currencies('').length).toBeLessThan(40)
  expect(currencies('EUR')).toEqual(currencies(''))
  expect(currencies('XAF')[0]).toBe('XAF')
})
