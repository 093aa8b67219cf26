// Time zones, found by a city or a part of the name.
import { fold } from '../words'

export type Zone = { id: string; label: string; note: string }

const plain = (text: string) => fold(text).replaceAll('_', ' ')

/** “America/Argentina/Buenos_Aires” is read as “Buenos Aires”. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

const PARTS_OF_THE_WORLD =
  /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//

/** Whether a zone is named after a city; a computer that nobody told where it is runs in “Etc/UTC”. */
export const isPlace = (zone: string): boolean => PARTS_OF_THE_WORLD.test(zone)

/** As it is offered and chosen. */
export const zoneOf = (id: string): Zone => ({ id, label: cityOf(id), note: id })

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
  return [...begins, ...holds].slice(0, most).map(zoneOf)
}

/** Every zone this computer knows, with the one it runs in even where the list leaves it out. */
export function allZones(own: string): string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return known.includes(own) ? known : [own, ...known]
}
