// The list that is being brought in: the file, what its columns hold, what was found in it and what was said of its names.
// It outlasts the screen: an import that was begun goes on while somebody looks at something else.
import { SvelteMap } from 'svelte/reactivity'
import type {
  Fault,
  HistoryColumn,
  HistoryFile,
  HistoryImported,
  HistoryName,
  HistoryPreview,
  HistoryProgress,
} from '../core/api.gen'
import { asFault, call } from '../core/client'
import { onLeft } from '../core/here.svelte'
import { say, sayFault } from '../frame/status.svelte'
import { type Answer, answerOf, choicesOf, inOrder, isOpen } from './choices'
import { mapColumn, mappingOf, missing } from './mapping'
import { type Reading, read } from './reading'

/** What was being done when the core refused. */
type Refused = { during: 'choose' | 'look' | 'import'; fault: Fault }
type Going = { what: 'look' | 'import'; progress: HistoryProgress | null; stopping: boolean }

export class Bring {
  file = $state.raw<HistoryFile | null>(null)
  header = $state(false)
  mapping = $state.raw<HistoryColumn[]>([])
  /** What the last reading found; of the columns as they are now where it is `ready`. */
  preview = $state.raw<HistoryPreview | null>(null)
  names = $state.raw<HistoryName[]>([])
  keepGood = $state(false)
  going = $state.raw<Going | null>(null)
  /** The person ended the last reading. */
  stopped = $state(false)
  refused = $state.raw<Refused | null>(null)
  done = $state.raw<HistoryImported | null>(null)
  readonly missing = $derived(missing(this.mapping))
  readonly ready = $derived(this.preview !== null && this.going === null)
  readonly open = $derived(this.names.filter((name) => isOpen(name, this.#answers)))
  readonly badOpen = $derived((this.preview?.bad ?? 0) > 0 && !this.keepGood)
  readonly can = $derived(
    this.ready && (this.preview?.good ?? 0) > 0 && this.open.length === 0 && !this.badOpen,
  )
  #answers = new SvelteMap<string, Answer>()
  /** The one whose answer is waited for; of others nobody wants to know any more. */
  #reading: Reading<unknown> | null = null
  #away = false

  answer(name: HistoryName): Answer {
    return answerOf(name, this.#answers)
  }
  setAnswer(name: HistoryName, answer: Answer): void {
    this.#answers.set(name.name, answer)
  }

  async choose(): Promise<void> {
    if (this.refused?.during === 'choose') this.refused = null
    try {
      const file = await call('history_file', {})
      if (this.#away || this.going?.what === 'import') return
      this.clear()
      this.file = file
      this.header = file.header
      this.mapping = mappingOf(file)
      await this.look()
    } catch (thrown) {
      if (!this.#away) this.#refuse('choose', thrown)
    }
  }

  setHeader(is: boolean): Promise<void> {
    this.header = is
    return this.look()
  }
  setColumn(at: number, meaning: HistoryColumn): Promise<void> {
    this.mapping = mapColumn(this.mapping, at, meaning)
    return this.look()
  }

  /** Reads the file to see what would come of it. */
  async look(): Promise<void> {
    this.#drop()
    this.refused = null
    this.stopped = false
    this.keepGood = false
    const file = this.file?.file
    if (file === undefined || this.missing.length > 0) {
      this.preview = null
      this.names = []
      return
    }
    const { header, mapping } = this
    const reading = this.#begin('look', () => call('history_preview', { file, header, mapping }))
    try {
      const preview = await reading.answer
      if (!this.#isOver(reading)) return
      this.preview = preview
      this.names = inOrder(preview.names)
    } catch (thrown) {
      if (!this.#isOver(reading)) return
      this.preview = null
      this.names = []
      this.#refuse('look', thrown)
    }
  }

  async bringIn(): Promise<void> {
    const file = this.file?.file
    if (!this.can || file === undefined) return
    this.refused = null
    const { header, mapping } = this
    const names = choicesOf(this.names, this.#answers)
    const ask = { file, header, mapping, names, keep_good: this.keepGood }
    const reading = this.#begin('import', () => call('history_import', ask))
    try {
      const done = await reading.answer
      const wanted = this.#isOver(reading)
      if (wanted && !this.#away) {
        this.done = done
        return
      }
      if (wanted) this.clear()
      say('history-done-away', { count: done.added })
    } catch (thrown) {
      if (!this.#isOver(reading)) return
      this.#refuse('import', thrown)
      if (this.#away) sayFault(asFault(thrown))
    }
  }

  /** Ends what goes on. Whether that came in time, the core says. */
  cancel(): void {
    if (this.going) this.going = { ...this.going, stopping: true }
    this.#reading?.cancel()
  }

  enter(): void {
    this.#away = false
  }
  /** An import goes on; of anything else nothing is left. */
  leave(): void {
    this.#away = true
    if (this.going?.what !== 'import') this.clear()
  }
  /** Somebody else is here. What they may not see is gone; what was begun goes on. */
  forget(): void {
    if (this.going?.what === 'import') this.#reading = null
    this.clear()
  }

  clear(): void {
    this.#drop()
    this.file = null
    this.mapping = []
    this.preview = null
    this.names = []
    this.#answers.clear()
    this.keepGood = false
    this.stopped = false
    this.refused = null
    this.done = null
  }

  #begin<T>(what: Going['what'], ask: () => Promise<T>): Reading<T> {
    this.going = { what, progress: null, stopping: false }
    const reading = read(ask, (progress) => {
      if (this.#reading === reading && this.going) this.going = { ...this.going, progress }
    })
    this.#reading = reading
    return reading
  }
  /** Ends what goes on without a word. */
  #drop(): void {
    this.#reading?.cancel()
    this.#reading = null
    this.going = null
  }
  #isOver(reading: Reading<unknown>): boolean {
    if (this.#reading !== reading) return false
    this.#reading = null
    this.going = null
    return true
  }
  #refuse(during: Refused['during'], thrown: unknown): void {
    const fault = asFault(thrown)
    if (fault.code !== 'cancelled') this.refused = { during, fault }
    else if (during === 'look') this.stopped = true
    else if (during === 'import') say('history-nothing-kept')
  }
}

/** One for the whole page, as the core has one desk. */
export const bring = new Bring()
onLeft(() => bring.forget())
