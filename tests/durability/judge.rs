//! Whether a folder that a crash left holds what it must.
//!
//! The core opens it as always, finds nothing wrong, and holds either what stood there after the last acknowledged deed
//! or what the next one makes of it: never less, never half, never more. What it kept as copies is whole, and nothing
//! that is there lost its name. Then the team works on: a new sitting takes nothing back that it did not do.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use huddle_core::Code;
use serde_json::json;

use crate::found::{self, Rows};
use crate::team::Team;

/// A sitting that no team has by itself.
const AFTER: u64 = 777;

/// What stands in a folder at a moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// The database's rows.
    pub rows: Rows,
    /// The copies' names.
    pub copies: BTreeSet<String>,
}

impl State {
    /// What stands in a folder now.
    pub fn of(folder: &Path) -> Result<State> {
        Ok(State {
            rows: found::rows(folder)?,
            copies: found::copies(folder)?,
        })
    }
}

/// Opens what a crash left, and gives what is there; everything that does not depend on what was done is judged here.
pub fn reopened(folder: &Path, seed: u64) -> Result<State> {
    let team = Team::open(folder, seed, AFTER)
        .map_err(|e| anyhow::anyhow!("it does not open again: {e}"))?;
    team.is_sound()?;
    found::copies_are_whole(folder)?;
    State::of(folder)
}

/// What is there is what stood there after the last acknowledged deed (`before`), or after the next one (`after`).
pub fn holds(found: &State, before: &State, after: Option<&State>) -> Result<()> {
    let is = |state: &State| state.rows == found.rows;
    // Nothing was acknowledged yet, and nobody did anything: a first start may begin again.
    let is_new = found::is_fresh(&before.rows) && found::is_fresh(&found.rows);
    if !(is(before) || after.is_some_and(is) || is_new) {
        bail!(
            "not what was acknowledged: {}",
            found::difference(&before.rows, &found.rows)
        );
    }
    let after = after.unwrap_or(before);
    // One that was let go may be there again: that its name went is not worth waiting for the disk.
    for copy in before.copies.intersection(&after.copies) {
        ensure!(found.copies.contains(copy), "the copy {copy} is gone");
    }
    Ok(())
}

/// The team works on: there is nothing to take back yet, what is told is kept, and taking it back leaves no trace but in
/// the log.
pub fn works_on(folder: &Path, seed: u64) -> Result<()> {
    let mut team = Team::open(folder, seed, AFTER + 1)?;
    let refused = team.call("undo", &json!({})).err().map(|e| e.code);
    ensure!(
        refused == Some(Code::NothingToUndo),
        "a new sitting takes back: {refused:?}"
    );
    if team
        .call("person_list", &json!({"query": "", "left": false}))
        .is_ok_and(|list| list != json!([]))
    {
        let before = found::rows(folder)?;
        team.tell("After the crash.")
            .map_err(|e| anyhow::anyhow!("no later save: {e}"))?;
        let told = found::rows(folder)?;
        ensure!(told != before, "a later save is not there");
        team.call("undo", &json!({}))
            .map_err(|e| anyhow::anyhow!("no undo: {e}"))?;
        let after = found::rows(folder)?;
        // Telling drops the draft, and what is local is not undone.
        let rows = |rows: &str| -> Vec<String> {
            let kept = found::without_the_log(rows)
                .into_iter()
                .filter(|row| !row.starts_with("draft "));
            kept.map(str::to_owned).collect()
        };
        ensure!(
            rows(&before) == rows(&after),
            "undo after the crash: {}",
            found::difference(&before, &after)
        );
    }
    team.is_sound().context("after working on")
}
