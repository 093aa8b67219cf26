// What somebody is telling: the fields of the screen, and the draft made of them.
import type { Aloud, Day, Kind, Source, StoryRow, TellStory, Whom } from '../core/api.gen'
import { language, nameOf } from '../words'
import { kindByLength } from './kind'

/** Somebody, or a shift or the whole team as one; without `of` a person. */
export type Chosen = { id: string; label: string; note?: string; of?: Whom }

export const ALOUD: Aloud[] = ['yes', 'ask', 'private']
const WHOM: Whom[] = ['person', 'shift', 'team']
export const SOURCES: Source[] = ['saw_it', 'customer_told', 'letter', 'myself', 'leader']

export class Telling {
  people = $state<Chosen[]>([])
  /** Letters of a name that chose nobody yet: of whom it is about, and of who says it. */
  who = $state('')
  from = $state('')
  text = $state('')
  customerWords = $state('')
  giver = $state<Chosen[]>([])
  /** Who is here: offered as the giver, and no reason by itself to keep a draft. */
  #suggested: Chosen | null = null
  source = $state<Source>('saw_it')
  day = $state<Day | null>(null)
  /** Null: by its length. */
  chosenKind = $state<Kind | null>(null)
  /** What it proves; null: nobody said. */
  standard = $state<Chosen | null>(null)
  aloud = $state<Aloud>('yes')
  /** Whether the customer in it agreed to be talked about. */
  agreed = $state(false)
  steady = $state(false)
  discretion = $state(false)

  get kind(): Kind {
    return this.chosenKind ?? kindByLength(this.text, this.customerWords, language.locale)
  }

  get empty(): boolean {
    return (
      this.people.length === 0 &&
      this.who.trim() === '' &&
      this.from.trim() === '' &&
      this.text.trim() === '' &&
      this.customerWords.trim() === '' &&
      (this.giver.length === 0 || this.giver[0]?.id === this.#suggested?.id)
    )
  }

  suggest(giver: Chosen | null) {
    this.#suggested = giver
    if (this.empty) this.giver = giver ? [giver] : []
  }

  clear() {
    this.people = []
    this.who = ''
    this.from = ''
    this.text = ''
    this.customerWords = ''
    this.giver = this.#suggested ? [this.#suggested] : []
    this.source = 'saw_it'
    this.day = null
    this.chosenKind = null
    this.standard = null
    this.aloud = 'yes'
    this.agreed = false
    this.steady = false
    this.discretion = false
  }

  /** `draft` is the key of the draft that goes with it. */
  request(draft: string | null = null): TellStory {
    return {
      people: this.#of('person'),
      shifts: this.#of('shift'),
      whole_team: this.#of('team').length > 0,
      text: this.text,
      customer_words: this.customerWords,
      kind: this.kind,
      giver_id: this.giver[0]?.id ?? null,
      source: this.source,
      day: this.day,
      standard_id: this.standard?.id ?? null,
      aloud: this.aloud,
      agreed: this.agreed,
      steady: this.steady,
      discretion: this.discretion,
      draft,
    }
  }

  #of(whom: Whom): string[] {
    return this.people.filter((one) => (one.of ?? 'person') === whom).map((one) => one.id)
  }

  /** The draft's body, or null while nothing was typed. */
  toDraft(): string | null {
    if (this.empty) return null
    return JSON.stringify({
      people: this.people,
      who: this.who.trim(),
      text: this.text,
      customerWords: this.customerWords,
      giver: this.giver,
      from: this.from.trim(),
      source: this.source,
      day: this.day,
      kind: this.chosenKind,
      standard: this.standard,
      aloud: this.aloud,
      agreed: this.agreed,
      steady: this.steady,
      discretion: this.discretion,
    })
  }

  /** Takes what can be read of a draft; whatever an older or newer program wrote beside it is left alone. */
  fromDraft(body: string) {
    const draft = asRecord(parse(body))
    this.people = asChosen(draft.people)
    this.who = asText(draft.who)
    this.from = asText(draft.from)
    this.text = asText(draft.text)
    this.customerWords = asText(draft.customerWords)
    this.giver = asChosen(draft.giver).slice(0, 1)
    this.source = SOURCES.find((source) => source === draft.source) ?? 'saw_it'
    this.day = typeof draft.day === 'string' && /^\d{4}-\d\d-\d\d$/.test(draft.day) ? draft.day : null
    this.chosenKind = draft.kind === 'story' || draft.kind === 'shout_out' ? draft.kind : null
    this.standard = asChosen([draft.standard])[0] ?? null
    this.aloud = ALOUD.find((aloud) => aloud === draft.aloud) ?? 'yes'
    this.agreed = draft.agreed === true
    this.steady = draft.steady === true
    this.discretion = draft.discretion === true
  }

  /** A draft that comes after the first keys joins them: what was written or chosen since stays. */
  addDraft(body: string) {
    const draft = new Telling()
    draft.#suggested = this.#suggested
    draft.fromDraft(body)
    const has = (one: Chosen) => this.people.some((other) => other.id === one.id)
    this.people = [...this.people, ...draft.people.filter((one) => !has(one))]
    // What is being written is written on.
    this.who = joined(draft.who, this.who, ' ')
    this.from = joined(draft.from, this.from, ' ')
    this.text = joined(this.text, draft.text)
    this.customerWords = joined(this.customerWords, draft.customerWords)
    // Who is here is only offered: whom somebody named comes before.
    const named = this.giver[0] !== undefined && this.giver[0].id !== this.#suggested?.id
    if (!named) this.giver = draft.giver
    if (this.source === 'saw_it') this.source = draft.source
    this.day ??= draft.day
    this.chosenKind ??= draft.chosenKind
    this.standard ??= draft.standard
    // Nothing that was meant for one of them alone is read to everybody.
    if (ALOUD.indexOf(draft.aloud) > ALOUD.indexOf(this.aloud)) this.aloud = draft.aloud
    this.agreed ||= draft.agreed
    this.steady ||= draft.steady
    this.discretion ||= draft.discretion
  }

  fromStory(story: StoryRow) {
    this.who = ''
    this.from = ''
    this.people = story.people.map((one) => ({ id: one.id, label: nameOf(one), of: one.of }))
    this.text = story.text
    this.customerWords = story.customer_words
    this.giver = story.giver ? [{ id: story.giver.id, label: nameOf(story.giver) }] : []
    this.source = story.source
    this.day = story.day
    this.chosenKind = story.kind
    this.standard = story.standard ? { id: story.standard.id, label: story.standard.text } : null
    this.aloud = story.aloud
    this.agreed = story.agreed
    this.steady = story.steady
    this.discretion = story.discretion
  }
}

/** One under the other; what is there already is not added again. */
const joined = (here: string, draft: string, between = '\n'): string =>
  here.trim() === '' || here === draft ? draft : [here, draft].filter(Boolean).join(between)

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    // A draft that cannot be read as fields is still somebody's text.
    return { text: body }
  }
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

function asChosen(value: unknown): Chosen[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown) => {
    const { id, label, of } = asRecord(one)
    if (typeof id !== 'string' || typeof label !== 'string') return []
    const whom = WHOM.find((kind) => kind === of)
    return [whom ? { id, label, of: whom } : { id, label }]
  })
}
