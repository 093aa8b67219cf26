// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Fault, FormView, HereView, Part, SaveForm, Segment } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { status } from '../frame/status.svelte'
import FormsPage from './FormsPage.svelte'
import { Parts } from './forms.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const part = (segment: Segment, seconds: number): Part => ({ segment, seconds, most: 1 })
const usual = (): FormView[] => [
  { form: 'ten', parts: [part('purpose', 45), part('story', 420), part('today', 90)], changed: false, took },
  { form: 'visit', parts: [part('purpose', 60), part('story', 180)], changed: false, took: [] },
]
let took: FormView['took'] = []
let forms: FormView[] = []
let saved: SaveForm[] = []
let refuse: Fault | null = null

/** As the core does: keeps it, tells of it, and refuses what it does not take. */
function save(ask: SaveForm): null {
  if (refuse) throw refuse
  if (ask.parts.some(({ seconds }) => seconds > 1800))
    throw { code: 'too_long', field: 'seconds', facts: { limit: 30 } } satisfies Fault
  if (ask.parts.length > 0 && ask.parts.every(({ seconds }) => seconds === 0))
    throw { code: 'empty', field: 'parts', facts: {} } satisfies Fault
  saved.push(ask)
  const kept = (view: FormView): FormView =>
    ask.parts.length > 0
      ? { ...view, parts: ask.parts.map(({ segment, seconds }) => part(segment, seconds)), changed: true }
      : (usual().find(({ form }) => form === ask.form) ?? view)
  forms = forms.map((view) => (view.form === ask.form ? kept(view) : view))
  changed(['form_part'])
  return null
}

beforeEach(() => {
  took = []
  forms = usual()
  saved = []
  refuse = null
  vi.mocked(send).mockImplementation(async (command, request) => {
    await new Promise((done) => setTimeout(done, 1))
    return command === 'form_save' ? save(request as SaveForm) : forms
  })
})

const card = (at: number) => within(screen.getAllByRole('region')[at] as HTMLElement)
const rows = () => card(0).getAllByRole('listitem')
const field = (at: number) => within(rows()[at] as HTMLElement).getByRole('spinbutton')
const seconds = () => saved.at(-1)?.parts.map((one) => one.seconds)
const order = () => saved.at(-1)?.parts.map(({ segment }) => segment)
const said = () => status.current?.text() ?? ''

/** The first card, opened for changes. */
async function openedPage() {
  const { unmount } = render(FormsPage)
  await screen.findAllByRole('region')
  const user = userEvent.setup()
  await user.click(card(0).getByRole('button', { name: /^Change/ }))
  return { user, unmount }
}
const opened = async () => (await openedPage()).user

test('each card names its parts in order, their minutes, and all together', async () => {
  render(FormsPage)
  await screen.findAllByRole('region')
  expect(rows().map((row) => row.textContent?.trim())).toEqual([
    'Why we are here 0:45',
    'One story 7:00',
    'Today 1:30',
  ])
  expect(card(0).getByText('10 minutes in all')).toBeVisible()
  expect(screen.queryByRole('spinbutton')).toBeNull()
})

test('minutes that were written are kept with Enter, and the whole form is sent', async () => {
  const user = await opened()
  await user.clear(field(1))
  await user.type(field(1), '2,5{Enter}')
  await vi.waitFor(() => expect(seconds()).toEqual([45, 150, 90]))
  expect(saved).toHaveLength(1)
  expect(saved[0]?.form).toBe('ten')
  await vi.waitFor(() => expect(field(1)).toHaveValue('2:30'))
  expect(said()).toContain('One story: 2:30. 5 minutes in all.')
  expect(status.current?.undo).toBe(true)
})

test('quick presses of an arrow key are a step each, and none is lost', async () => {
  const user = await opened()
  field(0).focus()
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowDown}')
  await vi.waitFor(() => expect(saved).toHaveLength(4))
  expect(seconds()).toEqual([90, 420, 90])
  await vi.waitFor(() => expect(field(0)).toHaveValue('1:30'))
  expect(field(0)).toHaveFocus()
})

