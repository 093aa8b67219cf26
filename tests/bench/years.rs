//! A start with ten years of data (200,000 recognitions): the core is opened and gives the page's first answers, with the
//! checks of all records running beside it and without them.
//!
//! The window begins the checks only once its first screen is painted; here they run from the first moment, which is the
//! worst that a start can meet. Surprising: the two take turns on one file, which both have read before.

use std::sync::Arc;
use std::time::Instant;

use anyhow::{Result, anyhow, ensure};
use huddle_core::app::Opening;
use huddle_core::store::Mode;
use huddle_core::{App, api};
use huddle_tests::Folder;
use huddle_tests::folder::{command_line, said};

use crate::table::Table;
use crate::{median, program};

const RECORDS: &str = "200000";
const RUNS: usize = 9;
const LIMIT: f64 = 1.5;

/// What the window asks before it is painted, as `src-tauri/src/first.rs` has it.
const QUESTIONS: [(&str, &str); 4] = [
    ("setup_show", "{}"),
    ("settings_show", "{}"),
    ("huddle_today", r#"{"shift_id":null}"#),
    ("reminder_list", "{}"),
];

pub fn measure(_: &Folder, table: &mut Table) -> Result<()> {
    let folder = Folder::on_disk()?;
    let arguments = ["demo", "--seed", "1", "--records", RECORDS];
    let made = command_line(&program(), folder.path(), &arguments)?;
    ensure!(made.status.success(), "no demo data: {}", said(&made));
    let (mut with, mut without, mut checks) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..=RUNS {
        without.push(start(&folder)?);
        let checking = checked(&folder)?;
        with.push(checking.0);
        checks.push(checking.1);
    }
    let (with, without, checks) = (
        median(&with[1..]),
        median(&without[1..]),
        median(&checks[1..]),
    );
    let detail = format!(
        "{with:.1} ms until the first answers while all of it is checked, {without:.1} ms without, medians of {RUNS}; the checks take {:.1} s",
        checks / 1000.0
    );
    table.at_most(
        "a start with ten years of data",
        with / without,
        LIMIT,
        "×",
        detail,
    );
    Ok(())
}

/// Milliseconds until the first answers. It is opened to be read, so that the one whose data are checked may be open too.
fn start(folder: &Folder) -> Result<f64> {
    let begun = Instant::now();
    let look = Opening {
        mode: Mode::Look,
        ..Opening::of(folder.path())
    };
    let app = App::open(look).map_err(|fault| anyhow!("{fault}"))?;
    for (command, request) in QUESTIONS {
        api::call(&app, command, request).map_err(|fault| anyhow!("{command}: {fault}"))?;
    }
    Ok(begun.elapsed().as_secs_f64() * 1000.0)
}

/// The same while the checks of an app that is open already run, and the milliseconds that these take.
fn checked(folder: &Folder) -> Result<(f64, f64)> {
    let app = Arc::new(App::open(Opening::of(folder.path())).map_err(|fault| anyhow!("{fault}"))?);
    let begun = Instant::now();
    let checking = {
        let app = Arc::clone(&app);
        std::thread::spawn(move || app.heal())
    };
    let answered = start(folder)?;
    let healed = checking.join().map_err(|_| anyhow!("the checks broke"))?;
    healed.map_err(|fault| anyhow!("{fault}"))?;
    Ok((answered, begun.elapsed().as_secs_f64() * 1000.0))
}
