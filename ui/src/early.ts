// What the first screen waits for, begun before any other module of the page is run.
import { askEarly } from './core/client'
import { fontsFor } from './look/fonts'

/** The window in the room: it shows one step and may ask for nothing else. */
export const onTheWall = location.hash === '#/wall'

// What the host answered already is known at once, and so are the letters that it is written in.
void fontsFor(JSON.stringify(globalThis.answered ?? null))

const asked: Promise<unknown>[] = onTheWall
  ? []
  : [askEarly('setup_show', {}), askEarly('settings_show', {}), askEarly('here_show', {})]
if (/^(#\/?(today)?)?$/.test(location.hash)) {
  asked.push(
    askEarly('huddle_today', { shift_id: null }),
    askEarly('action_list', {}),
    askEarly('reminder_list', {}),
  )
  // The host answers it to whoever leads, and only to them.
  if (globalThis.answered && 'inbox_count {}' in globalThis.answered) asked.push(askEarly('inbox_count', {}))
}

/** The answers that the first screen is made of. */
export const answers: Promise<unknown[]> = Promise.all(asked)
