// What stands on the shared screen: one telling that nobody sent yet. It is thrown away as a whole.
import { Telling } from '../recognition/tell.svelte'

export class Begun {
  readonly telling = new Telling()
  /** Somebody is asked for their name. */
  naming = $state(false)
  /** It is on its way: nothing in it changes until this is settled. */
  sending = $state.raw<Promise<unknown> | null>(null)

  /** Whether anything was typed or chosen. */
  get any(): boolean {
    return !this.telling.empty || this.naming
  }

  /** Who said that it is theirs. */
  get by(): string | null {
    return this.telling.giver[0]?.label ?? null
  }

  /** As it is kept; null while nothing is worth it, as a name alone is not. */
  get body(): string | null {
    const { telling } = this
    return telling.people.length > 0 || telling.text.trim() !== '' ? telling.toDraft() : null
  }
}
