// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Access, Fault, HereView, RoleLine, SaveRoleLine } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { send } from '../core/tauri'
import { pressed } from '../frame/press'
import { list } from '../frame/registry.svelte'
import { go } from '../frame/router.svelte'
import { status } from '../frame/status.svelte'
import RoleCardPage from './RoleCardPage.svelte'
import Roles from './Roles.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

const ROLE = { id: 'desk', job: 'Front desk', function: 'Receive guests.', purpose: 'They feel expected.' }
const may = (part: Partial<RoleLine> = {}): RoleLine => ({
  id: 'l1',
  kind: 'may',
  text: 'Make good what went wrong.',
  money: { amount: 4990, currency: 'EUR' },
  per: 'customer',
  ...part,
})
const expected = () => may({ id: 'l2', kind: 'expected', text: 'Say the name.', money: null, per: null })
let lines: RoleLine[] = []
let fault: Fault | null = null
let asked: SaveRoleLine[] = []
let drafts = new Map<string, { body: string; saved_at: number }>()
let turn = 0
const print = vi.fn()
const user = userEvent.setup()

function is(access: Access) {
  turn += 1
  here.take({ person: null, pins: false, may: [], idle_seconds: 90, access, turn } as unknown as HereView)
}

beforeEach(() => {
  lines = []
  fault = null
  asked = []
  drafts = new Map()
  print.mockReset()
  window.print = print
  is('manager')
  vi.mocked(send).mockImplementation(async (command, request) => {
    const { key, body, id } = request as { key: string; body: string; id: string }
    if (command === 'draft_save') drafts.set(key, { body, saved_at: 1 })
    if (command === 'draft_drop') drafts.delete(key)
    if (command.startsWith('draft_')) return drafts.get(key) ?? null
    if (command === 'role_cards') return [{ role: ROLE, lines }]
    if (command === 'setup_show') return { team: { name: 'Harbour Hotel', zone: 'Europe/London' }, now: 0 }
    if (command === 'role_line_remove') lines = lines.filter((line) => line.id !== id)
    if (command === 'role_line_save') {
      if (fault) throw fault
      const { role_id, ...written } = request as SaveRoleLine
      asked.push({ ...written, role_id })
      const line = { ...written, id: written.id ?? `new-${lines.length}` }
      lines = lines.some((known) => known.id === line.id)
        ? lines.map((known) => (known.id === line.id ? line : known))
        : [...lines, line]
    }
    changed(['role_line'])
    return null
  })
})

