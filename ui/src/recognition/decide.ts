// What a leader decides about one story on its own page: the same as in the inbox.
import type { Fault, Finding, RecognitionId, StoryRow } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { say } from '../frame/status.svelte'
import { nameList, names, t } from '../words'
import { unsigned } from './said'

const UNDO = { undo: true }

async function tried(work: () => Promise<void>): Promise<Fault | null> {
  try {
    await work()
    return null
  } catch (thrown) {
    return asFault(thrown)
  }
}

/** "a phone number and a date of birth": each kind once, in the order in which they were found. */
const kindsOf = (findings: Finding[]) =>
  names([...new Set(findings.map(({ sign }) => sign))].map((sign) => t(`inbox-holds-${sign}`)))

/** It is ready whatever it holds; whoever said so is told what that is, as long as nobody has heard it. */
export function saidReadyOne(findings: Finding[]): void {
  if (findings.length > 0) say('inbox-said-ready-holds', { what: kindsOf(findings) }, UNDO)
  else say('inbox-said-ready', {}, UNDO)
}

/** Thanks to whoever wants none aloud are private instead, and that is said. */
export const ready = (id: RecognitionId, findings: Finding[]) =>
  tried(async () => {
    const [done] = await call('story_ready', { ids: [id] })
    if (done?.status === 'private') say('story-said-private-wish', { names: nameList(done.people) }, UNDO)
    else saidReadyOne(findings)
  })

export const unsaid = (id: RecognitionId) =>
  tried(async () => {
    await call('story_private', { ids: [id] })
    say('story-said-private', {}, UNDO)
  })

/** `done`: what is to be done once they are declined, and before anything is said of it. */
export type Decline = (
  ids: RecognitionId[],
  reason: string,
  done: () => Promise<void>,
) => Promise<Fault | null>
export const decline: Decline = (ids, reason, done) =>
  tried(async () => {
    const declined = await call('story_decline', { ids, reason })
    await done()
    saidDeclined(declined)
  })
export function saidDeclined(declined: StoryRow[]): void {
  const [count, nobody] = [declined.length, declined.filter(unsigned).length]
  if (count === 1) say(nobody ? 'inbox-said-declined-nobody' : 'inbox-said-declined', {}, UNDO)
  else if (nobody === 0) say('inbox-said-declined-many', { count }, UNDO)
  else if (nobody === count) say('inbox-said-declined-many-nobody', { count }, UNDO)
  else say('inbox-said-declined-many-some', { count, nobody }, UNDO)
}

/** Who reads the reason: where nobody's name stands on it, only those who lead. */
export function whoReadsWhy(stories: Pick<StoryRow, 'giver' | 'also'>[]): string {
  const nobody = stories.filter(unsigned).length
  if (nobody === 0) return t('inbox-decline-hint')
  if (nobody < stories.length) return t('inbox-decline-hint-some', { nobody })
  return t('inbox-decline-hint-nobody', { count: nobody })
}

export const handOver = (id: RecognitionId, handed: boolean) =>
  tried(async () => {
    const story = await call('story_hand_over', { id, handed })
    if (handed) say('inbox-said-handed', { names: nameList(story.people) }, UNDO)
    else say('story-said-not-handed', {}, UNDO)
  })
