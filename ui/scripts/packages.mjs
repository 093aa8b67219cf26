// Holds the page's packages against what may come in: licences, the public registry alone, a checksum for each, and no
// script that runs while they are installed. Reads package-lock.json and what npm installed by it; needs no network.
//   node scripts/packages.mjs
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Licences of what goes into the page, and is given on with the program. */
const SHIPPED = ['0BSD', 'Apache-2.0', 'ISC', 'MIT', 'OFL-1.1']
/** Licences of what only builds and tests the page. */
const TOOLS = [...SHIPPED, 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'MIT-0', 'MPL-2.0']
/** Packages that name no licence; it was read in the text that they carry. A new version is read again. */
const READ = { 'svelte-toolbelt@0.10.7': 'MIT' }

const REGISTRY = 'https://registry.npmjs.org/'
const ON_INSTALL = ['preinstall', 'install', 'postinstall']

/** One of the licences that `A OR B` leaves to choose; anything else must be on the list as it stands. */
const isAllowed = (licence, list) =>
  licence
    .replace(/^\(([^()]*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => list.includes(choice))

function faults(path, entry) {
  const name = path.split('node_modules/').at(-1)
  const licence = entry.license ?? READ[`${name}@${entry.version}`]
  const found = []
  if (!licence) found.push('names no licence')
  else if (!isAllowed(licence, entry.dev ? TOOLS : SHIPPED)) {
    found.push(`is under ${licence}, which is not allowed ${entry.dev ? 'for tools' : 'in the page'}`)
  }
  if (entry.link || !path.startsWith('node_modules/')) found.push('is not from the registry')
  // The lock file holds no addresses: npm then asks the registry, and the checksum decides.
  if (entry.resolved && !entry.resolved.startsWith(REGISTRY)) found.push(`comes from ${entry.resolved}`)
  if (!/^sha(384|512)-[\w+/]+=*$/.test(entry.integrity ?? '')) found.push('has no checksum that counts')
  if (entry.hasInstallScript) found.push('runs a script while it is installed')
  return found.map((fault) => `${name} ${entry.version}: ${fault}`)
}

/** What a manifest asks for that a registry does not give: another place, or any version at all. */
function wishes(manifest) {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
  return kinds
    .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name}: "${version}" in package.json is not one version`)
}

/**
 * Every fault, as a sentence each. `installed` gives the manifest of a package by its path in the lock file, or null
 * where it is for another system.
 */
export function problems(lock, manifest, npmrc, installed) {
  const packages = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '')
  const scripts = packages.flatMap(([path]) => {
    const named = Object.keys(installed(path)?.scripts ?? {}).filter((name) => ON_INSTALL.includes(name))
    return named.map((name) => `${path}: has a script "${name}"`)
  })
  return [
    ...(lock.lockfileVersion === 3 ? [] : [`package-lock.json is of version ${lock.lockfileVersion}, not 3`]),
    ...(packages.length > 0 ? [] : ['package-lock.json names no packages']),
    ...(/^ignore-scripts=true$/m.test(npmrc) ? [] : ['.npmrc does not say ignore-scripts=true']),
    ...wishes(manifest),
    ...packages.flatMap(([path, entry]) => faults(path, entry)),
    ...scripts,
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ui = fileURLToPath(new URL('..', import.meta.url))
  const read = (name) => readFileSync(join(ui, name), 'utf8')
  const lock = JSON.parse(read('package-lock.json'))
  const installed = (path) => {
    const file = join(path, 'package.json')
    return existsSync(join(ui, file)) ? JSON.parse(read(file)) : null
  }
  const found = problems(lock, JSON.parse(read('package.json')), read('.npmrc'), installed)
  for (const problem of found) console.error(problem)
  if (found.length > 0) process.exit(1)
  console.log(`${Object.keys(lock.packages).length - 1} packages: licences, sources, checksums, no scripts`)
}
