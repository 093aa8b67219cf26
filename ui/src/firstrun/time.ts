// A time of day as people type it: 7:45, 07.45, 745, 7.

/** HH:MM, or null where it is no time of day. */
export function timeOfDay(typed: string): string | null {
  const text = typed.trim()
  const apart = /^(\d{1,2})(?:\s*[:.,h]\s*|\s+)(\d{2})$/i.exec(text)
  const joined = /^(\d{1,2}?)(\d{2})?$/.exec(text)
  const found = apart ?? joined
  if (!found) return null
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? '0')
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
