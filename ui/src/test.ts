// Runs before every test file. Only a file that says "@vitest-environment jsdom" has a page, and waits for one.
import { afterEach } from 'vitest'

if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup } = await import('@testing-library/svelte')
  afterEach(cleanup)
}
