//! Brings the data from where they cannot be opened, a network drive, to a disk of this computer.
//!
//! What lies there stays there, and nothing here is replaced: a folder that holds data already is taken as it is. It refuses
//! data that another computer has open. Surprising: the files are copied as they are, damage and write-ahead log and all;
//! opening them finds and mends what is wrong.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{FILE, disk, elsewhere, keep, lock, place};
use crate::error::{Code, Error, Result};

/// What our folder in a chosen one is called.
pub(super) const OURS: &str = "Purpose Huddle";

/// Where the data are now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Brought {
    /// The folder.
    pub folder: PathBuf,
    /// Whether there were data in it already, so that none were brought.
    pub there: bool,
}

/// Brings the data of `from`, if there are any, to a folder of ours in `chosen`.
///
/// Refuses with `NetworkDrive`, with `Locked` where somebody has them open, and where the disk does.
pub fn bring(from: &Path, chosen: &Path) -> Result<Brought> {
    let folder = if is_there(&chosen.join(FILE))? {
        chosen.to_path_buf()
    } else {
        chosen.join(OURS)
    };
    place::accept(&folder)?;
    let (old, new) = (from.join(FILE), folder.join(FILE));
    let _lock = lock::Lock::take(&new)?;
    if is_there(&new)? {
        return Ok(Brought {
            folder,
            there: true,
        });
    }
    // Nothing is made on the drive, so what has no lock file is taken to be closed.
    let _old_lock = match is_there(&old.with_extension("lock"))? {
        true => match lock::Lock::take(&old) {
            // Who may not write there, cannot disturb anybody who does; the files are compared once more below.
            Err(error) if error.code == Code::Locked => return Err(error),
            taken => taken.ok(),
        },
        false => None,
    };
    let copies = folder.join(keep::FOLDER);
    for copy in keep::copies(&from.join(keep::FOLDER))? {
        disk::make_folder(&copies)?;
        elsewhere::same(&copy.path, &copies.join(&copy.name))?;
    }
    if is_there(&old)? {
        database(&old, &new)?;
    }
    Ok(Brought {
        folder,
        there: false,
    })
}

/// Copies the database with its log, both as they are at one moment.
fn database(old: &Path, new: &Path) -> Result<()> {
    let [old_log, new_log] = [old, new].map(|database| disk::beside(database, "-wal"));
    let busy = || Error::new(Code::Locked).with("path", old.display().to_string());
    // Without its database it is nothing yet, so it comes first; what an earlier attempt left is none of it.
    let log = match is_there(&old_log)? {
        true if elsewhere::is_same(&old_log, &new_log)? => Some(elsewhere::hash(&new_log)?),
        true => return Err(busy()),
        false => {
            disk::remove(&new_log)?;
            None
        }
    };
    disk::put(new, |half| {
        let same = elsewhere::is_same(old, half)?;
        let log_now = match is_there(&old_log)? {
            true => Some(elsewhere::hash(&old_log)?),
            false => None,
        };
        if same && log == log_now {
            Ok(())
        } else {
            Err(busy())
        }
    })
}

/// A drive that cannot be reached is not an empty one.
fn is_there(path: &Path) -> Result<bool> {
    path.try_exists().map_err(|e| Error::file(&e, path))
}
