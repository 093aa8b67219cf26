// @vitest-environment jsdom
import { flushSync } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import { setLanguage, setPlace } from '.'
import { accented } from './pseudo'
import { fetchQuestions, isQuestion, questionWords } from './questions.svelte'

let broken = true
let tries = 0
vi.mock('./en/questions/shop.ftl', () => {
  tries += 1
  if (broken) throw new Error('not there')
  return { default: [{ id: 'prompt-case-01', value: 'What would you do?', attributes: {} }] }
})

afterEach(async () => {
  await setLanguage('en')
  setPlace('other')
})

test('a question has no words until they are fetched, and whoever shows it is told', async () => {
  setPlace('hotel')
  const shown: string[] = []
  const end = $effect.root(() => {
    $effect(() => {
      shown.push(questionWords('empathy-20'))
    })
  })
  flushSync()
  expect(shown).toEqual([''])
  await fetchQuestions()
  flushSync()
  end()
  expect(shown).toHaveLength(2)
  expect(shown[1]).toMatch(/\?$/)
})

test('each kind of place has questions of its own', async () => {
  setPlace('hotel')
  await fetchQuestions()
  const ofHotel = questionWords('purpose-01')
  setPlace('clinic')
  expect(questionWords('purpose-01')).toBe('')
  await fetchQuestions()
  expect(questionWords('purpose-01')).not.toBe(ofHotel)
})

test('a made-up language changes them like all other words, and one without them leaves English', async () => {
  setPlace('hotel')
  await fetchQuestions()
  const english = questionWords('case-07')
  await setLanguage('en-XA')
  expect(questionWords('case-07')).toBe(accented(english))
  await setLanguage('xx')
  expect(questionWords('case-07')).toBe(english)
})

test('they are fetched once, and again where that failed', async () => {
  setPlace('shop')
  await fetchQuestions()
  expect(questionWords('case-01')).toBe('')
  broken = false
  await Promise.all([fetchQuestions(), fetchQuestions()])
  expect(questionWords('case-01')).toBe('What would you do?')
  const then = tries
  await fetchQuestions()
  expect(tries).toBe(then)
})

test('what no file holds shows its name rather than nothing', async () => {
  setPlace('hotel')
  await fetchQuestions()
  expect(questionWords('case-99')).toBe('prompt-case-99')
})

test('only the three kinds are among them', () => {
  expect(['purpose-01', 'empathy-20', 'case-07'].every(isQuestion)).toBe(true)
  expect(['purpose', 'story-1', 'visit-2', 'today-3', 'opening-visit'].some(isQuestion)).toBe(false)
})
