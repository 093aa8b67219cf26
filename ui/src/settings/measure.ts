// How large the letters in the room are to be, from its screen and its farthest seat.

/** Screens as they are sold, in inches from corner to corner. */
export const SCREENS = [43, 50, 55, 65, 75, 86]

/** A number that somebody measures and writes. The arrow keys step from `from` to `to`, beginning at `start`. */
export type Measure = {
  least: number
  most: number
  from: number
  to: number
  step: number
  start: number
}
/** In metres. Rooms have a farthest seat of up to twelve; a hall is written. */
export const SEAT: Measure = { least: 0.5, most: 30, from: 2, to: 12, step: 0.5, start: 5 }
/** The picture of a projector, in centimetres. */
export const WIDTH: Measure = { least: 30, most: 440, from: 30, to: 440, step: 10, start: 200 }
/** From corner to corner, in inches. */
export const DIAGONAL: Measure = { least: 10, most: 200, from: 10, to: 200, step: 1, start: 60 }

const METRES_PER_INCH = 0.0254
/** Of the diagonal, where the picture is 16 wide and 9 high. */
const HEIGHT = 0.4903
const WIDE = 0.8716
/** Of the height of the letters, in the program's font. */
const X_HEIGHT = 0.546
/** A small letter is legible over this many times its height. */
const LEGIBLE = 200
/** What 100 % in the room is, in hundredths of the screen's height: see look/room.css. */
const USUAL_VH = 6.7
const FLOOR_VH = 5
/** Beyond this a line holds too few letters to be a line. */
const FITS_VH = 12
const PERCENT = { least: 75, most: 300 }
/** How wide a letter is on average, of the size of the text. */
const LETTER_WIDTH = 0.505

/** The size whose small letters are a two-hundredth of the distance, in vh, to a tenth. The seat is in decimetres. */
function wanted(inches: number, seat: number): number {
  const height = inches * METRES_PER_INCH * HEIGHT
  return Math.round((1000 * (seat / 10)) / (LEGIBLE * height * X_HEIGHT)) / 10
}

/** In vh, never under what any room needs. */
export const sizeOf = (inches: number, seat: number): number => Math.max(FLOOR_VH, wanted(inches, seat))

/** The same as the setting has it: in per cent of the usual size. */
export function percentOf(inches: number, seat: number): number {
  return within(Math.round((100 * sizeOf(inches, seat)) / USUAL_VH))
}

const within = (percent: number) => Math.max(PERCENT.least, Math.min(PERCENT.most, percent))

/** Letters that can be read from there do not fit on this screen. */
export const isTooFar = (inches: number, seat: number): boolean => wanted(inches, seat) > FITS_VH

/** A tenth larger; the same again where that is the largest. */
export const larger = (percent: number): number => within(Math.round(percent * 1.1))

/** About how many letters of this size a line so wide holds. */
export const lettersIn = (width: number, size: number): number => Math.round(width / (size * LETTER_WIDTH))

/** The diagonal of a picture that is so many centimetres wide, in whole inches. */
export const inchesOf = (centimetres: number): number =>
  Math.round(centimetres / 100 / METRES_PER_INCH / WIDE)

/** What was written, with a comma or a point and perhaps its unit; null where it is no such measure. */
export function numberOf(text: string, { least, most }: Measure): number | null {
  const [, written] = /^\s*(\d+(?:[.,]\d+)?)\s*\p{L}*\s*$/u.exec(text) ?? []
  const number = Number(written?.replace(',', '.'))
  return number >= least && number <= most ? number : null
}

/** Up or down to the next step; what was written beyond the steps stays within itself. */
export function stepped(value: number | null, by: 1 | -1, { from, to, step, start }: Measure): number {
  if (value === null) return start
  const steps = value / step
  const next = ((by === 1 ? Math.floor(steps) : Math.ceil(steps)) + by) * step
  return Math.max(Math.min(from, value), Math.min(Math.max(to, value), next))
}
