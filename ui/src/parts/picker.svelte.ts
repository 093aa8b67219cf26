// What a Picker has found and which row the arrow keys stand on.
import { fold } from '../words'

export type Choice = { id: string; label: string; note?: string }
export type Row = Choice & { fresh?: true }
export type Search = (query: string) => Promise<Choice[]>
/** Takes a row that `query` found; `rest` was written after it. */
export type Take = (row: Row, query: string, rest: string) => Promise<unknown>

/** Zoë and Zoe may be two people; Zoë and ZOË are one. */
const same = (one: string, other: string) =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase()

const LONGEST_NAME = 40
const MOST_WORDS = 4
/** A sentence that was written into the wrong field makes nobody. */
const likeName = (text: string) => [...text].length <= LONGEST_NAME && text.split(/\s+/).length <= MOST_WORDS

export class Found {
  query = $state('')
  open = $state(false)
  rows = $state.raw<Row[]>([])
  active = $state(-1)
  /** Nothing fits what was written, and the core has said so. */
  none = $state(false)
  #turn = 0
  #looking: Promise<void> = Promise.resolve()
  /** Between Enter and the row it takes; letters that come meanwhile are the next name. */
  #taking = false
  #asked = ''
  #entering: Promise<void> = Promise.resolve()
  readonly #search: () => Search
  readonly #taken: () => Choice[]
  readonly #fresh: () => ((text: string) => string) | null

  constructor(search: () => Search, taken: () => Choice[], fresh: () => ((text: string) => string) | null) {
    this.#search = search
    this.#taken = taken
    this.#fresh = fresh
  }

  look(): Promise<void> {
    this.#looking = this.#look()
    return this.#looking
  }

  /**
   * The row that Enter takes, once: a second Enter finds the list closed. Whoever types fast gets what was asked last,
   * not what stands there still.
   */
  async chosen(): Promise<Row | undefined> {
    await this.#looking
    const row = this.open ? this.rows[this.active] : undefined
    if (row) this.close()
    return row
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn
    const query = this.query.trim()
    // What cannot be asked finds nothing; the screen around it says why.
    const found = await this.#search()(query).catch((): Choice[] => [])
    if (turn !== this.#turn) return
    const taken = new Set(this.#taken().map((choice) => choice.id))
    const rows: Row[] = found.filter((choice) => !taken.has(choice.id))
    const label = this.#fresh()
    const known = found.some((choice) => same(choice.label, query))
    if (label && query !== '' && !known && likeName(query))
      rows.push({ id: '', label: label(query), fresh: true })
    this.rows = rows
    this.none = query !== '' && rows.length === 0
    // Somebody of this name but for the accents is there already: another one is added on purpose only.
    const doubtful = rows[0]?.fresh && found.some((choice) => fold(choice.label) === fold(query))
    this.active = query === '' || rows.length === 0 || doubtful ? -1 : 0
    this.open = true
  }

  move(by: 1 | -1): void {
    const length = this.rows.length
    if (length > 0) this.active = (Math.max(this.active, by === 1 ? -1 : 0) + by + length) % length
  }

  /** A key in the field: arrows move, Enter takes, Escape closes, Backspace in the empty field takes away the last. */
  press(event: KeyboardEvent, does: { take: Take; inside: () => boolean; removeLast: () => void }): void {
    if (event.ctrlKey || event.metaKey || event.isComposing) return
    const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (arrow !== null) {
      if (this.open) this.move(arrow)
      else void this.look()
    } else if (event.key === 'Enter') {
      // Enter never sends the form from here.
      // A second Enter is for what was written since the first one, and waits for what that one takes.
      if (!this.#taking || this.query !== this.#asked) {
        this.#taking = true
        this.#asked = this.query
        this.#entering = this.#entering.then(() => this.#enter(does.take, does.inside))
      }
    } else if (event.key === 'Escape' && this.open) {
      event.stopPropagation()
      this.close()
    } else if (event.key === 'Backspace' && this.query === '') {
      does.removeLast()
    } else return
    event.preventDefault()
  }

  async #enter(take: Take, inside: () => boolean): Promise<void> {
    this.#taking = true
    const asked = this.query
    const row = await this.chosen()
    this.#taking = false
    const rest = this.query.startsWith(asked) ? this.query.slice(asked.length) : this.query
    if (row) await take(row, asked, rest)
    else if (!inside()) this.close()
    const written = row ? rest !== '' : this.query !== asked
    if (written && inside()) this.typed()
  }

  typed(): void {
    if (this.#taking) return
    if (this.query.trim() === '') this.close()
    else void this.look()
  }

  /** The focus went out of the box that the event belongs to. */
  left({ relatedTarget, currentTarget }: FocusEvent): void {
    const inside = relatedTarget instanceof Node && currentTarget instanceof Node
    if (inside && currentTarget.contains(relatedTarget)) return
    // Whoever pressed Enter and went on still gets what they asked for.
    if (!this.#taking) this.close()
  }

  close(): void {
    this.#turn += 1
    this.open = false
    this.none = false
    this.active = -1
  }
}
