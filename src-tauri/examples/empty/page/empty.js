// The line is on screen after the second frame: the program's page counts in the same way.
requestAnimationFrame(() => requestAnimationFrame(() => window.__TAURI_INTERNALS__.invoke('ready')))
