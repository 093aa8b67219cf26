// What a Picker has found and which row the arrow keys stand on.
import type { Fault } from '../core/api.gen'
import { asFault } from '../core/client'
import { fold } from '../words'

export type Choice = { id: string; label: string; note?: string }
export type Row = Choice & { fresh?: true }
export type Search = (query: string) => Promise<Choice[]>
/** Takes a row that `query` found; `rest` was written after it. */
export type Take = (row: Row, query: string, rest: string) => Promise<unknown>
/** What the keys do. `putBack`: the one in whose place the letters stand comes back. */
export type Does = {
  take: Take
  inside: () => boolean
  removeLast: () => void
  putBack?: (() => void) | undefined
}
/** Where the letters stand: in the fields of a form that keeps them. */
/** `emptied`: somebody took the last of them out. */
export type Letters = { get: () => string; set: (letters: string) => void; emptied?: () => unknown }

/** What a key has asked for in any of them, and is not decided yet. */
const deciding = new Set<Promise<void>>()

/** Whoever types fast sends before the list has answered: first their names are decided. */
export async function decided(): Promise<void> {
  while (deciding.size > 0) await Promise.allSettled(deciding)
}

/** Zoë and Zoe may be two people; Zoë and ZOË are one. */
const same = (one: string, other: string) =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase()

const LONGEST_NAME = 40
const MOST_WORDS = 4
/** A sentence that was written into the wrong field makes nobody. */
const likeName = (text: string) => [...text].length <= LONGEST_NAME && text.split(/\s+/).length <= MOST_WORDS

export class Found {
  open = $state(false)
  rows = $state.raw<Row[]>([])
  active = $state(-1)
  /** Nothing fits what was written, and the core has said so. */
  none = $state(false)
  /** Who fits and is chosen already. */
  already = $state.raw<string[]>([])
  /** Somebody is at it; what stands there otherwise chose nobody, and nobody asks for it. */
  #typing = $state(false)
  #own = $state('')
  /** Why it could not be asked, so that nobody knows what fits. */
  fault = $state.raw<Fault | null>(null)
  #turn = 0
  #looking: Promise<void> = Promise.resolve()
  /** The letters that the list answers, or will. */
  #lookedFor = ''
  /** Between Enter and the row it takes; letters that come meanwhile are the next name. */
  #taking = false
  #asked = ''
  #entering: Promise<void> = Promise.resolve()
  readonly #search: () => Search
  readonly #taken: () => Choice[]
  readonly #fresh: () => ((text: string) => string) | null
  readonly #letters: Letters

  constructor(
    search: () => Search,
    taken: () => Choice[],
    fresh: () => ((text: string) => string) | null,
    letters?: Letters,
  ) {
    this.#search = search
    this.#taken = taken
    this.#fresh = fresh
    this.#letters = letters ?? { get: () => this.#own, set: (own) => (this.#own = own) }
  }

  get query(): string {
    return this.#letters.get()
  }
  set query(letters: string) {
    this.#letters.set(letters)
  }

  /** Letters that were left there, and chose nobody. */
  get unchosen(): boolean {
    return !this.#typing && this.query.trim() !== ''
  }

  look(): Promise<void> {
    this.#typing = true
    this.#lookedFor = this.query
    this.#looking = this.#look()
    return this.#looking
  }

