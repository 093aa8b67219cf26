// Counting words as people speak them, in scripts with and without spaces.

/** How many words a text has in this language. */
export function countWords(text: string, locale: string): number {
  let words = 0
  for (const piece of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    if (piece.isWordLike) words += 1
  }
  return words
}

/** How many sentences a text has; a text without a full stop is one. */
export function countSentences(text: string, locale: string): number {
  let sentences = 0
  for (const piece of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text.trim())) {
    if (countWords(piece.segment, locale) > 0) sentences += 1
  }
  return sentences
}
