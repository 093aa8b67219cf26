import { FluentResource } from '@fluent/bundle'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Reads the Fluent files while the page is built, so that no start of the program has to. */
function fluent(): Plugin {
  return {
    name: 'fluent',
    transform(text, file) {
      if (!file.endsWith('.ftl')) return null
      const entries = new FluentResource(text).body
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(entries))})`, map: null }
    },
  }
}

/**
 * The engine takes ten milliseconds to make its first date. It does so while the page's script is on its way: the
 * inline script stands behind the tag that fetches it, and before the style sheet, for which it would wait.
 */
function earlyDates(): Plugin {
  const script = "<script>new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format()</script>"
  return {
    name: 'early-dates',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        if (!bundle) return html
        const [whole, main, sheet] =
          /(<script type="module".*?<\/script>)\s*<link rel="stylesheet".*? href="(.*?)">/.exec(html) ?? []
        if (!whole) throw new Error('index.html: the script and its style sheet are not where they were')
        const link = (kind: string) => `<link ${kind} crossorigin href="${sheet}">`
        return html.replace(
          whole,
          [link('rel="preload" as="style"'), main, script, link('rel="stylesheet"')].join('\n    '),
        )
      },
    },
  }
}

export default defineConfig({
  plugins: [svelte(), fluent(), earlyDates(), svelteTesting({ autoCleanup: false })],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    target: ['safari18', 'chrome120'],
    modulePreload: { polyfill: false },
    // The window's content policy allows no data: addresses.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Each file of the first load is a question to the window's host: what Today needs is one script and one sheet.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            // Fields and dialogs: the screens of every day need them too, and nothing of what follows.
            { name: 'fields', test: /src[\\/]parts[\\/]/ },
            // What a few people open now and then is two files: packed together it is much smaller.
            { name: 'seldom', test: /src[\\/](settings|here|audit)[\\/]/ },
            { name: 'team', test: /src[\\/](people|purpose)[\\/]/ },
          ],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'scripts/*.test.mjs'],
    environment: 'node',
    setupFiles: ['src/test.ts'],
  },
})
