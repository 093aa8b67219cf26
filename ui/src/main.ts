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
import { answers } from './early'
import { fetchPage } from './frame/pages'
import { prepareWith, route } from './frame/router.svelte'
import { fontsFor } from './look/fonts'

onChanged(changed)
prepareWith(fetchPage)

/** The first picture is the whole screen with its letters: one that is drawn answer by answer is drawn four times. */
async function begin(): Promise<void> {
  const [known] = await Promise.all([answers, fetchPage(route.row)])
  await fontsFor(JSON.stringify(known))
  const place = document.getElementById('app')
  if (place) mount(App, { target: place })
}
void begin()
