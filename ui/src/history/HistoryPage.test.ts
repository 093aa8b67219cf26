// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { flushSync } from 'svelte'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Fault, HistoryImported, HistoryPreview, HistoryProgress } from '../core/api.gen'
import { send } from '../core/tauri'
import { hush, status } from '../frame/status.svelte'
import { bring } from './bring.svelte'
import HistoryPage from './HistoryPage.svelte'
import { found, LIST, named } from './sample'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))
const user = userEvent.setup()
const CANCELLED: Fault = { code: 'cancelled', field: null, facts: {} }
const DONE: HistoryImported = { added: 1204, same: 0, people: 2, skipped: 0 }
const anas = ['ana-1', 'ana-2'].map((id) => ({ id, name: 'Ana', say_as: '' }))

/** An answer that comes when the test says so. */
function later<T>() {
  let give: (value: T) => void = () => {}
  let refuse: (fault: Fault) => void = () => {}
  const answer = new Promise<T>((resolve, reject) => {
    give = resolve
    refuse = reject
  })
  return { answer, give, refuse }
}

let file: () => unknown
let preview: () => HistoryPreview | Promise<HistoryPreview>
let done: () => HistoryImported | Promise<HistoryImported>
let progress: HistoryProgress | null
let cancelled: () => void
const colleague = (id: string, name: string, job: string) => ({ id, name, job, shift: null, left: false })
beforeEach(() => {
  bring.clear()
  hush()
  file = () => LIST
  preview = () => found()
  done = () => DONE
  progress = null
  cancelled = () => {}
  vi.mocked(send).mockReset()
  vi.mocked(send).mockImplementation(async (command) => {
    if (command === 'history_file') return file()
    if (command === 'history_preview') return preview()
    if (command === 'history_import') return done()
    if (command === 'history_progress') return progress
    if (command === 'history_cancel') cancelled()
    if (command === 'who_find')
      return {
        people: [colleague('ana-1', 'Ana', 'Porter'), colleague('ana-2', 'Ana', 'Cook')],
        shifts: [],
      }
    return null
  })
})
const asked = (wanted: string) =>
  vi
    .mocked(send)
    .mock.calls.filter(([command]) => command === wanted)
    .map(([, request]) => request)
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const select = (name: string) => screen.findByRole('combobox', { name })

async function chosen(part: Partial<HistoryPreview> = {}) {
  preview = () => found(part)
  const page = render(HistoryPage)
  await user.click(await button('Choose a file'))
  await screen.findByText('What would come of it')
  await screen.findByText(/can be brought in/)
  return page
}
/** The reading goes on until the test ends it, and refuses once it is cancelled. */
function reads<T>() {
  const reading = later<T>()
  cancelled = () => reading.refuse(CANCELLED)
  return reading
}

test('the file is shown with its size and its first rows, and is read at once as it was guessed', async () => {
  await chosen()
  expect(screen.getByText('thanks.csv, 200 MB')).toBeVisible()
  expect(screen.getByRole('cell', { name: 'Stayed until the taxi came.' })).toBeVisible()
  expect(screen.queryByRole('cell', { name: 'Recipient' })).toBeNull()
  expect(asked('history_preview')).toEqual([{ file: 1, header: true, mapping: LIST.mapping }])
  expect(screen.getByText('1,204 can be brought in')).toBeVisible()
  expect(screen.getByText('From 3 Nov 2025 to 5 Jan 2026.')).toBeVisible()
})

test('a dialog that was closed without a file says nothing', async () => {
  file = () => Promise.reject(CANCELLED)
  render(HistoryPage)
  await user.click(await button('Choose a file'))
  await vi.waitFor(() => expect(asked('history_file')).toHaveLength(1))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(await button('Choose a file')).toBeEnabled()
})

test('a file that cannot be read says the line, and leaves the one before as it is', async () => {
  await chosen()
  file = () => Promise.reject({ code: 'quote_open', field: null, facts: { line: 9731 } } satisfies Fault)
  await user.click(await button('Choose another file'))
  expect(await screen.findByText(/line 9,731 is never closed/)).toBeVisible()
  expect(screen.getByText('1,204 can be brought in')).toBeVisible()
})

