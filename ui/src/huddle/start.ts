// One key from anywhere into the room: the huddle that is open goes on, otherwise today's begins.
import type { Fault } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { here } from '../core/here.svelte'
import { askWho } from '../frame/global.svelte'
import { go } from '../frame/router.svelte'
import { hush, sayFault } from '../frame/status.svelte'
import { Room, room } from './room.svelte'
import { shift, shiftToStart } from './today.svelte'

let starting = false
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
    const run =
      (await call('huddle_run', {})) ?? (await call('huddle_start', { shift_id: await shiftToStart() }))
    // Once it is over, Today says of this shift that it was held.
    if (run.shift_id) shift.chooseForNow(run.shift_id, run.on)
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
