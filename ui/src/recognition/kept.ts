// A draft that is back in its form.
import type { At } from '../core/api.gen'

/** When it was kept. `nobodys`: it was typed while nobody had said that they are here, so it is not whoever's came since. */
export type Kept = { saved_at: At; nobodys?: boolean }
