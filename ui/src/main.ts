import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'
import './look/base.css'
import './look/tokens.css'
import './look/room.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { askEarly } from './core/client'
import { changed } from './core/live.svelte'
import { onChanged } from './core/tauri'
import { fetchPage } from './frame/pages'
import { prepareWith, route } from './frame/router.svelte'
import { fontsFor } from './look/fonts'

// Heard and asked before the first component is made, so that all answers are under way at once.
onChanged(changed)
const early: Promise<unknown>[] = [askEarly('setup_show', {}), askEarly('settings_show', {})]
if (/^(#\/?(today)?)?$/.test(location.hash)) {
  early.push(askEarly('huddle_today', { shift_id: null }), askEarly('reminder_list', {}))
}
prepareWith(fetchPage)

/** The first picture is the whole screen: one that is drawn answer by answer is drawn four times. */
async function begin(): Promise<void> {
  const [answers] = await Promise.all([Promise.all(early), fetchPage(route.row)])
  await fontsFor(JSON.stringify(answers))
  const target = document.getElementById('app')
  if (target) mount(App, { target })
}
void begin()
