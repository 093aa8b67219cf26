// The PIN once more: whoever is refused without it waits here until it was entered, and then asks again.
import { onLeft } from './here.svelte'

let waiting = $state.raw<((entered: boolean) => void)[]>([])

export const again = {
  get asked(): boolean {
    return waiting.length > 0
  },
  /** Whether it was entered; all who wait hear the same. */
  answer(entered: boolean): void {
    const all = waiting
    waiting = []
    for (const tell of all) tell(entered)
  },
}

export function enterAgain(): Promise<boolean> {
  return new Promise((tell) => {
    waiting = [...waiting, tell]
  })
}

onLeft(() => again.answer(false))
