import { beforeEach, describe, expect, it } from 'vitest'
import type { Step, StepKind } from '../core/api.gen'
import { setLanguage, setPlace } from '../words'
import { lineOf } from './line'
import { askFirst, sayings, scriptOf, segmentsOf, takes, used } from './presenting'
import { ana, joe, promised, recalled, sampleRun, steps } from './sample'

const first = steps[0] as Step
const EVERY: Record<StepKind, true> = {
  purpose: true,
  standard: true,
  looks_like: true,
  exceptions: true,
  idea: true,
  answer: true,
  reveal: true,
  story: true,
  quote: true,
  question: true,
  thanks: true,
  ask: true,
  recall: true,
  ending: true,
  opening: true,
  actions: true,
  practice: true,
  celebrate: true,
  today: true,
}

describe('what only the presenter sees', () => {
  beforeEach(async () => {
    await setLanguage('en')
    setPlace('hotel')
  })

  it.each(Object.keys(EVERY) as StepKind[])('has a script for the step %s', (kind) => {
    const celebrations = [{ person: ana, kind: 'birthday', years: 0 } as const]
    const [script, ...more] = scriptOf(sampleRun({ at: 1 }), { ...first, kind, people: [ana], celebrations })
    expect(more).toEqual([])
    expect(script).not.toContain('script-')
    expect(script).not.toContain('{')
    // Something is said aloud, in one to three short sentences.
    expect(script).toMatch(/“[^”]+”/)
    const sentences = (script ?? '').split(/(?<=[.?])[”]?\s+/)
    expect(sentences.length).toBeLessThanOrEqual(5)
    for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(15)
  })

  it('asks a visitor and no other as a visitor, and reads on where a story goes on', () => {
    const script = (part: Partial<Step>) => scriptOf(sampleRun({ at: 1 }), { ...first, ...part })[0]
    expect(script({ kind: 'practice', prompt: 'visit-3' })).toMatch(/guest.*“Thank you\.”/)
    expect(script({ kind: 'practice', prompt: 'case-03' })).not.toContain('guest')
    expect(script({ kind: 'story', part: 2, parts: 2 })).toBe('Go on reading.')
    expect(script({ kind: 'story', part: 1, parts: 2 })).toContain('“This one is about')
  })

  it('greets before the first step, by the name of whoever takes that part', () => {
    const run = sampleRun({ parts: [{ segment: 'purpose', person: joe }] })
    expect(scriptOf(run, first)[0]).toBe('“Hello, everybody. I am Joe.”')
    expect(scriptOf({ ...run, parts: [], presenter: null }, first)[0]).toContain('It is good to see you.')
    expect(scriptOf({ ...run, at: 1 }, first)).toHaveLength(1)
  })

  it('thanks by name, and ends with who presents next where somebody does', () => {
    const [thanks, today] = [steps[4] as Step, steps[5] as Step]
    expect(scriptOf(sampleRun({ at: 4 }), thanks)[0]).toContain('“Joe, thank you.”')
    expect(scriptOf(sampleRun({ at: 5 }), today)[0]).toContain('Next time Joe presents.')
    expect(scriptOf(sampleRun({ at: 5, next_presenter: null }), today)[0]).not.toContain('Next time')
  })

  it('counts the running step to its part, and stands still while paused', () => {
    const times = [
      { segment: 'purpose', planned: 45, spent: 40 },
      { segment: 'story', planned: 150, spent: 10 },
    ] as const
    const run = sampleRun({ at: 1, since: 1000, spent_here: 5, times: [...times] })
    expect(used(run, 21_000).map(({ spent }) => spent)).toEqual([40, 35])
    expect(used({ ...run, since: null }, 21_000).map(({ spent }) => spent)).toEqual([40, 15])
  })

  it('names who takes the part, else the presenter', () => {
    const run = sampleRun({ parts: [{ segment: 'thanks', person: joe }] })
    expect(takes(run, steps[4] as Step)).toBe(joe)
    expect(takes(run, first)).toBe(ana)
  })

  it('says how to say the names on the step, each once, and only those that need it', () => {
    const luk = { id: 'luk', name: 'Łukasz', say_as: 'WOO-kash', of: 'person' as const }
    const step = { ...first, people: [luk, ana], giver: luk }
    expect(sayings(step)).toEqual([luk])
    const owned = promised.actions.map((action) => ({ ...action, owner: luk }))
    expect(sayings({ ...promised, actions: owned })).toEqual([luk])
  })

  it('names whoever wants to be asked first a step before, and while it is shown', () => {
    const run = sampleRun({ asks: ['joe'] })
    expect([2, 3, 4, 5].map((at) => askFirst(run, at))).toEqual([[], [joe], [joe], []])
  })

  it('puts the steps under the parts they belong to', () => {
    expect(segmentsOf(steps).map(({ segment, from }) => [segment, from])).toEqual([
      ['purpose', 0],
      ['story', 1],
      ['thanks', 4],
      ['today', 5],
    ])
  })

  it('says a step of promises in a line, and keeps the end of a story to itself', () => {
    expect(lineOf(promised)).toBe('Order umbrellas · Where do bags stand?')
    expect(lineOf(recalled[1] as Step)).not.toContain('flight')
  })
})
