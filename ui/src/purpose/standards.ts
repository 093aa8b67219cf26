// One example of a standard for each kind of place; the words are in standards.ftl.
import type { Place } from '../core/api.gen'
import { t } from '../words'

export type ExampleStandard = { text: string; reason: string }

export const exampleStandard = (place: Place): ExampleStandard => ({
  text: t(`standards-${place}`),
  reason: t(`standards-${place}-reason`),
})
