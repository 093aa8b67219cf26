// What stands on the shared screen: one telling that nobody sent yet. It is thrown away as a whole.
import { Telling } from '../recognition/tell.svelte'
import { keepFor } from './keep'

export class Begun {
  readonly telling = new Telling()
  /** Letters of a name that chose nobody yet: of whom it is about, and of who says it. */
  who = $state('')
  name = $state('')
  /** Somebody is asked for their name. */
  naming = $state(false)

  /** Whether anything was typed or chosen. */
  get any(): boolean {
    return !this.telling.empty || this.who !== '' || this.name !== '' || this.naming
  }

  /** Who said that it is theirs. */
  get by(): string | null {
    return this.telling.giver[0]?.label ?? null
  }

  /** Keeps it for whoever said that it is theirs; what is nobody's is not kept. */
  keep(): void {
    const { telling } = this
    const [giver] = telling.giver
    const body = telling.toDraft()
    if (giver && body && (telling.people.length > 0 || telling.text.trim() !== ''))
      void keepFor(giver.id, body)
  }
}
