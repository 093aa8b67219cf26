//! The program is killed, and the power goes, at every step on the disk, one after the other, of what happens seldom: the
//! first start, an update of old data, a kept copy; and of everyday use.
//!
//! What happens is recorded once; then the disk is made as it is after each step. Killed means that everything written
//! before is there; without power only what was synced is. Nothing that was acknowledged may be lost, the next start must
//! work, and no half file may carry a final name.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use huddle_core::demo::chance::Chance;
use huddle_core::store::{FILE, SCHEMA_VERSION};

use crate::crash::{Files, Kept};
use crate::disk::{self, Event};
use crate::judge::{self, State};
use crate::power::Record;
use crate::team::{self, Done, Team};
use crate::{found, place};
use serde_json::json;
use tempfile::TempDir;

/// The first start of the program, up to a founded team.
pub fn first_start(seed: u64) -> Result<u64> {
    sweep(
        seed,
        |_| Ok(()),
        |folder| {
            let mut noted = Noted::default();
            let mut team = noted.opened(folder, seed, 0)?;
            team.found(|| noted.answer(folder))?;
            Ok(noted.0)
        },
    )
}

/// The start of this program with data of each older version.
pub fn update(seed: u64) -> Result<u64> {
    let mut count = 0;
    for old in older()? {
        let prepare = |folder: &Path| Ok(fs::copy(&old, folder.join(FILE)).map(|_| ())?);
        count += sweep(seed, prepare, |folder| {
            let mut noted = Noted::default();
            let mut team = noted.opened(folder, seed, 1)?;
            team.tell("After the update.")?;
            noted.answer(folder)?;
            Ok(noted.0)
        })
        .with_context(|| format!("from {}", old.display()))?;
    }
    Ok(count)
}

/// A copy that the program keeps by itself, and the letting go of old ones.
pub fn copy(seed: u64) -> Result<u64> {
    sweep(
        seed,
        |folder| team::made(folder, seed, 20),
        |folder| {
            let mut noted = Noted::default();
            let mut team = noted.opened(folder, seed, 1)?;
            for text in ["Before the first copy.", "Before the second."] {
                team.tell(text)?;
                noted.answer(folder)?;
                if !team.keep_a_copy()? {
                    bail!("no copy was due");
                }
                noted.answer(folder)?;
            }
            Ok(noted.0)
        },
    )
}

/// The morning's reminder: once it was shown, it is known to have been.
pub fn reminder(seed: u64) -> Result<u64> {
    sweep(
        seed,
        |folder| team::made(folder, seed, 0),
        |folder| {
            let mut noted = Noted::default();
            let team = noted.opened(folder, seed, 1)?;
            let shown = team.remind(1)?;
            // What another program would find now is what a kill leaves.
            let rows = found::rows(folder)?;
            let recorded = rows
                .lines()
                .filter(|row| row.starts_with("occurrence "))
                .count();
            ensure!(
                shown > 0 && recorded == shown,
                "{shown} reminders shown, {recorded} recorded"
            );
            noted.answer(folder)?;
            Ok(noted.0)
        },
    )
}

/// Going back to a copy.
pub fn restore(seed: u64) -> Result<u64> {
    let prepare = |folder: &Path| {
        team::made(folder, seed, 10)?;
        let mut team = Team::open(folder, seed, 1)?;
        team.keep_a_copy()?;
        team.tell("After the copy.")?;
        Ok(())
    };
    sweep(seed, prepare, |folder| {
        let mut noted = Noted::default();
        let team = noted.opened(folder, seed, 2)?;
        let copies = team.call("copies_show", &json!({}))?;
        let name = copies["copies"][0]["name"].clone();
        // It is refused while a huddle runs.
        let run = team.call("huddle_run", &json!({}))?;
        if !run.is_null() {
            let ask = json!({"huddle_id": run["huddle_id"], "through": false});
            team.call("huddle_close", &ask)?;
            noted.answer(folder)?;
        }
        team.call("copy_restore", &json!({"name": name}))?;
        noted.answer(folder)?;
        team.call("undo", &json!({}))?;
        noted.answer(folder)?;
        Ok(noted.0)
    })
}

/// Everyday use.
pub fn everyday(seed: u64) -> Result<u64> {
    sweep(
        seed,
        |folder| team::made(folder, seed, 20),
        |folder| {
            let mut noted = Noted::default();
            let mut team = noted.opened(folder, seed, 1)?;
            for _ in 0..20 {
                if let Done::Ok(_) = team.act()? {
                    noted.answer(folder)?;
                }
            }
            Ok(noted.0)
        },
    )
}

