// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { send } from '../core/tauri'
import { go } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import PersonPage from '../people/PersonPage.svelte'
import { aNote, bea, Core, is, joe, mei, WORDS } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
vi.setConfig({ testTimeout: 20_000 })

const user = userEvent.setup()
let core = new Core()
beforeEach(() => {
  core = new Core()
  vi.mocked(send).mockImplementation(core.send)
  is(joe, 'leader')
})

/** Long enough for whatever would be asked and drawn. */
const aWhile = () => new Promise((done) => setTimeout(done, 30))
async function opens(id = 'mei', more: Record<string, string> = {}) {
  go('people/:id', { id, ...more })
  const rendered = render(PersonPage)
  await screen.findByRole('heading', { level: 1, name: /\S/ })
  await aWhile()
  return rendered
}
const section = () => within(screen.getByRole('region', { name: 'Notes for you alone' }))
const button = (name: string | RegExp) => section().getByRole('button', { name })
const words = () => section().getByRole('textbox', { name: 'What did you notice?' })
const said = () => status.current?.text()
const row = async () => (await section().findByRole('listitem')).textContent?.replaceAll(/\s+/g, ' ')
const nothing = () => {
  expect(screen.queryByText('Notes for you alone')).toBeNull()
  expect(document.body).not.toHaveTextContent('Speaks too fast')
  expect(core.asks('coaching_list')).toEqual([])
}

test('a leader with a PIN sees them on the page, and who else does', async () => {
  core.notes = [aNote({ follow_up_on: '2026-03-14' })]
  await opens()
  expect(section().getByText(/^Only you and managers see these/)).toBeVisible()
  expect(await row()).toMatch(/^ ?Speaks too fast .* 10 Mar 2026 · Come back on 14 March Done/)
  expect(await row()).not.toContain('Joe')
})

test('staff see nothing of them and nothing is asked, neither of others nor of themselves', async () => {
  core.notes = [aNote()]
  is(joe, 'staff')
  const first = await opens()
  nothing()
  first.unmount()
  is(mei, 'staff')
  await opens()
  nothing()
})

test('on the shared screen, where nobody is here, there is nothing of them', async () => {
  core.notes = [aNote()]
  is(null, 'anyone')
  await opens()
  nothing()
})

