//! What a test asks of the page: scripts, commands of the core, where it stands.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::wait::until;
use crate::window::Window;

impl Window {
    /// Runs a script in the page and gives what it returns.
    pub fn asks(&self, script: &str) -> Result<Value> {
        self.asks_with(script, Vec::new())
    }

    /// Runs a script in the page with arguments.
    pub fn asks_with(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.driven()
            .does(async |session| Ok(session.execute(script, arguments).await?.json().clone()))
    }

    /// Runs a script in the page that answers by calling its last argument.
    pub fn awaits(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.driven().does(async |session| {
            Ok(session
                .execute_async(script, arguments)
                .await?
                .json()
                .clone())
        })
    }

    /// Calls a command of the core as the page does. A refusal is an error that holds its code.
    pub fn calls(&self, command: &str, request: Value) -> Result<Value> {
        let answer = self.awaits(CALL, vec![json!(command), request])?;
        match answer.get("fault") {
            Some(fault) => bail!("{command} was refused: {fault}"),
            None => answer
                .get("value")
                .cloned()
                .context("the core did not answer"),
        }
    }

    /// Goes to a route as a link does, and waits until its screen has taken the place of the last one.
    pub fn goes(&self, path: &str) -> Result<()> {
        self.asks_with(GO, vec![json!(path)])?;
        until(&format!("the screen of {path}"), || {
            Ok((self.asks(ARRIVED)? == json!(true)).then_some(()))
        })?;
        self.settles()
    }

    /// Where the page stands, without the leading `#/`.
    pub fn route(&self) -> Result<String> {
        let hash = self.asks("return location.hash.replace(/^#\\/?/, '')")?;
        Ok(hash.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page stands at a route.
    pub fn stands_at(&self, path: &str) -> Result<()> {
        until(&format!("the page stands at {path}"), || {
            Ok((self.route()? == path).then_some(()))
        })
    }

    /// Waits until nothing is loading any more: fonts are there, nothing is busy, two frames are painted.
    pub fn settles(&self) -> Result<()> {
        until("the page stands", || {
            let stands = self.awaits(SETTLED, Vec::new())?;
            Ok((stands == json!(true)).then_some(()))
        })
    }
}

const CALL: &str = "
    const [command, request, done] = arguments
    window.__TAURI_INTERNALS__.invoke('call', { command, request })
        .then(value => done({ value: value ?? null }), fault => done({ fault: fault ?? 'nothing said' }))";

/// The heading of the screen that is left is marked, so that it is not taken for the next one's.
const GO: &str = "
    const address = '#/' + arguments[0]
    if ((location.hash || '#/today') !== address) {
        for (const heading of document.querySelectorAll('h1, h2, [role=alert]')) heading.left = true
    }
    location.hash = address";

const ARRIVED: &str =
    "return [...document.querySelectorAll('h1, h2, [role=alert]')].some(heading => !heading.left)";

const SETTLED: &str = "
    const done = arguments[0]
    const stands = () => document.readyState === 'complete'
        && document.querySelector('h1, h2, [role=alert]') !== null
        && document.querySelector('[aria-busy=true]') === null
    if (!stands()) { done(false) } else {
        document.fonts.ready.then(() =>
            requestAnimationFrame(() => requestAnimationFrame(() => done(stands()))))
    }";
