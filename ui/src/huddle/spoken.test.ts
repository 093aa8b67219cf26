import { beforeEach, describe, expect, it } from 'vitest'
import type { HuddleItemView, StoryRow } from '../core/api.gen'
import { setLanguage, setPlace, t, type WordId } from '../words'
import { ana, joe } from './sample'
import { nameList, promptWords, toldWords } from './spoken'

/** Without the marks that keep a name's direction to itself. */
const bare = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')
const item = (segment: 'story' | 'thanks', told = true): HuddleItemView => ({
  segment,
  story: {} as StoryRow,
  prompt: null,
  purpose: null,
  text: '',
  told,
  seconds: 30,
})

describe('what the huddle says', () => {
  beforeEach(async () => {
    await setLanguage('en')
    setPlace('hotel')
  })

  it('closes with what was told, counted as people speak', () => {
    expect(
      bare(toldWords([item('story'), item('story'), item('thanks'), item('thanks'), item('thanks')])),
    ).toBe('Two stories and three thank-yous were told.')
    expect(bare(toldWords([item('story')]))).toBe('One story was told.')
    expect(bare(toldWords([item('thanks'), item('thanks')]))).toBe('Two thank-yous were told.')
  })

  it('counts only what was told', () => {
    expect(bare(toldWords([item('story'), item('thanks', false)]))).toBe('One story was told.')
    expect(toldWords([item('story', false)])).toBe(t('closing-nothing'))
  })

  it('names the people the place serves', () => {
    expect(bare(promptWords('ask-1'))).toBe('Who saw someone help a guest yesterday?')
    setPlace('clinic')
    expect(bare(promptWords('ask-1'))).toBe('Who saw someone help a patient yesterday?')
  })

  it('has words for every question the core can choose', () => {
    const codes = [
      ...Array.from({ length: 8 }, (_, at) => `story-${at + 1}`),
      ...Array.from({ length: 3 }, (_, at) => `ask-${at + 1}`),
      ...Array.from({ length: 8 }, (_, at) => `today-${at + 1}`),
    ]
    for (const code of codes) {
      const words = bare(promptWords(code))
      expect(words).toMatch(/\?$/)
      for (const sentence of words.split(/(?<=[?.])\s/))
        expect(sentence.split(' ').length).toBeLessThanOrEqual(15)
    }
  })

  it('has words for every reason of the plan', () => {
    const reasons = [
      'purpose_always',
      'oldest_untold',
      'untold',
      'told_longest_ago',
      'nothing_to_tell',
      'day_to_celebrate',
      'one_thing_set',
      'one_thing_question',
    ]
    for (const reason of reasons) expect(t(`why-${reason}` as WordId, { days: 3 })).toMatch(/\.$/)
  })

  it('says whole minutes the way a leader would', () => {
    expect(t('today-minutes', { minutes: 7 })).toBe('Seven minutes.')
    expect(bare(t('closing-title', { minutes: 12 }))).toBe('12 minutes.')
  })

  it('keeps the direction of each name to itself', () => {
    expect(nameList([ana, { ...joe, name: 'مريم' }])).toBe('Ana and \u2068مريم\u2069')
  })
})
