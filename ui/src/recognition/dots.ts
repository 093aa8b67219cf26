// The three quiet dots beside a story. Plain rules that anybody can guess; they never block.
import { countSentences, countWords } from '../words/count'

export type Dots = { who: boolean; did: boolean; changed: boolean }
export type Told = { people: number; text: string; customerWords: string }

const ENOUGH_FOR_A_DEED = 4
/** The customer needed. They did. Because of that. */
const WHOLE_STORY = 3

/** `changeWords` is the translator's comma-separated list of words that tell what an act changed. */
export function dots(told: Told, changeWords: string, locale: string): Dots {
  const words = countWords(told.text, locale)
  const did = words >= ENOUGH_FOR_A_DEED
  const spoke = countWords(told.customerWords, locale) > 0
  const whole = countSentences(told.text, locale) >= WHOLE_STORY
  return {
    who: told.people > 0,
    did,
    changed: spoke || (did && (whole || saysWhatChanged(told.text, changeWords, locale))),
  }
}

function saysWhatChanged(text: string, changeWords: string, locale: string): boolean {
  const lower = text.toLocaleLowerCase(locale)
  return changeWords
    .split(',')
    .map((phrase) => phrase.trim().toLocaleLowerCase(locale))
    .some((phrase) => phrase !== '' && holdsPhrase(lower, phrase))
}

/** A phrase counts where no letter stands right before or after it. */
function holdsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = [...text.slice(0, at)].at(-1) ?? ' '
    const after = [...text.slice(at + phrase.length)].at(0) ?? ' '
    if (!isLetter(before) && !isLetter(after)) return true
  }
  return false
}

/** Scripts without spaces have no gap around a word. */
const isLetter = (sign: string) =>
  /[\p{L}\p{N}]/u.test(sign) &&
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(sign)
