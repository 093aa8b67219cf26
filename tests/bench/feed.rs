//! The feed of 100,000 stories, scrolled through in the real window: rows always cover the view, and few of them are on the page.

use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use huddle_tests::wait::until;
use huddle_tests::{Folder, Machine, Window};
use serde_json::json;

use crate::table::Table;
use crate::{example, program, quantile};

const RECORDS: &str = "100000";
const MOST_ROWS: f64 = 40.0;
/// Steps of the wheel in one go, and places far apart that are jumped to.
const STEPS: u32 = 300;
const JUMPS: u32 = 30;

pub fn measure(_: &Folder, table: &mut Table) -> Result<()> {
    let folder = example(RECORDS)?;
    let arguments = ["--data".to_owned(), folder.path().display().to_string()];
    let window = Window::of(&Arc::new(Machine::start()?), program(), &arguments)?;
    window.settles()?;
    window.goes("stories")?;
    until("the feed", || {
        let rows = window.asks("return document.querySelectorAll('[role=feed] article').length")?;
        Ok((rows != json!(0)).then_some(()))
    })?;
    let seen = window.awaits(SCROLL, vec![json!(STEPS), json!(JUMPS)])?;
    let numbers = |name: &str| -> Result<Vec<f64>> {
        let all = seen[name].as_array().context("no numbers")?;
        Ok(all.iter().filter_map(serde_json::Value::as_f64).collect())
    };
    let (rows, uncovered, times) = (numbers("rows")?, numbers("uncovered")?, numbers("times")?);
    ensure!(
        rows.len() as u32 == STEPS + JUMPS,
        "{} pictures",
        rows.len()
    );
    let most = rows.iter().copied().fold(0.0, f64::max);
    let bare = uncovered.iter().filter(|count| **count > 0.0).count();
    let detail = format!(
        "the most in {} pictures; 95 % of the steps were on the screen after {:.0} ms",
        rows.len(),
        quantile(&times, 0.95)
    );
    table.at_most(
        "rows on the page of 100,000 stories",
        most,
        MOST_ROWS,
        "",
        detail,
    );
    table.at_most(
        "pictures of them with a place that no row covers",
        bare as f64,
        0.0,
        "",
        format!("{STEPS} steps of 120 px and {JUMPS} jumps from end to end, each looked at two frames later"),
    );
    Ok(())
}

/// Scrolls, and looks at each picture: how many rows are on the page, and how many of ten places of the view lie on none.
/// Between two rows is a gap of 12 px, which is covered.
const SCROLL: &str = "
    const [steps, jumps, done] = arguments
    const seen = { rows: [], uncovered: [], times: [] }
    const feed = document.querySelector('[role=feed]')
    const frame = () => new Promise(drawn => requestAnimationFrame(drawn))
    const look = async () => {
        const begun = performance.now()
        await frame(); await frame()
        seen.times.push(performance.now() - begun)
        seen.rows.push(feed.querySelectorAll('article').length)
        // By their places: while a list scrolls, its rows take no pointer.
        const box = feed.getBoundingClientRect()
        const rows = [...feed.querySelectorAll('article')].map(row => row.getBoundingClientRect())
        let open = 0
        for (let part = 0; part < 10; part++) {
            const y = (innerHeight - 1) * (part + 0.5) / 10
            const within = y > box.top + 13 && y < box.bottom - 13
            if (within && !rows.some(row => row.top - 13 <= y && y <= row.bottom + 13)) open += 1
        }
        seen.uncovered.push(open)
    }
    const go = async () => {
        for (let step = 0; step < steps; step++) { scrollBy(0, 120); await look() }
        const height = document.documentElement.scrollHeight - innerHeight
        for (let jump = 0; jump < jumps; jump++) {
            scrollTo(0, height * (jump * 7 % jumps) / (jumps - 1))
            await look()
        }
        done(seen)
    }
    go()";
