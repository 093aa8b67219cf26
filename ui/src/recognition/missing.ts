// What a story cannot do without, in the words of the labels, and what stands in its fields and is not decided.
import { tick } from 'svelte'
import type { Fault } from '../core/api.gen'
import { decided } from '../parts/picker.svelte'
import { fieldError, t } from '../words'
import type { Telling } from './tell.svelte'

const isEmpty = {
  people: (telling: Telling) => telling.people.length === 0,
  text: (telling: Telling) => telling.text.trim() === '',
}
type Needed = keyof typeof isEmpty
/** Where letters may stand that chose nobody. */
const LETTERS = { people: 'who', giver_id: 'from' } as const
type Own = Needed | keyof typeof LETTERS
const NEEDED: Needed[] = ['people', 'text']
const OWN: Own[] = ['people', 'giver_id', 'text']

/** The core names the first thing that is missing; the screen shows all of it, from the top. */
export function fromTheTop(fault: Fault, telling: Telling): Fault {
  if (fault.code !== 'empty') return fault
  const field = NEEDED.find((needed) => isEmpty[needed](telling))
  return field ? { ...fault, field } : fault
}

/**
 * Before it is sent: waits for the names that are being decided, and throws where letters are left that chose nobody.
 * `adds`: whoever is not there yet can be added in the field.
 */
export async function ready(telling: Telling, adds: boolean): Promise<void> {
  await decided()
  const who = telling.who.trim()
  const from = telling.from.trim()
  if (who === '' && from === '') return
  // What the last press was stopped by has gone from the screen, so that it is said anew.
  await tick()
  const field = who === '' ? 'giver_id' : 'people'
  const fault: Fault = { code: 'empty', field, facts: { who, from, adds: adds ? 1 : 0 } }
  throw fault
}

/** The letters that stopped it, as long as they stand there: what is written since is no fault. */
function unchosen(field: keyof typeof LETTERS, { facts }: Fault, telling: Telling): string | null {
  const name = LETTERS[field]
  const text = telling[name].trim()
  if (text === '' || facts[name] !== text) return null
  return t(field === 'people' && facts.adds ? 'tell-unchosen-add' : 'tell-unchosen-pick', { text })
}

function own(field: Own, fault: Fault, telling: Telling): string | null {
  const letters = field === 'text' ? null : unchosen(field, fault, telling)
  if (letters !== null || field === 'giver_id') return letters
  return isEmpty[field](telling) ? t(`recognition-fault-${field}`) : null
}

const isOwn = (fault: Fault | null): fault is Fault & { code: 'empty' } =>
  fault?.code === 'empty' && OWN.some((field) => field === fault.field)

/** What to say beside a field, or null where it is well. */
export function wrong(field: Own, fault: Fault | null, telling: Telling): string | null {
  return isOwn(fault) ? own(field, fault, telling) : fieldError(fault, field)
}

const wrongs = (fault: Fault, telling: Telling): Own[] =>
  OWN.filter((field) => wrong(field, fault, telling) !== null)

/** What to say over the form for the fault of a field, or null where no field is at fault. */
export function missing(fault: Fault, telling: Telling): string | null {
  if (fault.field === null) return null
  const said = wrongs(fault, telling).map((field) => wrong(field, fault, telling))
  return said.length > 0 ? said.join(' ') : fieldError(fault, fault.field)
}

/** The field that alone is at fault, where it is one. */
export function onlyWrong(fault: Fault, telling: Telling): string | null {
  if (!isOwn(fault)) return fault.field
  const [first, ...others] = wrongs(fault, telling)
  return first !== undefined && others.length === 0 ? first : null
}
