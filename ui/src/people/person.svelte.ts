// One colleague while somebody writes: the fields of the screen.
import type { Day, Person, PersonId, SavePerson, ShiftId, Wish } from '../core/api.gen'
import { followed } from '../core/draft.svelte'

/** The fields that are days. */
export const DAYS: ('birthday' | 'started_on' | 'leave_from' | 'leave_until' | 'left_on')[] = [
  'birthday',
  'started_on',
  'leave_from',
  'leave_until',
  'left_on',
]

export class PersonFields {
  id = $state<PersonId | null>(null)
  name = $state('')
  sayAs = $state('')
  job = $state('')
  /** Empty: any shift. A list of choices knows no null. */
  shift = $state<ShiftId | ''>('')
  startedOn = $state<Day | null>(null)
  /** MM-DD */
  birthday = $state<string | null>(null)
  wish = $state<Wish>('public')
  leaveFrom = $state<Day | null>(null)
  leaveUntil = $state<Day | null>(null)
  leftOn = $state<Day | null>(null)
  /** Whether no name is to stay once they have left. */
  unnamed = $state(false)

  take(person: SavePerson | Person) {
    this.id = person.id
    this.name = person.name
    this.sayAs = person.say_as
    this.job = person.job
    this.shift = person.shift_id ?? ''
    this.startedOn = person.started_on
    this.birthday = person.birthday
    this.wish = person.wish
    this.leaveFrom = person.leave_from
    this.leaveUntil = person.leave_until
    this.leftOn = person.left_on
    this.unnamed = person.unnamed
  }

  request(): SavePerson {
    return {
      id: this.id,
      name: this.name,
      say_as: this.sayAs,
      job: this.job,
      shift_id: this.shift === '' ? null : this.shift,
      started_on: this.startedOn,
      birthday: this.birthday,
      wish: this.wish,
      leave_from: this.leaveFrom,
      leave_until: this.leaveUntil,
      left_on: this.leftOn,
      unnamed: this.unnamed,
    }
  }

  /** Somebody new, on the same shift and in the same job as the one before. */
  next() {
    const { shift, job } = this
    this.take(new PersonFields().request())
    this.shift = shift
    this.job = job
  }

  differsFrom(person: SavePerson | Person): boolean {
    const saved = new PersonFields()
    saved.take(person)
    return JSON.stringify(saved.request()) !== JSON.stringify(this.request())
  }

  /** Takes over what has changed elsewhere since `before`; what is being written here stays. */
  follow(before: SavePerson | Person, now: SavePerson | Person) {
    this.take(followed<SavePerson>(this.request(), before, now))
  }

  /** Takes what a draft holds, field by field; anything else in it is left alone. */
  fromDraft(body: string) {
    const here = this.request()
    try {
      const kept: unknown = JSON.parse(body)
      if (typeof kept !== 'object' || kept === null) return
      const same = Object.entries(kept).filter(
        ([field, value]) =>
          field in here && (value === null || typeof value === 'string' || typeof value === 'boolean'),
      )
      this.take({ ...here, ...Object.fromEntries(same), id: here.id })
    } catch {
      // An unreadable draft leaves the saved values.
    }
  }
}
