//! What each verb does. It decides nothing: the core does the work, the words say what came of it.
//!
//! It refuses to write over anything but a plain file: a copy is put in place by renaming, and a device or a folder of
//! that name would be gone. Surprising: an example team comes with ids that follow from its seed too.

use std::path::Path;

use huddle_core::App;
use huddle_core::api;
use huddle_core::demo;
use huddle_core::error::{Code, Error, Result};
use huddle_core::recognition::export;
use huddle_core::store::{Mode, backup, check, dump};
use serde_json::{Value, json};

use super::{Outcome, admit, people, today};
use crate::args::{Export, Import, Start, Verb};
use crate::folder::Folder;
use crate::said;
use crate::start::{self, SEED};

/// Does what the verb says, and gives what there is to print.
pub fn run(start: &Start, folder: &Folder) -> Result<Outcome> {
    let open = |mode| start::for_verb(start, folder, mode);
    match &start.verb {
        Some(Verb::Today { json }) => plan(&open(Mode::Look)?, *json),
        Some(Verb::Demo { records, seed }) => example(
            start,
            folder,
            records.unwrap_or(demo::RECORDS),
            seed.unwrap_or(SEED),
        ),
        Some(Verb::Check) => sound(&open(Mode::Look)?),
        Some(Verb::Backup { file }) => copy(&admit::manager(start, folder, Mode::Look)?, file),
        Some(Verb::Import {
            what: Import::People { file, keep_good },
        }) => {
            // Read first: a file that is no list needs no lock.
            let text = huddle_core::person::import::read_file(file)?;
            people::import(
                &admit::manager(start, folder, Mode::Write)?,
                &text,
                *keep_good,
            )
        }
        Some(Verb::Export {
            what: Export::Recognitions { file },
        }) => recognitions(&admit::manager(start, folder, Mode::Look)?, file),
        Some(Verb::Export {
            what: Export::Everything { file },
        }) => everything(start, folder, file),
        None => Ok(Outcome::done(String::new())),
    }
}

/// Data of a newer version have no core here that could ask for a PIN.
fn everything(start: &Start, folder: &Folder, file: &Path) -> Result<Outcome> {
    match admit::manager(start, folder, Mode::Look) {
        Err(error) if error.code != Code::TooNew => return Err(error),
        _ => {}
    }
    let done = dump::write(&folder.path()?, file)?;
    let rows = i64::try_from(done.rows).unwrap_or(i64::MAX);
    let args = [("file", done.path.into()), ("rows", rows.into())];
    Ok(Outcome::done(
        said::words(None).say("cli-everything-written", &args)
            + "
",
    ))
}

fn plan(app: &App, json: bool) -> Result<Outcome> {
    let answer = api::call(
        app,
        "huddle_today",
        &json!({ "shift_id": null }).to_string(),
    )?;
    if json {
        return Ok(Outcome::done(answer + "\n"));
    }
    let today: Value = serde_json::from_str(&answer).map_err(Error::bug)?;
    Ok(Outcome::done(today::lines(&said::words(Some(app)), &today)))
}

fn example(start: &Start, folder: &Folder, records: usize, seed: u64) -> Result<Outcome> {
    let app = start::for_example(start, folder, seed)?;
    let words = said::words(Some(&app));
    let args = [("folder", folder.asked().display().to_string().into())];
    match demo::make(&app, records, seed) {
        Ok(()) => Ok(Outcome::done(words.say("cli-demo-made", &args) + "\n")),
        Err(error) if error.code == Code::AlreadyThere => Ok(Outcome {
            text: String::new(),
            problems: vec![words.say("cli-error-team_there", &args)],
        }),
        Err(error) => Err(error),
    }
}

fn sound(app: &App) -> Result<Outcome> {
    let found = check::check(app)?;
    let words = said::words(Some(app));
    let rows: i64 = found.rows.iter().map(|(_, rows)| rows).sum();
    if found.problems.is_empty() {
        return Ok(Outcome::done(
            words.say("cli-check-sound", &[("rows", rows.into())]) + "\n",
        ));
    }
    let say = |problem: String| words.say("cli-check-problem", &[("problem", problem.into())]);
    let mut problems: Vec<String> = found.problems.into_iter().map(say).collect();
    problems.push(words.say("cli-check-advice", &[]));
    Ok(Outcome {
        text: String::new(),
        problems,
    })
}

fn copy(app: &App, file: &Path) -> Result<Outcome> {
    let bytes = i64::try_from(backup::backup(app, file)?).unwrap_or(i64::MAX);
    let args = [
        ("file", file.display().to_string().into()),
        ("bytes", bytes.into()),
    ];
    Ok(Outcome::done(
        said::words(Some(app)).say("cli-backup-written", &args) + "\n",
    ))
}

fn recognitions(app: &App, file: &Path) -> Result<Outcome> {
    if file.exists() && !file.is_file() {
        return Err(Error::new(Code::AlreadyThere).with("name", file.display().to_string()));
    }
    let words = said::words(Some(app));
    let heads: Vec<String> = export::COLUMNS
        .iter()
        .map(|column| words.say(&head(column), &[]))
        .collect();
    let rows = export::to_file(app, file, &heads)?;
    let args = [
        ("file", file.display().to_string().into()),
        ("rows", rows.into()),
    ];
    Ok(Outcome::done(
        words.say("cli-recognitions-written", &args) + "\n",
    ))
}

/// The id of a column's head.
fn head(column: &str) -> String {
    format!("export-{column}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_of_an_export_has_a_head() {
        let words = said::words(None);
        for id in export::COLUMNS.iter().map(|column| head(column)) {
            assert_ne!(words.say(&id, &[]), id);
        }
    }
}
