import { expect, test } from 'vitest'
import {
  DIAGONAL,
  inchesOf,
  isTooFar,
  larger,
  lettersIn,
  numberOf,
  percentOf,
  SCREENS,
  SEAT,
  sizeOf,
  stepped,
  WIDTH,
} from './measure'

test('the letters of a screen and a seat are those of the table', () => {
  const table: [inches: number, metres: number, size: number, percent: number][] = [
    [55, 5, 6.7, 100],
    [43, 3, 5.1, 76],
    [43, 5, 8.6, 128],
    [65, 5, 5.7, 85],
    [75, 5, 5, 75],
    [86, 8, 6.8, 101],
  ]
  for (const [inches, metres, size, percent] of table) {
    expect([inches, metres, sizeOf(inches, metres * 10)]).toEqual([inches, metres, size])
    expect([inches, metres, percentOf(inches, metres * 10)]).toEqual([inches, metres, percent])
  }
})

test('small letters are a two-hundredth of the distance wherever they fit', () => {
  for (const inches of SCREENS) {
    for (let metres = SEAT.from; metres <= SEAT.to; metres += SEAT.step) {
      const screen = inches * 25.4 * 0.4903
      const letter = (screen * sizeOf(inches, metres * 10) * 0.546) / 100
      expect(letter).toBeGreaterThanOrEqual((metres * 1000) / 200 - 0.5)
    }
  }
})

test('however near the seats are, the letters keep the size that any room needs', () => {
  expect(sizeOf(86, 20)).toBe(5)
  expect(percentOf(86, 20)).toBe(75)
})

test('a seat that no letters on this screen reach is too far, and the setting stays within its limits', () => {
  expect(isTooFar(43, 70)).toBe(false)
  expect(isTooFar(43, 75)).toBe(true)
  expect(isTooFar(86, 120)).toBe(false)
  expect(percentOf(43, 120)).toBe(300)
})

test('larger is a tenth more each time, and ends where the setting does', () => {
  expect(larger(100)).toBe(110)
  expect(larger(110)).toBe(121)
  expect(larger(290)).toBe(300)
  expect(larger(300)).toBe(300)
})

test('a line holds as many letters as the table says', () => {
  // Nine tenths of the width of a screen that is 16 wide and 9 high; both in hundredths of its height.
  const sizes = [5.1, 6.7, 8.6, 5.7, 5]
  expect(sizes.map((size) => lettersIn(160, size))).toEqual([62, 47, 37, 56, 63])
})

test('the picture of a projector is as large as a screen of the same width', () => {
  expect(inchesOf(122)).toBe(55)
  expect(inchesOf(200)).toBe(90)
  for (const width of [WIDTH.least, WIDTH.most]) {
    expect(inchesOf(width)).toBeGreaterThanOrEqual(DIAGONAL.least)
    expect(inchesOf(width)).toBeLessThanOrEqual(DIAGONAL.most)
  }
})

test('a measure is read as people write it, and nothing else is', () => {
  expect(['4.5', ' 4,5 ', '5 m', '12'].map((text) => numberOf(text, SEAT))).toEqual([4.5, 4.5, 5, 12])
  expect(['', 'far', '4,5,6', '-3', '0', '31', '5 m 20'].map((text) => numberOf(text, SEAT))).toEqual(
    Array(7).fill(null),
  )
})

test('steps go from one half metre to the next, and end at two and at twelve metres', () => {
  expect(stepped(null, -1, SEAT)).toBe(5)
  expect(stepped(5, 1, SEAT)).toBe(5.5)
  expect(stepped(4.2, 1, SEAT)).toBe(4.5)
  expect(stepped(4.2, -1, SEAT)).toBe(4)
  expect(stepped(12, 1, SEAT)).toBe(12)
  expect(stepped(2, -1, SEAT)).toBe(2)
})

test('a hall that was written is not made smaller by a step that makes it larger', () => {
  expect(stepped(20, 1, SEAT)).toBe(20)
  expect(stepped(20, -1, SEAT)).toBe(19.5)
  expect(stepped(1, -1, SEAT)).toBe(1)
})
