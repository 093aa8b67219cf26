import { expect, test } from 'vitest'
import { Answers } from './welcome.svelte'

test('a hotel huddles every day and a clinic on weekdays, until somebody says otherwise', () => {
  const answers = new Answers()
  answers.place = 'hotel'
  expect(answers.days).toEqual([1, 2, 3, 4, 5, 6, 7])
  answers.place = 'clinic'
  expect(answers.days).toEqual([1, 2, 3, 4, 5])
  answers.chosenDays = [...answers.days, 6]
  answers.place = 'hotel'
  expect(answers.days).toEqual([1, 2, 3, 4, 5, 6])
})

test('answers come back after the program was closed', () => {
  const before = new Answers()
  before.place = 'shop'
  before.teamName = 'Laden am Markt'
  before.setZone('Europe/Berlin')
  before.peopleText = 'Zoë\nمريم'
  before.chosenDays = [6, 7]
  before.remind = 0
  const after = new Answers()
  expect(after.fromDraft(before.toDraft('purpose'))).toBe('purpose')
  expect(after.toDraft('purpose')).toBe(before.toDraft('purpose'))
})

test('a damaged note of the answers changes nothing', () => {
  const answers = new Answers()
  expect(answers.fromDraft('{"step":')).toBeNull()
  expect(answers.fromDraft('{"place": "moon", "remind": 7, "chosenDays": [9, 1]}')).toBeNull()
  expect(answers.place).toBe('')
  expect(answers.remind).toBe(10)
  expect(answers.days).toEqual([1])
})

test('what the core holds is shown, without the name nobody chose', () => {
  const answers = new Answers()
  const team = {
    id: 't',
    name: 'Our team',
    place: 'clinic' as const,
    zone: 'Europe/Lisbon',
    remind_minutes: null,
    at_once: false,
  }
  const shift = { id: 's', name: 'Early', weekdays: [1, 3], huddle_at: '06:50', form: null, weekly_on: null }
  answers.fromCore({ team, shifts: [shift] }, null, 'Our team')
  expect(answers.teamName).toBe('')
  expect(answers.place).toBe('clinic')
  expect(answers.zones[0]?.label).toBe('Lisbon')
  expect(answers.days).toEqual([1, 3])
  expect(answers.time).toBe('06:50')
  expect(answers.remind).toBe(0)
})