  /**
   * The row that Enter takes, once: a second Enter finds the list closed. Whoever types fast gets what was asked last,
   * not what stands there still.
   */
  async chosen(leaves = false): Promise<Row | undefined> {
    if (leaves && this.#lookedFor !== this.query) void this.look()
    await this.#looking
    const row = this.open ? this.rows[this.active] : undefined
    // Nobody is added in passing.
    if (leaves && row?.fresh) return undefined
    if (row) this.close()
    return row
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn
    const query = this.query.trim()
    let fault: Fault | null = null
    const found = await this.#search()(query).catch((thrown): Choice[] => {
      fault = asFault(thrown)
      return []
    })
    if (turn !== this.#turn) return
    this.fault = fault
    const taken = new Set(this.#taken().map((choice) => choice.id))
    const rows: Row[] = found.filter((choice) => !taken.has(choice.id))
    this.already = rows.length > 0 ? [] : found.map(({ label }) => label)
    const label = this.#fresh()
    const known = found.some((choice) => same(choice.label, query))
    if (label && query !== '' && !fault && !known && likeName(query))
      rows.push({ id: '', label: label(query), fresh: true })
    this.rows = rows
    this.none = query !== '' && !fault && rows.length === 0
    // Somebody of this name but for the accents is there already, or chosen: another one is added on purpose only.
    const doubtful =
      rows[0]?.fresh &&
      (this.already.length > 0 || found.some((choice) => fold(choice.label) === fold(query)))
    this.active = query === '' || rows.length === 0 || doubtful ? -1 : 0
    this.open = true
  }

  move(by: 1 | -1): void {
    const length = this.rows.length
    if (length > 0) this.active = (Math.max(this.active, by === 1 ? -1 : 0) + by + length) % length
  }

  /**
   * A key in the field: arrows move, Enter takes, Escape closes and puts back, Backspace in the empty field takes away the last. Tab and
   * Ctrl+Enter take whoever fits, too, and do what they do.
   */
  press(event: KeyboardEvent, does: Does): void {
    if (event.isComposing) return
    const ctrl = event.ctrlKey || event.metaKey
    if (!event.altKey && event.key === (ctrl ? 'Enter' : 'Tab')) {
      if (this.query.trim() !== '') this.#decide(does.take, does.inside, true)
      return
    }
    if (ctrl) return
    const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (arrow !== null) {
      if (this.open) this.move(arrow)
      else void this.look()
    } else if (event.key === 'Enter') {
      // Enter never sends the form from here.
      this.#decide(does.take, does.inside, false)
    } else if (event.key === 'Escape' && (this.open || does.putBack)) {
      event.stopPropagation()
      this.close()
      does.putBack?.()
    } else if (event.key === 'Backspace' && this.query === '') {
      does.removeLast()
    } else return
    event.preventDefault()
  }

  #decide(take: Take, inside: () => boolean, leaves: boolean): void {
    // A second Enter is for what was written since the first one, and waits for what that one takes.
    if (this.#taking && this.query === this.#asked) return
    this.#taking = true
    this.#asked = this.query
    // What one choice threw holds up no other.
    const before = this.#entering.catch(() => {})
    this.#entering = before.then(() => this.#enter(take, inside, leaves))
    const mine = this.#entering
    deciding.add(mine)
    void mine.finally(() => deciding.delete(mine))
  }

  async #enter(take: Take, inside: () => boolean, leaves: boolean): Promise<void> {
    this.#taking = true
    // Tab moves on from the field while that still stands there.
    if (leaves) await new Promise((moved) => setTimeout(moved))
    const asked = this.query
    const row = await this.chosen(leaves)
    this.#taking = false
    const rest = this.query.startsWith(asked) ? this.query.slice(asked.length) : this.query
    if (row) await take(row, asked, rest)
    if (!inside()) {
      if (row) this.#typing = false
      else this.#leave()
    }
    const written = row ? rest !== '' : this.query !== asked
    if (written && inside()) this.typed()
  }

  typed(): void {
    this.#typing = true
    if (this.#taking) return
    if (this.query.trim() !== '') return void this.look()
    this.close()
    this.#letters.emptied?.()
  }

  /** The focus went out of the box that the event belongs to. */
  left({ relatedTarget, currentTarget }: FocusEvent): void {
    const inside = relatedTarget instanceof Node && currentTarget instanceof Node
    if (inside && currentTarget.contains(relatedTarget)) return
    // Whoever pressed Enter and went on still gets what they asked for.
    if (!this.#taking) this.#leave()
  }

  #leave(): void {
    this.#typing = false
    this.close()
  }

  close(): void {
    this.#turn += 1
    this.open = false
    this.none = false
    this.fault = null
    this.active = -1
  }
}
