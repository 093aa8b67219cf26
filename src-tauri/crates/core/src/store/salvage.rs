//! What a damaged file still holds and its copy does not: the operations of its log, done again in their order, then the
//! rows that only lost operations had made, and what is in no log, such as drafts.
//!
//! It refuses to believe what does not fit: an operation counts only where the chain, or at least the words that its changes
//! are bound to, say that it is what was written, and a row only with its sum. Surprising: the damaged file is read from a
//! scratch copy, because reading a database with a write-ahead log writes to it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _};

use super::check::GAP;
use super::log::{self, Change, ChangeKind, Operation};
use super::record::Record as _;
use super::{Entity, Op, Tx, Writer, chain, disk, migrate, repair, sum, wal};
use crate::access::Access;
use crate::app::Session;
use crate::error::{Code, Error, Result};
use crate::id::Ids;
use crate::time::At;

/// What the scratch copy is called; what a killed program leaves of it goes with the next start.
pub const SCRATCH: &str = "huddle.read";

/// What was saved from a damaged file.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// Operations that were done again.
    pub operations: usize,
    /// Operations of which something is left, but not enough.
    pub lost: usize,
    /// Rows that were taken as they are, because what made them is lost.
    pub rows: usize,
    /// Whether its log could not be read at all, or tells of another past.
    pub unread: bool,
}

/// A scratch copy of a damaged file; it goes when it is dropped.
pub struct Damaged {
    connection: Option<Connection>,
    scratch: PathBuf,
}

impl Drop for Damaged {
    fn drop(&mut self) {
        self.connection = None;
        remove(&self.scratch);
    }
}

fn remove(scratch: &Path) {
    let beside = disk::BESIDE.map(|ending| disk::beside(scratch, ending));
    for file in beside.iter().chain([&scratch.to_path_buf()]) {
        let _ = disk::remove(file);
    }
}

impl Damaged {
    /// Copies a damaged file, to beside `database`, to look into it. One of which nothing can be read is accepted; no room for
    /// the copy is not.
    pub fn open(damaged: &Path, database: &Path, now: At) -> Result<Damaged> {
        let scratch = disk::half_of(&database.with_file_name(SCRATCH));
        remove(&scratch);
        let log = [damaged, &scratch].map(|database| disk::beside(database, "-wal"));
        for [from, to] in [[damaged, &scratch], [&log[0], &log[1]]] {
            if from.exists()
                && let Err(error) = std::fs::copy(from, to)
            {
                remove(&scratch);
                return Err(Error::file(&error, to));
            }
        }
        wal::reveal(&scratch)?;
        let connection = readable(&scratch, now).ok();
        Ok(Damaged {
            connection,
            scratch,
        })
    }

    /// Whether this is what became of the file that `copy` was made of: the last operation that both have is the same, or
    /// cannot be told.
    pub fn came_from(&self, copy: &Connection) -> bool {
        let Some(damaged) = &self.connection else {
            return true;
        };
        let Some(last) = end(copy) else {
            return true;
        };
        // A page that is not there may say that there is nothing, so an end alone proves nothing.
        let last = end(damaged).map_or(last, |end| end.min(last));
        let there = chain::before(damaged, last).and_then(|hash| chain::link(damaged, last, &hash));
        match (chain::stored(copy, last), there) {
            (Ok(Some(here)), Ok(Some(there))) if there.holds() => here == there.right,
            _ => true,
        }
    }

    /// Does again, through `writer`, what this holds and the writer's file does not.
    pub fn salvage(&self, writer: &mut Writer, ids: &dyn Ids, now: At) -> Result<Saved> {
        let last = newest(&writer.connection)?;
        let own = self.came_from(&writer.connection);
        let (Some(damaged), true) = (&self.connection, own) else {
            return Ok(Saved {
                unread: true,
                ..Saved::default()
            });
        };
        let mut saved = operations(writer, damaged, ids, last);
        saved.rows = rows(writer, damaged, ids, now)?;
        unlogged(writer, damaged);
        Ok(saved)
    }
}

