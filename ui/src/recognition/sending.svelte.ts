// A form whose words are on their way: it takes nothing more, and says so where that lasts.
import { onDestroy } from 'svelte'
import type { Fault, StoryRow } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { say, sayFault } from '../frame/status.svelte'
import { nameList } from '../words'

/** Shorter than this, the answer says it all. */
const NOTICED = 300

/** Make it while a component is being made. */
export class Sending {
  /** What is typed now would be neither sent nor kept, so its fields are inert. */
  under = $state(false)
  /** It lasts long enough to be said. */
  slow = $state(false)

  /** The form is no longer on the screen. */
  gone = false
  #turn = here.turn

  constructor() {
    onDestroy(() => {
      this.gone = true
    })
  }

  /** Whoever went on to another screen stays there, and reads on it what came of this. Gives whether they did. */
  saidElsewhere(came: StoryRow | Fault): boolean {
    if (!this.gone) return false
    if (here.turn !== this.#turn) return true
    if ('people' in came) say('recognition-sent-status', { name: nameList(came.people) }, { undo: true })
    else sayFault(came)
    return true
  }

  /** A second press while the first is on its way sends nothing. */
  async run(work: () => Promise<void>): Promise<void> {
    if (this.under) return
    this.under = true
    const timer = setTimeout(() => {
      this.slow = true
    }, NOTICED)
    try {
      await work()
    } finally {
      clearTimeout(timer)
      this.under = false
      this.slow = false
    }
  }
}
