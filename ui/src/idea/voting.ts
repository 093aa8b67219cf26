// What one press does with an idea: a vote, taking it back, taking its answer back.
import type { IdeaId } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { here } from '../core/here.svelte'
import { askWho } from '../frame/global.svelte'
import { say, sayFault } from '../frame/status.svelte'
import { focusNext } from '../parts/focus'

/** Whoever is not here says who they are first; the vote goes on with them. */
export function vote(id: IdeaId, back: boolean): void {
  if (here.current?.person) void voteAs(id, back)
  // What they voted for before is not known yet, so that this can only be a vote.
  else askWho(() => void voteAs(id, false))
}

async function voteAs(id: IdeaId, back: boolean): Promise<void> {
  const person = here.current?.person
  if (!person) return
  try {
    await call('idea_vote', { id, person_id: person.id, back })
    say(back ? 'ideas-vote-back-said' : 'ideas-voted-said', {}, { undo: true })
  } catch (thrown) {
    sayFault(asFault(thrown))
  }
}

export async function withdraw(id: IdeaId): Promise<void> {
  try {
    await call('idea_withdraw', { id })
    say('ideas-withdrawn-said', {}, { undo: true })
  } catch (thrown) {
    sayFault(asFault(thrown))
  }
}

/** It waits for an answer again. */
export async function openAgain(id: IdeaId): Promise<void> {
  try {
    await call('idea_answer', { id, state: 'new', answer: '', owner_id: null, due_on: null })
    say('ideas-open-again-said', {}, { undo: true })
    void focusNext('[data-idea]')
  } catch (thrown) {
    sayFault(asFault(thrown))
  }
}
