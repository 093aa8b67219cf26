//! A shout-out saved durably, beside a bare transaction that writes the same rows into a copy of the same database.
//!
//! The two take turns. The rows are found by comparing the database before and after one shout-out.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use huddle_core::App;
use huddle_core::app::Opening;
use huddle_tests::Folder;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::rows::Rows;
use crate::table::Table;
use crate::{median, quantile};

const TIMES: u32 = 300;
const LIMIT: f64 = 1.5;
const FILE: &str = "huddle.db";

pub fn measure(folder: &Folder, table: &mut Table) -> Result<()> {
    take_turns(folder, TIMES, table)
}

fn take_turns(folder: &Folder, times: u32, table: &mut Table) -> Result<()> {
    let (before, after) = (Folder::on_disk()?, Folder::on_disk()?);
    let app = App::open(Opening::of(folder.path())).map_err(|refusal| anyhow!("{refusal:?}"))?;
    let request = shout_out(&app)?;
    copy(folder.path(), before.path())?;
    call(&app, "story_tell", &request)?;
    copy(folder.path(), after.path())?;
    let rows = Rows::added(&before.path().join(FILE), &after.path().join(FILE))?;
    let mut bare = Connection::open(after.path().join(FILE))?;
    bare.pragma_update(None, "journal_mode", "WAL")?;
    bare.pragma_update(None, "synchronous", "FULL")?;
    let (mut own, mut other) = (Vec::new(), Vec::new());
    for time in 1..=times {
        let begun = Instant::now();
        call(&app, "story_tell", &request)?;
        own.push(begun.elapsed().as_secs_f64() * 1000.0);
        let again = rows.under_new_ids(time);
        let begun = Instant::now();
        let transaction = bare.transaction()?;
        again.write(&transaction)?;
        transaction.commit()?;
        other.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    let detail = format!(
        "{:.2} ms against {:.2} ms of a bare transaction with the same {} rows, medians of {times}; p95 {:.2} and {:.2} ms",
        median(&own),
        median(&other),
        rows.count(),
        quantile(&own, 0.95),
        quantile(&other, 0.95),
    );
    table.at_most(
        "a shout-out saved",
        median(&own) / median(&other),
        LIMIT,
        "×",
        detail,
    );
    Ok(())
}

fn call(app: &App, command: &str, request: &Value) -> Result<Value> {
    let answer = huddle_core::api::call(app, command, &request.to_string());
    Ok(serde_json::from_str(
        &answer.map_err(|refusal| anyhow!("{command}: {refusal:?}"))?,
    )?)
}

/// What most people write: one colleague, one sentence.
fn shout_out(app: &App) -> Result<Value> {
    let people = call(app, "person_list", &json!({ "query": "", "left": false }))?;
    let id = |at: usize| {
        people
            .pointer(&format!("/{at}/id"))
            .cloned()
            .context("the team is too small")
    };
    Ok(
        json!({ "people": [id(0)?], "text": "Thank you for staying late on Tuesday so that everybody got their room.",
        "customer_words": "", "kind": null, "giver_id": id(1)?, "source": "saw_it", "day": null }),
    )
}

/// Copies a database as it stands, with what is still in its log.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    let source = Connection::open(from.join(FILE))?;
    Ok(source.backup(
        "main",
        to.join(FILE),
        None::<fn(rusqlite::backup::Progress)>,
    )?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bare_transaction_writes_what_a_shout_out_writes() {
        let folder = Folder::on_disk().unwrap();
        let app = App::open(Opening::of(folder.path())).unwrap();
        huddle_core::demo::make(&app, 50, 1).unwrap();
        drop(app);
        let mut table = Table::default();
        take_turns(&folder, 3, &mut table).unwrap();
        assert!(
            table.written().contains("with the same 5 rows"),
            "{}",
            table.written()
        );
    }
}
