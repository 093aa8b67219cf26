//! The database file: how it is opened, read and written. Nothing else opens a connection.
//!
//! One writer, two readers that can only query. Every transaction that may write begins IMMEDIATE: a read lock cannot
//! be upgraded, and waiting does not cure that. `synchronous=FULL`: what was acknowledged survives a power cut.

pub mod backup;
pub mod bring;
pub(crate) mod chain;
pub mod check;
pub(crate) mod disk;
pub mod dump;
pub mod elsewhere;
mod entity;
mod header;
pub mod keep;
mod lock;
pub(crate) mod log;
mod look;
mod migrate;
mod mode;
pub(crate) mod place;
mod read;
mod record;
mod recover;
mod repair;
pub mod replaced;
pub mod restore;
mod salvage;
mod searcher;
mod sum;
mod thin;
pub mod undo;
mod wal;
mod write;
mod writer;

use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::app::Session;
use crate::error::{Code, Error, Result};
use crate::fault;
use crate::id::Ids;
use crate::settings::damage;
use crate::time::At;

pub use entity::Entity;
pub use migrate::SCHEMA_VERSION;
pub use mode::{Care, Mode};
pub use read::Read;
pub use record::{Record, value_of};
pub(crate) use record::{record, word};
pub use repair::Repaired;
pub use write::{Op, Tx};
use writer::Writer;

/// The database's name in the data folder.
pub const FILE: &str = "huddle.db";

/// `PRAGMA application_id`: "PHud".
const APPLICATION_ID: i32 = 0x5048_7564;

/// Free bytes for which a start waits that could only read.
const ROOM: u64 = 1024 * 1024;

/// Older versions carry the WAL-reset race that corrupts files (sqlite.org, 3.51.3).
const SQLITE_FLOOR: i32 = 3_051_003;

/// The open database of a data folder.
pub struct Store {
    /// Opened at the first search. Closed first: the last to close puts the log into the file or leaves it alone, as the
    /// readers were opened to do.
    searcher: Mutex<Option<Connection>>,
    writer: Mutex<Option<Writer>>,
    readers: [Mutex<Connection>; 2],
    path: PathBuf,
    files: replaced::Files,
    /// Whether all that the files hold is in a copy, because they no longer stand under their names.
    rescued: Mutex<bool>,
    mode: Mode,
    /// Held as long as the store: who has it may write.
    lock: Option<lock::Lock>,
    /// Whether the program was here before, and found nothing of what it had kept.
    gone: bool,
}

/// What lies at the place of a database that may be opened.
enum Found {
    Usable,
    Damaged(Error),
}

