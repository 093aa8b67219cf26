// Fetches the letters that a text needs before it is drawn. A font that comes later has the screen laid out and drawn
// again, which takes as long as the first time. Which files a text needs is known from their `unicode-range`.

const ARABIC = /\p{Script=Arabic}+/gu

/** The longest that a screen waits for them, in milliseconds. */
const PATIENCE = 500

/** Resolves when they are there; where one cannot be fetched or is late, the next font of the list stands in for it. */
export async function fontsFor(text: string): Promise<void> {
  // Each letter once: the engine looks for the font of every one that it is given.
  const letters = [...new Set(text)].join('')
  const arabic = letters.match(ARABIC)?.join('')
  const asked = [document.fonts.load('1em "Inter Variable"', letters)]
  for (const weight of arabic ? [400, 700] : []) {
    asked.push(document.fonts.load(`${weight} 1em "Noto Sans Arabic"`, arabic))
  }
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE))
  await Promise.race([Promise.allSettled(asked), late])
}
