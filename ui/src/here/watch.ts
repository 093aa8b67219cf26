// Tells the core that somebody is at the keys, and looks whether it has locked itself. It decides; here nothing is counted
// but when to ask.
import { call } from '../core/client'
import { hasUnkept } from '../core/draft.svelte'
import { here, onLeft } from '../core/here.svelte'
import { onSomebody } from '../frame/somebody'
import { say } from '../frame/status.svelte'

/** Seconds before the lock at which it is said. */
const WARNED = 10
const OFTEN_MS = 5000
const SOON_MS = 1000

const watched = () => here.current?.pins === true && here.current.person !== null
/** The program is about to lock itself. */
export const warning = () => (here.current?.locks_in ?? Number.POSITIVE_INFINITY) <= WARNED

/** Gives back what ends it. */
export function watchOver(): () => void {
  let told = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(command: 'here_show' | 'here_active') {
    // What cannot be asked now is asked again.
    const view = await call(command, {}).catch(() => null)
    if (view) here.take(view)
  }

  function active() {
    if (!watched() || (!warning() && performance.now() - told < OFTEN_MS)) return
    told = performance.now()
    void ask('here_active')
  }

  async function look() {
    if (watched()) await ask('here_show')
    timer = setTimeout(look, warning() ? SOON_MS : OFTEN_MS)
  }

  const end = onSomebody(active)
  timer = setTimeout(look, OFTEN_MS)
  return () => {
    clearTimeout(timer)
    end()
  }
}

onLeft((was, now) => {
  if (now.person && now.needs_pin) say('here-needs-pin', { name: now.person.name })
  else if (now.person) say('here-hello', { name: now.person.name })
  else if (was.person && hasUnkept(was.person.id)) say('here-left-unkept')
  else if (was.person) say(now.pins ? 'here-locked' : 'here-left')
})
