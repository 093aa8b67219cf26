// What somebody wrote on the shared screen and did not send, kept for them alone: nobody is here who could keep it.
import type { Fault, PersonId } from '../core/api.gen'
import { asFault, call } from '../core/client'

/** The telling screen looks for it under this name. */
const KEY = 'tell'
const TRY_EVERY = 10_000
/** What is refused for these is refused for good. */
const FOR_GOOD: Fault['code'][] = ['too_large', 'not_found', 'bad_request', 'unknown_command', 'not_allowed']

/**
 * It is out of sight at once. Where it cannot be kept, as on a full disk, or because they have begun something else that
 * must not go, it waits until it can be, for as long as the window is open.
 */
export async function keepFor(person: PersonId, body: string): Promise<void> {
  try {
    await call('draft_leave', { key: KEY, person_id: person, body })
  } catch (thrown) {
    if (FOR_GOOD.includes(asFault(thrown).code)) return
    setTimeout(() => void keepFor(person, body), TRY_EVERY)
  }
}