test('an older answer of the core that comes between two quick changes undoes neither', async () => {
  const start = usual()[0]?.parts ?? []
  const parts = new Parts('ten', start)
  const longer = (now: Part[]) => now.map((one) => ({ ...one, seconds: one.seconds + 30 }))
  const first = parts.change(longer, () => parts.take(start))
  await Promise.all([first, parts.change(longer, () => {})])
  expect(seconds()).toEqual([105, 480, 150])
  expect(parts.current.map((one) => one.seconds)).toEqual([105, 480, 150])
})

test('the buttons beside a field step too', async () => {
  const user = await opened()
  await user.click(card(0).getByRole('button', { name: 'Half a minute less: Today' }))
  await vi.waitFor(() => expect(seconds()).toEqual([45, 420, 60]))
})

test('what is no time stays written with a word beside it, and nothing is sent', async () => {
  const user = await opened()
  await user.clear(field(1))
  await user.type(field(1), 'two{Enter}')
  expect(field(1)).toHaveAccessibleDescription(/no number of minutes/)
  await user.keyboard('{ArrowUp}')
  expect(field(1)).toHaveValue('two')
  await user.keyboard('{Escape}')
  expect(field(1)).toHaveValue('7:00')
  expect(field(1)).not.toHaveAccessibleDescription()
  expect(saved).toEqual([])
})

test('what the core refuses stays written, with its limit, and the part is as it was', async () => {
  const user = await opened()
  await user.clear(field(1))
  await user.type(field(1), '45{Enter}')
  await vi.waitFor(() => expect(field(1)).toHaveAccessibleDescription('A part takes at most 30 minutes.'))
  expect(field(1)).toHaveValue('45')
  expect(card(0).getByText('10 minutes in all')).toBeVisible()
})

test('with nothing a part is left out, and one part has to stay', async () => {
  const user = await opened()
  for (const at of [0, 1]) {
    await user.clear(field(at))
    await user.type(field(at), '0{Enter}')
    await vi.waitFor(() => expect(saved).toHaveLength(at + 1))
  }
  expect(said()).toContain('One story is left out.')
  await user.clear(field(2))
  await user.type(field(2), '0{Enter}')
  await vi.waitFor(() => expect(field(2)).toHaveAccessibleDescription(/One part has to stay/))
  await user.keyboard('{Escape}{Escape}')
  expect(rows().map((row) => row.textContent?.trim())).toEqual([
    'Why we are here left out',
    'One story left out',
    'Today 1:30',
  ])
})

test('a part moves with Alt and the arrows, and the focus goes with it', async () => {
  const user = await opened()
  field(1).focus()
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await vi.waitFor(() => expect(order()).toEqual(['purpose', 'today', 'story']))
  expect(said()).toContain('One story is part 3 of 3 now.')
  await vi.waitFor(() => expect(field(2)).toHaveFocus())
  expect(field(2)).toHaveAccessibleName('One story, minutes')
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await new Promise((done) => setTimeout(done, 10))
  expect(saved).toHaveLength(1)
})

test('the button that led a part to the end hands the focus to the one beside it', async () => {
  const user = await opened()
  await user.click(card(0).getByRole('button', { name: 'Earlier: One story' }))
  await vi.waitFor(() => expect(order()).toEqual(['story', 'purpose', 'today']))
  await vi.waitFor(() => expect(card(0).getByRole('button', { name: 'Later: One story' })).toHaveFocus())
  expect(card(0).queryByRole('button', { name: 'Earlier: One story' })).toBeNull()
})

