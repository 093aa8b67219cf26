// Reads ui/src/words/en, writes ids.gen.ts, and compares the ids with what the sources use.
//   node scripts/words.mjs          writes
//   node scripts/words.mjs --check  writes nothing; fails when something is wrong
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FluentResource } from '@fluent/bundle'

const ui = fileURLToPath(new URL('..', import.meta.url))
const wordsDir = join(ui, 'src/words')
const generated = join(wordsDir, 'ids.gen.ts')
const check = process.argv.includes('--check')
const problems = []
/** What only Rust says; the page neither holds nor checks these. */
const RUST_ONLY = /(cli|window|reminder)\.ftl$/
/** The questions to the room have a check of their own. */
const QUESTIONS = /[\\/]questions[\\/]/
const numbered = (kind, length) =>
  Array.from({ length }, (_, at) => `prompt-${kind}-${`${at + 1}`.padStart(2, '0')}`)
const CASES = numbered('case', 25)
const QUESTION_IDS = [
  ...numbered('purpose', 20),
  ...numbered('empathy', 20),
  ...CASES.flatMap((id) => [id, `${id}-reveal`]),
]

const filesUnder = (dir, pattern) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** Every variable in a pattern, and every message it points to. */
function gather(node, found) {
  if (Array.isArray(node)) for (const part of node) gather(part, found)
  else if (node && typeof node === 'object') {
    if (node.type === 'var') found.args.add(node.name)
    if (node.type === 'mesg') found.refs.add(node.attr ? `${node.name}.${node.attr}` : node.name)
    if (node.type === 'term') found.terms.add(node.name)
    for (const [key, value] of Object.entries(node)) {
      // A term's own arguments are not the message's.
      if (key !== 'name' && typeof value === 'object') gather(value, found)
    }
  }
}

function readWords(dir) {
  const messages = new Map()
  const terms = new Map()
  const files = filesUnder(dir, /\.ftl$/).filter((name) => !RUST_ONLY.test(name) && !QUESTIONS.test(name))
  for (const file of files) {
    const shown = relative(ui, file)
    const text = readFileSync(file, 'utf8')
    const entries = new FluentResource(text).body
    const parsed = new Set(entries.map((entry) => entry.id))
    for (const [line, id] of [...text.matchAll(/^(-?[a-zA-Z][\w-]*)\s*=/gm)].map((m) => [m.index, m[1]])) {
      if (!parsed.has(id)) {
        const at = text.slice(0, line).split('\n').length
        problems.push(`${shown}:${at}: "${id}" cannot be read. Look for an open brace or a missing indent.`)
      }
    }
    const seen = new Set()
    for (const entry of entries) {
      const target = entry.id.startsWith('-') ? terms : messages
      const known = target.get(entry.id)
      if (seen.has(entry.id) || (known && target === messages)) {
        problems.push(`${shown}: "${entry.id}" stands twice${known ? ` (also in ${known.file})` : ''}.`)
      }
      seen.add(entry.id)
      const place = /places\/(.+)\.ftl$/.exec(shown)?.[1]
      if (target === terms) {
        terms.set(entry.id, { file: shown, places: new Set([...(known?.places ?? []), place ?? '*']) })
        continue
      }
      const parts = entry.value ? [['', entry.value]] : []
      for (const [name, value] of Object.entries(entry.attributes)) parts.push([`.${name}`, value])
      for (const [suffix, value] of parts) {
        const found = { args: new Set(), refs: new Set(), terms: new Set() }
        gather(value, found)
        messages.set(entry.id + suffix, { file: shown, ...found })
      }
    }
  }
  return { messages, terms }
}

