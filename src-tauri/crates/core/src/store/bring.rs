//! Brings the data from where they cannot be opened, a network drive, to a disk of this computer.
//!
//! What lies there stays there, and nothing here is replaced: a folder that holds data already is taken as it is. Surprising:
//! the files are copied as they are, damage and write-ahead log and all; opening them finds and mends what is wrong.

use std::fs;
use std::path::{Path, PathBuf};

use super::{FILE, disk, elsewhere, keep, lock, place};
use crate::error::{Error, Result};

/// What our folder in a chosen one is called.
pub(super) const OURS: &str = "Purpose Huddle";

/// Brings the data of `from`, if there are any, to a folder of ours in `chosen`, and gives that folder.
///
/// Refuses with `NetworkDrive`, and where the disk does.
pub fn bring(from: &Path, chosen: &Path) -> Result<PathBuf> {
    let to = if chosen.join(FILE).exists() {
        chosen.to_path_buf()
    } else {
        chosen.join(OURS)
    };
    place::accept(&to)?;
    let (old, new) = (from.join(FILE), to.join(FILE));
    let _lock = lock::Lock::take(&new)?;
    if new.exists() || !old.exists() {
        return Ok(to);
    }
    let copies = to.join(keep::FOLDER);
    disk::make_folder(&copies)?;
    for copy in keep::copies(&from.join(keep::FOLDER))? {
        elsewhere::same(&copy.path, &copies.join(&copy.name))?;
    }
    // Without its database it is nothing yet, so it comes first, and may be overwritten.
    let [old_log, new_log] = [&old, &new].map(|database| disk::beside(database, "-wal"));
    if old_log.exists() {
        fs::copy(&old_log, &new_log).map_err(|e| Error::file(&e, &new_log))?;
        disk::sync(&new_log)?;
    }
    elsewhere::same(&old, &new)?;
    Ok(to)
}
