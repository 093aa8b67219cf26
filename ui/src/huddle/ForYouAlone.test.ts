// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Unmentioned } from '../core/api.gen'
import { send } from '../core/tauri'
import ForYouAlone from './ForYouAlone.svelte'
import { ana, joe } from './sample'
// Read beforehand, so that no test waits for it.
import './Unmentioned.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const zoe = { id: 'zoe', name: 'Zoë', say_as: '' }
const known = (part: Partial<Unmentioned>): Unmentioned => ({
  person: ana,
  huddles: 6,
  joined: null,
  back: null,
  waits: false,
  private: false,
  ...part,
})
let people: Unmentioned[] = []
beforeEach(() => {
  people = [known({ joined: 9, waits: true }), known({ person: joe, huddles: 12, back: 4 })]
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async () => people)
})

const user = userEvent.setup()
/** Long enough for whatever would be fetched and asked. */
const aWhile = () => new Promise((done) => setTimeout(done, 20))
const open = () => user.click(screen.getByText('For you alone'))
const row = async (name: string) => {
  const found = await screen.findByText(name)
  return found.closest('li')?.textContent?.replaceAll(/\s+/g, ' ').trim()
}

test('while it is shut no name stands on the page, and none is asked for; it is shut again the next time', async () => {
  const first = render(ForYouAlone, { shift: 'm' })
  await aWhile()
  expect(send).not.toHaveBeenCalled()
  await open()
  expect(await screen.findByText('Joe')).toBeInTheDocument()
  expect(send).toHaveBeenCalledWith('strip_show', { shift_id: 'm' })
  first.unmount()
  render(ForYouAlone, { shift: 'm' })
  await aWhile()
  expect(screen.queryByText('Joe')).toBeNull()
})

test('each stands there by name with what is known, and a way to tell something', async () => {
  render(ForYouAlone, { shift: 'm' })
  await open()
  expect(await row('Ana')).toBe(
    'Ana Was at 6 huddles in which nobody spoke of Ana. Joined 9 days ago. Something kind about Ana is waiting to be told. Tell something of Ana',
  )
  expect(await row('Joe')).toBe(
    'Joe Was at 12 huddles in which nobody spoke of Joe. Back from leave 4 days ago. Tell something of Joe',
  )
  expect(screen.getByRole('link', { name: 'Tell something of Joe' })).toHaveAttribute(
    'href',
    '#/tell?person=joe',
  )
  expect(screen.getByText('It is never shown in the room.')).toBeInTheDocument()
})

test('of whoever wants no thanks aloud it says so, and promises nothing aloud', async () => {
  people = [known({ person: zoe, waits: true, private: true })]
  render(ForYouAlone, { shift: 'm' })
  await open()
  const said = await row('Zoë')
  expect(said).toContain('Something kind about Zoë is written down. No thanks aloud: say it to Zoë alone.')
  expect(said).not.toContain('waiting to be told')
})

test('where there is nobody it says so kindly', async () => {
  people = []
  render(ForYouAlone, { shift: null })
  await open()
  expect(await screen.findByText('Nobody on this shift has waited long for a kind word.')).toBeInTheDocument()
})
