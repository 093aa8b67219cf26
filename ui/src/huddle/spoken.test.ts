import { beforeEach, describe, expect, it } from 'vitest'
import type { HuddleItemView, PlanItem, Reason, StoryRow, Why } from '../core/api.gen'
import { nameList, setLanguage, setPlace, t } from '../words'
import { ana, asked, joe } from './sample'
import { partName, promptWords, stepText, toldWords, whyWords } from './spoken'

/** Without the marks that keep a name's direction to itself. */
const bare = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '')
const item = (segment: 'story' | 'thanks' | 'practice', told = true): HuddleItemView => ({
  segment,
  recall: segment === 'practice',
  story: {} as StoryRow,
  prompt: null,
  purpose: null,
  about_id: null,
  text: '',
  actions: [],
  celebrations: [],
  live: false,
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

  it('counts a story that the room remembered as a story, and a question as nothing', () => {
    const question = { ...item('practice'), recall: false, story: null }
    expect(bare(toldWords([item('practice'), item('thanks'), question]))).toBe(
      'One story and one thank-you were told.',
    )
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
      ...Array.from({ length: 6 }, (_, at) => `visit-${at + 1}`),
    ]
    for (const code of codes) {
      const words = bare(promptWords(code))
      expect(words).toMatch(/\?$/)
      for (const sentence of words.split(/(?<=[?.])\s/))
        expect(sentence.split(' ').length).toBeLessThanOrEqual(15)
    }
  })

  it('has words for each of the questions of every place', async () => {
    const seen = new Set<string>()
    for (const place of ['hotel', 'clinic', 'shop', 'contact_centre', 'other'] as const) {
      setPlace(place)
      for (const kind of ['purpose', 'empathy', 'case'])
        for (let at = 1; at <= 20; at += 1)
          expect(promptWords(`${kind}-${`${at}`.padStart(2, '0')}`)).toMatch(/[^-]\?$/)
      seen.add(promptWords('purpose-01'))
    }
    expect(seen.size).toBe(5)
  })

  it('asks a question of the leaders in their own words', () => {
    expect(stepText(asked('3f9a02c1-0000-7000-8000-000000000000', 'Who made you laugh?'))).toBe(
      'Who made you laugh?',
    )
  })

  it('welcomes whoever is new, or visits, with a sentence', () => {
    expect(promptWords('opening-orientation')).toBe('You shape the guest’s impression more than anyone.')
    expect(promptWords('opening-visit')).toBe('Our guest speaks first. We listen.')
  })

  it('calls a part that asks the room by what it asks', () => {
    const practice = (prompt: string | null, recall = false) =>
      bare(t(partName({ segment: 'practice', prompt, recall })))
    expect(practice('case-03')).toBe('What would you do?')
    expect(practice('purpose-03')).toBe('Talk about it')
    expect(practice('empathy-03')).toBe('Talk about it')
    expect(practice('3f9a02c1-0000-7000-8000-000000000000')).toBe('Talk about it')
    expect(practice('visit-1')).toBe('We ask our guest')
    expect(practice(null, true)).toBe('Do you remember?')
    expect(t(partName({ segment: 'opening', prompt: 'opening-visit', recall: false }))).toBe('Welcome')
  })

  it('has words for every reason of the plan, and for each of their facts', () => {
    const every: Record<Why, Reason['facts'][]> = {
      purpose_always: [{}],
      opening_always: [{}],
      added: [{}],
      oldest_untold: [{ days: 0 }, { days: 1 }, { days: 9 }],
      untold: [{ days: 0 }, { days: 1 }, { days: 9 }],
      heard_elsewhere: [{}],
      told_longest_ago: [{ days: 40 }],
      one_of_the_best: [{}],
      present: [{ name: 'Zoë' }],
      due_again: [{ name: 'Zoë' }],
      customers_words: [{}],
      source_silent: ['saw_it', 'customer_told', 'letter', 'myself', 'leader'].map((source) => ({ source })),
      small_gesture: [{}],
      returns: [1, 4, 12, 52].map((weeks) => ({ weeks })),
      nothing_to_tell: [{}],
      standard_quiet: [{ weeks: 0 }, { weeks: 1 }, { weeks: 13 }],
      standard_turn: [{ days: 0 }, { days: 1 }, { days: 9 }],
      standard_first: [{}],
      idea_silent: [{ days: 1 }, { days: 9 }],
      idea_waiting: [{ days: 1 }, { days: 9 }],
      idea_tried: [{}],
      idea_news: ['trying', 'done', 'no'].map((state) => ({ state })),
      question_turn: ['purpose', 'empathy', 'case', 'own'].map((kind) => ({ kind })),
      actions_due: [{ count: 1 }, { count: 3 }],
      day_to_celebrate: [{}],
      one_thing_set: [{}],
      one_thing_question: [{}],
    }
    const said = Object.entries(every).flatMap(([code, all]) =>
      all.map((facts) => {
        const reasons = [{ code: code as Why, facts }]
        return bare(whyWords({ reasons, celebrations: [] } as unknown as PlanItem))
      }),
    )
    for (const sentence of said) expect(sentence).toMatch(/[.?]$/)
    // A fact that no words are meant for would be said like another one.
    expect(new Set(said).size).toBe(said.length)
    expect(said).toContain('Told four weeks ago. Who remembers it?')
    expect(said).toContain('Time to hear of Zoë again.')
  })

  it('says whole minutes the way a leader would', () => {
    expect(t('today-minutes', { minutes: 7 })).toBe('Seven minutes.')
    expect(bare(t('today-minutes', { minutes: 12 }))).toBe('12 minutes.')
  })

  it('keeps the direction of each name to itself', () => {
    expect(nameList([ana, { ...joe, name: 'مريم' }])).toBe('Ana and \u2068مريم\u2069')
  })
})
