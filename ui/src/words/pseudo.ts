// Two made-up languages that show, without a translator, where words do not fit or stand the wrong way round.

const ACCENTS = new Map(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, at) => [
    letter,
    [...'åƀçđéƒĝħîĵķļɱñôƥɋřšţûṽŵẋýžÅƁÇĐÉƑĜĦÎĴĶĻṀÑÔƤɊŘŠŢÛṼŴẊÝŽ'][at] ?? letter,
  ]),
)

/** Arabic letters of about the same sound: what matters is that the run is right-to-left and shaped. */
const ARABIC = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [
    letter,
    [...'ابسدافجهيجكلمنوبقرستوفوخيز'][at] ?? letter,
  ]),
)

/** en-XA: accented and 40 % longer. Fluent transforms each run of text apart from its arguments. */
export function accented(text: string): string {
  const changed = [...text].map((letter) => ACCENTS.get(letter) ?? letter).join('')
  const letters = text.replaceAll(/\P{L}/gu, '').length
  if (letters < 2) return changed
  const more = '~'.repeat(Math.ceil(letters * 0.4))
  const end = /\s*$/.exec(changed)?.[0] ?? ''
  return `${changed.slice(0, changed.length - end.length)}${more}${end}`
}

/** ar-XB: Arabic letters, so that the page runs from right to left. */
export function mirrored(text: string): string {
  return [...text.toLowerCase()].map((letter) => ARABIC.get(letter) ?? letter).join('')
}
