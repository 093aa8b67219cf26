//! What the page cannot do, tried from inside it: the walls of the built program, not of its configuration.

use std::io::ErrorKind;
use std::net::TcpListener;

use anyhow::Result;
use huddle_tests::{Folder, Window};
use serde_json::json;

#[test]
fn the_page_reaches_nothing_outside_and_runs_nothing_foreign() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    listener.set_nonblocking(true)?;
    let here = format!("http://{}/", listener.local_addr()?);
    let through = window.awaits(TRIES, vec![json!(here)])?;
    assert_eq!(through, json!([]), "got through");
    let called = listener.accept().err().map(|error| error.kind());
    assert_eq!(
        called,
        Some(ErrorKind::WouldBlock),
        "the page called outside"
    );
    window.sees("Start huddle")
}

#[test]
fn the_page_may_call_no_plugin_and_no_command_that_is_not_its_own() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    let commands = json!([
        "plugin:dialog|open",
        "plugin:dialog|save",
        "plugin:fs|read_text_file",
        "plugin:notification|notify",
        "plugin:notification|request_permission",
        "plugin:event|emit",
        "plugin:event|emit_to",
        "plugin:window|close",
        "plugin:window|create",
        "plugin:webview|create_webview_window",
        "plugin:app|version",
        "plugin:path|resolve_directory",
        "plugin:resources|close",
        "no_such_command",
    ]);
    let answered = window.awaits(CALLS, vec![commands])?;
    assert_eq!(answered, json!([]), "answered");
    Ok(())
}

/// Gives the names of what got through. Each try gets a moment to fail.
const TRIES: &str = "
    const [here, done] = arguments
    const through = []
    const got = name => () => through.push(name)
    const element = (tag, fields) => document.body.appendChild(Object.assign(document.createElement(tag), fields))
    const attempt = (name, work) => { try { work() } catch { /* as it should */ } }

    fetch(here).then(got('fetch'), () => {})
    fetch('https://example.org/').then(got('fetch elsewhere'), () => {})
    fetch('file:///etc/hostname').then(got('a file'), () => {})
    attempt('request', () => { const ask = new XMLHttpRequest(); ask.onload = got('request'); ask.open('GET', here); ask.send() })
    attempt('socket', () => { new WebSocket(here.replace('http', 'ws')).onopen = got('socket') })
    attempt('events', () => { new EventSource(here).onopen = got('events') })
    attempt('beacon', () => navigator.sendBeacon(here))
    element('img', { src: here, onload: got('image') })
    element('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', onload: got('image of data') })
    element('iframe', { src: here })
    element('link', { rel: 'stylesheet', href: here, onload: got('style sheet') })
    element('script', { src: here, onload: got('script') })
    element('script', { textContent: 'window.foreign = \"inline script\"' })
    element('script', { src: 'data:text/javascript,window.foreign=\"script of data\"' })
    element('script', { src: URL.createObjectURL(new Blob(['window.foreign = \"script of a blob\"'])) })
    element('button', {}).setAttribute('onclick', 'window.foreign = \"handler in an attribute\"')
    document.body.lastChild.click()
    attempt('worker', () => new Worker(URL.createObjectURL(new Blob(['fetch(\"' + here + '\")']))))
    attempt('eval', () => { (0, eval)('window.foreign = \"eval\"') })
    attempt('function', () => { new Function('window.foreign = \"function\"')() })
    attempt('import', () => import('data:text/javascript,window.foreign=\"import\"').catch(() => {}))
    attempt('window', () => { if (window.open(here)) through.push('a second window') })
    attempt('form', () => element('form', { action: here, method: 'post' }).submit())
    attempt('address', () => { location.assign(here) })
    if (!Object.isFrozen(Object.prototype)) through.push('a prototype can be changed')

    setTimeout(() => {
        if (window.foreign) through.push(window.foreign)
        if (location.origin !== 'tauri://localhost') through.push(location.href)
        done(through)
    }, 1500)";

const CALLS: &str = "
    const [commands, done] = arguments
    const tried = commands.map(command =>
        window.__TAURI_INTERNALS__.invoke(command, { path: '/etc/hostname', label: 'main', event: 'changed', options: {} })
            .then(() => [command], () => []))
    Promise.all(tried).then(answers => done(answers.flat()))";
