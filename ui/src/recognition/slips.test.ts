import { expect, test, vi } from 'vitest'
import type { HereView } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { told } from './sample'
import { addDraft, sitting, toDraft } from './slips.svelte'
import { Telling } from './tell.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

function written(text: string): Telling {
  const telling = new Telling()
  telling.people = [{ id: 'ana', label: 'Ana Silva' }]
  telling.text = text
  return telling
}
/** As if the program were closed, or somebody else came. */
function leaves(): void {
  const turn = (here.turn ?? 0) + 1
  for (const now of [turn, turn + 1]) here.take({ person: null, access: 'manager', turn: now } as HereView)
}

test('a slip that was refused is still there after the program was closed, beside the one that was begun', () => {
  const form = written('First.')
  sitting.refuse(sitting.takeOut(form))
  form.text = 'Next'
  const kept = toDraft(form) ?? ''
  leaves()
  expect(sitting.aside).toEqual([])
  const again = new Telling()
  expect(addDraft(again, kept)).toBe(true)
  expect(again.text).toBe('Next')
  expect(sitting.aside).toMatchObject([{ who: 'Ana Silva', text: 'First.', away: false }])
  // It is the same one, however often the screen is opened.
  addDraft(new Telling(), kept)
  expect(sitting.aside).toHaveLength(1)
  leaves()
})

test('where only refused slips wait, the fields stay empty', () => {
  const form = written('First.')
  sitting.refuse(sitting.takeOut(form))
  const kept = toDraft(form) ?? ''
  const again = new Telling()
  expect(addDraft(again, kept)).toBe(false)
  expect(again.empty).toBe(true)
  leaves()
})

test('a slip that is kept after its writer left is not listed for whoever comes next', () => {
  const slip = sitting.takeOut(written('First.'))
  leaves()
  expect(sitting.keep(slip, told())).toBe(false)
  expect(sitting.slips).toEqual([])
})
