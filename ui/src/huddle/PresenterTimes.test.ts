// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import type { PartTime } from '../core/api.gen'
import PresenterTimes from './PresenterTimes.svelte'
import { sampleRun } from './sample'

const part = (segment: PartTime['segment'], planned: number, spent: number) => ({ segment, planned, spent })
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) }).textContent

test('a part that took longer than planned says by how much', () => {
  const times = [part('purpose', 45, 40), part('story', 150, 195), part('thanks', 0, 20)]
  render(PresenterTimes, { run: sampleRun({ at: 5, since: null, spent_here: 0, times }) })
  expect(row('One story')).toContain('0:45 over')
  expect(row('Why we are here')).not.toContain('over')
  expect(row('Thank you')).not.toContain('over')
})
