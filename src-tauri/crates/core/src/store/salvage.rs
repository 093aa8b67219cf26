//! What a damaged file still holds: the operations of its log that its copy does not have yet, done again in their order,
//! and what only this computer cares about, such as drafts.
//!
//! It refuses to believe what does not fit: an operation counts only where the chain, or at least the words that its changes
//! are bound to, say that it is what was written. Surprising: the damaged file is read from a copy of it, because reading
//! a database with a write-ahead log writes to it.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _};

use super::log::{self, Change, ChangeKind, Operation};
use super::record::Record as _;
use super::{Entity, Op, Tx, Writer, chain, disk, repair, sum, wal};
use crate::access::Access;
use crate::app::Session;
use crate::error::{Code, Error, Result};
use crate::id::Ids;

/// How many operations in a row may be unreadable before the log counts as at its end.
const GAP: usize = 1000;

/// What was saved from a damaged file.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// Operations that were done again.
    pub operations: usize,
    /// Operations of which something is left, but not enough.
    pub lost: usize,
}

/// Does again, through `writer`, what the damaged file holds and the writer's does not. A file of which nothing can be read
/// gives nothing.
pub fn salvage(writer: &mut Writer, damaged: &Path, ids: &dyn Ids) -> Result<Saved> {
    let readable = damaged.with_extension("read");
    let saved = take_a_look(damaged, &readable)
        .and_then(|damaged| save(writer, &damaged, ids))
        .or_else(|error| match error.code {
            // No room to read it is no reason to stay without what the copy has: it lies aside, and nothing is lost.
            Code::Damaged | Code::NotADatabase | Code::Io | Code::DiskFull | Code::Bug => {
                Ok(Saved::default())
            }
            _ => Err(error),
        });
    let beside = disk::BESIDE.map(|ending| disk::beside(&readable, ending));
    for file in beside.iter().chain([&readable]) {
        disk::remove(file)?;
    }
    saved
}

fn take_a_look(damaged: &Path, readable: &Path) -> Result<Connection> {
    let log = [damaged, readable].map(|database| disk::beside(database, "-wal"));
    for [from, to] in [[damaged, readable], [&log[0], &log[1]]] {
        if from.exists() {
            std::fs::copy(from, to).map_err(|e| Error::file(&e, to))?;
        }
    }
    wal::reveal(readable)?;
    let connection = Connection::open_with_flags(readable, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Before anything is read: so SQLite does with the tables whose description it understands.
    connection.pragma_update(None, "writable_schema", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

fn save(writer: &mut Writer, damaged: &Connection, ids: &dyn Ids) -> Result<Saved> {
    let mut saved = Saved::default();
    let last: i64 =
        writer
            .connection
            .query_row("SELECT coalesce(max(seq), 0) FROM operation", [], |row| {
                row.get(0)
            })?;
    if same_past(writer, damaged, last) {
        // A page that cannot be read answers for every number behind it too: only what stands before an operation that
        // can be read is known to have been one.
        let (mut seq, mut unread) = (last, 0);
        while unread < GAP {
            seq += 1;
            match operation(damaged, seq) {
                Ok(Some((operation, changes))) => {
                    saved.lost += std::mem::take(&mut unread);
                    match again(writer, ids, &operation, &changes) {
                        Ok(()) => saved.operations += 1,
                        Err(_) => saved.lost += 1,
                    }
                }
                Ok(None) | Err(_) => unread += 1,
            }
        }
    }
    local(writer, damaged);
    Ok(saved)
}

/// Whether the damaged file is what became of the copy: its operation of that number is the same, or cannot be told.
fn same_past(writer: &Writer, damaged: &Connection, last: i64) -> bool {
    let here = chain::stored(&writer.connection, last);
    let there = chain::stored(damaged, last);
    !matches!((here, there), (Ok(Some(here)), Ok(Some(there))) if here != there)
}

/// An operation and its changes, as they were written; an error where something of it is left but not all.
fn operation(damaged: &Connection, seq: i64) -> Result<Option<(Operation, Vec<Change>)>> {
    let before = chain::before(damaged, seq);
    let Some(link) = chain::link(damaged, seq, &before.clone().unwrap_or(chain::START))? else {
        return Ok(None);
    };
    let follows = chain::stored(damaged, seq - 1).is_ok_and(|hash| hash.is_some());
    if !link.bound || (follows && !link.holds()) {
        return Err(Error::new(Code::Damaged));
    }
    let sql = format!(
        "SELECT {} FROM operation WHERE seq = ?1",
        Operation::COLUMNS.join(", ")
    );
    let operation = damaged
        .prepare_cached(&sql)?
        .query_row([seq], Operation::from_row)
        .optional()?;
    let changes = log::changes(damaged, seq, log::ALL)?;
    Ok(operation.map(|operation| (operation, changes)))
}

/// Does an operation again, under the name and at the time of whoever did it.
fn again(
    writer: &mut Writer,
    ids: &dyn Ids,
    operation: &Operation,
    changes: &[Change],
) -> Result<()> {
    let session = Session {
        person: operation.actor_id,
        access: Access::Manager,
        sitting: operation.sitting.clone(),
        fresh: false,
    };
    let there = match operation.undoes {
        Some(seq) => chain::stored(&writer.connection, seq)?.map(|_| seq),
        None => None,
    };
    let op = Op {
        name: &operation.name,
        undoable: operation.undoable,
        undoes: there,
    };
    writer
        .write(operation.at, &session, ids, op, |tx| {
            changes.iter().try_for_each(|change| one(tx, change))
        })
        .map(drop)
}

fn one(tx: &mut Tx<'_>, change: &Change) -> Result<()> {
    let (entity, id) = (change.entity, change.row_id.as_str());
    if entity.is_noted() {
        // The row itself comes with what only this computer cares about.
        return tx.log(change.clone());
    }
    let stored = tx.stored(entity, id)?;
    if change.kind == ChangeKind::Delete {
        return tx.delete(entity, id);
    }
    let before = match &stored {
        Some(row) => row.clone(),
        None if change.kind == ChangeKind::Create => log::blank(tx.conn, entity)?,
        None => return Err(Error::new(Code::NotFound)),
    };
    let row = log::after(entity, before, change)?.ok_or_else(|| Error::new(Code::NotFound))?;
    match stored {
        Some(stored) => tx.update(entity, id, stored, row),
        None => tx.create(entity, id, &row),
    }
}

/// Takes what is newest of the records whose values are in no log. One that does not fit any more stays behind.
fn local(writer: &mut Writer, damaged: &Connection) {
    let entities: BTreeSet<Entity> = sum::entities()
        .filter(|e| e.is_local() || e.is_noted())
        .collect();
    for entity in entities {
        let mut rows: Vec<Vec<Value>> = Vec::new();
        let _ = sum::each(damaged, entity, "", |_, values, sum| {
            if *sum == Value::Integer(sum::of(entity, values)) {
                rows.push(values.to_vec());
            }
            Ok(())
        });
        for row in rows {
            let _ = repair::insert(&writer.connection, entity, &row);
        }
    }
}
