// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(css|svelte)$/.test(file),
)
const read = (file: string) => readFileSync(`src/${file}`, 'utf8')

/** What stands within the braces that open at `from`. */
function within(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return text.slice(from + 1, at)
  }
  throw new Error('A brace is never closed.')
}

/** The rules for paper, without what is said of them. */
function printed(text: string): string[] {
  const plain = text.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  return [...plain.matchAll(/@media print\s*\{/g)].map(({ index }) =>
    within(plain, plain.indexOf('{', index)),
  )
}

const depthOf = (rules: string) => {
  let [depth, most] = [0, 0]
  for (const letter of rules) {
    if (letter === '{') depth += 1
    if (letter === '}') depth -= 1
    most = Math.max(most, depth)
  }
  return most
}

test('no rule for paper stands within another, because WebKitGTK leaves those out', () => {
  const found = files.flatMap((file) => printed(read(file)).map((rules) => ({ file, depth: depthOf(rules) })))
  expect(found.length).toBeGreaterThanOrEqual(2)
  expect(found.filter(({ depth }) => depth !== 1)).toEqual([])
})

const page = (sheet: string, under = '') => `
  <div id="app">
    <a class="skip">Skip</a>
    <div class="frame">
      <nav>Today</nav>
      <header>Harbour Hotel</header>
      <main>
        <p>A notice</p>
        <div class="page ${sheet}">
          <a>Back</a>
          <header><h1>Saturday</h1><button>Print</button></header>
          <div class="card"><section><h2>One story</h2><p>Found the bag.</p><a>and 2 more</a></section></div>
        </div>
      </main>
      <footer class="foot">Taken back</footer>
    </div>
    ${under}
  </div>
  <div>A list</div>`

/** What is left of the page on paper, word by word. */
function onPaper(html: string, theme = 'light'): string[] {
  document.documentElement.dataset.theme = theme
  document.head.innerHTML = `<style>${printed(read('look/print.css')).join('')}</style>`
  document.body.innerHTML = html
  const words: string[] = []
  const walk = (element: Element) => {
    if (getComputedStyle(element).display === 'none') return
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child)
      else if (child.textContent?.trim()) words.push(child.textContent.trim())
    }
  }
  walk(document.body)
  return words
}

test('of a page that is a sheet, nothing but the sheet is on paper, and nothing that can be pressed', () => {
  expect(onPaper(page('sheet'))).toEqual(['Saturday', 'One story', 'Found the bag.', 'and 2 more'])
})

test('in every theme the sheet is black on white and has no box', () => {
  for (const theme of ['light', 'dark', 'contrast']) {
    onPaper(page('sheet'), theme)
    const root = getComputedStyle(document.documentElement)
    const token = (name: string) => root.getPropertyValue(name)
    expect([theme, token('color-scheme')]).toEqual([theme, 'light'])
    expect(['--paper', '--surface'].map(token)).toEqual(['white', 'white'])
    expect(['--text', '--muted', '--accent', '--gold'].map(token)).toEqual(Array(4).fill('black'))
    const card = document.querySelector('.card')
    expect(card && getComputedStyle(card).borderStyle).toBe('none')
  }
})

test('a page that is no sheet, and one with a code over it, are left as they are', () => {
  const whole = ['Skip', 'Today', 'Harbour Hotel', 'A notice', 'Back', 'Saturday', 'Print']
  expect(onPaper(page(''))).toEqual(expect.arrayContaining(whole))
  expect(onPaper(page('sheet', '<section class="paper">12 34</section>'))).toEqual(
    expect.arrayContaining([...whole, '12 34']),
  )
})
