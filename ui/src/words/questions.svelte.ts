// The questions to the room: sixty for each kind of place, kept apart from the other words, because the first screen needs
// none of them. They are fetched once, all places together; until they are there, a question has no words.
import type { FluentResource } from '@fluent/bundle'
import { afterPaint } from '../frame/painted'
import { language, PSEUDO } from './language.svelte'

const files = import.meta.glob<FluentResource['body']>('./*/questions/*.ftl', { import: 'default' })

type Questions = Record<string, string>
let there = $state.raw<Record<string, Questions>>({})
const asked = new Map<string, Promise<void>>()

/** Whether the words of this code are among them. */
export const isQuestion = (code: string) => /^(purpose|empathy|case)-\d/.test(code)

/** Those of the language and the place; a language without them leaves English. */
function file(): string {
  const own = `./${language.name}/questions/${language.place}.ftl`
  return own in files ? own : `./en/questions/${language.place}.ftl`
}

/** Fetches them, once. Where that fails nothing is lost: whoever asks next tries again. */
export function fetchQuestions(): Promise<void> {
  const path = file()
  const known = asked.get(path)
  if (known) return known
  const coming = (async () => {
    try {
      const entries = (await files[path]?.()) ?? []
      // Each is one line of plain text: the check of the words sees to that.
      const questions = Object.fromEntries(entries.map(({ id, value }) => [id, `${value}`]))
      there = { ...there, [path]: questions }
    } catch {
      asked.delete(path)
    }
  })()
  asked.set(path, coming)
  return coming
}

/** The words of a question; empty until they are there, which whoever shows them is told. */
export function questionWords(code: string): string {
  const questions = there[file()]
  if (!questions) {
    void afterPaint.then(fetchQuestions)
    return ''
  }
  const id = `prompt-${code}`
  const text = questions[id]
  if (text === undefined) return id
  return PSEUDO[language.name]?.(text) ?? text
}
