// Whom the shared screen offers before a letter is written: those who work beside whoever stands there.
import { call } from '../core/client'
import { findWho } from '../recognition/colleagues'
import type { Chosen } from '../recognition/tell.svelte'

const MOST_OFFERED = 12

/** The people of the shift whose huddle is nearest; where it has none, the first of all. */
async function atHand(): Promise<Chosen[]> {
  const [people, today] = await Promise.all([
    call('person_list', { query: '', left: false }),
    // Without a shift everybody is as near as everybody else.
    call('huddle_today', { shift_id: null }).catch(() => null),
  ])
  const shift = today?.shift?.id
  const beside = people.filter((one) => one.presence === 'here' && one.shift_id === shift)
  if (!shift || beside.length === 0) return (await findWho('')).slice(0, MOST_OFFERED)
  return beside.slice(0, MOST_OFFERED).map(({ id, name, job }) => ({ id, label: name, note: job }))
}

/** Asks for them once; where they could not be asked, again the next time. */
export function asking(): () => Promise<Chosen[]> {
  let asked: Promise<Chosen[]> | null = null
  return () => {
    asked ??= atHand().catch((thrown) => {
      asked = null
      throw thrown
    })
    return asked
  }
}
