// What the privacy guard found, as long as it still stands in the fields.
import type { Finding, Private } from '../core/api.gen'

export type Found = Finding & { field: keyof Private }
export type Words = { text: string; customer_words: string }

/**
 * The findings whose words are still there, each once. What is typed after the answer may have moved them, and what was
 * changed is no finding any more.
 */
export function stillThere(answer: Private | undefined, words: Words): Found[] {
  const found: Found[] = []
  for (const field of ['text', 'customer_words'] as const) {
    for (const finding of answer?.[field] ?? []) {
      const from = placeOf(finding, words[field])
      const known = found.some((other) => other.field === field && same(other, finding))
      if (from < 0 || known) continue
      found.push({ ...finding, field, from, to: from + finding.text.length })
    }
  }
  return found
}

const same = (one: Finding, other: Finding) => one.sign === other.sign && one.text === other.text

function placeOf({ text, from, to }: Finding, words: string): number {
  return words.slice(from, to) === text ? from : words.indexOf(text)
}

/** Whether it was said already: the same words, or the same number with a digit more or less. */
export function wasSaid(finding: Found, said: Found[]): boolean {
  const grown = (one: string, other: string) => one.startsWith(other) || other.startsWith(one)
  return said.some((other) => other.sign === finding.sign && grown(other.text, finding.text))
}
