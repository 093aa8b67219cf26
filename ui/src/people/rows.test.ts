// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import type { PeopleRow } from '../core/api.gen'
import LinesBox from '../parts/LinesBox.svelte'
import GoodRows from './GoodRows.svelte'

test('two people from one line are two rows', () => {
  const row: PeopleRow = {
    line: 3,
    name: 'Ana',
    say_as: '',
    job: '',
    shift: '',
    started_on: null,
    birthday: null,
    looks_like: null,
    alike: null,
  }
  render(GoodRows, { rows: [row, { ...row, name: 'Bob' }], mapping: ['name'] })
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['Ana', 'Bob'])
})

test('two faults of one line are two rows', () => {
  const row = (text: string) => ({ line: 3, text, why: 'There is no name in this line.' })
  render(LinesBox, { tone: 'bad', title: 'Two lines', rows: [row('one'), row('two')] })
  expect(screen.getByText('one')).toBeInTheDocument()
  expect(screen.getByText('two')).toBeInTheDocument()
})
