//! A database that cannot be used any more is set aside, never thrown away, and the newest copy that is sound takes its
//! place, with what the log of the damaged file still holds done again on top of it.
//!
//! It refuses to begin where there is no sound copy: then nothing is moved. Each step is a renaming, so that a program
//! that is killed in the middle goes on with it at the next start. Surprising: the database itself moves first and its
//! write-ahead log after it, because a database without its log would look whole and lack the last minutes.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Writer, backup, check, disk, keep, salvage};
use crate::error::{Error, Result};
use crate::id::Ids;
use crate::settings::damage::{self, Restored};
use crate::time::At;

/// The folder in the data folder into which damaged files are set aside, each in one of its moment.
const FOLDER: &str = "damaged";

/// In the folder of a damaged file: the copy took its place, and nothing is left to be done.
const DONE: &str = "done";

/// Puts the newest sound copy in the place of `database`, which may be damaged or missing. Gives whether there was one;
/// where there was none, nothing is changed.
pub fn recover(database: &Path, now: At, ids: &dyn Ids) -> Result<bool> {
    let copies = keep::copies(&database.with_file_name(keep::FOLDER))?;
    let Some(copy) = copies.iter().find(|copy| is_sound(&copy.path)) else {
        return Ok(false);
    };
    let aside = set_aside(database, now)?;
    disk::put(database, |half| {
        fs::copy(&copy.path, half).map_err(|e| Error::file(&e, half))?;
        let mut writer = Writer::open(half, now, ids, |_| Ok(()))?;
        let saved = match &aside {
            Some(folder) => salvage::salvage(&mut writer, &folder.join(super::FILE), ids)?,
            None => salvage::Saved::default(),
        };
        let restored = Restored {
            copy_at: copy.at,
            operations: saved.operations,
            lost: saved.lost,
            folder: aside.as_ref().map(|folder| folder.display().to_string()),
        };
        writer.write_alone(now, ids, |tx| damage::was_restored(tx, restored))?;
        writer.close()
    })?;
    if let Some(folder) = aside {
        fs::write(folder.join(DONE), "").map_err(|e| Error::file(&e, &folder))?;
    }
    Ok(true)
}

/// Whether a copy is there from which a missing database could be made anew.
pub fn can(database: &Path) -> bool {
    keep::copies(&database.with_file_name(keep::FOLDER)).is_ok_and(|copies| !copies.is_empty())
}

fn is_sound(copy: &Path) -> bool {
    backup::look_into(copy)
        .and_then(|copy| check::findings(&copy))
        .is_ok_and(|found| found.none())
}

/// Moves the database and what belongs to it into a folder of its own, or goes on with a move that was cut short. Gives the
/// folder; none where there is nothing of it.
fn set_aside(database: &Path, now: At) -> Result<Option<PathBuf>> {
    let all = database.with_file_name(FOLDER);
    let folder = match unfinished(&all) {
        Some(folder) if !database.exists() => folder,
        _ if database.exists() => {
            let folder = fresh(&all, now);
            fs::create_dir_all(&folder).map_err(|e| Error::file(&e, &folder))?;
            disk::rename(database, &folder.join(super::FILE))?;
            folder
        }
        _ => return Ok(None),
    };
    let inside = folder.join(super::FILE);
    for ending in disk::BESIDE {
        let [from, to] = [database, &inside].map(|database| disk::beside(database, ending));
        if from.exists() {
            disk::rename(&from, &to)?;
        }
    }
    Ok(Some(folder))
}

/// The folder of a damaged file whose place no copy has taken yet.
fn unfinished(all: &Path) -> Option<PathBuf> {
    let folders = fs::read_dir(all).ok()?.flatten().map(|entry| entry.path());
    folders
        .filter(|folder| folder.join(super::FILE).exists() && !folder.join(DONE).exists())
        .max()
}

/// A folder that is not there yet.
fn fresh(all: &Path, now: At) -> PathBuf {
    let mut moment = now;
    loop {
        let folder = all.join(moment.in_a_name());
        if !folder.exists() {
            return folder;
        }
        moment = moment.plus_seconds(1);
    }
}
