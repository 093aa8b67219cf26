//! Whether the files that are open still stand under their names. Somebody who puts another file in the place of the
//! database, or a cleaner that removes its log, takes from us all that is written from then on: no name leads to it. Worse,
//! the log of the old file lies beside the new one, and SQLite would put the one into the other.
//!
//! It refuses to write then, and keeps what is open as a copy before it is let go of. The numbers of the files stand in the
//! lock file, so that the next start knows a log that is not the database's own: it sets it aside. Surprising: the files are
//! told apart by their numbers and never opened, because closing any handle of a file lets go of all locks that SQLite
//! holds on it.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Store, backup, disk, held, keep, recover, salvage};
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::time::At;

/// What the mark of files says once all that they held is in a copy.
const KEPT: &str = "kept";

/// The database and its write-ahead log, as they were opened.
pub struct Files {
    database: PathBuf,
    numbers: [Option<Number>; 2],
}

/// The file's number on its disk, and the moment at which it was made, where the system knows that.
type Number = (u64, u128);

impl Files {
    /// Those that stand there now.
    pub fn of(database: &Path) -> Files {
        Files {
            database: database.to_path_buf(),
            numbers: numbers(database),
        }
    }

    /// Whether they still do.
    pub fn stand(&self) -> bool {
        let now = numbers(&self.database);
        let mut opened = self.numbers.iter().zip(now);
        opened.all(|(then, now)| then.is_none() || *then == now)
    }

    /// Their numbers: the database's, and its log's.
    pub fn numbers(&self) -> [Option<Number>; 2] {
        self.numbers
    }

    /// As the lock file keeps them; `kept` says that all they hold is in a copy.
    pub fn mark(&self, kept: bool) -> String {
        let [database, log] = self.numbers.map(text);
        format!("{database} {log} {}", if kept { KEPT } else { "" })
    }
}

fn text(number: Option<Number>) -> String {
    number.map_or("-".to_owned(), |(number, made)| format!("{number}.{made}"))
}

fn numbers(database: &Path) -> [Option<Number>; 2] {
    [number(database), number(&log_of(database))]
}

fn log_of(database: &Path) -> PathBuf {
    disk::beside(database, "-wal")
}

/// The number of the file that stands there.
#[cfg(unix)]
pub fn number(path: &Path) -> Option<Number> {
    use std::os::unix::fs::MetadataExt as _;
    use std::time::UNIX_EPOCH;
    let file = path.metadata().ok()?;
    let made = file.created().ok();
    let made = made.and_then(|made| made.duration_since(UNIX_EPOCH).ok());
    Some((file.ino(), made.map_or(0, |made| made.as_nanos())))
}

/// Windows lets nobody replace a file that is open.
#[cfg(not(unix))]
pub fn number(_: &Path) -> Option<Number> {
    None
}

/// What a program that had another file open left here.
#[derive(Debug, Clone, Copy)]
pub struct Left {
    /// The log that lies beside the database is that file's.
    pub log: bool,
    /// All that the file held is in a copy.
    pub kept: bool,
}

/// What the mark in the lock file tells of the files that stand there; nothing where they are those that were open last, or
/// were moved here together.
pub fn left(database: &Path) -> Option<Left> {
    let mark = fs::read_to_string(database.with_extension("lock")).ok()?;
    let mut words = mark.split_whitespace();
    let then = [words.next()?, words.next()?];
    let kept = words.next() == Some(KEPT);
    let now = numbers(database);
    let same = |which: usize| now[which].is_some() && text(now[which]) == then[which];
    let log = now[0].is_some() && same(1);
    (!same(0) && (log || kept)).then_some(Left { log, kept })
}

/// Sets a log aside that is not the database's own. Nothing was opened yet.
pub fn part(database: &Path, left: Left, now: At) -> Result<()> {
    if !left.log {
        return Ok(());
    }
    let log = log_of(database);
    let size = fs::metadata(&log).map_or(0, |log| log.len());
    if size == 0 {
        return disk::remove(&log);
    }
    let all = database.with_file_name(recover::FOLDER);
    let folder = disk::free(now, |moment| all.join(moment));
    disk::make_folder(&folder)?;
    disk::rename(&log, &log_of(&folder.join(super::FILE)))
}

/// Another file lies at `database` than the one that is or was open.
pub fn error(database: &Path) -> Error {
    Error::new(Code::Replaced).with("path", database.display().to_string())
}

impl Store {
    /// Refuses with `Replaced` where what is written would be found by nobody, and what is opened by its name is another.
    pub fn must_stand(&self) -> Result<()> {
        if self.files.stand() {
            *held(&self.rescued) = false;
            return Ok(());
        }
        Err(error(&self.path))
    }
}

/// Where the files that are open were replaced or removed, keeps what they hold as a copy, and refuses with `Replaced`: they
/// are to be let go of, and what lies there now is to be opened. Refuses with what stood in the way of the copy.
pub fn rescue(app: &App) -> Result<()> {
    let store = app.store();
    let Err(replaced) = store.must_stand() else {
        return Ok(());
    };
    let _one = keep::one_at_a_time();
    let mut guard = held(&store.writer);
    let (Some(writer), false, false) = (guard.as_mut(), app.demo, *held(&store.rescued)) else {
        return Err(replaced);
    };
    let copy = |connection: &mut rusqlite::Connection| {
        let seq = salvage::newest(connection)?;
        let (database, before) = (store.path(), Some(keep::Before::Replaced));
        keep::put_by(database, app.now(), seq, before, |target| {
            backup::copy_open(connection, target)
        })
    };
    match copy(&mut writer.connection) {
        Ok(()) => {}
        // It may have been replaced for that. Its log is set aside by the next start.
        Err(error) if super::is_damage(&error) => return Err(replaced),
        Err(error) => return Err(error),
    }
    *held(&store.rescued) = true;
    if let Some(lock) = &store.lock {
        lock.mark(&store.files.mark(true))?;
    }
    // A log without entries is nobody's. Where somebody looks into it, it is set aside instead.
    let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
    let _ = writer.connection.query_row(checkpoint, [], |_| Ok(()));
    Err(replaced)
}
