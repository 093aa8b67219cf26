// The recovery code until somebody says that it is on paper. It is for whoever got it: others do not see it, and once that
// person is here again it is there again.
import type { PersonId } from '../core/api.gen'
import { here } from '../core/here.svelte'

let shown = $state.raw<{ code: string; to: PersonId; first: boolean } | null>(null)

export const recovery = {
  get code(): string | null {
    return shown !== null && here.current?.person?.id === shown.to ? shown.code : null
  },
  /** Whether there was none before it. */
  get first(): boolean {
    return shown?.first ?? false
  },
  /** With the answer may come a change of person, to the one who got the code. */
  show(code: string, to: PersonId, first = false): void {
    shown = { code, to, first }
  },
  isOnPaper(): void {
    shown = null
  },
}