test('as it was is offered for what was changed, takes all of it back and leaves the focus in the card', async () => {
  const user = await opened()
  expect(card(0).queryByRole('button', { name: /^As it was/ })).toBeNull()
  field(0).focus()
  await user.keyboard('{ArrowUp}')
  await user.click(await card(0).findByRole('button', { name: /^As it was/ }))
  await vi.waitFor(() => expect(saved.at(-1)).toEqual({ form: 'ten', parts: [] }))
  await vi.waitFor(() => expect(field(0)).toHaveValue('0:45'))
  await vi.waitFor(() => expect(card(0).queryByRole('button', { name: /^As it was/ })).toBeNull())
  expect(card(0).getByRole('button', { name: /^Done/ })).toHaveFocus()
  expect(status.current?.undo).toBe(true)
})

test('a sum far from the name is said, and kept all the same', async () => {
  const user = await opened()
  await user.clear(field(1))
  await user.type(field(1), '11{Enter}')
  expect(await card(0).findByText('14 minutes in all. Its name says 10.')).toBeVisible()
  expect(seconds()).toEqual([45, 660, 90])
  expect(card(1).queryByRole('note')).toBeNull()
})

test('what was taken back elsewhere shows at once in an open card', async () => {
  await opened()
  forms = [{ ...usual()[0], parts: [part('purpose', 45), part('story', 60)] } as FormView]
  changed(['form_part'])
  await vi.waitFor(() => expect(field(1)).toHaveValue('1:00'))
})

test('minutes that were written and left by another way are kept', async () => {
  const user = await opened()
  await user.clear(field(1))
  await user.type(field(1), '3')
  await user.click(card(0).getByRole('button', { name: /^Done/ }))
  await vi.waitFor(() => expect(seconds()).toEqual([45, 180, 90]))
  expect(saved).toHaveLength(1)
})

test('minutes that stand in the field when a key leads to another screen are kept, but never as the next person’s', async () => {
  const comes = (turn: number) => here.take({ turn, access: 'leader' } as HereView)
  comes(1)
  const { user, unmount } = await openedPage()
  await user.clear(field(1))
  await user.type(field(1), '3')
  unmount()
  await vi.waitFor(() => expect(seconds()).toEqual([45, 180, 90]))
  const next = await openedPage()
  await next.user.clear(field(1))
  await next.user.type(field(1), '4')
  comes(2)
  next.unmount()
  await new Promise((done) => setTimeout(done, 10))
  expect(saved).toHaveLength(1)
})

test('where nothing can be kept it is said, and the form stays as it is', async () => {
  const user = await opened()
  refuse = { code: 'disk_full', field: null, facts: {} }
  await user.click(card(0).getByRole('button', { name: 'Later: One story' }))
  await vi.waitFor(() => expect(said()).toContain('The disk is full'))
  expect(rows()[1]).toHaveTextContent('One story')
})

/** As it stands on a button, to be found by. */
const USE_IT = 'Use it: One story'

test('how long a part really takes is said, and one press plans it so', async () => {
  took = [{ segment: 'story', seconds: 236 }]
  forms = usual()
  render(FormsPage)
  await screen.findAllByRole('region')
  expect(rows()[1]).toHaveTextContent('You take about 4 minutes.')
  await userEvent.click(card(0).getByRole('button', { name: USE_IT }))
  await vi.waitFor(() => expect(seconds()).toEqual([45, 240, 90]))
  expect(said()).toBe('One story: 4:00. 7 minutes in all.')
  expect(status.current?.undo).toBe(true)
  await vi.waitFor(() => expect(card(0).queryByRole('button', { name: USE_IT })).toBeNull())
  expect(card(0).getByRole('button', { name: /^Change/ })).toHaveFocus()
})

test('in an open card the field of the part has the focus then', async () => {
  took = [{ segment: 'story', seconds: 236 }]
  forms = usual()
  const user = await opened()
  await user.click(card(0).getByRole('button', { name: USE_IT }))
  await vi.waitFor(() => expect(field(1)).toHaveValue('4:00'))
  expect(field(1)).toHaveFocus()
  expect(card(0).queryByRole('button', { name: USE_IT })).toBeNull()
})
