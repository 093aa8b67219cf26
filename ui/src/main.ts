// First of all: what the first screen waits for is under way while the rest is read.
import './early'
import '@fontsource-variable/inter/wght.css'
import './look/fonts.css'
import './look/base.css'
import './look/tokens.css'
import './look/room.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { changed } from './core/live.svelte'
import { onChanged } from './core/tauri'
import { answers, onTheWall } from './early'
import { fetchPage } from './frame/pages'
import { prepareWith, route } from './frame/router.svelte'
import { fontsFor } from './look/fonts'
import { t } from './words'

const place = document.getElementById('app')

/** An update of many records takes a while, and so does another program that holds the file. */
const PATIENCE = 2000

function sayThatItTakesLong(): void {
  const main = document.createElement('main')
  const line = document.createElement('p')
  main.className = 'page opening'
  line.setAttribute('role', 'alert')
  line.textContent = t('frame-opening')
  main.append(line)
  place?.replaceChildren(main)
}

/** The first picture is the whole screen with its letters: one that is drawn answer by answer is drawn four times. */
async function begin(): Promise<void> {
  onChanged(changed)
  prepareWith(fetchPage)
  const late = setTimeout(sayThatItTakesLong, PATIENCE)
  const [known] = await Promise.all([answers, fetchPage(route.row)])
  await fontsFor(JSON.stringify(known))
  clearTimeout(late)
  place?.replaceChildren()
  if (place) mount(App, { target: place })
}

async function beginOnTheWall(): Promise<void> {
  const { default: WallPage } = await import('./huddle/WallPage.svelte')
  if (place) mount(WallPage, { target: place })
}
void (onTheWall ? beginOnTheWall() : begin())
