// The sitting of the shared screen: it begins when the screen opens and ends when it goes, by whatever way, so that what
// was told on it is nobody's to take back from the other screens, and what was done on those is nobody's to take back here.
import { asFault, call } from '../core/client'
import { keepDrafts } from '../core/draft.svelte'
import { here } from '../core/here.svelte'
import { replace, route } from '../frame/router.svelte'
import { hush, sayFault } from '../frame/status.svelte'

let own: number | null = null

/** Nothing stands under the name of anybody, and nothing was done before in this sitting. */
export function isOwn(): boolean {
  const now = here.current
  return now !== null && !now.person && now.turn === own
}

/** Nobody went elsewhere meanwhile. */
const opens = () => route.path === 'kiosk'

/** Whoever opens it goes; where they cannot, they stay on the screens that are theirs. */
export async function begin(): Promise<void> {
  try {
    await keepDrafts()
    const now = await call('here_leave', {})
    const still = opens()
    if (still) own = now.turn
    here.take(now)
    if (!still) return
  } catch (thrown) {
    sayFault(asFault(thrown))
    if (opens()) replace('today')
    return
  }
  // Who goes is led to Today and told so; it opens here instead, and both are drawn once.
  hush()
  replace('kiosk')
}

/** Nothing where it has ended already. `then` comes before anything is drawn anew. */
export async function end(then: () => void = () => {}): Promise<void> {
  if (isOwn()) {
    const mine = own
    // Once, though its page goes meanwhile.
    own = null
    try {
      here.take(await call('here_leave', {}))
    } catch (thrown) {
      own = mine
      sayFault(asFault(thrown))
    }
  }
  then()
}