test('another meaning of a column and another first row are asked again', async () => {
  await chosen()
  preview = () => found({ good: 7 })
  await user.selectOptions(await select('From'), 'Leave it out')
  expect(await screen.findByText('7 can be brought in')).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: 'The first row names the columns' }))
  await vi.waitFor(() => expect(asked('history_preview')).toHaveLength(3))
  expect(asked('history_preview').slice(1)).toEqual([
    { file: 1, header: true, mapping: ['day', 'person', 'ignore', 'text'] },
    { file: 1, header: false, mapping: ['day', 'person', 'ignore', 'text'] },
  ])
  expect(screen.getByRole('cell', { name: 'Recipient' })).toBeVisible()
})

test('a change while the file is read ends that reading before the next begins', async () => {
  await chosen()
  const first = reads<HistoryPreview>()
  preview = () => first.answer
  await user.selectOptions(await select('From'), 'Leave it out')
  expect(asked('history_cancel')).toHaveLength(0)
  cancelled = () => {}
  preview = () => found({ good: 7 })
  await user.selectOptions(await select('From'), 'Who says it')
  await vi.waitFor(() => expect(asked('history_cancel')).not.toHaveLength(0))
  expect(asked('history_preview')).toHaveLength(2)
  first.refuse(CANCELLED)
  expect(await screen.findByText('7 can be brought in')).toBeVisible()
  expect(asked('history_preview')).toHaveLength(3)
  expect(screen.queryByText(/stopped/)).toBeNull()
})

test('without who or what it says which column is missing, and reads nothing', async () => {
  await chosen()
  await user.selectOptions(await select('Message'), 'Leave it out')
  expect(await screen.findByText('Say which column holds what happened.')).toBeVisible()
  expect(asked('history_preview')).toHaveLength(1)
  expect(screen.queryByRole('button', { name: /^Bring in/ })).toBeNull()
})

test('without a day it says which column is missing', async () => {
  await chosen()
  await user.selectOptions(await select('Date'), 'Leave it out')
  expect(await screen.findByText('Say which column holds the day.')).toBeVisible()
  expect(asked('history_preview')).toHaveLength(1)
})

test('a word to end the reading before that came too late ends no other', async () => {
  await chosen()
  let times = 0
  preview = () => {
    times += 1
    return times === 1 ? Promise.reject(CANCELLED) : found({ good: 7 })
  }
  await user.selectOptions(await select('From'), 'Leave it out')
  expect(await screen.findByText('7 can be brought in')).toBeVisible()
  expect(times).toBe(2)
})

test('a file that another one took the place of says so', async () => {
  await chosen()
  preview = () => Promise.reject({ code: 'changed_since', field: 'file', facts: {} } satisfies Fault)
  await user.selectOptions(await select('From'), 'Leave it out')
  expect(await screen.findByText('Another file was chosen since.')).toBeVisible()
})

test('a long reading shows how far it is, and can be ended and begun again', async () => {
  await chosen()
  const reading = reads<HistoryPreview>()
  preview = () => reading.answer
  progress = { done: 12_000_000, total: 200_000_000 }
  await user.selectOptions(await select('From'), 'Leave it out')
  expect(await screen.findByText('12 MB of 200 MB read')).toBeVisible()
  expect(screen.getByRole('progressbar', { name: 'The file is read' })).toHaveAttribute('value', '6')
  await user.click(await button('Cancel'))
  expect(await screen.findByText('The reading was stopped. Nothing was kept.')).toBeVisible()
  preview = () => found({ good: 7 })
  await user.click(await button('Read it again'))
  expect(await screen.findByText('7 can be brought in')).toBeVisible()
})

test('readers hear how far it is every five seconds, not at each step', async () => {
  await chosen()
  vi.useFakeTimers()
  try {
    const reading = reads<HistoryImported>()
    done = () => reading.answer
    const begun = bring.bringIn()
    const said = () => document.querySelector('.progress [role="status"]')?.textContent
    const heard = new Set<string | undefined>()
    for (let step = 1; step <= 54; step += 1) {
      progress = { done: step, total: 100 }
      await vi.advanceTimersByTimeAsync(200)
      flushSync()
      heard.add(said())
    }
    expect(heard.size).toBe(3)
    expect([...heard].slice(1)).toEqual(['24 % read', '49 % read'])
    reading.give(DONE)
    await begun
  } finally {
    vi.useRealTimers()
  }
})

