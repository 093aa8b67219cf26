// Leading somebody to a field of the form, also where it is folded away.
import { tick } from 'svelte'

export type Range = { from: number; to: number }

/** The field is the nearest [data-field] of that name; with a range, those words are selected in it. */
export async function goToField(name: string, range?: Range): Promise<void> {
  const place = document.querySelector(`[data-field="${CSS.escape(name)}"]`)
  const fold = place?.closest('details')
  if (fold) fold.open = true
  await tick()
  const field = place?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  field?.focus()
  if (range) field?.setSelectionRange(range.from, range.to)
}
