// What a colleague is called on the pages of people. Who left and wanted no name to stay keeps it among those who lead:
// they have to find them, and to change it back.
import type { Person } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { nameOf } from '../words'

type Called = Pick<Person, 'name' | 'say_as' | 'presence' | 'unnamed'>

/** `hidden`: nothing that points to them is shown. */
export function called({ name, say_as, presence, unnamed }: Called) {
  const hidden = presence === 'left' && unnamed && !here.may('leader')
  return hidden ? { hidden, name: nameOf({ name: '' }), sayAs: '' } : { hidden, name, sayAs: say_as }
}
