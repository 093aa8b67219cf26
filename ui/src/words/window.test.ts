import { expect, test } from 'vitest'
import window from './en/window.ftl?raw'

test('the dialog that chooses a list says nothing of people, since thanks and stories come in through it too', () => {
  const said = window.split('\n').filter((line) => /^window-(choose-list|text-files) =/.test(line))
  expect(said).toEqual(['window-choose-list = Choose a list', 'window-text-files = Lists (CSV or text)'])
})
