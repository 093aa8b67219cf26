// What came of a PIN: the words for the field, and the seconds of a wait counted down.
import type { Fault } from '../core/api.gen'
import { fieldError, t } from '../words'

/** Call it while a component is being made. */
export class Wait {
  fault = $state.raw<Fault | null>(null)
  /** Seconds that are left of a wait. */
  left = $state(0)
  #timer: ReturnType<typeof setInterval> | undefined

  constructor() {
    $effect(() => () => clearInterval(this.#timer))
  }

  /** A refusal; null is none. */
  heard(fault: Fault | null): void {
    this.fault = fault
    clearInterval(this.#timer)
    const seconds = fault?.facts.seconds
    this.left = typeof seconds === 'number' ? seconds : 0
    if (this.left === 0) return
    // Not the clock of the day, which may be set.
    const end = performance.now() + this.left * 1000
    this.#timer = setInterval(() => {
      this.left = Math.max(0, Math.ceil((end - performance.now()) / 1000))
      if (this.left > 0) return
      clearInterval(this.#timer)
      this.fault = null
    }, 250)
  }

  get waits(): boolean {
    return this.left > 0
  }

  /** The words beside a field. While a wait lasts, they count. */
  at(field: string): string | null {
    if (this.fault?.field !== field) return null
    if (!this.waits) return fieldError(this.fault, field)
    const minutes = Math.floor(this.left / 60)
    return t('here-wait', { minutes, seconds: this.left % 60 })
  }
}
