// Pasted names on their way into the team: the text, what its columns mean, and what would come of it.
import { tick } from 'svelte'
import type { Column, PeopleImported, PeoplePreview, PersonName } from '../core/api.gen'
import { call, live } from '../core/client'
import { settled as answered } from '../core/live.svelte'
import { mapColumn, namesSomebody, withoutShifts } from './mapping'

const PAUSE_MS = 200
/** A draft has a limit; a list this long comes from a file that is still there. */
export const MOST_KEPT = 30_000

/** A row that may be somebody who is here already, and whether it is taken as theirs. */
export type Perhaps = { line: number; name: string; who: PersonName; same: boolean }

/** Call it while a component is being made. `hasShifts`: whether a shift can be given by name already. */
export function peopleImport(hasShifts: () => boolean = () => true) {
  let text = $state('')
  let settled = $state('')
  let header = $state<boolean | null>(null)
  let mapping = $state.raw<Column[] | null>(null)
  type Before = { text: string; header: boolean | null; mapping: Column[] | null; file: string }
  /** What a file took the place of. */
  let before = $state.raw<Before | null>(null)

  // The preview follows the typing with a short pause.
  $effect(() => {
    const typed = text
    const timer = setTimeout(() => {
      settled = typed
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  /** The names of which somebody said that they are not whoever they are alike to. */
  let others = $state.raw<string[]>([])
  const request = (same: number[]) =>
    settled.trim() === '' ? null : { text: settled, header, mapping, same }
  /** Each row by itself: who is to be asked about stands in this answer alone. */
  const plain = live('people_preview', () => request([]))
  const perhaps: Perhaps[] = $derived(
    (plain.last?.answer.good ?? []).flatMap(({ line, name, alike }) =>
      alike ? [{ line, name, who: alike, same: !others.includes(name) }] : [],
    ),
  )
  const same = $derived(perhaps.filter((row) => row.same).map(({ line }) => line))
  /** The same list, with those rows as theirs. */
  const joined = live('people_preview', () => (plain.current && same.length > 0 ? request(same) : null))
  const shown = $derived((same.length > 0 ? joined.last : undefined)?.answer ?? plain.last?.answer)
  const fault = $derived(plain.fault ?? joined.fault)
  $effect(() => {
    const guessed = plain.current?.mapping
    if (guessed?.includes('shift') && !hasShifts()) mapping = withoutShifts(guessed)
  })

  return {
    get text() {
      return text
    },
    set text(typed) {
      // Another text may have other columns, so what was said of the old ones is asked anew.
      if (text.trim() === '' || typed.trim() === '') {
        header = null
        mapping = null
        others = []
      }
      text = typed
    },
    /** Before there are shifts, each person gets one on their page. */
    get hasShifts() {
      return hasShifts()
    },
    get empty() {
      return text.trim() === ''
    },
    get preview(): PeoplePreview | undefined {
      return settled.trim() === '' ? undefined : shown
    },
    /** Who may be somebody who is here already. */
    get perhaps(): Perhaps[] {
      return settled.trim() === '' ? [] : perhaps
    },
    isSame(name: string, is: boolean) {
      others = is ? others.filter((other) => other !== name) : [...others, name]
    },
    get fault() {
      return settled.trim() === '' ? null : fault
    },
    /** The preview shows the text as it is now. */
    get ready() {
      const last = same.length > 0 ? joined : plain
      const waits = plain.loading || last.loading
      return settled === text && !waits && last.current !== undefined && fault === null
    },
    get hasNames() {
      return shown !== undefined && namesSomebody(shown.mapping)
    },
    again: () => (plain.fault ? plain : joined).again(),
    /** Without waiting for the pause: the preview as it is for the text of now. It may still be a fault. */
    async look() {
      settled = text
      // A list is asked for once more where its shifts cannot be given yet, and where some in it may be here already.
      for (let round = 0; round < 3; round += 1) {
        await tick()
        await answered()
      }
    },
    /** Another list in the place of this one, with columns of its own. */
    takeFile(file: { name: string; text: string }) {
      if (text.trim() !== '' && text !== file.text) before = { text, header, mapping, file: file.name }
      header = null
      mapping = null
      text = file.text
    },
    /** The file in whose place the list before it can stand again. */
    get replacedBy() {
      return before?.file ?? null
    },
    bringBack() {
      if (!before) return
      ;({ text, header, mapping } = before)
      before = null
    },
    setHeader(is: boolean) {
      header = is
    },
    setColumn(at: number, meaning: Column) {
      // The columns on the screen, also while another answer is on its way.
      const now = plain.last?.answer
      if (now) mapping = mapColumn(now.mapping, at, meaning)
    },
    async add(keepGood: boolean): Promise<PeopleImported> {
      const done = await call('people_import', { text, header, mapping, same, keep_good: keepGood })
      text = ''
      header = null
      mapping = null
      others = []
      before = null
      return done
    },
  }
}
export type PeopleImport = ReturnType<typeof peopleImport>