test('each name is added unless it is left out or said to be somebody, and that is what goes out', async () => {
  const zoë = { id: 'zoë', name: 'Zoë', say_as: '' }
  await chosen({
    names: [named('Bea', { rows: 3 }), named('Cleo'), named('Zoe', { looks_like: zoë })],
  })
  expect(screen.getByText('In 3 rows')).toBeVisible()
  expect(screen.getByText('In one row. Is this Zoë?')).toBeVisible()
  await user.selectOptions(await select('Cleo'), 'Leave out')
  await user.click(await button('Bring in 1,204'))
  await vi.waitFor(() => expect(asked('history_import')).toHaveLength(1))
  expect(asked('history_import')[0]).toEqual({
    file: 1,
    header: true,
    mapping: LIST.mapping,
    names: [
      { name: 'Zoe', person_id: 'zoë', leave_out: false },
      { name: 'Bea', person_id: null, leave_out: false },
      { name: 'Cleo', person_id: null, leave_out: true },
    ],
    keep_good: false,
  })
})

test('a name is somebody’s once a colleague was found for it', async () => {
  await chosen({ names: [named('Bea')] })
  await user.selectOptions(await select('Bea'), 'It is…')
  expect(await button('Bring in 1,204')).toBeDisabled()
  await user.type(await select('Who is Bea?'), 'An')
  await user.click(await screen.findByRole('option', { name: /Cook/ }))
  await user.click(await button('Bring in 1,204'))
  await vi.waitFor(() => expect(asked('history_import')).toHaveLength(1))
  expect(asked('history_import')[0]).toMatchObject({
    names: [{ name: 'Bea', person_id: 'ana-2', leave_out: false }],
  })
})

test('a name that several have must be answered, and they are told apart by their jobs', async () => {
  await chosen({ names: [named('Ana', { several: anas })] })
  expect(await button('Bring in 1,204')).toBeDisabled()
  expect(screen.getAllByText('One name still needs an answer.')[0]).toBeVisible()
  const which = await select('Which Ana?')
  await vi.waitFor(() => expect(within(which).getByText('Ana · Cook')).toBeInTheDocument())
  await user.click(await button('Go to the first'))
  expect(which).toHaveFocus()
  await user.selectOptions(which, 'Ana · Cook')
  await user.click(await button('Bring in 1,204'))
  await vi.waitFor(() => expect(asked('history_import')).toHaveLength(1))
  expect(asked('history_import')[0]).toMatchObject({
    names: [{ name: 'Ana', person_id: 'ana-2', leave_out: false }],
  })
})

test('rows that do not fit are shown with their line, and nothing is brought in until they are left out', async () => {
  const bad = {
    line: 9,
    text: 'some day · Ana',
    fault: { code: 'not_a_day', field: 'day', facts: {} } as const,
  }
  await chosen({ bad: 12, bad_rows: [bad] })
  expect(screen.getByText('12 rows do not fit')).toBeVisible()
  expect(screen.getByText('Line 9')).toBeVisible()
  expect(screen.getByText('Day: This day does not exist.')).toBeVisible()
  expect(screen.getByText('and 11 more lines')).toBeVisible()
  expect(await button('Bring in 1,204')).toBeDisabled()
  await user.click(screen.getByRole('checkbox', { name: 'Leave out 12 rows that do not fit' }))
  await user.click(await button('Bring in 1,204'))
  await vi.waitFor(() => expect(asked('history_import')).toHaveLength(1))
  expect(asked('history_import')[0]).toMatchObject({ keep_good: true })
})

test('afterwards it says what was kept, and leads to the copies and the stories', async () => {
  await chosen()
  await user.click(await button('Bring in 1,204'))
  const title = await screen.findByRole('heading', { name: '1,204 were brought in' })
  expect(title).toHaveFocus()
  expect(screen.getByText('2 colleagues were added.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Look at the copies' })).toHaveAttribute(
    'href',
    '#/settings/copies',
  )
  expect(screen.getByRole('link', { name: 'Look at the stories' })).toHaveAttribute('href', '#/stories')
  await user.click(await button('Bring in another file'))
  expect(await button('Choose a file')).toBeVisible()
})

