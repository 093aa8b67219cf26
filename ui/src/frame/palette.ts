// What the palette offers for what was written.
import { type Action, actions } from '../actions'
import type { UndoView } from '../core/api.gen'
import { call } from '../core/client'
import { fold, t, type WordId } from '../words'
import { applies } from './press'
import { list } from './registry.svelte'
import { go } from './router.svelte'
import { doneWords } from './status.svelte'

export type Entry = { id: string; text: string; also?: string; keys: string[]; run: () => void }
export type Group = { label: WordId; rows: Entry[] }

/** Every written word begins a word of the text, or stands in it. */
export function fits(text: string, query: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** Undo and redo name what they would take back or repeat, once that is known. */
function textOf({ id, label }: Action, last: UndoView | undefined): string {
  if (id === 'undo' && last?.undo) return t('frame-undo-what', { what: doneWords(last.undo) })
  if (id === 'redo' && last?.redo) return t('frame-redo-what', { what: doneWords(last.redo) })
  return t(label)
}

export function entries(query: string, last: UndoView | undefined): Group[] {
  const entryOf = (action: Action): Entry => ({
    id: action.id,
    text: textOf(action, last),
    also: action.also ? t(action.also) : '',
    keys: action.keys.slice(0, 1),
    run: action.run,
  })
  const everywhere = actions.filter((action) => action.id !== 'palette' && applies(action))
  const isScreen = (action: Action) => action.id.startsWith('open-')
  const screens = everywhere.filter(isScreen)
  const groups: [WordId, Action[]][] = [
    ['frame-palette-here', list.current.filter(applies)],
    ['frame-palette-screens', screens],
    ['frame-palette-actions', everywhere.filter((action) => !isScreen(action))],
  ]
  // What is called so comes before what is only found by it.
  const further = ({ text }: Entry) => (fits(text, query) ? 0 : 1)
  return groups
    .map(([label, members]) => ({
      label,
      rows: members
        .map(entryOf)
        .filter((row) => fits(`${row.text} ${row.also}`, query))
        .toSorted((a, b) => further(a) - further(b)),
    }))
    .filter((group) => group.rows.length > 0)
    .toSorted((a, b) => Math.min(...a.rows.map(further)) - Math.min(...b.rows.map(further)))
}

const MOST_PEOPLE = 6

export async function people(query: string): Promise<Group[]> {
  if (query.trim().length < 2) return []
  const found = await call('person_list', { query: query.trim(), left: false }).catch(() => [])
  if (found.length === 0) return []
  const rows = found.slice(0, MOST_PEOPLE).map((person) => ({
    id: `person-${person.id}`,
    text: person.name,
    keys: [],
    run: () => go('people/:id', { id: person.id }),
  }))
  return [{ label: 'frame-people', rows }]
}
