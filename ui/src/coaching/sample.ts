// Notes for tests, and a core that keeps them for whoever is here.
import type { CoachingNote, Fault, HereView, Person, PersonName, SaveCoaching } from '../core/api.gen'
import { here } from '../core/here.svelte'
import { changed } from '../core/live.svelte'
import { isHere, page, somebody } from '../people/sample'

export const joe = { id: 'joe', name: 'Joe', say_as: '' }
export const bea = { id: 'bea', name: 'Bea', say_as: '' }
export const mei = { id: 'mei', name: 'Mei', say_as: '' }
export const WORDS = 'Speaks too fast on the phone when the lobby is full.'

export const aNote = (part: Partial<CoachingNote> = {}): CoachingNote => ({
  id: 'n1',
  by: joe,
  mine: true,
  about: mei,
  text: WORDS,
  made_on: '2026-03-10',
  follow_up_on: null,
  done_on: null,
  ...part,
})

export const is = (person: PersonName | null, access: HereView['access'], pins = true) =>
  here.take(isHere({ person, access, pins }))

type Asked = Record<string, string>

/** What the page asks is in `asked`; `fault` refuses what would change something. */
export class Core {
  notes: CoachingNote[] = []
  people: Record<string, Partial<Person>> = { mei: { name: 'Mei' }, bea: { name: 'Bea' } }
  fault: Fault | null = null
  asked: { command: string; request: Asked }[] = []
  /** By whose they are, and where. */
  drafts = new Map<string, string>()

  send = async (command: string, request: unknown): Promise<unknown> => {
    this.asked.push({ command, request: request as Asked })
    return this.answers[command]?.(request as Asked) ?? null
  }

  asks(command: string): Asked[] {
    return this.asked.filter((one) => one.command === command).map((one) => one.request)
  }

  private draft = (key = '') => `${here.current?.person?.id} ${key}`

  private keep(id: string, change: (was: CoachingNote) => CoachingNote | null) {
    if (this.fault) throw this.fault
    this.notes = this.notes.flatMap((note) => (note.id === id ? (change(note) ?? []) : note))
    changed(['coaching'])
    return this.notes.find((note) => note.id === id) ?? null
  }

  private answers: Record<string, (request: Asked) => unknown> = {
    person_show: ({ id = '' }) => page(somebody({ id, ...this.people[id] })),
    team_show: () => ({ team: {}, shifts: [] }),
    draft_show: ({ key }) => {
      const body = this.drafts.get(this.draft(key))
      return body === undefined ? null : { key, body, saved_at: 1, nobodys: false }
    },
    draft_save: ({ key, body = '' }) => this.drafts.set(this.draft(key), body) && { saved_at: 1 },
    draft_drop: ({ key }) => this.drafts.delete(this.draft(key)) && null,
    coaching_list: ({ id }) => this.notes.filter(({ about }) => about?.id === id),
    coaching_due: () => this.notes.filter(({ follow_up_on, done_on }) => follow_up_on && !done_on),
    coaching_save: (request) => {
      const { id, about_id, ...kept } = request as unknown as SaveCoaching
      if (id) return this.keep(id, (was) => ({ ...was, ...kept, done_on: null }))
      if (this.fault) throw this.fault
      const note = aNote({ ...kept, id: `new-${this.notes.length}`, about: { ...mei, id: about_id } })
      this.notes = [note, ...this.notes]
      changed(['coaching'])
      return note
    },
    coaching_end: ({ id = '', done }) =>
      this.keep(id, (was) => ({ ...was, done_on: done ? '2026-03-15' : null })),
    coaching_remove: ({ id = '' }) => this.keep(id, () => null),
  }
}
