// What somebody looks for in the log.
import type { AuditKind, ListAudit } from '../core/api.gen'
import type { Choice } from '../parts/picker.svelte'

export const KINDS: AuditKind[] = ['stories', 'people', 'team', 'huddles', 'pins']

export class Wanted {
  query = $state('')
  person = $state<Choice[]>([])
  kind = $state<AuditKind | ''>('')
  from = $state<string | null>(null)
  until = $state<string | null>(null)

  get any(): boolean {
    return (
      this.query.trim() !== '' ||
      this.person.length > 0 ||
      this.kind !== '' ||
      this.from !== null ||
      this.until !== null
    )
  }

  clear() {
    this.query = ''
    this.person = []
    this.kind = ''
    this.from = null
    this.until = null
  }

  /** Half a day, while it is being written, is none. */
  request(isDay: (written: string) => boolean): Omit<ListAudit, 'before' | 'limit'> {
    const whole = (day: string | null) => (day !== null && isDay(day) ? day : null)
    return {
      person_id: this.person[0]?.id ?? null,
      kind: this.kind === '' ? null : this.kind,
      query: this.query.trim(),
      from: whole(this.from),
      until: whole(this.until),
    }
  }
}
