// Hands are counted for the idea on the screen, as long as it is open.
import type { IdeaId } from '../core/api.gen'
import { isOpen } from '../idea/ideas'
import type { Room } from './room.svelte'

export function openIdea({ step }: Pick<Room, 'step'>): IdeaId | null {
  return step?.idea && isOpen(step.idea) ? step.idea.id : null
}
