// Accidental twins: a name that somebody has already, or has in other letters.
import type { PersonName } from '../core/api.gen'

/** Spaces and the size of letters make no other name. */
const plain = (name: string) => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase()

/** Whether one of them has the very same name. */
export const isTwin = (name: string, people: PersonName[]): boolean =>
  people.some((one) => plain(one.name) === plain(name))
