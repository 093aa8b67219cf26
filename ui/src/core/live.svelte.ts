// An answer of the core that is asked for again whenever something it was made of changes.
import { untrack } from 'svelte'
import type { Fault } from './api.gen'
import { type Entity, READS } from './api.gen'
import { asFault, type Command, call, forgetEarly, type Request, type Response, takeEarly } from './client'

export type Live<Q, T> = {
  /** The answer to the question as it stands now: never to another one, and none where nothing is asked. */
  readonly current: T | undefined
  /** The newest answer and its question, for what may stand until the next one comes. */
  readonly last: Answered<Q, T> | undefined
  /** Of the question as it stands now. */
  readonly fault: Fault | null
  readonly loading: boolean
  /** Asks again, whether or not anything changed. */
  again(): Promise<void>
}

export type Answered<Q, T> = { readonly request: Q; readonly answer: T }

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

/** `request` gives null while there is nothing to ask. Call it while a component is being made. */
export function live<C extends Command>(
  command: C,
  request: () => Request<C> | null,
): Live<Request<C>, Response<C>> {
  type Of = { question: string }
  let last = $state.raw<(Answered<Request<C>, Response<C>> & Of) | undefined>(undefined)
  let refused = $state.raw<({ fault: Fault } & Of) | null>(null)
  let waits = $state(false)
  /** Nothing was asked since that answer: what changed meanwhile was not heard. */
  let missed = $state(false)
  const question = $derived(nameOf(request()))
  let lastAsked = $state<string | null>(null)
  let turn = 0

  function nameOf(body: Request<C> | null): string | null {
    return body === null ? null : JSON.stringify(body)
  }

  function take(body: Request<C>, of: string, answer: Response<C>): void {
    last = { request: body, answer, question: of }
    refused = null
    missed = false
  }

  async function ask(body: Request<C>): Promise<void> {
    turn += 1
    const mine = turn
    const of = JSON.stringify(body)
    const asked = takeEarly(command, body)
    if (asked?.value) {
      waits = false
      take(body, of, asked.value.now as Response<C>)
      return
    }
    waits = true
    asking += 1
    try {
      const answer = (await (asked?.answer ?? call(command, body))) as Response<C>
      if (mine === turn) take(body, of, answer)
    } catch (thrown) {
      const fault = asFault(thrown)
      // The screen of whoever left is going: it has nothing more to say.
      if (mine === turn && fault.code !== 'somebody_else') refused = { fault, question: of }
    } finally {
      if (mine === turn) waits = false
      answered()
    }
  }

  function askIfNew(body: Request<C> | null): void {
    const name = nameOf(body)
    if (name === lastAsked) return
    lastAsked = name
    if (body !== null) void ask(body)
    else {
      turn += 1
      waits = false
      refused = null
      missed = true
    }
  }

  function again(): Promise<void> {
    const body = untrack(request)
    return body === null ? Promise.resolve() : ask(body)
  }

  untrack(() => askIfNew(request()))
  $effect(() => {
    void question
    untrack(() => askIfNew(request()))
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
      return !missed && last?.question === question ? last?.answer : undefined
    },
    get last() {
      return last
    },
    get fault() {
      return refused !== null && refused.question === question ? refused.fault : null
    },
    get loading() {
      return question !== null && (waits || question !== lastAsked)
    },
    again,
  }
}
