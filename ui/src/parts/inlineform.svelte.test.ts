// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte'
import { createRawSnippet } from 'svelte'
import { expect, test, vi } from 'vitest'
import InlineForm from './InlineForm.svelte'

vi.mock('../core/tauri', () => ({ send: vi.fn(), fullScreen: vi.fn() }))

test('Escape and Enter of a language that is being composed neither leave nor save', async () => {
  const save = vi.fn(async () => {})
  const onleave = vi.fn()
  render(InlineForm, {
    draft: { restored: false, end: async () => {} },
    save,
    ondone: () => {},
    onleave,
    ondiscard: () => {},
    children: createRawSnippet(() => ({ render: () => '<input aria-label="Words">' })),
  })
  const field = screen.getByRole('textbox')
  await fireEvent.keyDown(field, { key: 'Escape', isComposing: true })
  await fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true, isComposing: true })
  expect(onleave).not.toHaveBeenCalled()
  expect(save).not.toHaveBeenCalled()
  await fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
  expect(save).toHaveBeenCalledOnce()
  await fireEvent.keyDown(field, { key: 'Escape' })
  expect(onleave).toHaveBeenCalledOnce()
})
