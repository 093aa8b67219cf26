// Which screen is open. The address is the part after #, so that a reload and "back" keep working.
import { onLeft } from '../core/here.svelte'
import { type RouteRow, routes } from './routes'

type Params = Record<string, string>
type Here = { row: RouteRow; params: Params }

/** The first row whose path fits; ":name" parts become parameters, "?a=b" adds more. */
export function find(address: string, rows: RouteRow[] = routes): Here | null {
  const [path = '', query = ''] = address.replace(/^#?\/?/, '').split('?')
  const parts = path.split('/')
  for (const row of rows) {
    const wanted = row.path.split('/')
    if (wanted.length !== parts.length) continue
    const params: Params = Object.fromEntries(new URLSearchParams(query))
    const fits = wanted.every((part, at) => {
      const given = parts[at] ?? ''
      if (!part.startsWith(':')) return part === given
      params[part.slice(1)] = decode(given)
      return given !== ''
    })
    if (fits) return { row, params }
  }
  return null
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** "stories/:id" with its parameters as an address; parameters without a place go behind "?". */
export function href(path: string, params: Params = {}): string {
  const left = new URLSearchParams()
  let filled = path
  for (const [name, value] of Object.entries(params)) {
    const part = `:${name}`
    if (filled.split('/').includes(part)) {
      filled = filled
        .split('/')
        .map((piece) => (piece === part ? encodeURIComponent(value) : piece))
        .join('/')
    } else left.set(name, value)
  }
  const query = left.toString()
  return `#/${filled}${query === '' ? '' : `?${query}`}`
}

const home = routes[0] as RouteRow
let here = $state.raw<Here>(find(location.hash) ?? { row: home, params: {} })
let followed = location.hash
let steps = 0
let prepare: (row: RouteRow) => Promise<void> | null = () => null

export const route = {
  get row(): RouteRow {
    return here.row
  },
  /** As the table has it: "stories/:id". */
  get path(): string {
    return here.row.path
  },
  get params(): Params {
    return here.params
  },
}

/** What has to be done before a screen can be shown; the old one stays until then. */
export function prepareWith(needed: (row: RouteRow) => Promise<void> | null): void {
  prepare = needed
}

const staying = new Set<() => void>()
/** Runs when somebody goes to the address where they are: it begins anew. Call it while a component is being made. */
export function onSameAddress(run: () => void): void {
  $effect(() => {
    staying.add(run)
    return () => void staying.delete(run)
  })
}

function stay(): void {
  for (const run of [...staying]) run()
}

export function go(path: string, params: Params = {}): void {
  location.hash = href(path, params)
  if (location.hash === followed) stay()
  else follow()
}

/** As `go`, but "back" does not lead to the screen that was left. */
export function replace(path: string, params: Params = {}): void {
  history.replaceState(null, '', href(path, params))
  follow()
}

/** To the screen before this one, or to `otherwise` where there was none. */
export function back(otherwise = 'today'): void {
  if (steps === 0) go(otherwise)
  else history.back()
}

function follow(): void {
  const address = location.hash
  if (address === followed) return
  const found = find(address)
  if (!found) {
    replace(home.path)
    return
  }
  followed = address
  const arrive = () => {
    if (followed !== address) return
    steps += 1
    here = found
  }
  const waiting = prepare(found.row)
  if (waiting) void waiting.then(arrive)
  else arrive()
}

// Whoever comes begins at Today and cannot go back to where somebody else was. Who merely says their name stays, unless
// it was about getting in.
onLeft((was, now) => {
  steps = 0
  // Whoever is still here, as after the data were opened anew, stays where they are.
  const gone = was.person && was.person.id !== now.person?.id
  if (gone || here.row.path === 'forgotten') replace(home.path)
})

addEventListener('hashchange', follow)
// A link to where one is changes no address, so that nobody else hears of it.
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
  if (!link?.getAttribute('href')?.startsWith('#') || event.defaultPrevented || !plain) return
  if (link.hash === followed && location.hash === followed) stay()
})
