// Example purposes and jobs for each kind of place; the words are in purpose.ftl.
import type { Place } from '../core/api.gen'
import { t } from '../words'

const NUMBERS = [1, 2, 3, 4, 5, 6] as const

export function examplePurposes(place: Place): string[] {
  return NUMBERS.map((number) => t(`purpose-example-${place}-${number}`))
}

export type ExampleRole = { job: string; function: string; purpose: string }

export function exampleRoles(place: Place): ExampleRole[] {
  return NUMBERS.map((number) => ({
    job: t(`purpose-role-${place}-${number}`),
    function: t(`purpose-role-${place}-${number}-function`),
    purpose: t(`purpose-role-${place}-${number}-purpose`),
  }))
}
