//! The data come from a network drive to a disk of this computer: killed, and without power, at every step of it.
//!
//! Whenever it is stopped, what lies on the drive is as it was, and asking once more ends with all of it here, copies and
//! the log of a killed program included.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use huddle_core::store::{bring, keep};

use crate::crash::{self, Files};
use crate::disk::Event;
use crate::steps::at_each;
use crate::team::{self, Team};
use crate::{disk, found, place};

const DRIVE: &str = "drive";
const HERE: &str = "here";
/// What only the log of a killed program holds, for odd seeds.
const LAST: &str = "Told before the drive was left.";

type Contents = BTreeMap<PathBuf, Vec<u8>>;

/// Stops the move of one team's data at every step. Gives the steps.
pub fn run(seed: u64) -> Result<u64> {
    disk::listen()?;
    let folder = place::in_memory()?;
    let drive = folder.path().join(DRIVE);
    let rows = laid_on(&drive, seed)?;
    let files = Files::of(folder.path())?;
    let there = contents(&drive)?;
    fs::create_dir(folder.path().join(HERE))?;

    disk::record();
    bring::bring(&drive, &folder.path().join(HERE))?;
    disk::tell(Event::Acknowledged);
    let events = disk::recorded();
    at_each(files, &events, folder.path(), seed, |count, left| {
        let left = left()?;
        let (drive, here) = (left.path().join(DRIVE), left.path().join(HERE));
        fs::create_dir_all(&here)?;
        let brought = bring::bring(&drive, &here).context("it cannot be asked for again")?;
        ensure!(
            contents(&drive)? == there,
            "what lies on the drive is not as it was"
        );
        ensure!(
            brought.there || count < events.len(),
            "what was brought is not there"
        );
        has_come(&brought.folder, seed, &rows, &there)
    })
}

/// Puts a team with a copy on the drive. Gives its rows.
fn laid_on(drive: &Path, seed: u64) -> Result<String> {
    let team = place::in_memory()?;
    team::made(team.path(), seed, 10)?;
    let mut open = Team::open(team.path(), seed, 1)?;
    open.tell("In the copy.")?;
    ensure!(open.keep_a_copy()?, "no copy was due");
    open.tell(LAST)?;
    let rows = found::rows(team.path())?;
    if seed % 2 == 1 {
        crash::copy(team.path(), drive)?;
        drop(open);
    } else {
        drop(open);
        crash::copy(team.path(), drive)?;
    }
    Ok(rows)
}

/// What lies in a folder but the lock, whose mark names the files of one disk.
fn contents(folder: &Path) -> Result<Contents> {
    let mut all = crash::contents(folder)?;
    all.retain(|path, _| path.extension().is_none_or(|ending| ending != "lock"));
    Ok(all)
}

fn has_come(folder: &Path, seed: u64, rows: &str, there: &Contents) -> Result<()> {
    for (path, bytes) in there
        .iter()
        .filter(|(path, _)| path.starts_with(keep::FOLDER))
    {
        let copy = fs::read(folder.join(path)).with_context(|| path.display().to_string())?;
        ensure!(&copy == bytes, "the copy {} is another", path.display());
    }
    let now = found::rows(folder)?;
    ensure!(now == rows, "other data: {}", found::difference(rows, &now));
    let team = Team::open(folder, seed, 2)
        .map_err(|error| anyhow::anyhow!("it does not open: {error}"))?;
    team.is_sound()
}
