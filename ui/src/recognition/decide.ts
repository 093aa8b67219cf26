// What a leader decides about one story on its own page: the same as in the inbox.
import type { Fault, RecognitionId } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { say } from '../frame/status.svelte'
import { nameList } from '../words'

const UNDO = { undo: true }

async function tried(work: () => Promise<void>): Promise<Fault | null> {
  try {
    await work()
    return null
  } catch (thrown) {
    return asFault(thrown)
  }
}

/** Thanks to whoever wants none aloud are private instead, and that is said. */
export const ready = (id: RecognitionId) =>
  tried(async () => {
    const [done] = await call('story_ready', { ids: [id] })
    if (done?.status === 'private') say('story-said-private-wish', { names: nameList(done.people) }, UNDO)
    else say('inbox-said-ready', {}, UNDO)
  })

export const unsaid = (id: RecognitionId) =>
  tried(async () => {
    await call('story_private', { ids: [id] })
    say('story-said-private', {}, UNDO)
  })

export const decline = (id: RecognitionId, reason: string) =>
  tried(async () => {
    await call('story_decline', { ids: [id], reason })
    say('inbox-said-declined', {}, UNDO)
  })

export const handOver = (id: RecognitionId, handed: boolean) =>
  tried(async () => {
    const story = await call('story_hand_over', { id, handed })
    if (handed) say('inbox-said-handed', { names: nameList(story.people) }, UNDO)
    else say('story-said-not-handed', {}, UNDO)
  })
