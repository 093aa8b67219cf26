//! What the page cannot do, tried from inside it: the walls of the built program, not of its configuration.

use std::io::ErrorKind::{self, WouldBlock};
use std::net::TcpListener;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};
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
    assert_eq!(called(&listener), WouldBlock, "the page called outside");
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

#[test]
fn no_click_on_an_address_leads_anywhere() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    listener.set_nonblocking(true)?;
    let here = format!("http://{}/", listener.local_addr()?);
    let links = window.asks_with(LINKS, vec![json!(here)])?;
    for link in links.as_array().context("no links")? {
        for (held, button) in [("", 0), ("", 1), ("Ctrl", 0), ("Shift", 0), ("", 2)] {
            window.clicks(&link["x"], &link["y"], button, held)?;
        }
    }
    // What the engine itself is told to load, as it is when something is dropped on the window.
    for address in [
        &here,
        "file:///etc/hostname",
        "data:text/html,elsewhere",
        "about:blank",
    ] {
        let _ = window.driven().does(async |session| {
            session
                .set_page_load_timeout(Duration::from_secs(1))
                .await?;
            session.goto(address).await
        });
    }
    let stands = window.awaits(STANDS, Vec::new())?;
    assert_eq!(stands, json!(["tauri://localhost", "here", null]));
    let windows = window
        .driven()
        .does(async |session| session.windows().await)?;
    assert_eq!(windows.len(), 1, "a window was opened");
    assert_eq!(called(&listener), WouldBlock, "the page called outside");
    let stored = Command::new("find")
        .arg(window.machine().home())
        .args(["-name", "stored*"])
        .output()?;
    assert_eq!(
        String::from_utf8_lossy(&stored.stdout),
        "",
        "something was downloaded"
    );
    window.sees("Start huddle")
}

#[test]
fn a_text_that_looks_like_an_address_is_never_a_link() -> Result<()> {
    let folder = Folder::demo_at_once()?;
    let window = Window::open(&folder, &[])?;
    let people = window.calls("person_list", json!({ "query": "", "left": false }))?;
    let who = &people[0]["id"];
    let text = "See https://example.org/a or www.example.org, write to ana@example.org, javascript:alert(1) \
        <a href=\"https://example.org/\">here</a> [there](https://example.org/).";
    let story = json!({ "people": [who], "text": text, "customer_words": text, "kind": "shout_out", "giver_id": null,
        "source": "saw_it", "day": null });
    let told = window.calls("story_tell", story)?;
    let id = told["id"].as_str().context("no id")?;
    for path in ["stories", &format!("stories/{id}")] {
        window.goes(path)?;
        window.sees("https://example.org/a")?;
        assert_eq!(window.asks(LINKED)?, json!([]), "links in {path}");
    }
    Ok(())
}

#[test]
fn the_policy_that_the_page_is_under_allows_no_script_but_its_own() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    let policy = window.awaits(POLICY, Vec::new())?;
    let policy = policy.as_str().context("no policy")?;
    // They stand in another order at each start.
    let directives: Vec<Vec<&str>> = policy
        .split(';')
        .map(|directive| directive.split_whitespace().collect())
        .collect();
    let scripts = directives
        .iter()
        .find(|words| words.first() == Some(&"script-src"));
    let scripts = scripts.context("no script-src")?;
    for source in &scripts[1..] {
        let own =
            *source == "'self'" || source.starts_with("'sha256-") || source.starts_with("'nonce-");
        assert!(own, "{source} in {policy}");
    }
    assert!(
        directives.contains(&vec!["default-src", "'none'"]),
        "{policy}"
    );
    Ok(())
}

fn called(listener: &TcpListener) -> ErrorKind {
    listener
        .accept()
        .map_or_else(|error| error.kind(), |_| ErrorKind::Other)
}

/// Puts links into the page and gives the middle of each.
const LINKS: &str = "
    window.marker = 'here'
    const here = arguments[0]
    const blob = URL.createObjectURL(new Blob(['stored']))
    const kinds = [
        { href: here }, { href: here, target: '_blank' }, { href: here, target: '_top' }, { href: here, download: 'stored' },
        { href: blob, download: 'stored' }, { href: blob }, { href: 'file:///etc/hostname' }, { href: 'mailto:ana@example.org' },
        { href: 'javascript:window.foreign = 1' }, { href: 'data:text/html,elsewhere' }, { href: here, ping: here },
    ]
    return kinds.map((fields, at) => {
        const link = Object.assign(document.createElement('a'), fields, { textContent: 'a link' })
        Object.assign(link.style, { position: 'fixed', left: '300px', top: `${at * 30}px`, zIndex: 9999 })
        document.body.append(link)
        const box = link.getBoundingClientRect()
        return { x: Math.round(box.x + 10), y: Math.round(box.y + 8) }
    })";

const STANDS: &str = "
    const done = arguments[0]
    setTimeout(() => done([location.origin, window.marker, window.foreign ?? null]), 1500)";

const LINKED: &str =
    "return [...document.querySelectorAll('a')].map(link => link.getAttribute('href') ?? '')
    .filter(address => !address.startsWith('#'))";

/// The policy as the engine knows it, which tells it with each breach.
const POLICY: &str = "
    const done = arguments[0]
    document.addEventListener('securitypolicyviolation', event => done(event.originalPolicy), { once: true })
    document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' }))";

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
