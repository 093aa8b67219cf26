// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PeoplePreview, PeopleRow } from '../core/api.gen'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import { isolate } from '../words'
import ImportPage from './ImportPage.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
const user = userEvent.setup()

const EMPTY: PeoplePreview = {
  header: true,
  columns: ['Name', 'Job'],
  mapping: ['name', 'job'],
  good: [],
  changed: [],
  same: 0,
  bad: [],
}
const row = (part: Partial<PeopleRow>): PeopleRow => ({
  line: 2,
  name: 'Ana',
  say_as: '',
  job: '',
  shift: '',
  started_on: null,
  birthday: null,
  looks_like: null,
  alike: null,
  ...part,
})
const mei = {
  line: 3,
  name: 'Mei',
  fields: [
    { column: 'job', before: '', after: 'Reception' },
    { column: 'started_on', before: '2022-05-03', after: '2022-06-01' },
    { column: 'birthday', before: '', after: '02-29' },
  ],
} satisfies PeoplePreview['changed'][number]
const bad = { line: 9, text: '?', fault: { code: 'empty', field: 'name', facts: {} } as const }

let answer = EMPTY
let done = { added: 0, changed: 0, skipped: 0 }
beforeEach(() => {
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'people_preview') return answer
    return command === 'people_import' ? done : null
  })
})
async function pasted(part: Partial<PeoplePreview>) {
  answer = { ...EMPTY, ...part }
  render(ImportPage)
  await user.type(screen.getByRole('textbox', { name: 'Names' }), 'a list')
  await screen.findByText('What is in each column?')
}
const button = (name: string) => screen.findByRole('button', { name: new RegExp(`^${name}`) })
const said = () => status.current?.text()

test('I chose a file over the names that I had typed, and bring my names back', async () => {
  let file = 'Name,Job\nMei,Porter'
  answer = { ...EMPTY, good: [row({})] }
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'people_preview') return answer
    return command === 'people_file' ? { name: 'team.csv', text: file } : null
  })
  render(ImportPage)
  const field = screen.getByRole('textbox', { name: 'Names' })
  await user.type(field, 'Ana, Reception')
  await user.selectOptions(await screen.findByRole('combobox', { name: /Job/ }), 'Leave it out')
  const asked = () =>
    vi
      .mocked(send)
      .mock.calls.filter(([command]) => command === 'people_preview')
      .at(-1)?.[1]
  await vi.waitFor(() => expect(asked()).toMatchObject({ mapping: ['name', 'ignore'] }))
  await user.click(screen.getByRole('button', { name: 'Choose a file' }))
  await vi.waitFor(() => expect(field).toHaveValue(file))
  // What was said of the columns of the one is not said of the other.
  await vi.waitFor(() => expect(asked()).toEqual({ text: file, header: null, mapping: null, same: [] }))
  expect(screen.getByText(/team\.csv took the place of what you had here\./)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Bring it back' }))
  expect(field).toHaveValue('Ana, Reception')
  await vi.waitFor(() => expect(field).toHaveFocus())
  await vi.waitFor(() =>
    expect(asked()).toMatchObject({ text: 'Ana, Reception', mapping: ['name', 'ignore'] }),
  )
  expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull()
  // Over an empty field nothing was lost.
  await user.clear(field)
  file = 'Mei'
  await user.click(screen.getByRole('button', { name: 'Choose a file' }))
  await vi.waitFor(() => expect(field).toHaveValue('Mei'))
  expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull()
})

test('what changes of somebody is shown field by field, before and after', async () => {
  await pasted({ changed: [mei] })
  expect(await screen.findByText('Something changes for one person in the team')).toBeVisible()
  const words = screen
    .getAllByRole('definition')
    .map((one) => one.textContent?.replaceAll(/\s+/g, ' ').trim())
  expect(words).toEqual([
    'nothing becomes Reception',
    '3 May 2022 becomes 1 Jun 2022',
    'nothing becomes 29 February',
  ])
  expect(screen.getAllByRole('term').map((one) => one.textContent)).toEqual([
    'Job',
    'First day here',
    'Birthday',
  ])
  expect(screen.queryByText(/can be added/)).toBeNull()
})

test('the button says exactly what the press does', async () => {
  await pasted({ good: [row({})], changed: [mei] })
  expect(await button('Add 1, change 1')).toBeEnabled()
})

test('a list that only changes people can be taken', async () => {
  done = { added: 0, changed: 1, skipped: 0 }
  await pasted({ changed: [mei] })
  await user.click(await button('Change one person'))
  await vi.waitFor(() => expect(said()).toBe('Nobody new was added. One person was changed.'))
})

