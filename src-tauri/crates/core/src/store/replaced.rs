//! Whether the files that are open still stand under their names. Somebody who puts another file in the place of the
//! database, or a cleaner that removes its log, takes from us all that is written from then on: no name leads to it.
//!
//! It refuses to write then, and keeps what is open as a copy before it is let go of. Surprising: the files are told apart
//! by their numbers and never opened, because closing any handle of a file lets go of all locks that SQLite holds on it.

use std::path::{Path, PathBuf};

use super::{Store, backup, disk, held, keep};
use crate::app::App;
use crate::error::{Code, Error, Result};

/// The database and its write-ahead log, as they were opened.
pub struct Files([(PathBuf, Option<Number>); 2]);

/// The disk and the file's number on it.
type Number = (u64, u64);

impl Files {
    /// Those that stand there now.
    pub fn of(database: &Path) -> Files {
        let log = disk::beside(database, "-wal");
        Files([database.to_path_buf(), log].map(|path| {
            let number = number(&path);
            (path, number)
        }))
    }

    /// Whether they still do.
    pub fn stand(&self) -> bool {
        let mut opened = self.0.iter().filter(|(_, then)| then.is_some());
        opened.all(|(path, then)| number(path) == *then)
    }
}

#[cfg(unix)]
fn number(path: &Path) -> Option<Number> {
    use std::os::unix::fs::MetadataExt as _;
    let file = path.metadata().ok()?;
    Some((file.dev(), file.ino()))
}

/// Windows lets nobody replace a file that is open.
#[cfg(not(unix))]
fn number(_: &Path) -> Option<Number> {
    None
}

impl Store {
    /// Refuses with `Replaced` where what is written would be found by nobody.
    pub fn must_stand(&self) -> Result<()> {
        if self.files.stand() {
            return Ok(());
        }
        Err(Error::new(Code::Replaced).with("path", self.path.display().to_string()))
    }
}

/// Where the files that are open were replaced or removed, keeps what they hold as a copy, and refuses with `Replaced`:
/// opening anew with [`Care::Replaced`](super::Care::Replaced) works with what lies there now.
pub fn rescue(app: &App) -> Result<()> {
    let Err(replaced) = app.store().must_stand() else {
        return Ok(());
    };
    let mut guard = held(&app.store().writer);
    let Some(writer) = guard.as_mut() else {
        return Err(replaced);
    };
    let seq =
        writer
            .connection
            .query_row("SELECT coalesce(max(seq), 0) FROM operation", [], |row| {
                row.get(0)
            })?;
    let (database, before) = (app.store().path(), Some(keep::Before::Replaced));
    keep::put_by(database, app.now(), seq, before, |target| {
        backup::copy_open(&mut writer.connection, target)
    })?;
    // What is left of the old log must not be taken for the log of the new file.
    let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
    let busy: bool = writer
        .connection
        .query_row(checkpoint, [], |row| row.get(0))?;
    Err(if busy {
        Error::new(Code::Locked).with("path", database.display().to_string())
    } else {
        replaced
    })
}
