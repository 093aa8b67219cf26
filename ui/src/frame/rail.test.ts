// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import Rail from './Rail.svelte'
import { go } from './router.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(async () => null), fullScreen: vi.fn() }))

test.each(['purpose', 'roles/desk/card', 'decided', 'standards/smile'])(
  'on %s the rail shows that it belongs to our purpose',
  (path) => {
    go(path)
    render(Rail)
    const marked = screen.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'))
    expect(marked.map((link) => link.getAttribute('href'))).toEqual([expect.stringMatching(/purpose$/)])
  },
)
