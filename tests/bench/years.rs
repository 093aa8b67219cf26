//! A start with ten years of data (200,000 recognitions): the core is opened to write, as the window opens it, and gives the
//! page's first answers. It is measured with the look at all records running beside it, without it, and with a twentieth of
//! the data.
//!
//! With and without differ in nothing else: one app is open at a time, on one file that was read before, and the two take
//! turns. The window begins to look only once its first screen is painted; here that runs from the moment the core is open,
//! which is the worst that a start can meet. Surprising: a look at all records that a start waited for would slow both, and
//! they would come out alike; the start with a twentieth of the data is what shows it.

use std::sync::Arc;
use std::time::Instant;

use anyhow::{Result, anyhow};
use huddle_core::app::Opening;
use huddle_core::{App, api};
use huddle_tests::Folder;

use crate::table::Table;
use crate::{example, median};

const RECORDS: &str = "200000";
const RUNS: usize = 15;
const LIMIT: f64 = 1.5;

/// What the window asks before it is painted, as `src-tauri/src/first.rs` has it.
const QUESTIONS: [(&str, &str); 7] = [
    ("setup_show", "{}"),
    ("settings_show", "{}"),
    ("here_show", "{}"),
    ("huddle_today", r#"{"shift_id":null}"#),
    ("action_list", "{}"),
    ("reminder_list", "{}"),
    ("inbox_count", "{}"),
];

pub fn measure(few: &Folder, table: &mut Table) -> Result<()> {
    let folder = example(RECORDS)?;
    let (mut with, mut without, mut small, mut looked) = (vec![], vec![], vec![], vec![]);
    // The first of each reads the files for the first time.
    for turn in 0..=RUNS {
        let (unlooked, (beside, all), little) = (
            start(&folder, false)?.0,
            start(&folder, true)?,
            start(few, false)?.0,
        );
        if turn > 0 {
            without.push(unlooked);
            with.push(beside);
            looked.push(all);
            small.push(little);
        }
    }
    let (with, without, small) = (median(&with), median(&without), median(&small));
    let detail = format!(
        "{with:.1} ms until the first answers while all of it is checked, {without:.1} ms without, medians of {RUNS}; the checks take {:.1} s",
        median(&looked) / 1000.0
    );
    table.at_most(
        "a start with ten years of data",
        with / without,
        LIMIT,
        "×",
        detail,
    );
    let detail = format!(
        "{without:.1} ms against {small:.1} ms with {} recognitions, medians of {RUNS}",
        crate::RECORDS
    );
    table.at_most(
        "a start with twenty times the data",
        without / small,
        LIMIT,
        "×",
        detail,
    );
    Ok(())
}

/// Milliseconds from the start to the first answers, and to the end of the look at all records where one runs beside.
fn start(folder: &Folder, looks: bool) -> Result<(f64, f64)> {
    let begun = Instant::now();
    let since = || begun.elapsed().as_secs_f64() * 1000.0;
    let app = Arc::new(App::open(Opening::of(folder.path())).map_err(|fault| anyhow!("{fault}"))?);
    let looking = looks.then(|| {
        let app = Arc::clone(&app);
        std::thread::spawn(move || app.heal())
    });
    for (command, request) in QUESTIONS {
        api::call(&app, command, request).map_err(|fault| anyhow!("{command}: {fault}"))?;
    }
    let answered = since();
    if let Some(looking) = looking {
        let healed = looking.join().map_err(|_| anyhow!("the checks broke"))?;
        healed.map_err(|fault| anyhow!("{fault}"))?;
    }
    Ok((answered, since()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_questions_are_those_of_the_window() {
        let window = include_str!("../../src-tauri/src/first.rs");
        let all = format!("QUESTIONS: [(&str, &str); {}]", QUESTIONS.len());
        assert!(window.contains(&all), "the window asks more, or less");
        for (command, request) in QUESTIONS {
            let written = [
                format!(r#"("{command}", "{request}")"#),
                format!(r##"("{command}", r#"{request}"#)"##),
            ];
            assert!(written.iter().any(|it| window.contains(it)), "{command}");
        }
    }
}
