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

// Heard and asked before the first component is made, so that all answers are under way at once.
onChanged(changed)
askEarly('setup_show', {})
askEarly('settings_show', {})
if (/^(#\/?(today)?)?$/.test(location.hash)) {
  askEarly('huddle_today', { shift_id: null })
  askEarly('reminder_list', {})
}

prepareWith(fetchPage)
const show = () => {
  const target = document.getElementById('app')
  if (target) mount(App, { target })
}
const waiting = fetchPage(route.row)
if (waiting) void waiting.then(show)
else show()
