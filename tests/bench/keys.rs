//! From a key to the next step on the screen, beside a page with one line in the same window.
//!
//! Both pages are watched by the same script: from the time of the key's event to the frame after the one in which the
//! page has marked its step.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use huddle_tests::wait::until;
use huddle_tests::{Folder, Machine, Window};
use serde_json::json;

use crate::table::Table;
use crate::{program, quantile};

const PRESSES: usize = 100;
const LIMIT: f64 = 16.0;

pub fn measure(folder: &Folder, table: &mut Table) -> Result<()> {
    let arguments = ["--data".to_owned(), folder.path().display().to_string()];
    let window = Window::of(&Arc::new(Machine::start()?), program(), &arguments)?;
    window.settles()?;
    let run = window.calls("huddle_start", json!({ "shift_id": null }))?;
    let steps = run["steps"].as_array().map_or(0, Vec::len);
    ensure!(steps > 3, "the huddle has {steps} steps only");
    window.goes("huddle")?;
    let huddle = presses(&window, &format!("{}", run["at"]))?;
    window.asks(LINE)?;
    let line = presses(&window, "0")?;
    let (own, other) = (quantile(&huddle, 0.95), quantile(&line, 0.95));
    let detail = format!(
        "p95 of {PRESSES} presses: {own:.1} ms against {other:.1} ms of a page with one line in the same window"
    );
    table.at_most(
        "key to the next step, above one line",
        own - other,
        LIMIT,
        "ms",
        detail,
    );
    Ok(())
}

/// Presses forth and back; milliseconds of each press.
fn presses(window: &Window, first: &str) -> Result<Vec<f64>> {
    until("the first step", || {
        let step = window.asks("return document.documentElement.dataset.step ?? null")?;
        Ok((step == json!(first)).then_some(()))
    })?;
    window.asks(WATCH)?;
    for press in 0..PRESSES {
        window.press(if press % 2 == 0 { "PageDown" } else { "PageUp" })?;
        until("the press is answered", || {
            let count = window.asks("return window.__times.length")?;
            Ok((count == json!(press + 1)).then_some(()))
        })?;
    }
    let times = window.asks("return window.__times")?;
    times
        .as_array()
        .context("no times")?
        .iter()
        .map(|time| time.as_f64().context("no number"))
        .collect()
}

/// A page with one line, which is all that is left of the window's page and of its listeners.
const LINE: &str = "
    document.open()
    document.write('<!doctype html><title>One line</title><p>0')
    document.close()
    const line = document.querySelector('p')
    let at = 0
    document.documentElement.dataset.step = '0'
    addEventListener('keydown', event => {
        at += event.key === 'PageDown' ? 1 : -1
        line.textContent = String(at)
        document.documentElement.dataset.step = String(at)
    })";

const WATCH: &str = "
    window.__times = []
    let pressed = 0
    addEventListener('keydown', event => { pressed = event.timeStamp }, true)
    new MutationObserver(() => {
        requestAnimationFrame(() => requestAnimationFrame(() => window.__times.push(performance.now() - pressed)))
    }).observe(document.documentElement, { attributeFilter: ['data-step'] })";
