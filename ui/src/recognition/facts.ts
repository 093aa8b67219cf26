// What holds of the folded fields while nobody looks at them, in a few words each.
import { isDay } from '../core/written'
import { day, t } from '../words'
import type { Telling } from './tell.svelte'

export function moreFacts(telling: Telling): string[] {
  const { giver, standard, aloud } = telling
  return [
    // Half a day is shown as nothing; the core says what is wrong with it.
    telling.day === null ? t('recognition-day-today') : isDay(telling.day) && day(telling.day, 'month'),
    giver[0] ? t('recognition-from', { name: giver[0].label }) : t('recognition-from-colleague'),
    telling.customerWords.trim() !== '' && t('recognition-with-quote'),
    standard && t('tell-fact-standard', { name: standard.label }),
    telling.steady && t('tell-fact-steady'),
    telling.discretion && t('tell-fact-discretion'),
    aloud === 'ask' && t('tell-fact-ask'),
    aloud === 'private' && t('tell-fact-private'),
    telling.agreed && t('tell-fact-agreed'),
  ].filter((fact) => typeof fact === 'string')
}
