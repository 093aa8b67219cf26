// An answer of the core that is asked for again whenever something it was made of changes.
import { untrack } from 'svelte'
import type { Fault } from './api.gen'
import { type Entity, READS } from './api.gen'
import { asFault, type Command, call, forgetEarly, type Request, type Response, takeEarly } from './client'

export type Live<T> = {
  readonly current: T | undefined
  readonly fault: Fault | null
  readonly loading: boolean
  /** Asks again, whether or not anything changed. */
  again(): Promise<void>
}

type Listener = (entities: Entity[]) => void
const listeners = new Set<Listener>()
let asking = 0
let quiet: (() => void)[] = []

/** Tells every `live` what changed. */
export function changed(entities: Entity[]): void {
  forgetEarly()
  for (const listener of [...listeners]) listener(entities)
}

/** Resolves as soon as no `live` waits for an answer. */
export function settled(): Promise<void> {
  return asking === 0 ? Promise.resolve() : new Promise((resolve) => quiet.push(resolve))
}

function answered() {
  asking -= 1
  if (asking > 0) return
  const waiting = quiet
  quiet = []
  for (const resolve of waiting) resolve()
}

function concerns(command: Command, entities: Entity[]): boolean {
  const reads = READS[command]
  return reads === undefined || entities.some((entity) => reads.includes(entity))
}

/** `request` gives null while there is nothing to ask yet. Call it while a component is being made. */
export function live<C extends Command>(command: C, request: () => Request<C> | null): Live<Response<C>> {
  let current = $state.raw<Response<C> | undefined>(undefined)
  let fault = $state.raw<Fault | null>(null)
  let loading = $state(false)
  let lastAsked: string | null = null
  let turn = 0

  async function ask(body: Request<C>): Promise<void> {
    turn += 1
    const mine = turn
    const asked = takeEarly(command, body)
    if (asked?.value) {
      current = asked.value.now as Response<C>
      return
    }
    loading = true
    asking += 1
    try {
      const answer = (await (asked?.answer ?? call(command, body))) as Response<C>
      if (mine !== turn) return
      current = answer
      fault = null
    } catch (thrown) {
      const refused = asFault(thrown)
      // The screen of whoever left is going: it has nothing more to say.
      if (mine === turn && refused.code !== 'somebody_else') fault = refused
    } finally {
      if (mine === turn) loading = false
      answered()
    }
  }

  function askIfNew(body: Request<C> | null): void {
    const name = body === null ? null : JSON.stringify(body)
    if (name === lastAsked) return
    lastAsked = name
    if (body !== null) void ask(body)
  }

  function again(): Promise<void> {
    const body = untrack(request)
    return body === null ? Promise.resolve() : ask(body)
  }

  untrack(() => askIfNew(request()))
  $effect(() => {
    const body = request()
    untrack(() => askIfNew(body))
  })
  $effect(() => {
    const listener = (entities: Entity[]) => {
      if (concerns(command, entities)) void again()
    }
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      turn += 1
    }
  })

  return {
    get current() {
      return current
    },
    get fault() {
      return fault
    },
    get loading() {
      return loading
    },
    again,
  }
}
