// One key from anywhere into the room: the huddle that is open goes on, otherwise today's begins.
import type { Fault } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { here } from '../core/here.svelte'
import { askWho } from '../frame/global.svelte'
import { go, route } from '../frame/router.svelte'
import { hush, sayFault } from '../frame/status.svelte'
import { Room, room } from './room.svelte'
import { allKept, shift, shiftToStart } from './today.svelte'

let starting = false
/** A huddle begins, or is in the room: what would be chosen for today now came after its plan. */
export const begins = (): boolean => starting || room.now.run !== null
const REFUSED: Fault = { code: 'not_allowed', field: null, facts: { needs: 'leader' } }

export async function resumeOrStart(): Promise<void> {
  if (starting) return
  // Whoever presents says so first, and then it starts.
  if (!here.may('leader')) {
    const then = () => (here.may('leader') ? void resumeOrStart() : sayFault(REFUSED))
    askWho(then)
    return
  }
  starting = true
  try {
    let run = await call('huddle_run', {})
    // One that was left open for hours is mostly over: Today offers to close it, and there the key goes on with it.
    if (run?.forgotten && route.path !== 'today') {
      go('today')
      return
    }
    if (!run) {
      // The start freezes the plan: what was chosen for it a moment ago belongs into it.
      if (!(await allKept())) return
      run = await call('huddle_start', { shift_id: await shiftToStart() })
    }
    // Once it is over, Today says of this shift that it was held.
    if (run.shift_id) shift.chooseForNow(run.shift_id)
    room.now = new Room()
    room.now.show(run)
    // Time stood still while the huddle was left; whoever continues it has the room before them.
    room.now.resume()
    // What was said of the huddle before is over.
    hush()
    go('huddle')
  } catch (thrown) {
    sayFault(asFault(thrown))
  } finally {
    starting = false
  }
}
