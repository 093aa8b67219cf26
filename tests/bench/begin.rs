//! From F5 on another screen to the first step of the huddle on the screen.
//!
//! Each time it is a new start: the huddle before it told nothing and is thrown away.

use std::sync::Arc;

use anyhow::{Context, Result};
use huddle_tests::wait::until;
use huddle_tests::{Folder, Machine, Window};
use serde_json::json;

use crate::table::Table;
use crate::{median, program, quantile};

const TIMES: usize = 20;
const LIMIT: f64 = 300.0;

pub fn measure(folder: &Folder, table: &mut Table) -> Result<()> {
    let arguments = ["--data".to_owned(), folder.path().display().to_string()];
    let window = Window::of(&Arc::new(Machine::start()?), program(), &arguments)?;
    window.settles()?;
    let mut times = Vec::new();
    for screen in ["stories", "people", "huddles", "settings"]
        .iter()
        .cycle()
        .take(TIMES)
    {
        window.goes(screen)?;
        window.settles()?;
        window.asks(WATCH)?;
        window.press("F5")?;
        let time = until("the first step", || {
            Ok(window.asks("return window.__begun ?? null")?.as_f64())
        })?;
        times.push(time);
        let run = window.calls("huddle_run", json!({}))?;
        let id = run["huddle_id"].as_str().context("no huddle runs")?;
        window.goes("today")?;
        window.calls("huddle_discard", json!({ "huddle_id": id }))?;
    }
    // The first start also fetches the screen.
    let detail = format!(
        "p95 of {TIMES} starts from four screens; the median is {:.0} ms",
        median(&times)
    );
    table.at_most(
        "F5 to the first step",
        quantile(&times, 0.95),
        LIMIT,
        "ms",
        detail,
    );
    Ok(())
}

const WATCH: &str = "
    window.__begun = undefined
    let pressed = 0
    addEventListener('keydown', event => { pressed = event.timeStamp }, { capture: true, once: true })
    const watching = new MutationObserver(() => {
        if (document.documentElement.dataset.step !== '0') return
        watching.disconnect()
        requestAnimationFrame(() => requestAnimationFrame(() => { window.__begun = performance.now() - pressed }))
    })
    watching.observe(document.documentElement, { attributeFilter: ['data-step'] })";
