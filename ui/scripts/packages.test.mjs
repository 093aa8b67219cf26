import { describe, expect, it } from 'vitest'
import { problems } from './packages.mjs'

const sum = `sha512-${'A'.repeat(86)}==`
const good = { version: '1.0.0', license: 'MIT', integrity: sum }
const npmrc = 'engine-strict=true\nignore-scripts=true\n'

const found = (entry, { path = 'node_modules/it', lock = {}, manifest = {}, rc = npmrc, scripts } = {}) =>
  problems(
    { lockfileVersion: 3, packages: { '': {}, [path]: { ...good, ...entry } }, ...lock },
    manifest,
    rc,
    () => (scripts ? { scripts } : null),
  ).join('\n')

describe('packages of the page', () => {
  it('may come from the registry, with or without its address', () => {
    expect(found({})).toBe('')
    expect(found({ resolved: 'https://registry.npmjs.org/it/-/it-1.0.0.tgz' })).toBe('')
  })

  it.each([
    ['git', 'git+ssh://git@github.com/a/it.git#0123'],
    ['plain http', 'http://registry.npmjs.org/it/-/it-1.0.0.tgz'],
    ['another host', 'https://registry.npmjs.org.example.com/it.tgz'],
    ['a file', 'file:../it'],
  ])('may not come from %s', (_, resolved) => {
    expect(found({ resolved })).toContain('comes from')
  })

  it('may not lie beside the page', () => {
    expect(found({ link: true })).toContain('not from the registry')
    expect(found({}, { path: '../it' })).toContain('not from the registry')
  })

  it.each([[undefined], ['sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk='], ['']])(
    'need a checksum that counts, not %s',
    (integrity) => {
      expect(found({ integrity })).toContain('no checksum')
    },
  )

  it('need a licence that is allowed where they are used', () => {
    expect(found({ license: undefined })).toContain('names no licence')
    expect(found({ license: 'GPL-3.0-only' })).toContain('is under GPL-3.0-only')
    expect(found({ license: 'MIT AND GPL-3.0-only' })).toContain('not allowed')
    expect(found({ license: '(MIT OR GPL-3.0-only)' })).toBe('')
    expect(found({ license: '(MIT OR ISC) AND (GPL-3.0-only OR AGPL-3.0-only)' })).toContain('not allowed')
    expect(found({ license: 'MPL-2.0' })).toContain('not allowed in the page')
    expect(found({ license: 'MPL-2.0', dev: true })).toBe('')
  })

  it('run nothing while they are installed', () => {
    expect(found({ hasInstallScript: true })).toContain('runs a script')
    expect(found({}, { scripts: { postinstall: 'node x.js' } })).toContain('has a script "postinstall"')
    expect(found({}, { scripts: { build: 'x', prepare: 'x' } })).toBe('')
    expect(found({}, { rc: 'engine-strict=true' })).toContain('ignore-scripts')
    expect(found({}, { rc: '# ignore-scripts=true' })).toContain('ignore-scripts')
  })

  it('are wished for by one version each', () => {
    for (const version of ['*', '^1.0.0', 'latest', 'github:a/it', 'https://example.com/it.tgz']) {
      expect(found({}, { manifest: { dependencies: { it: version } } })).toContain('not one version')
    }
    expect(found({}, { manifest: { devDependencies: { it: '1.0.0' } } })).toBe('')
  })

  it('are in a lock file that can be read', () => {
    expect(found({}, { lock: { lockfileVersion: 1 } })).toContain('of version 1')
    expect(found({}, { lock: { packages: undefined } })).toContain('names no packages')
  })
})