test('an import that is cancelled says that nothing was kept, and every choice is still there', async () => {
  await chosen({ names: [named('Cleo')] })
  await user.selectOptions(await select('Cleo'), 'Leave out')
  const importing = reads<HistoryImported>()
  done = () => importing.answer
  await user.click(await button('Bring in 1,204'))
  expect(await screen.findByText(/nothing of it is kept/)).toBeVisible()
  expect(screen.getByText('First a copy is made of how everything is now.')).toBeVisible()
  await user.click(await button('Cancel'))
  expect(asked('history_cancel')).not.toHaveLength(0)
  await vi.waitFor(() => expect(status.current?.text()).toBe('Nothing of it was kept.'))
  expect(await select('Cleo')).toHaveValue('out')
  expect(screen.queryByText(/were brought in/)).toBeNull()
})

test('a cancel that came too late says what was brought in', async () => {
  await chosen()
  const importing = later<HistoryImported>()
  done = () => importing.answer
  await user.click(await button('Bring in 1,204'))
  await user.click(await button('Cancel'))
  importing.give(DONE)
  expect(await screen.findByText('1,204 were brought in')).toBeVisible()
  expect(status.current).toBeNull()
})

test('a cancel is said again until the core has heard it', async () => {
  await chosen()
  const importing = later<HistoryImported>()
  done = () => importing.answer
  let times = 0
  cancelled = () => {
    times += 1
    if (times === 2) importing.refuse(CANCELLED)
  }
  await user.click(await button('Bring in 1,204'))
  await user.click(await button('Cancel'))
  await vi.waitFor(() => expect(status.current?.text()).toBe('Nothing of it was kept.'))
})

test('an import that the core refuses says why and keeps every choice', async () => {
  await chosen({ names: [named('Cleo')] })
  await user.selectOptions(await select('Cleo'), 'Leave out')
  done = () => Promise.reject({ code: 'disk_full', field: null, facts: {} } satisfies Fault)
  await user.click(await button('Bring in 1,204'))
  expect(await screen.findByText(/The disk is full/)).toBeVisible()
  expect(await select('Cleo')).toHaveValue('out')
  expect(await button('Bring in 1,204')).toBeEnabled()
})

test('whoever leaves while the file is read ends that reading', async () => {
  const page = await chosen()
  const reading = reads<HistoryPreview>()
  preview = () => reading.answer
  await user.selectOptions(await select('From'), 'Leave it out')
  page.unmount()
  await vi.waitFor(() => expect(asked('history_cancel')).not.toHaveLength(0))
  render(HistoryPage)
  expect(await button('Choose a file')).toBeVisible()
})

test('an import goes on while somebody is elsewhere, is there again for whoever comes back, and is said when done', async () => {
  const page = await chosen()
  const importing = reads<HistoryImported>()
  done = () => importing.answer
  await user.click(await button('Bring in 1,204'))
  page.unmount()
  const again = render(HistoryPage)
  expect(await screen.findByText('It is brought in')).toBeVisible()
  // Whatever is written waits for it, so only reading goes on.
  expect(
    screen.getByText(
      /^You can go on reading\. What you send meanwhile is kept as soon as the list is in\. If you cancel now/,
    ),
  ).toBeVisible()
  again.unmount()
  importing.give(DONE)
  await vi.waitFor(() => expect(status.current?.text()).toBe('The file was read. 1,204 were brought in.'))
  expect(asked('history_cancel')).toHaveLength(0)
})

test('five thousand names put a hundred on the page, and the others are a press away', async () => {
  await chosen({ names: Array.from({ length: 5000 }, (_, at) => named(`Name ${at + 1}`)) })
  // By role each look through so many fields takes a second.
  const heading = screen.getByText('5,000 names to look at')
  const rows = () => heading.closest('section')?.querySelectorAll('li')
  expect(rows()).toHaveLength(100)
  await user.click(screen.getByText('The next names'))
  expect(rows()).toHaveLength(100)
  expect(screen.getByText('101 to 200 of 5,000')).toBeVisible()
  expect(screen.getByLabelText('Name 101')).toBeVisible()
  expect(heading).toHaveFocus()
})
