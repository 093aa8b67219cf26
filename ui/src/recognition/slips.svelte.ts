// The slips that were typed in one sitting, the newest first; they are there again after one of them was changed.
import type { RecognitionId, StoryRow } from '../core/api.gen'
import { call, isFault } from '../core/client'
import { onLeft } from '../core/here.svelte'
import type { Telling } from './tell.svelte'

/** `body`: what stood in the fields. */
type Typed = { story: StoryRow; body: string }
let typed = $state.raw<Typed[]>([])

/** Whoever comes next types their own. */
onLeft(() => {
  typed = []
})

export const sitting = {
  get slips(): readonly Typed[] {
    return typed
  },
  add(story: StoryRow, body: string): void {
    typed = [{ story, body }, ...typed]
  },
  /** What stood in the fields of one that was taken back. */
  drop(id: RecognitionId): string | null {
    const gone = typed.find((slip) => slip.story.id === id)
    typed = typed.filter((slip) => slip !== gone)
    return gone?.body ?? null
  },
  /** As they are by now: one may have been changed, or taken back on its own page. */
  async refresh(): Promise<void> {
    await Promise.all(typed.map(({ story }) => refresh(story.id)))
  },
}

async function refresh(id: RecognitionId): Promise<void> {
  try {
    const { story } = await call('story_show', { id })
    if (story.status === 'withdrawn') sitting.drop(id)
    else typed = typed.map((slip) => (slip.story.id === id ? { ...slip, story } : slip))
  } catch (thrown) {
    if (isFault(thrown) && thrown.code === 'not_found') sitting.drop(id)
  }
}

/** Makes room for the next slip of the same pile: its day and where it comes from stay. */
export function nextSlip(telling: Telling): void {
  const { day, source } = telling
  telling.clear()
  telling.day = day
  telling.source = source
}
