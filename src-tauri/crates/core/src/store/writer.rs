//! The one connection that writes: how it is opened, and what each transaction of it begins and ends with.
//!
//! It knows no lock and no damage; the store around it does. Surprising: the last hash of the log is kept here, so that no
//! write has to look for it.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, MAIN_DB, OpenFlags, OptionalExtension, TransactionBehavior};

use super::entity::Entity;
use super::read::Read;
use super::write::{Op, Tx};
use super::{chain, connect, connect_untouched, migrate};
use crate::access::Access;
use crate::app::Session;
use crate::error::{Code, Error, Result};
use crate::fault::{self, Bug};
use crate::id::Ids;
use crate::time::At;

/// The one connection that writes, and where its log stands.
pub struct Writer {
    pub connection: Connection,
    node: String,
    stamp: i64,
    pub head: chain::Hash,
}

/// Whether the file may be written. Asked of SQLite: whoever else closes a file lets go of its locks.
pub fn may_write(path: &Path) -> bool {
    let connection = connect_untouched(path, OpenFlags::SQLITE_OPEN_READ_WRITE);
    connection.is_ok_and(|file| file.is_readonly(MAIN_DB).is_ok_and(|read_only| !read_only))
}

impl Writer {
    /// `keep` makes a copy before an existing file is migrated.
    pub fn open(
        path: &Path,
        now: At,
        ids: &dyn Ids,
        keep: impl FnOnce(i64) -> Result<()>,
    ) -> Result<Writer> {
        let mut connection = connect(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        // SQLite opens what it may not write to be read, and says so at the first change.
        if connection.is_readonly(MAIN_DB)? {
            return Err(Error::new(Code::ReadOnly).with("path", path.display().to_string()));
        }
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "secure_delete", true)?;
        migrate::run(&mut connection, now, keep)?;
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
        let head = chain::head(&connection)?;
        Ok(Writer {
            connection,
            node,
            stamp,
            head,
        })
    }

    pub fn write<T>(
        &mut self,
        now: At,
        session: &Session,
        ids: &dyn Ids,
        op: Op<'_>,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<(T, BTreeSet<Entity>)> {
        if fault::late("reminder_due") && !self.connection.is_autocommit() {
            self.connection.execute_batch("COMMIT")?;
        }
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut tx = Tx {
            read: Read::new(&transaction, now, session),
            ids,
            op,
            node: &self.node,
            stamp: self.stamp,
            operation: None,
            touched: BTreeSet::new(),
        };
        let answer = f(&mut tx)?;
        let head = tx.seal(self.head)?;
        let Tx { stamp, touched, .. } = tx;
        if fault::late(op.name) {
            std::mem::forget(transaction);
        } else {
            match transaction.commit() {
                Err(_) if fault::sown(Bug::DiskFullIgnored) => {}
                committed => committed?,
            }
        }
        (self.stamp, self.head) = (stamp, head);
        Ok((answer, touched))
    }

    /// A write that nobody asked for, before anybody is here.
    pub fn write_alone(
        &mut self,
        now: At,
        ids: &dyn Ids,
        f: impl FnOnce(&mut Tx<'_>) -> Result<()>,
    ) -> Result<()> {
        self.write_alone_as("start", now, ids, f)
    }

    /// The same under the name of what was done.
    pub fn write_alone_as(
        &mut self,
        name: &str,
        now: At,
        ids: &dyn Ids,
        f: impl FnOnce(&mut Tx<'_>) -> Result<()>,
    ) -> Result<()> {
        let session = Session {
            person: None,
            access: Access::Manager,
            sitting: ids.next(now).to_string(),
            fresh: false,
        };
        let op = Op::fixed(name);
        self.write(now, &session, ids, op, f).map(drop)
    }

    /// Leaves one file with everything in it.
    pub fn close(self) -> Result<()> {
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        self.connection.close().map_err(|(_, e)| e.into())
    }
}
