// A huddle for whoever missed it, short enough to be read in a minute: about 180 words.
import type { Action, HuddleView, PersonName, RecognitionId, Segment, StoryRow } from '../core/api.gen'
import { isolate } from '../words'
import { countWords } from '../words/count'

/** With the customer's own words: what these take, the story gives. */
const MOST_STORY = 60
const MOST_QUOTE = 20
/** Purposes are short; a longer one ends here. */
const MOST_PURPOSE = 35
const MOST_SENTENCE = 10
const MOST_THANKS = 4
/** All thanks together; few of them have more words each. */
const MOST_THANKING = MOST_THANKS * MOST_SENTENCE
const MOST_PROMISES = 3

export type Cut = { text: string; cut: boolean }

/** The pieces of a text, by words or by sentences; what has no word in it stays with the piece before. */
function pieces(text: string, locale: string, granularity: 'word' | 'sentence') {
  return [...new Intl.Segmenter(locale, { granularity }).segment(text)]
}

/** No more than so many words: up to the end of a sentence, where that keeps half of them, else up to a word. */
export function shortened(text: string, most: number, locale: string): Cut {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const words = pieces(line, locale, 'word').filter(({ isWordLike }) => isWordLike)
  const [half, last, over] = [words[Math.floor(most / 2)], words[most - 1], words[most]]
  if (!last || !over) return { text: line, cut: false }
  const ends = pieces(line, locale, 'sentence').map(({ index, segment }) => index + segment.trimEnd().length)
  const end = ends.filter((at) => at > (half?.index ?? 0) && at <= over.index).at(-1)
  if (end !== undefined) return { text: line.slice(0, end), cut: true }
  return { text: `${line.slice(0, last.index + last.segment.length)}…`, cut: true }
}

/** Everybody once. */
const each = (people: PersonName[]) => [...new Map(people.map((person) => [person.id, person])).values()]

type Thanks = { id: RecognitionId; people: PersonName[]; text: string }

export type CatchUp = {
  purpose: string
  /** `quote` is what the customer said of it, where somebody wrote it down. */
  story: (Thanks & { quote: string; cut: boolean }) | null
  thanks: Thanks[]
  moreThanks: number
  /** What was promised before and came back, in one line. */
  back: string
  celebrated: PersonName[]
  /** Whose story came back as a question. */
  remembered: PersonName[]
  promises: Action[]
  morePromises: number
}

/** A story and the customer's own words for it. */
function toldBriefly({ id, people, text, customer_words }: StoryRow, locale: string) {
  const quote = shortened(customer_words, MOST_QUOTE, locale)
  const story = shortened(text, MOST_STORY - countWords(quote.text, locale), locale)
  return { id, people, text: story.text, quote: quote.text, cut: story.cut || quote.cut }
}

/** What of a huddle is worth this minute: only what the room heard. Of several stories the first is told, the others named. */
export function catchUp({ items, made }: HuddleView, locale: string): CatchUp {
  const told = items.filter((item) => (item.story ? item.told : item.seconds > 0 || item.purpose !== null))
  const of = (segment: Segment) =>
    told.flatMap((item) => (item.segment === segment && item.story ? [item.story] : []))
  const [story, ...others] = of('story')
  const thanks = [...others, ...of('thanks')]
  const named = thanks.slice(0, MOST_THANKS)
  const words = Math.floor(MOST_THANKING / named.length)
  const back = told.flatMap(({ actions }) => actions.map(({ text }) => isolate(text)))
  const purpose = told.find((item) => item.purpose)?.purpose?.text ?? ''
  return {
    purpose: shortened(purpose, MOST_PURPOSE, locale).text,
    story: story ? toldBriefly(story, locale) : null,
    thanks: named.map(({ id, people, text }) => ({ id, people, text: shortened(text, words, locale).text })),
    moreThanks: thanks.length - named.length,
    back: shortened(back.join(' · '), MOST_SENTENCE, locale).text,
    celebrated: each(told.flatMap(({ celebrations }) => celebrations.map(({ person }) => person))),
    remembered: each(told.flatMap(({ recall, story }) => (recall && story ? story.people : []))),
    promises: made
      .slice(0, MOST_PROMISES)
      .map((action) => ({ ...action, text: shortened(action.text, MOST_SENTENCE, locale).text })),
    morePromises: Math.max(0, made.length - MOST_PROMISES),
  }
}
