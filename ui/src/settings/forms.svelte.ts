// Changes to the parts of one kind of huddle, each kept by the core at once.
import type { Fault, Form, Part } from '../core/api.gen'
import { asFault, call } from '../core/client'
import { here } from '../core/here.svelte'

type Make = (parts: Part[]) => Part[]

export class Parts {
  /** As the core has them, as far as it has said. */
  current = $state.raw<Part[]>([])
  readonly #form: Form
  readonly #mine = here.turn
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(form: Form, parts: Part[]) {
    this.#form = form
    this.current = parts
  }

  /** What the core said. While a change is on its way, that change is newer. */
  take(parts: Part[]): void {
    if (this.#waiting === 0) this.current = parts
  }

  /** One after another: two quick presses are two steps, and each begins where the one before ended. */
  change(make: Make, kept: (parts: Part[]) => void): Promise<Fault | null> {
    return this.#next(async () => {
      const parts = make(this.current)
      if (parts === this.current) return
      const asked = parts.map(({ segment, seconds }) => ({ segment, seconds }))
      await call('form_save', { form: this.#form, parts: asked })
      this.current = parts
      kept(parts)
    })
  }

  /** As the program has them. */
  reset(kept: () => void): Promise<Fault | null> {
    return this.#next(async () => {
      await call('form_save', { form: this.#form, parts: [] })
      const all = await call('form_list', {})
      this.current = all.find(({ form }) => form === this.#form)?.parts ?? this.current
      kept()
    })
  }

  #next(work: () => Promise<void>): Promise<Fault | null> {
    this.#waiting += 1
    const done = this.#last.then(async () => {
      try {
        // What one person wrote is never kept as the next one's.
        if (here.turn === this.#mine) await work()
        return null
      } catch (thrown) {
        return asFault(thrown)
      } finally {
        this.#waiting -= 1
      }
    })
    this.#last = done
    return done
  }
}