impl Store {
    /// Opens, makes or migrates the database of `folder`. One that is damaged or missing is made anew from the newest sound
    /// copy that the program kept, and from its own log; the damaged one is set aside.
    ///
    /// Refuses with `NetworkDrive`, `Locked`, `ReadOnly`, `TooNew`, `NotADatabase`, `Damaged` or `Io`, and then has changed nothing.
    pub fn open(folder: &Path, mode: Mode, care: Care, now: At, ids: &dyn Ids) -> Result<Store> {
        if rusqlite::version_number() < SQLITE_FLOOR {
            return Err(Error::bug(format!(
                "SQLite {} is too old",
                rusqlite::version()
            )));
        }
        let path = std::path::absolute(folder)
            .map_err(|e| Error::file(&e, folder))?
            .join(FILE);
        place::accept(folder)?;
        let look = || Store::look(&path, mode);
        // Before anything is made in the folder, and again once nobody else can change it.
        look()?;
        if mode != Mode::Write {
            if replaced::left(&path).is_some_and(|left| left.log) {
                // Looking alone would put the log into a file that it is not of.
                return Err(replaced::error(&path));
            }
            let missing = !path.exists() && recover::can(&path);
            if missing || (!lock::is_held(&path) && wal::hides_something(&path)) {
                // Whoever opens it to write makes it anew.
                return Err(check::damaged(&path));
            }
            if !path.exists() {
                return Err(Error::new(Code::NotSetUp).with("path", path.display().to_string()));
            }
            return Store::with(path, mode, None);
        }
        let mut first = !lock::was_here(&path);
        let lock = lock::Lock::take(&path)?;
        let left = replaced::left(&path);
        if let Some(left) = left {
            replaced::part(&path, left, now)?;
        }
        let found = look()?;
        disk::remove_halves(folder, |whole| {
            [FILE, restore::HALF, salvage::SCRATCH].contains(&whole)
        });
        let nothing_lies_there = || {
            let beside = disk::BESIDE.map(|ending| disk::beside(&path, ending));
            !path.exists() && beside.iter().all(|file| !file.exists())
        };
        let missing = nothing_lies_there();
        if matches!(found, Found::Usable) && missing {
            // Under its name only once it is whole: of one that is made there a power cut may leave what is no database.
            disk::put(&path, |half| {
                Writer::open(half, now, ids, |_| Ok(())).map(drop)
            })?;
        }
        let mut recovered = false;
        let was_killed = wal::is_there(&path);
        let opened = Cell::new(None);
        let usual = || {
            opened.set(replaced::number(&path));
            Writer::open(&path, now, ids, |seq| {
                keep::put(&path, now, seq, Some(keep::Before::Update))
            })
        };
        let writer = match found {
            Found::Damaged(error) => Err(error),
            // Once SQLite has opened it, what its log hides is gone.
            _ if wal::hides_something(&path) => Err(check::damaged(&path)),
            Found::Usable => usual().and_then(|writer| match care {
                Care::Full if !check::findings(&writer.connection)?.none() => {
                    Err(check::damaged(&path))
                }
                _ => Ok(writer),
            }),
        };
        let writer = match writer {
            // A file without a team is as good as none where a copy has one: somebody put the copies there.
            Ok(writer) if recover::awaits_a_copy(&writer.connection, &path) => {
                first = true;
                Err(check::damaged(&path))
            }
            other => other,
        };
        let mut writer = match writer {
            Err(error) if is_damage(&error) => {
                // Where nothing can take its place, what can still be read of it is better than nothing.
                let kept = left.is_some_and(|left| left.kept);
                recovered = recover::recover(&path, kept, first, now, ids)?;
                usual().map_err(|still| if recovered { still } else { error })?
            }
            other => other?,
        };
        if let Some(left) = left {
            writer.write_alone(now, ids, |tx| damage::was_replaced(tx, left.kept))?;
        }
        if was_killed {
            // What a second kill leaves must not be taken for more of what the first one left.
            let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
            writer.connection.query_row(checkpoint, [], |_| Ok(()))?;
        }
        let store = Store {
            gone: missing && !recovered && !first,
            ..Store::with(path, mode, Some((writer, lock)))?
        };
        if opened
            .get()
            .is_some_and(|opened| store.files.numbers()[0] != Some(opened))
        {
            return Err(replaced::error(&store.path));
        }
        if let Some(lock) = &store.lock {
            lock.mark(&store.files.mark(false))?;
        }
        Ok(store)
    }

    /// What there is at `path`: a refusal where it is not ours to open, and damage only where it could be made anew.
    fn look(path: &Path, mode: Mode) -> Result<Found> {
        // Asked only where something is wrong: it reads two folders.
        let can_recover = || mode == Mode::Write && recover::can(path);
        match header::accept(path) {
            Ok(false) if can_recover() => Ok(Found::Damaged(check::damaged(path))),
            Ok(_) => Ok(Found::Usable),
            Err(error) if is_damage(&error) && can_recover() => Ok(Found::Damaged(error)),
            // With copies beside it, it was one of ours, whatever its first bytes say now.
            Err(error) if is_damage(&error) && recover::can(path) => Err(check::damaged(path)),
            Err(error)
                if error.code == Code::TooNew && can_recover() && says_a_wrong_version(path) =>
            {
                Ok(Found::Damaged(check::damaged(path)))
            }
            Err(error) => Err(error),
        }
    }

    fn with(path: PathBuf, mode: Mode, writes: Option<(Writer, lock::Lock)>) -> Result<Store> {
        // Who only looks puts no log into the file: whoever writes looks at it first. An empty one goes with who made it.
        let open = match writes {
            None if wal::is_there(&path) => look::untouched,
            _ => look::open,
        };
        let reader = || {
            let reader = open(&path)?;
            reader.pragma_update(None, "query_only", true)?;
            migrate::must_be_current(&reader)?;
            Ok::<_, Error>(Mutex::new(reader))
        };
        let readers = [reader()?, reader()?];
        let (writer, lock) = writes.unzip();
        Ok(Store {
            rescued: Mutex::default(),
            writer: Mutex::new(writer),
            readers,
            searcher: Mutex::default(),
            files: replaced::Files::of(&path),
            path,
            mode,
            lock,
            gone: false,
        })
    }

