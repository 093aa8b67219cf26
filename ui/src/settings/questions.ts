// The questions as their screen holds them: those of the program by kind, and what a form of one's own keeps.
import { fieldsOf } from '../core/draft.svelte'

/** How many the program has of each kind. A case has an ending, which the next key reveals. */
export const KINDS = { purpose: 20, empathy: 20, case: 25 } as const
export type QuestionKind = keyof typeof KINDS
export const KIND_NAMES = Object.keys(KINDS) as QuestionKind[]

export const codesOf = (kind: QuestionKind): string[] =>
  Array.from({ length: KINDS[kind] }, (_, at) => `${kind}-${String(at + 1).padStart(2, '0')}`)

export const revealOf = (code: string): string | null => (code.startsWith('case-') ? `${code}-reveal` : null)

export type QuestionFields = { text: string; reveal: string }

/** A draft of an older program is the words alone. */
export const questionFrom = (body: string, now: QuestionFields): QuestionFields =>
  body.startsWith('{') ? fieldsOf(body, now) : { ...now, text: body }

/** What a new question is made of: one of the program's, which it then stands for, or what somebody decided without asking. */
export type MadeOf = { of: 'program' | 'decided'; id: string }
