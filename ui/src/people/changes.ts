// What a list would come to.
import type { PeoplePreview } from '../core/api.gen'

export function counted(preview: PeoplePreview | undefined) {
  return {
    added: preview?.good.length ?? 0,
    changed: preview?.changed.length ?? 0,
    same: preview?.same ?? 0,
    bad: preview?.bad.length ?? 0,
  }
}
