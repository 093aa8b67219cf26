// Text as it is compared with what people type: the same rules as the core's own search.

/** Marks that many leave out when they type. The vowel signs of Indic and South-East Asian scripts are none of them. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]/g
/** Letters that no decomposition takes apart. */
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}
const UNDIVIDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** Without accents and capitals. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(ACCENTS, '').toLowerCase()
  return plain.replace(UNDIVIDED, (letter) => LETTERS[letter] ?? letter)
}