/// What stood in the folder after each answer.
#[derive(Default)]
struct Noted(Vec<State>);

impl Noted {
    fn opened(&mut self, folder: &Path, seed: u64, sitting: u64) -> Result<Team> {
        let team = Team::open(folder, seed, sitting)?;
        self.answer(folder)?;
        Ok(team)
    }

    /// What is there now was acknowledged.
    fn answer(&mut self, folder: &Path) -> Result<()> {
        disk::tell(Event::Acknowledged);
        self.0.push(State::of(folder)?);
        Ok(())
    }
}

/// Records `work` on what `prepare` makes, then stops it at every step. Gives the steps.
fn sweep(
    seed: u64,
    prepare: impl Fn(&Path) -> Result<()>,
    work: impl Fn(&Path) -> Result<Vec<State>>,
) -> Result<u64> {
    disk::listen()?;
    let folder = place::in_memory()?;
    prepare(folder.path())?;
    let files = Files::of(folder.path())?;
    let file = folder.path().join(FILE);
    let (before, is_update) = if file.exists() {
        let is_update = found::version_of_unopened(&file)? < SCHEMA_VERSION;
        (State::of(folder.path())?, is_update)
    } else {
        (State::default(), false)
    };
    disk::record();
    let mut states = vec![before];
    states.extend(work(folder.path())?);
    // What was there before is never seen again as it was where a start updates it.
    if is_update {
        states[0].rows = states[1].rows.clone();
    }
    let record = Record {
        files,
        events: disk::recorded(),
        states,
        is_update,
    };
    at_each(
        record.files.clone(),
        &record.events,
        folder.path(),
        seed,
        |count, left| stopped(&record, count, left, seed),
    )
}

/// Makes what is left of `files` after each of the events, and has it judged. Gives the events.
///
/// `judge` is told how many events happened, and what makes the folder that they leave; each time it is made anew.
pub fn at_each(
    mut files: Files,
    events: &[Event],
    folder: &Path,
    seed: u64,
    judge: impl Fn(usize, &dyn Fn() -> Result<TempDir>) -> Result<()>,
) -> Result<u64> {
    for count in 0..=events.len() {
        let last = count.checked_sub(1).and_then(|last| events.get(last));
        last.into_iter().for_each(|event| files.play(event));
        // What is safe changes with a sync, and what must be there with an answer, and with nothing else.
        let is_safer = matches!(
            last,
            None | Some(Event::Sync(_) | Event::SyncFolder(_) | Event::Acknowledged)
        );
        for kept in [Kept::All, Kept::Nothing] {
            if kept == Kept::Nothing && !is_safer {
                continue;
            }
            let left = || -> Result<TempDir> {
                let left = place::in_memory()?;
                files.leave(kept, folder, left.path(), &mut Chance::new(seed))?;
                Ok(left)
            };
            judge(count, &left).with_context(|| {
                let (of, last) = (events.len(), named(last));
                format!(
                    "after step {count} of {of}, {last}, where of the unsynced {kept:?} is kept"
                )
            })?;
        }
    }
    Ok(events.len() as u64)
}

fn stopped(
    record: &Record,
    count: usize,
    left: &dyn Fn() -> Result<TempDir>,
    seed: u64,
) -> Result<()> {
    if record.is_update {
        // Looking at the file opens it, which mends it; so that is done elsewhere.
        found::update_left_a_copy(left()?.path())?;
    }
    let left = left()?;
    let found = judge::reopened(left.path(), seed)?;
    let (before, after) = record.at(count);
    judge::holds(&found, before, after)?;
    // Working on costs more than everything else, and is the same after most steps.
    if count.is_multiple_of(16) {
        judge::works_on(left.path(), seed)?;
    }
    Ok(())
}

fn named(event: Option<&Event>) -> String {
    let mut text = format!("{event:?}");
    text.truncate(
        text.char_indices()
            .nth(160)
            .map_or(text.len(), |(at, _)| at),
    );
    text
}

/// The data that older versions left, as they are kept for this.
fn older() -> Result<Vec<PathBuf>> {
    let folder = xtask::place::root().join("tests/old");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "db")
            && found::version_of_unopened(&path)? < SCHEMA_VERSION
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
