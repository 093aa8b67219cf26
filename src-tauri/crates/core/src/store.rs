//! The database file: how it is opened, read and written. Nothing else opens a connection.
//!
//! One writer, two readers that can only query. Every transaction that may write begins IMMEDIATE: a read lock cannot
//! be upgraded, and waiting does not cure that. `synchronous=FULL`: what was acknowledged survives a power cut.

pub mod backup;
pub mod check;
pub(crate) mod disk;
mod entity;
mod header;
pub mod keep;
mod lock;
pub(crate) mod log;
mod look;
mod migrate;
mod read;
mod record;
pub mod undo;
mod write;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior};

use crate::app::Session;
use crate::error::{Code, Error, Result};
use crate::fault::{self, Bug};
use crate::id::Ids;
use crate::time::At;

pub use entity::Entity;
pub use migrate::SCHEMA_VERSION;
pub use read::Read;
pub use record::{Record, value_of};
pub(crate) use record::{record, word};
pub use write::{Op, Tx};

/// The database's name in the data folder.
pub const FILE: &str = "huddle.db";

/// `PRAGMA application_id`: "PHud".
const APPLICATION_ID: i32 = 0x5048_7564;

/// Older versions carry the WAL-reset race that corrupts files (sqlite.org, 3.51.3).
const SQLITE_FLOOR: i32 = 3_051_003;

/// The open database of a data folder.
pub struct Store {
    writer: Mutex<Option<Writer>>,
    readers: [Mutex<Connection>; 2],
    path: PathBuf,
    // Held as long as the store: who has it may write.
    _lock: Option<lock::Lock>,
}

struct Writer {
    connection: Connection,
    node: String,
    stamp: i64,
}

/// Whether a store is opened to write, which takes the folder's lock, or to read beside whoever writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Take the lock, migrate, write.
    Write,
    /// Look only; the file must exist and be of this version.
    Read,
}

impl Store {
    /// Opens, makes or migrates the database of `folder`.
    ///
    /// Refuses with `Locked`, `ReadOnly`, `TooNew`, `NotADatabase`, `Damaged` or `Io`, and then has changed nothing.
    pub fn open(folder: &Path, mode: Mode, now: At, ids: &dyn Ids) -> Result<Store> {
        if rusqlite::version_number() < SQLITE_FLOOR {
            return Err(Error::bug(format!(
                "SQLite {} is too old",
                rusqlite::version()
            )));
        }
        let path = std::path::absolute(folder)
            .map_err(|e| Error::file(&e, folder))?
            .join(FILE);
        header::accept(&path)?;
        if mode == Mode::Read && !path.exists() {
            return Err(Error::new(Code::NotSetUp).with("path", path.display().to_string()));
        }
        let lock = match mode {
            Mode::Read => None,
            Mode::Write => Some(lock::Lock::take(&path)?),
        };
        let writer = match mode {
            Mode::Read => None,
            Mode::Write => Some(Writer::open(&path, now, ids)?),
        };
        let reader = || {
            let reader = look::open(&path)?;
            reader.pragma_update(None, "query_only", true)?;
            migrate::must_be_current(&reader)?;
            Ok::<_, Error>(Mutex::new(reader))
        };
        let readers = [reader()?, reader()?];
        Ok(Store {
            writer: Mutex::new(writer),
            readers,
            path,
            _lock: lock,
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
            Err(_) => held(&self.readers[1]),
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
            return Err(Error::new(Code::ReadOnly).with("path", self.path.display().to_string()));
        };
        let Writer {
            connection,
            node,
            stamp,
        } = writer;
        if fault::late("reminder_due") && !connection.is_autocommit() {
            connection.execute_batch("COMMIT")?;
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let read = Read::new(&transaction, now, session);
        let mut tx = Tx {
            read,
            ids,
            op,
            node,
            stamp: *stamp,
            operation: None,
            touched: BTreeSet::new(),
        };
        let answer = f(&mut tx)?;
        let Tx {
            stamp: last,
            touched,
            ..
        } = tx;
        if fault::late(op.name) {
            std::mem::forget(transaction);
        } else {
            match transaction.commit() {
                Err(_) if fault::sown(Bug::DiskFullIgnored) => {}
                committed => committed?,
            }
        }
        *stamp = last;
        Ok((answer, touched))
    }

    /// Whether nothing can be written here.
    pub fn is_read_only(&self) -> bool {
        held(&self.writer).is_none()
    }

    /// The database file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Writer {
    fn open(path: &Path, now: At, ids: &dyn Ids) -> Result<Writer> {
        let mut connection = connect(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "secure_delete", true)?;
        migrate::run(&mut connection, path, now)?;
        let node = connection
            .query_row("SELECT value FROM meta WHERE id = 'node'", [], |row| {
                row.get(0)
            })
            .optional()?;
        let node = match node {
            Some(node) => node,
            None => {
                let node = ids.next(now).to_string();
                connection.execute("INSERT INTO meta (id, value) VALUES ('node', ?1)", [&node])?;
                node
            }
        };
        let stamp = connection
            .query_row(
                "SELECT stamp FROM change ORDER BY seq DESC LIMIT 1",
                [],
                |row| row.get(0),
            )
            .optional()?
            .unwrap_or(0);
        Ok(Writer {
            connection,
            node,
            stamp,
        })
    }
}

/// The one place that opens a connection to the data: no URI file names, and every guard that SQLite has.
fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
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

/// A panic inside a command rolls its transaction back, so what the lock guards is whole.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
