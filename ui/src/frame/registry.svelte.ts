// The actions of the parts that are on the screen now, youngest first.
import type { Action } from '../actions'

let groups = $state.raw<Action[][]>([])

export const list = {
  get current(): Action[] {
    return groups.flat()
  },
  /** Gives back what takes them out again. */
  add(mine: Action[]): () => void {
    groups = [mine, ...groups]
    return () => {
      groups = groups.filter((group) => group !== mine)
    }
  },
}
