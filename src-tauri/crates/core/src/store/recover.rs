//! A database that cannot be used any more is set aside, never thrown away, and the newest copy that is sound takes its
//! place, with what the log of the damaged file still holds done again on top of it. Where there is no copy, the log alone
//! has to do.
//!
//! It refuses where neither gives anything: then nothing is moved. The moves are renamings, so that a program that is killed
//! in the middle goes on with them at the next start. Surprising: the database itself moves first and its write-ahead log
//! after it, because a database without its log would look whole and lack the last minutes.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::keep::{self, Kept};
use super::salvage::{Damaged, Saved};
use super::{Writer, backup, check, disk};
use crate::error::{Code, Error, Result};
use crate::id::Ids;
use crate::settings::damage::{self, Restored};
use crate::time::At;

/// The folder in the data folder into which damaged files are set aside, each in one of its moment.
pub(super) const FOLDER: &str = "damaged";

/// In the folder of a damaged file: the copy took its place, and nothing is left to be done.
const DONE: &str = "done";

/// Puts a sound database in the place of `database`, which may be damaged or missing. Gives whether there was anything to
/// make it of; where there was not, nothing is changed. `kept` says that the newest copy is all there was, `first` that the
/// program was never here: somebody put the copies there.
pub fn recover(database: &Path, kept: bool, first: bool, now: At, ids: &dyn Ids) -> Result<bool> {
    let all = database.with_file_name(FOLDER);
    let begun = unfinished(&all).filter(|_| !database.exists());
    let damaged = match &begun {
        // What a move that was cut short left behind belongs to what it moved.
        Some(folder) => {
            set_aside(database, folder)?;
            Some(folder.join(super::FILE))
        }
        None => database.exists().then(|| database.to_path_buf()),
    };
    let folder = begun.unwrap_or_else(|| disk::free(now, |moment| all.join(moment)));
    // A write-ahead log without its database goes too: SQLite would put it into the copy.
    let aside = damaged.is_some() || parts(database).any(|part| part.exists());
    let damaged = match &damaged {
        Some(file) => Some(Damaged::open(file, database, now)?),
        None => None,
    };
    let copy = best(database, damaged.as_ref(), kept)?;
    let made = disk::put(database, |half| {
        if let Some(copy) = &copy {
            fs::copy(&copy.path, half).map_err(|e| Error::file(&e, half))?;
        }
        let mut writer = Writer::open(half, now, ids, |_| Ok(()))?;
        let saved = match &damaged {
            Some(damaged) => damaged.salvage(&mut writer, ids, now)?,
            None => Saved::default(),
        };
        if copy.is_none() && saved.operations + saved.rows == 0 {
            return Err(check::damaged(database));
        }
        let restored = Restored {
            copy_at: copy.as_ref().map(|copy| copy.at),
            operations: saved.operations,
            lost: saved.lost,
            rows: saved.rows,
            unread: saved.unread,
            first,
            folder: damaged.as_ref().map(|_| folder.display().to_string()),
        };
        writer.write_alone(now, ids, |tx| damage::was_restored(tx, restored))?;
        writer.close()?;
        // Only now: until here nothing has moved.
        if aside {
            set_aside(database, &folder)?;
        }
        Ok(())
    });
    match made {
        Err(error) if copy.is_none() && error.code == Code::Damaged => return Ok(false),
        other => other?,
    }
    if aside {
        disk::put(&folder.join(DONE), |half| {
            fs::write(half, "").map_err(|e| Error::file(&e, half))
        })?;
    }
    Ok(true)
}

/// The sound copy to begin with: of those that the damaged file came from, the one whose log came furthest. Where none is one
/// of its own, that of all.
fn best(database: &Path, damaged: Option<&Damaged>, newest: bool) -> Result<Option<Kept>> {
    let mut copies = keep::copies(&database.with_file_name(keep::FOLDER))?;
    // After the clock was set back the copy of the last moment is not the one whose log came furthest.
    if !newest {
        copies.sort_by_key(|copy| std::cmp::Reverse((copy.seq, copy.at)));
    }
    let mut other = None;
    for copy in copies.into_iter().filter(|copy| is_sound(&copy.path)) {
        let own = |damaged: &Damaged| {
            backup::look_into(&copy.path).is_ok_and(|copy| damaged.came_from(&copy))
        };
        if damaged.is_none_or(own) {
            return Ok(Some(copy));
        }
        other.get_or_insert(copy);
    }
    Ok(other)
}

/// Whether there is anything from which a missing database could be made anew: a copy, or one that was set aside and whose
/// place nothing has taken yet.
pub fn can(database: &Path) -> bool {
    let copies = keep::copies(&database.with_file_name(keep::FOLDER));
    copies.is_ok_and(|copies| !copies.is_empty())
        || unfinished(&database.with_file_name(FOLDER)).is_some()
}

/// Whether the open database has no team yet while a copy beside it has one. The copies are looked at only then.
pub fn awaits_a_copy(open: &Connection, database: &Path) -> bool {
    let folder = database.with_file_name(keep::FOLDER);
    let a_copy_has = || {
        let copies = keep::copies(&folder).unwrap_or_default();
        let looked_into =
            |copy: &Kept| backup::look_into(&copy.path).and_then(|copy| has_team(&copy));
        copies
            .iter()
            .any(|copy| looked_into(copy).is_ok_and(|has| has))
    };
    has_team(open).is_ok_and(|has| !has) && a_copy_has()
}

fn has_team(data: &Connection) -> Result<bool> {
    Ok(data.query_row("SELECT EXISTS (SELECT 1 FROM team)", [], |row| row.get(0))?)
}

fn is_sound(copy: &Path) -> bool {
    backup::look_into(copy)
        .and_then(|copy| check::findings(&copy))
        .is_ok_and(|found| found.none())
}

/// Moves the database, and what SQLite keeps beside it, as far as they have not moved yet.
fn set_aside(database: &Path, folder: &Path) -> Result<()> {
    disk::make_folder(folder)?;
    let inside = folder.join(super::FILE);
    for (from, to) in parts(database).zip(parts(&inside)) {
        if from.exists() {
            disk::rename(&from, &to)?;
        }
    }
    Ok(())
}

/// The database, and then what SQLite keeps beside it.
fn parts(database: &Path) -> impl Iterator<Item = PathBuf> {
    let beside = disk::BESIDE.map(|ending| disk::beside(database, ending));
    std::iter::once(database.to_path_buf()).chain(beside)
}

/// The folder of a damaged file whose place no copy has taken yet.
fn unfinished(all: &Path) -> Option<PathBuf> {
    let folders = fs::read_dir(all).ok()?.flatten().map(|entry| entry.path());
    folders
        .filter(|folder| folder.join(super::FILE).exists() && !folder.join(DONE).exists())
        .max()
}
