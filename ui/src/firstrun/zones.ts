// Time zones, found by a city or a part of the name.

export type Zone = { id: string; label: string; note: string }

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ').toLowerCase()

/** “America/Argentina/Buenos_Aires” is read as “Buenos Aires”. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** Zones whose city begins with the words come first. */
export function findZones(query: string, zones: readonly string[], most = 12): Zone[] {
  const wanted = plain(query.trim())
  if (wanted === '') return []
  const begins: string[] = []
  const holds: string[] = []
  for (const zone of zones) {
    if (plain(cityOf(zone)).startsWith(wanted)) begins.push(zone)
    else if (plain(zone).includes(wanted)) holds.push(zone)
  }
  return [...begins, ...holds].slice(0, most).map((zone) => ({ id: zone, label: cityOf(zone), note: zone }))
}

/** Every zone this computer knows, with the one it runs in even where the list leaves it out. */
export function allZones(own: string): string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return known.includes(own) ? known : [own, ...known]
}