/** Every place asks the same questions, each one line of plain text: the core knows their numbers, and the page puts nothing in. */
function checkQuestions(dir) {
  for (const file of filesUnder(dir, /\.ftl$/).filter((name) => QUESTIONS.test(name))) {
    const shown = relative(ui, file)
    const text = readFileSync(file, 'utf8')
    const written = [...text.matchAll(/^(-?[a-zA-Z][\w-]*)\s*=/gm)].map((match) => match[1])
    const plain = new Map()
    for (const { id, value, attributes } of new FluentResource(text).body) {
      const oneLine = typeof value === 'string' && !/[\n{}]/.test(value)
      if (oneLine && Object.keys(attributes).length === 0) plain.set(id, value)
    }
    for (const id of QUESTION_IDS) {
      const times = written.filter((other) => other === id).length
      if (times === 0) problems.push(`${shown}: "${id}" is missing.`)
      else if (times > 1) problems.push(`${shown}: "${id}" stands twice.`)
      else if (!plain.has(id)) problems.push(`${shown}: "${id}" must be one line without braces.`)
    }
    for (const id of written.filter((id) => !QUESTION_IDS.includes(id)))
      problems.push(`${shown}: "${id}" is no question that the core asks.`)
  }
}

const english = readWords(join(wordsDir, 'en'))
checkQuestions(join(wordsDir, 'en'))

// A message that shows another one needs that one's arguments too.
function argsOf(id, seen = new Set()) {
  const message = english.messages.get(id)
  if (!message || seen.has(id)) return []
  seen.add(id)
  return [...message.args, ...[...message.refs].flatMap((ref) => argsOf(ref, seen))]
}

const placesIn = (folder) =>
  filesUnder(join(wordsDir, 'en', folder), /\.ftl$/).map((file) => file.replace(/^.*\/(.+)\.ftl$/, '$1'))
const places = placesIn('places')
const asking = placesIn('questions')
for (const place of places.filter((name) => !asking.includes(name)))
  problems.push(`en/questions/${place}.ftl is missing.`)
for (const [id, term] of english.terms) {
  const missing = term.places.has('*') ? [] : places.filter((place) => !term.places.has(place))
  for (const place of missing) problems.push(`en/places/${place}.ftl: the term "${id}" is missing.`)
}
for (const [id, message] of english.messages) {
  for (const ref of message.refs) {
    if (!english.messages.has(ref))
      problems.push(`${message.file}: "${id}" shows "${ref}", which does not exist.`)
  }
  for (const term of message.terms) {
    if (!english.terms.has(`-${term}`))
      problems.push(`${message.file}: "${id}" uses the term "-${term}", which does not exist.`)
  }
}

const ids = [...english.messages.keys()].sort()
const lines = ids.map((id) => {
  const args = [...new Set(argsOf(id))].sort()
  return `  '${id}': ${args.length === 0 ? 'never' : args.map((arg) => `'${arg}'`).join(' | ')}`
})
const source = `// Made by scripts/words.mjs from the .ftl files. Do not edit.

/** Every message, and the names of the arguments it needs. */
export type Words = {
${lines.join('\n')}
}

export type WordId = keyof Words
`
let before = ''
try {
  before = readFileSync(generated, 'utf8')
} catch {
  // Not made yet.
}
if (source !== before) {
  if (check) problems.push('src/words/ids.gen.ts is stale. Run: npm run words')
  else writeFileSync(generated, source)
}

