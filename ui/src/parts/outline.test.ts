import * as lucide from 'lucide'
import { expect, test } from 'vitest'
import { icons } from '../frame/icons'
import { outline } from './outline'

test('an icon is one path', () => {
  expect(outline(lucide.X)).toBe('M0 0M18 6 6 18M0 0m6 6 12 12')
})

test('boxes, circles and lines are drawn where they stood', () => {
  expect(outline([['line', { x1: 1, y1: '2', x2: 3, y2: 4 }]])).toBe('M1 2L3 4')
  expect(outline([['rect', { x: '3', y: '4', width: '10', height: '8' }]])).toBe('M3 4h10v8h-10v-8z')
  expect(outline([['circle', { cx: '12', cy: '12', r: '4' }]])).toBe(
    'M12 8h0a4 4 0 0 1 4 4v0a4 4 0 0 1 -4 4h0a4 4 0 0 1 -4 -4v0a4 4 0 0 1 4 -4z',
  )
})

test('every icon of the rail can be drawn', () => {
  for (const icon of Object.values(icons)) expect(outline(icon)).not.toBe('')
})

test('a part that cannot be drawn is not left out in silence', () => {
  expect(() => outline([['text', {}]])).toThrow('an icon with a text')
})
