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
import { comesWith } from './frame/onscreen'
import { fetchPage } from './frame/pages'
import { prepareWith, route } from './frame/router.svelte'
import { fontsFor } from './look/fonts'

onChanged(changed)
prepareWith(fetchPage)

/** The first picture is the whole screen: one that is drawn answer by answer is drawn four times. */
async function begin(): Promise<void> {
  const [known] = await Promise.all([answers, fetchPage(route.row)])
  const letters = fontsFor(JSON.stringify(known))
  const place = document.getElementById('app')
  const page = document.createElement('div')
  comesWith(letters.then(() => place?.replaceWith(page)))
  // Today is made while its letters come. Other screens measure themselves, and are the first one only after a reload.
  if (route.path !== 'today') await letters
  mount(App, { target: page })
}
void begin()