test('lines that need a look are left out only by a button that says so', async () => {
  done = { added: 1, changed: 1, skipped: 1 }
  await pasted({ good: [row({})], changed: [mei], bad: [bad] })
  await user.click(await button('Take the 2 good lines, leave out the others'))
  const sent = vi.mocked(send).mock.calls.find(([command]) => command === 'people_import')?.[1]
  expect(sent).toMatchObject({ keep_good: true })
  await vi.waitFor(() =>
    expect(said()).toBe('One person was added. One person was changed. One line was left out.'),
  )
})

test('a list that says nothing new says so, and nothing can be pressed', async () => {
  await pasted({ same: 12 })
  expect(await screen.findByText('12 people are in the team already, just as the list says.')).toBeVisible()
  expect(await button('Add people')).toBeDisabled()
  expect(screen.queryByText('No line can be added yet')).toBeNull()
})

test('a name that looks like another is pointed out, however far down it stands', async () => {
  const good = Array.from({ length: 20 }, (_, at) => row({ line: at + 2, name: `Person ${at}` }))
  good.push(row({ line: 22, name: 'Аna', looks_like: 'Ana' }))
  await pasted({ good })
  expect(await screen.findByText('One name looks like another')).toBeVisible()
  expect(screen.getByText('“Аna” looks like “Ana”.')).toBeVisible()
  expect(screen.getByText('Line 22')).toBeVisible()
  expect(await button('Add 21 people')).toBeEnabled()
})

test('where lines would be left out, Ctrl+Enter takes none, leads to the choice and says why', async () => {
  go('people/import')
  await pasted({ good: [row({})], changed: [mei], bad: [bad] })
  const choice = await button('Take the 2 good lines, leave out the others')
  await vi.waitFor(() => expect(choice).toBeEnabled())
  pressed(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }), list.current)
  expect(choice).toHaveFocus()
  expect(said()).toBe(
    'One line needs a look, so nothing is added yet. Mend the list, or press Enter to leave that line out.',
  )
  expect(vi.mocked(send).mock.calls.map(([command]) => command)).not.toContain('people_import')
  done = { added: 1, changed: 1, skipped: 1 }
  await user.keyboard('{Enter}')
  await vi.waitFor(() =>
    expect(said()).toBe('One person was added. One person was changed. One line was left out.'),
  )
})

test('where every line is good, Ctrl+Enter adds them', async () => {
  go('people/import')
  done = { added: 1, changed: 0, skipped: 0 }
  await pasted({ good: [row({})] })
  const add = await button('Add one person')
  await vi.waitFor(() => expect(add).toBeEnabled())
  pressed(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }), list.current)
  await vi.waitFor(() => expect(said()).toBe('One person was added.'))
})

test('of a name that is not unique it is said whether the list or the team has it twice', async () => {
  const twice = (line: number, facts: Record<string, string | number>) => ({
    line,
    text: '?',
    fault: { code: 'already_there', field: 'name', facts } as const,
  })
  await pasted({
    good: [row({ line: 3, name: 'Peter Pan' })],
    bad: [twice(7, { name: 'Peter Pan', line: 3 }), twice(9, { name: 'Wendy', people: 2 })],
  })
  // Where it stands first it is said too.
  const first = await screen.findByText(
    `${isolate('Peter Pan')} stands twice in the list: here and in line ${isolate('7')}. Only this line is taken.`,
  )
  expect(first.closest('li')).toHaveTextContent('Line 3')
  expect(
    await screen.findByText(`${isolate('Peter Pan')} stands twice in the list: here and in line 3.`),
  ).toBeVisible()
  expect(
    screen.getByText(`2 people in the team are called ${isolate('Wendy')}. Change theirs on their own page.`),
  ).toBeVisible()
})

test('a day that is not understood says how it is to be written', async () => {
  const wrong = (line: number, field: string) => ({
    line,
    text: '1 December',
    fault: { code: 'not_a_day', field, facts: {} } as const,
  })
  await pasted({ bad: [wrong(2, 'birthday'), wrong(3, 'started_on')] })
  expect(await screen.findByText(/^Birthday: .*Write it as 1\.12\. or 12-01\.$/)).toBeVisible()
  expect(screen.getByText(/^First day here: .*Write it as 1\.12\.2024 or 2024-12-01\.$/)).toBeVisible()
})

/** Each of `alike` may be somebody who is here; the core takes those that it is told to. */
function mayBeHere(...alike: PeopleRow[]) {
  done = { added: 2, changed: 0, skipped: 0 }
  const drafts = new Map<string, { body: string; saved_at: number }>()
  vi.mocked(send).mockImplementation(async (command, request) => {
    if (command === 'people_import') return done
    const { key, body, same } = request as { key: string; body: string; same: number[] }
    if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
    if (command === 'draft_drop') drafts.delete(key)
    if (command.startsWith('draft_')) return drafts.get(key) ?? null
    if (command === 'people_file') return { name: 'team.csv', text: 'another list, of others' }
    if (command !== 'people_preview') return null
    const good = [row({}), ...alike].filter(({ line }) => !same.includes(line))
    return { ...EMPTY, good, same: same.length }
  })
  return drafts
}
const alikeTo = (name: string, line: number, written: string) =>
  row({ line, name: written, alike: { id: name, name, say_as: '' } })