test('without PINs there are none, and only who looks after the team reads why', async () => {
  core.notes = [aNote()]
  core.people.bea = { name: 'Bea', access: 'manager' }
  is(joe, 'manager', false)
  const first = await opens()
  nothing()
  expect(screen.queryByText(/Notes are only there/)).toBeNull()
  first.unmount()
  is(bea, 'manager', false)
  const second = await opens()
  nothing()
  expect(screen.getByText(/Notes are only there once PINs are on/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Set up PINs' })).toHaveAttribute('href', '#/settings/pins')
  second.unmount()
  is(null, 'manager', false)
  await opens()
  expect(screen.queryByText(/Notes are only there/)).toBeNull()
})

test('they go from the screen as soon as PINs end', async () => {
  core.notes = [aNote()]
  await opens()
  expect(section().getByText(WORDS)).toBeVisible()
  is(joe, 'manager', false)
  await vi.waitFor(() => expect(screen.queryByText(WORDS)).toBeNull())
})

test('of somebody who may do more, whom a leader does not change, there are notes all the same', async () => {
  core.people.mei = { name: 'Mei', access: 'manager' }
  core.notes = [aNote()]
  await opens()
  expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull()
  expect(section().getByText(WORDS)).toBeVisible()
})

test('where there are none there is one button; with the keys a note is kept, and the person is not', async () => {
  await opens()
  expect(section().queryByRole('textbox')).toBeNull()
  await user.click(button('Write a note'))
  expect(words()).toHaveFocus()
  await user.type(words(), 'Smile first.')
  await user.type(section().getByRole('textbox', { name: 'Day' }), '14')
  await user.selectOptions(section().getByRole('combobox', { name: 'Month' }), 'March')
  await user.type(section().getByRole('textbox', { name: 'Year' }), '2027')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await row()).toContain('Come back on 14 Mar 2027')
  expect(core.asks('coaching_save')).toEqual([
    { id: null, about_id: 'mei', text: 'Smile first.', follow_up_on: '2027-03-14' },
  ])
  expect(core.asks('person_save')).toEqual([])
  expect([said(), status.current?.undo]).toEqual(['The note is kept.', true])
  await vi.waitFor(() => expect(button('Write a note')).toHaveFocus())
  expect(core.drafts.size).toBe(0)
})

test('what is refused is said at its field, and what was written stays', async () => {
  await opens()
  await user.click(button('Write a note'))
  core.fault = { code: 'empty', field: 'text', facts: {} }
  await user.click(button(/^Keep it/))
  await vi.waitFor(() => expect(words()).toHaveAccessibleDescription(/This is empty/))
  await vi.waitFor(() => expect(words()).toHaveFocus())
  await user.type(words(), 'Smile first.')
  core.fault = { code: 'too_long', field: 'text', facts: { length: '4100', limit: '4000' } }
  await user.click(button(/^Keep it/))
  await vi.waitFor(() => expect(words()).toHaveAccessibleDescription(/at most .*4000.* characters fit/))
  await user.type(section().getByRole('textbox', { name: 'Day' }), '31')
  await user.selectOptions(section().getByRole('combobox', { name: 'Month' }), 'February')
  await user.type(section().getByRole('textbox', { name: 'Year' }), '2026')
  core.fault = { code: 'day_over', field: 'follow_up_on', facts: {} }
  const day = () => section().getByRole('group', { name: 'Come back on' })
  await user.click(button(/^Keep it/))
  await vi.waitFor(() => expect(day()).toHaveAccessibleDescription(/This day does not exist/))
  await user.clear(section().getByRole('textbox', { name: 'Day' }))
  await user.type(section().getByRole('textbox', { name: 'Day' }), '3')
  await user.click(button(/^Keep it/))
  await vi.waitFor(() => expect(day()).toHaveAccessibleDescription(/This day is over/))
  core.fault = { code: 'needs_pins', field: null, facts: {} }
  await user.click(button(/^Keep it/))
  expect(await section().findByText('This is only there once PINs are on.')).toBeVisible()
  expect(words()).toHaveValue('Smile first.')
})

test('one’s own is changed where it stands, and the focus comes back to it', async () => {
  core.notes = [aNote({ follow_up_on: '2026-03-14', done_on: '2026-03-15' })]
  await opens()
  expect(await row()).toContain('Came back on 15 March')
  await user.click(button(/^Change Speaks/))
  expect(words()).toHaveFocus()
  await user.clear(words())
  await user.type(words(), 'Speaks slowly now.')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await vi.waitFor(() =>
    expect(core.asks('coaching_save')).toEqual([
      { id: 'n1', about_id: 'mei', text: 'Speaks slowly now.', follow_up_on: '2026-03-14' },
    ]),
  )
  await vi.waitFor(() => expect(button(/^(Done|Not yet) Speaks slowly now/)).toHaveFocus())
})

test('that one came back to it is said and taken back with the same button', async () => {
  core.notes = [aNote({ follow_up_on: '2026-03-14' })]
  await opens()
  const pressed = button(/^Done Speaks/)
  await user.click(pressed)
  await vi.waitFor(async () => expect(await row()).toContain('Came back on 15 March'))
  expect([said(), status.current?.undo]).toEqual(['You came back to it.', true])
  expect(button(/^Not yet Speaks/)).toBe(pressed)
  expect(pressed).toHaveFocus()
  await user.keyboard('{Enter}')
  await vi.waitFor(async () => expect(await row()).toContain('Come back on 14 March'))
  expect(core.asks('coaching_end').map(({ done }) => done)).toEqual([true, false])
})

test('a note with no day has nothing to come back to', async () => {
  core.notes = [aNote()]
  await opens()
  expect(section().queryByRole('button', { name: /^Done/ })).toBeNull()
})

test('one is removed with a way back; where it is refused it stays, and that is said', async () => {
  core.notes = [aNote()]
  await opens()
  core.fault = { code: 'not_found', field: null, facts: {} }
  await user.click(button(/^Remove Speaks/))
  await vi.waitFor(() => expect(said()).toContain('This is not here any more.'))
  expect(section().getByText(WORDS)).toBeVisible()
  core.fault = null
  await user.click(button(/^Remove Speaks/))
  await vi.waitFor(() => expect(screen.queryByText(WORDS)).toBeNull())
  expect([said(), status.current?.undo]).toEqual(['The note is removed.', true])
  expect(section().getByRole('heading')).toHaveFocus()
})

test('a manager reads whose each is, and only removes another’s', async () => {
  core.notes = [aNote({ mine: false, follow_up_on: '2026-03-14' })]
  is(bea, 'manager')
  await opens()
  expect(await row()).toContain('10 Mar 2026 · Joe · Come back on 14 March')
  const names = section()
    .getAllByRole('button')
    .map(({ textContent }) => textContent)
  expect(names.filter((name) => name?.includes('Speaks'))).toHaveLength(1)
  expect(button(/^Remove Speaks/)).toBeVisible()
})

test('the newest stand there, the others one press away', async () => {
  core.notes = Array.from({ length: 7 }, (_, at) => aNote({ id: `n${at}`, text: `Number ${at}.` }))
  await opens()
  expect(section().getAllByRole('listitem')).toHaveLength(5)
  await user.click(button('Show all 7'))
  expect(section().getAllByRole('listitem')).toHaveLength(7)
  expect(button(/^Change Number 5/)).toHaveFocus()
})

test('a draft comes back to whoever wrote it, on the page of whom it is about, and nowhere else', async () => {
  const first = await opens()
  await user.click(button('Write a note'))
  await user.type(words(), 'Smile fir')
  first.unmount()
  await vi.waitFor(() => expect([...core.drafts.values()].join()).toContain('Smile fir'))
  const other = await opens('bea')
  expect(button('Write a note')).toBeVisible()
  other.unmount()
  is(bea, 'leader')
  const another = await opens()
  expect(button('Write a note')).toBeVisible()
  another.unmount()
  is(joe, 'leader')
  await opens()
  expect(await section().findByText(/The note you began is back/)).toBeVisible()
  expect(words()).toHaveValue('Smile fir')
  expect(words()).not.toHaveFocus()
  await user.click(button('Clear it'))
  expect(words()).toHaveValue('')
})

test('whoever comes from Today is led to them', async () => {
  core.notes = [aNote()]
  await opens('mei', { notes: 'due' })
  expect(section().getByRole('heading')).toHaveFocus()
})
