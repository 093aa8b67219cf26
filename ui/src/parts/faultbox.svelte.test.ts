// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import FaultBox from './FaultBox.svelte'

test('what went away with its button leaves the focus at the heading', async () => {
  const main = document.createElement('main')
  main.innerHTML = '<h1 tabindex="-1">Copies</h1>'
  document.body.append(main)
  const fault = { code: 'disk_full' as const, field: null, facts: {} }
  const { unmount } = render(FaultBox, { fault, again: () => unmount() })
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }))
  await vi.waitFor(() => expect(screen.getByRole('heading', { name: 'Copies' })).toHaveFocus())
  main.remove()
})