const shows = () => render(Roles, { roles: [ROLE], place: 'hotel' })
const field = (name: string) => screen.getByRole('textbox', { name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const currency = () => screen.getByRole('combobox', { name: 'Currency' })
const adds = async () => {
  shows()
  await user.click(button('Add what one may decide: Front desk'))
}

test('what one may decide is written with an amount as people write it, and stands under the job', async () => {
  await adds()
  expect(field('What may one decide?')).toHaveFocus()
  await user.type(field('What may one decide?'), 'Send flowers.')
  expect(screen.queryByRole('combobox', { name: 'How often' })).toBeNull()
  await user.type(field('Amount, if there is one'), '49,90')
  await user.selectOptions(currency(), 'EUR')
  await user.selectOptions(screen.getByRole('combobox', { name: 'How often' }), 'Each day')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('up to €49.90 each day')).toBeVisible()
  expect(asked).toEqual([
    {
      id: null,
      role_id: 'desk',
      kind: 'may',
      text: 'Send flowers.',
      money: { amount: 4990, currency: 'EUR' },
      per: 'day',
    },
  ])
  expect(status.current?.undo).toBe(true)
  await vi.waitFor(() => expect(button('Add what one may decide: Front desk')).toHaveFocus())
  expect(drafts.size).toBe(0)
})

test('an amount that is no number is refused where it stands, and nothing typed is lost', async () => {
  await adds()
  await user.type(field('Amount, if there is one'), 'fifty')
  await user.click(button(/^Save/))
  expect(await screen.findByRole('alert')).toHaveTextContent('This is empty.')
  await user.type(field('What may one decide?'), 'Send flowers.')
  await user.selectOptions(currency(), 'USD')
  await user.click(button(/^Save/))
  await vi.waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This is not an amount.'))
  expect(field('Amount, if there is one')).toHaveAccessibleDescription(/Write a number, such as 50/)
  expect(field('Amount, if there is one')).toHaveValue('fifty')
  expect(field('What may one decide?')).toHaveValue('Send flowers.')
  expect(asked).toEqual([])
  await user.click(button('Go to the field'))
  expect(field('Amount, if there is one')).toHaveFocus()
})

test('an amount needs a currency, which may be any three letters', async () => {
  await adds()
  await user.type(field('What may one decide?'), 'Send flowers.')
  await user.type(field('Amount, if there is one'), '50')
  await user.click(button(/^Save/))
  expect(await screen.findByRole('alert')).toHaveTextContent('An amount needs a currency.')
  await user.click(button('Go to the field'))
  expect(currency()).toHaveFocus()
  await user.selectOptions(currency(), 'Another one')
  await user.type(field('Its three letters'), 'xa')
  await user.click(button(/^Save/))
  await vi.waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This is not a currency.'))
  await user.click(button('Go to the field'))
  expect(field('Its three letters')).toHaveFocus()
  await user.type(field('Its three letters'), 'f')
  await user.click(button(/^Save/))
  await vi.waitFor(() => expect(asked[0]?.money).toEqual({ amount: 50, currency: 'XAF' }))
})

test('a line is changed where it stands, and what the core refuses is said at its field', async () => {
  lines = [may()]
  shows()
  expect(await screen.findByText('up to €49.90 for each customer')).toBeVisible()
  await user.click(button('Change: Make good what went wrong.'))
  expect(field('Amount, if there is one')).toHaveValue('49.90')
  expect(currency()).toHaveValue('EUR')
  fault = { code: 'too_long', field: 'text', facts: { limit: 200, length: 201 } }
  await user.clear(field('Amount, if there is one'))
  await user.click(button(/^Save/))
  expect(await screen.findByRole('alert')).toHaveTextContent('Too long: at most 200 characters fit.')
  fault = null
  await user.click(button(/^Save/))
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  expect(asked[0]).toMatchObject({ id: 'l1', money: null, per: null })
  await vi.waitFor(() => expect(button('Change: Make good what went wrong.')).toHaveFocus())
  expect(screen.queryByText(/^up to/)).toBeNull()
})

test('the currency that was used last stands there for the next line', async () => {
  lines = [may({ money: { amount: 500, currency: 'JPY' } })]
  shows()
  await screen.findByText(/^up to/)
  await user.click(button('Add what one may decide: Front desk'))
  expect(currency()).toHaveValue('JPY')
})

test('what is expected has no amount', async () => {
  shows()
  await user.click(button('Add what is expected: Front desk'))
  await user.type(field('What is expected?'), 'Say the name.')
  expect(screen.queryByRole('textbox', { name: /Amount/ })).toBeNull()
  await user.click(button(/^Save/))
  await vi.waitFor(() => expect(asked[0]).toMatchObject({ kind: 'expected', money: null, per: null }))
})

test('a line that is removed can be taken back, and the focus is not lost', async () => {
  lines = [may(), expected()]
  shows()
  await user.click(await screen.findByRole('button', { name: 'Remove: Say the name.' }))
  await vi.waitFor(() => expect(screen.queryByText('Say the name.')).toBeNull())
  expect(status.current?.undo).toBe(true)
  expect(screen.queryByRole('heading', { name: 'What is expected' })).toBeNull()
  expect(button('Add what is expected: Front desk')).toHaveFocus()
})

test('what was written and left with Escape comes back with the form', async () => {
  await adds()
  await user.type(field('What may one decide?'), 'Send flow{Escape}')
  await vi.waitFor(() => expect(drafts.get('role-line-desk-may')?.body).toContain('Send flow'))
  await user.click(button('Add what one may decide: Front desk'))
  await vi.waitFor(() => expect(field('What may one decide?')).toHaveValue('Send flow'))
})

test('whoever manages nothing reads the lines, changes none, and finds no empty list', async () => {
  is('staff')
  lines = [may()]
  shows()
  expect(await screen.findByText('Make good what went wrong.')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.queryByRole('heading', { name: 'What is expected' })).toBeNull()
  expect(screen.getByRole('link', { name: 'Card to print: Front desk' })).toHaveAttribute(
    'href',
    '#/roles/desk/card',
  )
  expect(screen.getByRole('link', { name: 'What we decided without asking' })).toHaveAttribute(
    'href',
    '#/decided',
  )
})

const opensCard = async (id = 'desk') => {
  go('roles/:id/card', { id })
  render(RoleCardPage)
  await screen.findByRole('heading', { level: 1 })
}

test('the card says what the job is for, what one may decide, that nobody is blamed, and what is expected', async () => {
  lines = [may(), expected()]
  await opensCard()
  const card = await screen.findByRole('article', { name: 'Front desk' })
  for (const words of [
    'Harbour Hotel',
    'They feel expected.',
    'You may decide this without asking',
    'up to €49.90 for each customer',
    'Nobody is blamed for using this.',
    'Say the name.',
  ])
    expect(card).toHaveTextContent(words)
  expect(within(card).queryByRole('button')).toBeNull()
})

test('a key and a button print the card, and where nothing prints that is said', async () => {
  lines = [may()]
  await opensCard()
  await screen.findByRole('article')
  pressed(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }), list.current)
  expect(print).toHaveBeenCalledOnce()
  print.mockRejectedValue(new Error('no printer'))
  await user.click(button('Print'))
  expect(await screen.findByText(/print/i, { selector: '[role="status"]' })).toBeVisible()
})

test('the card of a job that is gone says so', async () => {
  await opensCard('other')
  expect(await screen.findByText('This job is not here any more')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Print' })).toBeNull()
})