const requests = (of: string) =>
  vi
    .mocked(send)
    .mock.calls.filter(([command]) => command === of)
    .map(([, request]) => request as { same: number[] })
const choice = (name: RegExp, label: RegExp) =>
  within(screen.getByRole('group', { name })).getByRole('radio', { name: label })
const typed = async (text = 'a list') => {
  const page = render(ImportPage)
  await user.type(screen.getByRole('textbox', { name: 'Names' }), text)
  await screen.findByRole('heading', { name: 'Perhaps here already' })
  return page
}

test('who looks like somebody who is here is taken as them, unless I say that it is somebody else', async () => {
  mayBeHere(alikeTo('Zoë', 4, 'Zoe'), alikeTo('Bob', 5, 'Bób'))
  await typed()
  expect(await button('Add one person')).toBeEnabled()
  expect(choice(/Line 4: .*Zoe/, /It is .*Zoë/)).toBeChecked()
  await user.click(choice(/Line 5: .*Bób/, /Somebody else/))
  await user.click(await button('Add 2 people'))
  await vi.waitFor(() => expect(requests('people_import')).toMatchObject([{ same: [4] }]))
})

test('who is somebody else still is when I leave the page and come back', async () => {
  const drafts = mayBeHere(alikeTo('Zoë', 4, 'Zoe'), alikeTo('Bob', 5, 'Bób'))
  const first = await typed()
  await user.click(choice(/Line 5: .*Bób/, /Somebody else/))
  first.unmount()
  await vi.waitFor(() => expect(drafts.get('people-import')?.body).toContain('Bób'))
  render(ImportPage)
  await screen.findByRole('heading', { name: 'Perhaps here already' })
  expect(screen.getByRole('textbox', { name: 'Names' })).toHaveValue('a list')
  expect(choice(/Line 5: .*Bób/, /Somebody else/)).toBeChecked()
  expect(choice(/Line 4: .*Zoe/, /It is .*Zoë/)).toBeChecked()
  await user.click(await button('Add 2 people'))
  await vi.waitFor(() => expect(requests('people_import')).toMatchObject([{ same: [4] }]))
})

test('a list that an older program kept comes back as it is', async () => {
  mayBeHere().set('people-import', { body: 'Ana\nBob', saved_at: 1 })
  render(ImportPage)
  await vi.waitFor(() => expect(screen.getByRole('textbox', { name: 'Names' })).toHaveValue('Ana\nBob'))
})

test('of two rows of the same name one can be somebody else', async () => {
  mayBeHere(alikeTo('Bob', 5, 'Bób'), alikeTo('Bob', 6, 'Bób'))
  await typed()
  await user.click(choice(/Line 6: .*Bób/, /Somebody else/))
  await vi.waitFor(() => expect(requests('people_preview').at(-1)?.same).toEqual([5]))
  expect(choice(/Line 5: .*Bób/, /It is .*Bob/)).toBeChecked()
})

test('what I said of one list is not said of a file, nor of another text, and comes back with its list', async () => {
  mayBeHere(alikeTo('Bob', 5, 'Bób'))
  await typed('the list, of ours')
  const isBob = () => choice(/Line 5: .*Bób/, /It is .*Bob/)
  await user.click(choice(/Line 5: .*Bób/, /Somebody else/))
  await user.click(screen.getByRole('button', { name: 'Choose a file' }))
  await vi.waitFor(() => expect(isBob()).toBeChecked())
  await user.click(screen.getByRole('button', { name: 'Bring it back' }))
  await vi.waitFor(() => expect(isBob()).not.toBeChecked())
  const names = screen.getByRole('textbox', { name: 'Names' })
  await user.type(names, '!')
  expect(isBob()).not.toBeChecked()
  await user.tripleClick(names)
  await user.paste('Somebody, and everybody who comes after them')
  await vi.waitFor(() => expect(isBob()).toBeChecked())
})

test('everybody who may be here is asked about, and nobody is taken as theirs unseen', async () => {
  const many = Array.from({ length: 60 }, (_, at) => alikeTo(`Zoë ${at}`, at + 3, `Zoe ${at}`))
  mayBeHere(...many)
  await typed()
  expect(screen.getAllByRole('group', { name: /^Line / })).toHaveLength(60)
  await user.click(choice(/Line 62: .*Zoe 59/, /Somebody else/))
  await user.click(await button('Add 2 people'))
  const lines = many.slice(0, -1).map(({ line }) => line)
  await vi.waitFor(() => expect(requests('people_import')).toMatchObject([{ same: lines }]))
})