fn readable(scratch: &Path, now: At) -> Result<Connection> {
    let mut connection = Connection::open_with_flags(scratch, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Before anything is read: so SQLite does with the tables whose description it understands.
    connection.pragma_update(None, "writable_schema", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // One of an older version is brought to this one; where that fails, what can be read is read. One of none is no database,
    // and must not become one in which everything is gone.
    let version: i32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version > 0 {
        let _ = migrate::run(&mut connection, now, |_| Ok(()));
    }
    Ok(connection)
}

/// The number of the newest operation, 0 where there is none.
pub(super) fn newest(file: &Connection) -> rusqlite::Result<i64> {
    let sql = "SELECT coalesce(max(seq), 0) FROM operation";
    file.query_row(sql, [], |row| row.get(0))
}

/// The same, where it can be read.
fn end(file: &Connection) -> Option<i64> {
    newest(file).ok()
}

/// The same by what the changes say too: an operation that is gone from the end has still its changes.
fn end_by_changes(damaged: &Connection) -> Option<i64> {
    let end = end(damaged)?;
    let sql = "SELECT coalesce(max(operation_seq), 0) FROM change WHERE operation_seq <= ?1";
    let by_changes = damaged.query_row(sql, [end.saturating_add(GAP)], |row| row.get(0));
    Some(by_changes.unwrap_or(0).max(end))
}

fn operations(writer: &mut Writer, damaged: &Connection, ids: &dyn Ids, last: i64) -> Saved {
    let mut saved = Saved::default();
    // One that ends before its own copy cannot be read to its end.
    let end = end_by_changes(damaged).filter(|end| *end >= last);
    // The numbers of what was done again: they differ from the old ones once something is lost.
    let mut numbers = BTreeMap::new();
    let (mut seq, mut unread) = (last, 0);
    while end.is_none_or(|end| seq < end) {
        if unread == GAP {
            match next(damaged, seq).filter(|_| end.is_some()) {
                // Those behind a page that cannot be read count as lost; of a jump nobody knows how many are.
                Some(next) if next - seq <= GAP => {
                    saved.lost += usize::try_from(unread).unwrap_or(0);
                    unread = 0;
                }
                Some(next) => (seq, unread) = (next - 1, 1),
                None => break,
            }
        }
        seq += 1;
        match operation(damaged, seq) {
            Ok(Some((operation, changes))) => {
                saved.lost += usize::try_from(std::mem::take(&mut unread)).unwrap_or(0);
                let undoes = operation.undoes.and_then(|undone| {
                    if undone <= last {
                        Some(undone)
                    } else {
                        numbers.get(&undone).copied()
                    }
                });
                match again(writer, ids, &operation, undoes, &changes) {
                    Ok(()) => {
                        saved.operations += 1;
                        if let Some(new) = self::end(&writer.connection) {
                            numbers.insert(seq, new);
                        }
                    }
                    Err(_) => saved.lost += 1,
                }
            }
            // A page that cannot be read answers for every number behind it too.
            Ok(None) | Err(_) => unread += 1,
        }
    }
    if end.is_some() {
        saved.lost += usize::try_from(unread).unwrap_or(0);
    }
    saved.unread = end.is_none() && saved.operations == 0;
    saved
}

/// The number of the next operation that can be found, also behind pages that cannot be read.
fn next(damaged: &Connection, seq: i64) -> Option<i64> {
    let sql = "SELECT seq FROM operation WHERE seq > ?1 ORDER BY seq LIMIT 1";
    let behind = |from: i64| damaged.query_row(sql, [from], |row| row.get(0)).optional();
    let steps = std::iter::once(0).chain((0..40).map(|power| GAP << power));
    let mut found = steps.map(|step| behind(seq.saturating_add(step)));
    found.find_map(|found: rusqlite::Result<Option<i64>>| found.ok())?
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
    if changes.is_empty() {
        // It is written with its first change: this number is not its own.
        return Err(Error::new(Code::Damaged));
    }
    Ok(operation.map(|operation| (operation, changes)))
}

/// Does an operation again, under the name and at the time of whoever did it.
fn again(
    writer: &mut Writer,
    ids: &dyn Ids,
    operation: &Operation,
    undoes: Option<i64>,
    changes: &[Change],
) -> Result<()> {
    let session = Session {
        person: operation.actor_id,
        access: Access::Manager,
        sitting: operation.sitting.clone(),
        fresh: false,
    };
    let op = Op {
        name: &operation.name,
        undoable: operation.undoable,
        undoes,
        nameless: false,
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
        // The row itself comes with what is in no log.
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

/// Takes the rows that are another now, or are not there, because the operation that made them so is lost: in one operation
/// of its own, through the door. A row that names another which is gone does not come. Gives how many came.
fn rows(writer: &mut Writer, damaged: &Connection, ids: &dyn Ids, now: At) -> Result<usize> {
    let mut came = 0_usize;
    writer.write_alone_as("recover", now, ids, |tx| {
        tx.conn.pragma_update(None, "defer_foreign_keys", true)?;
        for entity in sum::entities().filter(|entity| entity.is_logged()) {
            for row in sound(damaged, entity).0 {
                let Value::Text(id) = &row[0] else { continue };
                match tx.stored(entity, id)? {
                    Some(stored) if stored != row => {
                        tx.update(entity, id, stored, row.clone())?;
                    }
                    None => tx.create(entity, id, &row)?,
                    Some(_) => continue,
                }
                came += 1;
            }
        }
        came = came.saturating_sub(let_go_of_orphans(tx)?);
        Ok(())
    })?;
    Ok(came)
}

/// Removes what names a row that is not there, and then what named that. Gives how many.
fn let_go_of_orphans(tx: &mut Tx<'_>) -> Result<usize> {
    let mut gone = 0;
    loop {
        let orphans: Vec<(String, i64)> = tx
            .conn
            .prepare("PRAGMA foreign_key_check")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        if orphans.is_empty() {
            return Ok(gone);
        }
        for (table, place) in orphans {
            let found = sum::entities().find(|entity| entity.table() == table);
            let entity = found.ok_or_else(|| Error::new(Code::Damaged))?;
            let sql = format!("SELECT id FROM {table} WHERE rowid = ?1");
            let id: Option<String> = tx
                .conn
                .query_row(&sql, [place], |row| row.get(0))
                .optional()?;
            if let Some(id) = id {
                tx.delete(entity, &id)?;
                gone += 1;
            }
        }
    }
}

/// Makes of the records whose values are in no log what the damaged file says of them: it is newer. What it says is gone goes,
/// where all of its table could be read, or where the log says the same: a PIN that was taken away never opens again.
fn unlogged(writer: &Writer, damaged: &Connection) {
    let here = &writer.connection;
    for entity in sum::entities().filter(|entity| !entity.is_logged()) {
        let (rows, all) = sound(damaged, entity);
        let ids: BTreeSet<String> = rows.iter().filter_map(|row| named(row)).collect();
        for row in rows {
            // One that does not fit any more stays behind.
            let _ = repair::insert(here, entity, &row);
        }
        for id in sound(here, entity).0.iter().filter_map(|row| named(row)) {
            let removed =
                log::history(here, entity, &id).is_ok_and(|known| log::is_removed(&known));
            if removed || (all && !ids.contains(&id)) {
                let sql = format!("DELETE FROM {} WHERE id = ?1", entity.table());
                let _ = here.execute(&sql, [id]);
            }
        }
    }
}

fn named(row: &[Value]) -> Option<String> {
    match row.first() {
        Some(Value::Text(id)) => Some(id.clone()),
        _ => None,
    }
}

/// Whether nothing can be missing from the table: a page that is not there may read as an empty one.
fn is_whole(file: &Connection, entity: Entity) -> bool {
    let sql = format!("PRAGMA integrity_check({})", entity.table());
    let said: rusqlite::Result<String> = file.query_row(&sql, [], |row| row.get(0));
    said.is_ok_and(|said| said == "ok")
}

/// The rows that are what was written, and whether those are all.
fn sound(file: &Connection, entity: Entity) -> (Vec<Vec<Value>>, bool) {
    let (mut rows, mut all) = (Vec::new(), true);
    let read = sum::each(file, entity, "", |_, values, sum| {
        if sum::fits(entity, values, sum) {
            rows.push(values.to_vec());
        } else {
            all = false;
        }
        Ok(())
    });
    let there = sum::columns_there(file, entity.table()).is_ok_and(|columns| !columns.is_empty());
    (rows, all && there && read.is_ok() && is_whole(file, entity))
}
