// Pasted names on their way into the team: the text, what its columns mean, and what would come of it.
import { tick } from 'svelte'
import type { Column, PeopleImported, PeoplePreview, PersonName } from '../core/api.gen'
import { call, live } from '../core/client'
import { fieldsOf } from '../core/draft.svelte'
import { settled as answered } from '../core/live.svelte'
import { mapColumn, namesSomebody, withoutShifts } from './mapping'

const PAUSE_MS = 200
/** A draft has a limit; a list this long comes from a file that is still there. */
export const MOST_KEPT = 30_000

/** A row that may be somebody who is here already, and whether it is taken as theirs. */
export type Perhaps = { line: number; name: string; who: PersonName; same: boolean }
/** A row of the list: the same name may stand in two of them, for two people. */
const keyOf = ({ line, name }: { line: number; name: string }) => `${line} ${name}`

type Kept = { text: string; others: string[] }
/** A draft of an older program is the list alone. */
function keptFrom(body: string): Kept {
  const { text, others } = fieldsOf<Kept>(body, { text: '', others: [] })
  return text === '' ? { text: body, others: [] } : { text, others: Array.isArray(others) ? others : [] }
}

/** Whether one list took the other's place at once: of what is typed or taken out by hand, most stays as it was. */
function isAnother(before: string, now: string): boolean {
  const most = Math.min(before.length, now.length)
  let start = 0
  while (start < most && before[start] === now[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end += 1
  return (start + end) * 2 < most
}

/** Call it while a component is being made. `hasShifts`: whether a shift can be given by name already. */
export function peopleImport(hasShifts: () => boolean = () => true) {
  let text = $state('')
  let settled = $state('')
  let header = $state<boolean | null>(null)
  let mapping = $state.raw<Column[] | null>(null)
  type Before = Kept & { header: boolean | null; mapping: Column[] | null; file: string }
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
  /** The rows of which somebody said that they are not whoever they are alike to. */
  let others = $state.raw<string[]>([])
  const request = (same: number[]) =>
    settled.trim() === '' ? null : { text: settled, header, mapping, same }
  /** Each row by itself: who is to be asked about stands in this answer alone. */
  const plain = live('people_preview', () => request([]))
  const perhaps: Perhaps[] = $derived(
    (plain.last?.answer.good ?? []).flatMap(({ line, name, alike }) =>
      alike ? [{ line, name, who: alike, same: !others.includes(keyOf({ line, name })) }] : [],
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
      if (others.length > 0 && isAnother(text, typed)) others = []
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
    isSame(row: { line: number; name: string }, is: boolean) {
      const apart = others.filter((other) => other !== keyOf(row))
      others = is ? apart : [...apart, keyOf(row)]
    },
    /** What was pasted and not added, with who in it is somebody else; null where it is nothing, or too much. */
    toDraft(): string | null {
      const empty = text.trim() === '' || text.length > MOST_KEPT
      return empty ? null : JSON.stringify({ text, others } satisfies Kept)
    },
    /** Over what was typed since nothing is put. */
    fromDraft(body: string) {
      if (text.trim() === '') ({ text, others } = keptFrom(body))
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
      if (text.trim() !== '' && text !== file.text)
        before = { text, others, header, mapping, file: file.name }
      header = null
      mapping = null
      others = []
      text = file.text
    },
    /** The file in whose place the list before it can stand again. */
    get replacedBy() {
      return before?.file ?? null
    },
    bringBack() {
      if (!before) return
      ;({ text, others, header, mapping } = before)
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