// What the sources use.
const used = new Set()
const prefixes = new Set()
for (const file of filesUnder(join(ui, 'src'), /\.(svelte|ts)$/)) {
  if (/\.gen\.ts$|\.test\.ts$/.test(file)) continue
  const text = readFileSync(file, 'utf8')
  for (const match of text.matchAll(/['"`]([a-z][a-z0-9]*(?:-[a-z0-9_]+)+(?:\.[a-z]+)?)['"`]/g))
    used.add(match[1])
  for (const match of text.matchAll(/`([a-z][a-z0-9]*-(?:[a-z0-9_]+-)*)\$\{/g)) prefixes.add(match[1])
  for (const match of text.matchAll(/\bt\(\s*(['"])([^'"]+)\1/g)) {
    const at = text.slice(0, match.index).split('\n').length
    if (!english.messages.has(match[2])) {
      problems.push(`${relative(ui, file)}:${at}: t('${match[2]}') has no words. Add it to an .ftl file.`)
    }
  }
  if (file.endsWith('.svelte')) sentences(file, text)
}

/** Words that stand in a template instead of an .ftl file. */
function sentences(file, text) {
  const blank = (part) => part.replace(/[^\n]/g, ' ')
  const markup = text.replace(/<(script|style)[\s\S]*?<\/\1>/g, blank).replace(/<!--[\s\S]*?-->/g, blank)
  for (const match of withoutBraces(markup, blank).matchAll(/>([^<>]*\p{L}{3,}[^<>]*)</gu)) {
    const at = markup.slice(0, match.index).split('\n').length
    problems.push(`${relative(ui, file)}:${at}: "${match[1].trim()}" belongs in an .ftl file.`)
  }
  for (const match of markup.matchAll(
    /\s(?:aria-label|title|placeholder|alt|label|hint)="([^"{]*\p{L}{3,}[^"{]*)"/gu,
  )) {
    const at = markup.slice(0, match.index).split('\n').length
    problems.push(`${relative(ui, file)}:${at}: "${match[1]}" belongs in an .ftl file.`)
  }
}

/** Blanks every {…}, however deep; also those inside tags, where arrows would look like the end of a tag. */
function withoutBraces(markup, blank) {
  let depth = 0
  let out = ''
  for (const letter of markup) {
    if (letter === '{') depth += 1
    out += depth > 0 ? blank(letter) : letter
    if (letter === '}') depth = Math.max(0, depth - 1)
  }
  return out
}

const shownByOthers = new Set([...english.messages.values()].flatMap((message) => [...message.refs]))
const rust = join(ui, '../src-tauri')
const rustText = filesUnder(rust, /\.rs$/)
  .filter((file) => !file.includes('/target/'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
// Undo names what it takes back, and the record of changes who did what.
const table = readFileSync(join(rust, 'crates/core/src/api/table.rs'), 'utf8')
const doors = [...table.matchAll(/^\s*(write|nameless) (\w+)\(/gm)]
if (doors.length === 0) problems.push('no command that writes was found in the table')
for (const [, door, command] of doors) {
  if (door === 'write' && !english.messages.has(`done-${command}`))
    problems.push(`en/done.ftl: "done-${command}" is missing: the command can be taken back.`)
  if (!english.messages.has(`audit-did-${command}`))
    problems.push(`en/audit.ftl: "audit-did-${command}" is missing: the record of changes names it.`)
}
for (const id of ids) {
  const message = id.split('.')[0]
  const isUsed =
    used.has(id) ||
    used.has(message) ||
    shownByOthers.has(id) ||
    [...prefixes].some((prefix) => id.startsWith(prefix)) ||
    rustText.includes(`"${message}"`)
  if (!isUsed && check)
    problems.push(`${english.messages.get(id).file}: nothing uses "${id}". Take it out, or use it.`)
}

// Other languages may lack messages, but must not hold unknown ones or other arguments.
for (const entry of readdirSync(wordsDir, { withFileTypes: true })) {
  if (!entry.isDirectory() || entry.name === 'en') continue
  const other = readWords(join(wordsDir, entry.name))
  checkQuestions(join(wordsDir, entry.name))
  for (const [id, message] of other.messages) {
    const known = english.messages.get(id)
    if (!known) problems.push(`${message.file}: "${id}" does not exist in English.`)
    else
      for (const arg of message.args)
        if (!argsOf(id).includes(arg))
          problems.push(`${message.file}: "${id}" uses $${arg}, which it is not given.`)
  }
}

for (const problem of problems) console.error(problem)
console.log(`${ids.length} messages${problems.length > 0 ? `, ${problems.length} problems` : ''}`)
if (check && problems.length > 0) process.exit(1)
