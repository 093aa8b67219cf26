// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Fault } from '../core/api.gen'
import { keepHere } from '../core/tauri'
import { hush, status } from '../frame/status.svelte'
import KeepHere from './KeepHere.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn(), keepHere: vi.fn() }))

const fault = (code: Fault['code']): Fault => ({ code, field: null, facts: { path: '/data/ana' } })

beforeEach(() => {
  hush()
  vi.mocked(keepHere).mockReset()
})

/** Presses the button; gives it, and what is called once the data can be opened. */
async function chooses() {
  const kept = vi.fn()
  render(KeepHere, { kept })
  const button = screen.getByRole('button', { name: 'Choose a folder' })
  await userEvent.setup().click(button)
  return { button, kept }
}

test('where the data lie from now on is said, and the program goes on with them', async () => {
  vi.mocked(keepHere).mockResolvedValue({ folder: '/data/ana/Huddle', there: false })
  const { kept } = await chooses()
  await vi.waitFor(() => expect(kept).toHaveBeenCalledOnce())
  expect(status.current?.text()).toBe('From now on the data lie in /data/ana/Huddle.')
})

test('that a folder held data already is said: they are not those of the network drive', async () => {
  vi.mocked(keepHere).mockResolvedValue({ folder: '/data/ana/Huddle', there: true })
  const { kept } = await chooses()
  await vi.waitFor(() => expect(kept).toHaveBeenCalledOnce())
  expect(status.current?.text()).toContain('/data/ana/Huddle held data already.')
})

test('where nothing had to be chosen any more the program goes on and says nothing', async () => {
  vi.mocked(keepHere).mockResolvedValue(null)
  const { kept } = await chooses()
  await vi.waitFor(() => expect(kept).toHaveBeenCalledOnce())
  expect(status.current).toBeNull()
})

test('whoever closes the dialog is asked nothing, and can choose again', async () => {
  vi.mocked(keepHere).mockRejectedValue(fault('cancelled'))
  const { button, kept } = await chooses()
  await vi.waitFor(() => expect(button).toBeEnabled())
  expect(screen.queryByRole('alert')).toBeNull()
  expect(kept).not.toHaveBeenCalled()
})

test('while the data are brought nobody begins once more', async () => {
  let done = (_: null) => {}
  vi.mocked(keepHere).mockReturnValue(new Promise((tell) => (done = tell)))
  const { button } = await chooses()
  expect(button).toBeDisabled()
  await userEvent.setup().click(button)
  expect(keepHere).toHaveBeenCalledOnce()
  done(null)
  await vi.waitFor(() => expect(button).toBeEnabled())
})

test('why a folder does not do is said until the next one is chosen', async () => {
  vi.mocked(keepHere).mockRejectedValueOnce(fault('disk_full'))
  const { button, kept } = await chooses()
  expect(await screen.findByRole('alert')).toHaveTextContent('disk is full')
  expect(kept).not.toHaveBeenCalled()
  vi.mocked(keepHere).mockResolvedValueOnce({ folder: '/data/ana/Huddle', there: false })
  await userEvent.setup().click(button)
  await vi.waitFor(() => expect(kept).toHaveBeenCalledOnce())
  expect(screen.queryByRole('alert')).toBeNull()
})
