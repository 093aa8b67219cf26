// A pasted letter, mail or review on its way into a story: the text, what was found in it, and what somebody made of that.
import type { Fault, PersonName, Review, TellStory } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { t } from '../words'
import { isAnother } from './review'
import { type Chosen, Telling } from './tell.svelte'

/** The key of its draft. */
export const DRAFT = 'review'

const NOTHING: Review = {
  shape: 'review',
  people: [],
  unsure: [],
  customer_words: '',
  left_out: '',
  day: null,
}
const asChosen = ({ id, name }: PersonName): Chosen => ({ id, label: name })
const keyOf = (people: PersonName[]) => people.map(({ id }) => id).join(' ')

export class PastedReview {
  pasted = $state('')
  readonly telling = new Telling()
  /** Why the text could not be looked through. */
  fault = $state.raw<Fault | null>(null)
  #found = $state.raw<Review | null>(null)
  /** What was looked through last; and the last that was no empty field. */
  #read = $state.raw<string | null>(null)
  #letter = ''
  /** Questions that were answered with somebody else. */
  #aside = $state.raw<string[]>([])
  #took = $state(false)
  /** What somebody made of the words of a letter before this one. */
  #former = $state('')
  /** The sentence that stands for one of their own. */
  #ours = ''
  #turn = 0

  get empty(): boolean {
    return this.pasted.trim() === '' && this.telling.empty && this.#former === ''
  }

  /** Whether there is something to look over. */
  get open(): boolean {
    return this.#found !== null
  }

  /** Whether that is of the text as it stands there: nothing is sent that nobody could look over. */
  get settled(): boolean {
    return this.#read === this.pasted
  }

  /** Whom the text names for sure. */
  get people(): PersonName[] {
    return this.#found?.people ?? []
  }

  /** Who may be meant by each name that is still open. */
  get questions(): PersonName[][] {
    const chosen = new Set(this.telling.people.map(({ id }) => id))
    const open = (people: PersonName[]) =>
      !people.some(({ id }) => chosen.has(id)) && !this.#aside.includes(keyOf(people))
    return (this.#found?.unsure ?? []).filter(open)
  }

  get leftOut(): string {
    const left = this.#took ? '' : (this.#found?.left_out ?? '')
    return [this.#former, left].filter(Boolean).join('\n')
  }

  choose(person: PersonName) {
    this.telling.people = [...this.telling.people, asChosen(person)]
  }

  setAside(people: PersonName[]) {
    this.#aside = [...this.#aside, keyOf(people)]
  }

  takeLeftOut() {
    const { telling } = this
    telling.customerWords = [telling.customerWords.trim(), this.leftOut].filter(Boolean).join('\n')
    this.#took = true
    this.#former = ''
  }

  /** Until there is a sentence of their own, ours stands there; who it is about stands above, and goes from there. */
  reword() {
    const { telling } = this
    if (telling.text.trim() !== '') return
    this.#ours = t('review-wrote')
    telling.text = this.#ours
  }

  get saysOurs(): boolean {
    return this.telling.text === this.#ours
  }

  /** Looks through the text as it stands there; without `fill` only for what stands beside the fields. */
  async read(fill = true): Promise<void> {
    const text = this.pasted
    this.#turn += 1
    const mine = this.#turn
    try {
      const found = text.trim() === '' ? NOTHING : await call('review_read', { text })
      if (mine !== this.#turn) return
      this.fault = null
      if (fill) this.#take(found, text)
      this.#found = found
      this.#read = text
      if (text.trim() === '') this.#closeIfNothing()
      else this.#letter = text
    } catch (thrown) {
      if (mine === this.#turn) this.fault = asFault(thrown)
    }
  }

  /** What somebody changed by hand stays. */
  #take(found: Review, text: string) {
    const { telling } = this
    if (text.trim() !== '' && isAnother(this.#letter, text)) this.#beginAnew()
    const before = this.#found ?? NOTHING
    const has = (people: { id: string }[], id: string) => people.some((one) => one.id === id)
    const stay = telling.people.filter(({ id }) => has(found.people, id) || !has(before.people, id))
    const fresh = found.people.filter(({ id }) => !has(before.people, id) && !has(stay, id))
    telling.people = [...stay, ...fresh.map(asChosen)]
    if (telling.customerWords === before.customer_words) telling.customerWords = found.customer_words
    if (telling.day === before.day) telling.day = found.day
    if (found.left_out !== before.left_out) this.#took = false
    this.reword()
  }

  /** Of another letter: what came of the one before goes, and what somebody wrote or chose by themselves does not. */
  #beginAnew() {
    const { telling } = this
    const before = this.#found ?? NOTHING
    const named = new Set([...before.people, ...before.unsure.flat()].map(({ id }) => id))
    const people = telling.people.filter(({ id }) => !named.has(id))
    const text = this.saysOurs ? '' : telling.text
    const words = telling.customerWords === before.customer_words ? '' : telling.customerWords
    const day = telling.day === before.day ? null : telling.day
    const { giver, who } = telling
    const former = [this.#former, words].filter(Boolean).join('\n')
    this.#forget()
    Object.assign(telling, { people, text, day, giver, who })
    // In the field they would be said of the wrong letter; from beside it they can be taken.
    this.#former = former
  }

  /** The text was taken out, and with it everything that came of it. */
  #closeIfNothing() {
    const { telling } = this
    if (!this.saysOurs || this.#former !== '') return
    const ours = telling.text
    telling.text = ''
    if (telling.empty) this.#forget()
    else telling.text = ours
  }

  #forget() {
    this.telling.clear()
    this.#found = null
    this.#read = null
    this.#letter = ''
    this.#aside = []
    this.#took = false
    this.#former = ''
    this.#ours = ''
  }

  clear() {
    this.#turn += 1
    this.pasted = ''
    this.fault = null
    this.#forget()
  }

  request(): TellStory {
    // Where there is no sentence of their own, ours is better than none.
    this.reword()
    return { ...this.telling.request(DRAFT), source: 'letter', kind: null }
  }

  toDraft(): string | null {
    if (this.empty) return null
    return JSON.stringify({
      pasted: this.pasted,
      telling: this.telling.toDraft(),
      aside: this.#aside,
      took: this.#took,
      former: this.#former,
    })
  }

  /** What was kept joins what was pasted before it came. */
  addDraft(body: string) {
    const kept = parse(body)
    if (this.saysOurs) this.telling.text = ''
    const text = (name: string) => (typeof kept[name] === 'string' ? kept[name] : '')
    const all = new Set([this.pasted, text('pasted')])
    this.pasted = [...all].filter(Boolean).join('\n\n')
    if (Array.isArray(kept.aside)) this.#aside = kept.aside.filter((one) => typeof one === 'string')
    this.#took = kept.took === true
    this.#former = [...new Set([this.#former, text('former')])].filter(Boolean).join('\n')
    const telling = text('telling')
    if (telling !== '') this.telling.addDraft(telling)
    this.#ours = t('review-wrote')
    // The fields come out of the draft; only what was pasted and never looked through fills them.
    void this.read(telling === '')
  }
}

function parse(body: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(body)
    if (typeof kept === 'object' && kept !== null) return { ...kept }
  } catch {
    // It is still somebody's text.
  }
  return { pasted: body }
}
