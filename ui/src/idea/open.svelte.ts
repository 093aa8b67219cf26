// What a leader or a sender writes, and at which idea: one form at a time, and the keys that open it.
import { type Action, useActions } from '../actions'
import type { Idea, IdeaId } from '../core/api.gen'
import { here } from '../core/here.svelte'
import type { WordId } from '../words'
import { type Answer, isOpen } from './ideas'

export class Open {
  at = $state<IdeaId | null>(null)
  what = $state<Answer | 'edit' | null>(null)

  write(at: IdeaId, what: Answer | 'edit'): void {
    this.at = at
    this.what = what
  }

  close(): void {
    this.at = null
    this.what = null
  }
}

/** T, D and X answer the idea that `now` gives. N tells and thanks everywhere, so that a "no" has the X of leaving out. */
export function useAnswers(where: string, open: Open, now: () => Idea | undefined): void {
  const way = (label: WordId, key: string, state: Answer): Action => ({
    id: label,
    label,
    keys: [key],
    where,
    when: () => {
      const idea = now()
      return here.may('leader') && idea !== undefined && isOpen(idea) && open.at !== idea.id
    },
    run: () => {
      const idea = now()
      if (idea) open.write(idea.id, state)
    },
  })
  useActions([way('ideas-try', 'T', 'trying'), way('ideas-done', 'D', 'done'), way('ideas-no', 'X', 'no')])
}

/** The idea of the card that has the focus. */
export function focusedOf(ideas: Idea[]): Idea | undefined {
  const card = document.activeElement?.closest<HTMLElement>('[data-idea]')
  return ideas.find(({ id }) => id === card?.dataset.idea)
}
