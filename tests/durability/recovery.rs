//! A file that cannot be used any more is set aside and made anew from a copy and its own log: killed, and without power, at
//! every step of it.
//!
//! Whenever it is stopped, the next start must come to the same end: everything that was told is there, the damaged file
//! lies somewhere byte for byte, and people are told. Surprising: what is noted of the damage itself is of the start that
//! came to its end, so it is no part of what must be the same.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use huddle_core::Code;
use huddle_core::store::{Care, FILE};
use huddle_tests::pages::{self, PAGE};
use serde_json::json;

use crate::crash::{self, Files};
use crate::disk::Event;
use crate::steps::at_each;
use crate::team::{self, Team};
use crate::{disk, found, place};

/// What only the damaged file holds, and no copy.
const LAST: &str = "After the last copy.";

/// How a file comes to its end: its bytes, and where the page lies with which the table of shout-outs begins.
type Way = fn(&mut Vec<u8>, usize);
const WAYS: [(&str, Way); 5] = [
    ("a table's first page is wiped", |bytes, page| {
        bytes[page..page + PAGE].fill(0);
    }),
    ("its first page is wiped", |bytes, _| bytes[..PAGE].fill(0)),
    ("it is cut short", |bytes, _| bytes.truncate(3 * PAGE + 100)),
    ("it is empty", |bytes, _| bytes.clear()),
    ("it is noise", |bytes, _| {
        let noise = |byte: &mut u8| *byte = byte.wrapping_mul(31).wrapping_add(7);
        bytes.iter_mut().for_each(noise);
    }),
];

/// Stops the recovery of one team's file, damaged in a way that the seed says, at every step. Gives the steps.
pub fn run(seed: u64) -> Result<u64> {
    disk::listen()?;
    let seed_of_way = usize::try_from(seed)?;
    let (way, spoil) = WAYS[seed_of_way % WAYS.len()];
    let folder = place::in_memory()?;
    let (copied, damaged) = spoilt(folder.path(), seed, spoil)?;
    let files = Files::of(folder.path())?;

    disk::record();
    let team = started(folder.path(), seed, 2).context(way)?;
    disk::tell(Event::Acknowledged);
    let events = disk::recorded();
    told(&team)?;
    drop(team);
    let end = rows(folder.path())?;
    // Telling drops a draft, and nothing else goes.
    let gone = |row: &&String| !row.starts_with("draft ") && !end.contains(row);
    if let Some(row) = copied.iter().find(gone) {
        bail!("{way}: the copy held this, and it is gone: {row}");
    }
    let last = |row: &String| row.contains(LAST);
    ensure!(
        seed_of_way % WAYS.len() > 0 || end.iter().any(last),
        "{way}: its log held this, and it is gone: {LAST}"
    );

    at_each(files, &events, folder.path(), seed, |_, left| {
        let left = left()?;
        again(left.path(), seed, &end, &damaged)
    })
    .context(way)
}

/// Makes a team with a copy and something told after it, and damages its file. Gives what the copy holds, and the file.
///
/// Some seeds leave the write-ahead log of a killed program beside it.
fn spoilt(folder: &Path, seed: u64, spoil: Way) -> Result<(Vec<String>, Vec<u8>)> {
    let well = place::in_memory()?;
    team::made(well.path(), seed, 10)?;
    let mut team = Team::open(well.path(), seed, 1)?;
    team.keep_a_copy()?;
    let copied = rows(well.path())?;
    team.tell(LAST)?;
    // The log hides what is wiped of a table.
    let is_killed = seed % 2 == 1 && !seed.is_multiple_of(WAYS.len() as u64);
    if is_killed {
        crash::copy(well.path(), folder)?;
        drop(team);
    } else {
        drop(team);
        crash::copy(well.path(), folder)?;
    }
    let page = pages::place(&well.path().join(FILE), "recognition")?;
    let file = folder.join(FILE);
    let mut damaged = fs::read(&file)?;
    spoil(&mut damaged, page);
    fs::write(&file, &damaged)?;
    Ok((copied, damaged))
}

/// A start as the program makes it: it looks at everything, and where something cannot be mended begins once more.
fn started(folder: &Path, seed: u64, sitting: u64) -> Result<Team> {
    let refused = |error| anyhow::anyhow!("it does not open: {error}");
    let team = Team::open(folder, seed, sitting).map_err(refused)?;
    match team.app.heal() {
        Err(error) if error.code == Code::Damaged => {
            drop(team);
            Team::open_with(Care::Full, folder, seed, sitting).map_err(refused)
        }
        Err(error) => bail!("it is not mended: {error}"),
        Ok(_) => Ok(team),
    }
}

/// The next start goes on with what was stopped.
fn again(folder: &Path, seed: u64, end: &[String], damaged: &[u8]) -> Result<()> {
    let team = started(folder, seed, 3)?;
    told(&team)?;
    team.is_sound()?;
    drop(team);
    let found = rows(folder)?;
    ensure!(
        found == end,
        "another end: {}",
        found::difference(&end.join("\n"), &found.join("\n"))
    );
    found::copies_are_whole(folder)?;
    let is_scratch =
        |path: &PathBuf| path.parent() == Some(folder) && path.to_string_lossy().contains(".part");
    ensure!(
        !crash::under(folder)?.iter().any(is_scratch),
        "half a file is left"
    );
    let is_it = |path: &PathBuf| fs::read(path).is_ok_and(|bytes| bytes == damaged);
    ensure!(
        crash::under(folder)?.iter().any(is_it),
        "the damaged file is nowhere"
    );
    Ok(())
}

/// People are told of it.
fn told(team: &Team) -> Result<()> {
    let damage = team.call("damage_show", &json!({}))?;
    let restored = damage["restored"].as_array();
    ensure!(
        restored.is_some_and(|copies| !copies.is_empty()),
        "nobody is told: {damage}"
    );
    Ok(())
}

/// What the team has: no log, whose numbers are given anew, and nothing of the damage itself.
fn rows(folder: &Path) -> Result<Vec<String>> {
    let all = found::rows(folder)?;
    let rows = found::without_the_log(&all)
        .into_iter()
        .filter(|row| !row.starts_with("setting ") || !row.contains("\"damage\""))
        .filter(|row| !row.starts_with("migration ") && !row.starts_with("meta "));
    Ok(rows.map(str::to_owned).collect())
}