    /// Runs `f` on one consistent view of the data.
    pub fn read<T>(
        &self,
        now: At,
        session: &Session,
        f: impl FnOnce(&Read<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut reader = match self.readers[0].try_lock() {
            Ok(free) => free,
            Err(TryLockError::Poisoned(free)) => free.into_inner(),
            Err(TryLockError::WouldBlock) => held(&self.readers[1]),
        };
        let transaction = reader.transaction()?;
        f(&Read::new(&transaction, now, session))
    }

    /// Runs `f` in one write transaction and gives the entities that it touched; on a refusal nothing was written.
    pub fn write<T>(
        &self,
        now: At,
        session: &Session,
        ids: &dyn Ids,
        op: Op<'_>,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<(T, BTreeSet<Entity>)> {
        let mut guard = held(&self.writer);
        let Some(writer) = guard.as_mut() else {
            let refusal = self.refusal().unwrap_or(Code::ReadOnly);
            return Err(Error::new(refusal).with("path", self.path.display().to_string()));
        };
        self.must_stand()?;
        writer.write(now, session, ids, op, f)
    }

    /// Whether the program was in this folder before, and neither its data nor a copy of them is here.
    pub fn gone(&self) -> bool {
        self.gone
    }

    /// Why nothing can be written here, where that is so.
    pub fn refusal(&self) -> Option<Code> {
        self.mode.refusal()
    }

    /// What it was opened for.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Whether this was opened only to be read, and opening it anew would lead elsewhere: what stood in the way of writing
    /// is gone, which something is written to see; or somebody else writes by now, and what is read here may be old.
    pub fn would_open_otherwise(&self) -> bool {
        let folder = self.path.parent().unwrap_or(&self.path);
        let room = || fs4::available_space(folder).is_ok_and(|free| free >= ROOM);
        let lock = || match lock::Lock::take(&self.path) {
            Ok(_lock) => true,
            Err(error) => error.code == Code::Locked,
        };
        // The lock comes last and is let go of at once: whoever may write is not to find it taken.
        self.refusal().is_some()
            && room()
            && writer::may_write(&self.path)
            && disk::takes(&self.path, 64 * 1024)
            && lock()
    }

    /// Looks at every page, record and entry of the log, and mends what is damaged. Gives what was mended.
    ///
    /// Refuses with `Damaged` where the file must be set aside, which opening it again does.
    pub fn heal(&self, copies: &[PathBuf]) -> Result<Repaired> {
        let found = check::findings(&look::open(&self.path)?)?;
        if found.none() {
            return Ok(Repaired::default());
        }
        let mut guard = held(&self.writer);
        let Some(writer) = guard.as_mut() else {
            return Err(check::damaged(&self.path));
        };
        // Once more, now that nobody writes.
        let found = check::findings(&writer.connection)?;
        let repaired = repair::repair(&mut writer.connection, &found, copies)?;
        writer.head = chain::head(&writer.connection)?;
        Ok(repaired)
    }

    /// The database file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// The one place that opens a connection to the data: no URI file names, and every guard that SQLite has.
fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let connection = connect_untouched(path, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(connection)
}

/// The same, and what it does not write stays as it is to the last byte: whoever closes a file last would put its log into it.
fn connect_untouched(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // Before the first question: one that meets damage closes it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(128);
    // The plan of a statement does not depend on what is bound to it, so it is prepared once and not at every call.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    for (pragma, value) in [
        ("synchronous", "FULL"),
        ("foreign_keys", "ON"),
        ("trusted_schema", "OFF"),
    ] {
        connection.pragma_update(None, pragma, value)?;
    }
    if let Some(lower) = fault::synchronous() {
        connection.pragma_update(None, "synchronous", lower)?;
    }
    connection.pragma_update(None, "cell_size_check", true)?;
    if cfg!(target_os = "macos") {
        connection.pragma_update(None, "fullfsync", true)?;
        connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    }
    Ok(connection)
}

/// Whether a file is not what it was; a newer or a locked one is.
fn is_damage(error: &Error) -> bool {
    matches!(error.code, Code::Damaged | Code::NotADatabase)
}

/// Whether a file that says it is newer only lost the number that says so: it has this version's tables, and no newer one
/// is on its own record.
fn says_a_wrong_version(path: &Path) -> bool {
    look::untouched(path).is_ok_and(|file| migrate::is_of_this_version(&file).unwrap_or(false))
}

/// A panic inside a command rolls its transaction back, so what the lock guards is whole.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
