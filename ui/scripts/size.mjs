// Fails when the first load grows over its limit.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = { first: 150, lazy: 40 }
const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const first = new Set(
  [...readFileSync(`${dist}index.html`, 'utf8').matchAll(/(?:src|href)="\/?(assets\/[^"]+\.js)"/g)].map(
    (found) => found[1],
  ),
)
const kb = (file) => gzipSync(readFileSync(dist + file)).length / 1024
const scripts = readdirSync(`${dist}assets`)
  .filter((name) => name.endsWith('.js'))
  .map((name) => `assets/${name}`)
const firstKb = scripts.filter((name) => first.has(name)).reduce((sum, name) => sum + kb(name), 0)
const lazy = scripts.filter((name) => !first.has(name)).map((name) => ({ name, size: kb(name) }))

console.log(
  `JavaScript, gzipped: ${firstKb.toFixed(1)} KB at first (limit ${LIMIT_KB.first}), ` +
    `${lazy.reduce((sum, { size }) => sum + size, 0).toFixed(1)} KB later`,
)
let good = firstKb <= LIMIT_KB.first && first.size > 0
for (const { name, size } of lazy.filter((part) => part.size > LIMIT_KB.lazy)) {
  console.error(
    `${name} is ${size.toFixed(1)} KB, over the limit of ${LIMIT_KB.lazy} KB for a part fetched later.`,
  )
  good = false
}
if (!good) process.exit(1)
