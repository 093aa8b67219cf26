import { expect, test } from 'vitest'
import { alike, isAnother, sharedName } from './review'

const person = (name: string, id = name) => ({ id, name, say_as: '' })

test('what several colleagues are called is asked about by that name, accents or not', () => {
  expect(sharedName([person('Maria Lopez'), person('Ana María Silva')])).toBe('Maria')
  expect(sharedName([person('Joe Stone'), person('JOE Hill')])).toBe('Joe')
})

test('where names share no word, nobody is put in the question', () => {
  expect(sharedName([person('田中美咲'), person('佐藤美咲')])).toBeNull()
  expect(sharedName([])).toBeNull()
})

test('two with one name are told apart by more than it', () => {
  const people = [person('Zoë Hill', '1'), person('zoe hill', '2'), person('Zoë Stone', '3')]
  expect(alike(people).map(({ id }) => id)).toEqual(['1', '2'])
})

test('a correction or an addition leaves the letter the same one', () => {
  const letter = 'Dear team, Ana found my ring. Thank you.'
  expect(isAnother(letter, letter.replace('ring', 'rings'))).toBe(false)
  expect(isAnother(letter, `${letter} Tom helped too.`)).toBe(false)
  expect(isAnother('', letter)).toBe(false)
  expect(isAnother('aaaa', 'aa')).toBe(false)
})

test('a letter cut down to the one sentence that counts is still that letter', () => {
  const letter = 'Dear team, we stayed for nine long days. Ana found my ring. It rained a lot. Thank you, P.'
  for (const part of ['Ana found my ring.', 'Ana found my ring. Thank you, P.', 'team, Ana found my ri'])
    expect([part, isAnother(letter, part)]).toEqual([part, false])
  expect(isAnother(letter, 'Dear')).toBe(true)
})

test('a text that shares little with the one before is another letter', () => {
  expect(isAnother('Dear team, Ana found my ring.', 'Joe carried every bag.')).toBe(true)
})
