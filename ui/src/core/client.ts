// Asking the core. `call` for one answer; `live` (live.svelte.ts) for an answer that stays true.
import { enterAgain } from './again.svelte'
import type { Api, Fault } from './api.gen'
import { here, onLeft } from './here.svelte'
import { send } from './tauri'

export type Command = keyof Api
export type Request<C extends Command> = Api[C][0]
export type Response<C extends Command> = Api[C][1]

export { type Live, live } from './live.svelte'

export function isFault(thrown: unknown): thrown is Fault {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    typeof thrown.code === 'string' &&
    'facts' in thrown
  )
}

/** Whatever was thrown, as something with words. */
export function asFault(thrown: unknown): Fault {
  if (isFault(thrown)) return thrown
  return {
    code: 'bug',
    field: null,
    facts: { detail: thrown instanceof Error ? thrown.message : String(thrown) },
  }
}

/** Asks the core once, and once more where it wants the PIN first. Rejects with a Fault. */
export async function call<C extends Command>(command: C, request: Request<C>): Promise<Response<C>> {
  try {
    return (await send(command, request)) as Response<C>
  } catch (thrown) {
    const fault = asFault(thrown)
    // At a field it is the first entry, and its dialog's own.
    if (fault.code === 'pin_needed' && fault.field === null && (await enterAgain()))
      return call(command, request)
    if (fault.code === 'somebody_else') void lookWhoIsHere().catch(() => {})
    throw fault
  }
}

export async function lookWhoIsHere(): Promise<void> {
  here.take(await call('here_show', {}))
}

type Early = { answer: Promise<unknown>; value: { now: unknown } | null }
const early = new Map<string, Early>()
const nameOf = (command: Command, request: unknown) => `${command} ${JSON.stringify(request)}`

declare global {
  /** Answers that the host made before the page was there, by command and request. */
  var answered: Record<string, unknown> | undefined
}

/** Each is used once. A page that is loaded again gets the same ones again: they are too old then. */
function takeAnswered(name: string): { now: unknown } | null {
  if (!globalThis.answered || !(name in globalThis.answered)) return null
  const now = globalThis.answered[name]
  delete globalThis.answered[name]
  const [begun] = performance.getEntriesByType('navigation')
  return begun instanceof PerformanceNavigationTiming && begun.type === 'navigate' ? { now } : null
}

/**
 * Asks before the page that needs it is there; the first `live` with the same request takes the answer.
 * Resolves once there is one, with null where it is a refusal.
 */
export function askEarly<C extends Command>(command: C, request: Request<C>): Promise<Response<C> | null> {
  const name = nameOf(command, request)
  const value = takeAnswered(name)
  const answer = value ? Promise.resolve(value.now as Response<C>) : call(command, request)
  const asked: Early = { answer, value }
  early.set(name, asked)
  return answer.then(
    (now) => {
      asked.value = { now }
      return now
    },
    () => {
      early.delete(name)
      return null
    },
  )
}

export function takeEarly(command: Command, request: unknown): Early | undefined {
  const name = nameOf(command, request)
  const asked = early.get(name)
  early.delete(name)
  return asked
}

/** What was asked early and not taken is soon no longer true. */
export function forgetEarly(): void {
  early.clear()
}
onLeft(forgetEarly)
