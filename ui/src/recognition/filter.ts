// The filters of the list of stories: which there are, and how they stand in the address.
import type { StoryFilter } from '../core/api.gen'

/** Nothing is narrowed. */
export const NO_FILTER: StoryFilter = {
  query: '',
  kind: null,
  person_id: null,
  giver_id: null,
  shift_id: null,
  standard_id: null,
  source: null,
  steady: null,
  discretion: null,
  told: null,
  kept: null,
  since: null,
  until: null,
}
