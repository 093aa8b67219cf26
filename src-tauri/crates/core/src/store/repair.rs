//! Mends single records and entries of the log, where the file as a whole is sound: from the log itself, else from the
//! newest copy that has them as they were written.
//!
//! It refuses to end with anything that still does not fit: then nothing is changed, and the file is one to set aside.
//! Surprising: a record whose values are in no log, such as a draft or a PIN, may be newer than every copy; it stays as it is,
//! with what the damage left of it, and that is said.

use std::path::PathBuf;

use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior, params_from_iter};

use super::check::{self, Findings};
use super::{Entity, backup, chain, log, sum};
use crate::error::{Code, Error, Result};

/// What was mended.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// Records that are again what was written.
    pub records: usize,
    /// Records that nothing else knows: they stay as the damage left them.
    pub as_they_are: Vec<(Entity, String)>,
    /// Entries of the log that are again what was written.
    pub entries: usize,
    /// Entries of the log that no copy has.
    pub entries_lost: usize,
}

/// Mends what was found; `copies` are asked in their order.
pub fn repair(
    connection: &mut Connection,
    found: &Findings,
    copies: &[PathBuf],
) -> Result<Repaired> {
    mend(connection, found, copies).map_err(|error| match error.code {
        // What SQLite refuses here, such as the same id twice, is more than can be mended.
        Code::Bug | Code::InUse => Error {
            code: Code::Damaged,
            ..error
        },
        _ => error,
    })
}

fn mend(connection: &mut Connection, found: &Findings, copies: &[PathBuf]) -> Result<Repaired> {
    let copies: Vec<Connection> = copies
        .iter()
        .filter_map(|path| backup::look_into(path).ok())
        .collect();
    let mut done = Repaired::default();
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.pragma_update(None, "defer_foreign_keys", true)?;
    // Before the indexes are made anew of what the tables still have.
    let mut lost = Vec::new();
    for entity in sum::entities() {
        let ids = lacking(&transaction, entity)?;
        lost.extend(ids.into_iter().map(|id| (entity, id)));
    }
    // A row cannot be taken out of an index that does not know it.
    transaction.execute_batch("REINDEX")?;
    for seq in &found.entries {
        if from_a_copy(&transaction, &copies, *seq)? {
            done.entries += 1;
        } else {
            chain::mend(&transaction, *seq, &chain::before(&transaction, *seq)?)?;
            done.entries_lost += 1;
        }
    }
    for (entity, place) in &found.rows {
        match row(&transaction, &copies, *entity, *place)? {
            Row::AsItWas => done.records += 1,
            Row::AsItIs(id) => done.as_they_are.push((*entity, id)),
            Row::Unnamed => {}
        }
    }
    for (entity, id) in &lost {
        done.records += usize::from(put_back(&transaction, &copies, *entity, id)?);
    }
    for entity in sum::entities() {
        for id in check::missing(&transaction, entity)? {
            done.records += usize::from(put_back(&transaction, &copies, entity, &id)?);
        }
    }
    if !check::findings(&transaction)?.none() {
        return Err(Error::new(Code::Damaged));
    }
    transaction.commit()?;
    Ok(done)
}

/// Takes an operation and its changes from the first copy that has it as it was written.
fn from_a_copy(connection: &Connection, copies: &[Connection], seq: i64) -> Result<bool> {
    let before = chain::before(connection, seq)?;
    for copy in copies {
        let whole =
            chain::link(copy, seq, &before).is_ok_and(|link| link.is_some_and(|l| l.holds()));
        if whole {
            connection.execute("DELETE FROM change WHERE operation_seq = ?1", [seq])?;
            take(connection, copy, "operation", "seq", seq)?;
            take(connection, copy, "change", "operation_seq", seq)?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// Copies the rows of a table whose `key` is `number`, over what stands in their place.
fn take(to: &Connection, from: &Connection, table: &str, key: &str, number: i64) -> Result<()> {
    let mut statement = from.prepare_cached(&format!("SELECT * FROM {table} WHERE {key} = ?1"))?;
    let names = statement.column_names().collect::<Vec<_>>().join(", ");
    let count = statement.column_count();
    let places = vec!["?"; count].join(", ");
    let sql = format!("INSERT OR REPLACE INTO {table} ({names}) VALUES ({places})");
    let mut rows = statement.query([number])?;
    while let Some(row) = rows.next()? {
        let values: Vec<Value> = (0..count)
            .map(|column| row.get(column))
            .collect::<rusqlite::Result<_>>()?;
        to.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    }
    Ok(())
}

/// What became of a row.
enum Row {
    AsItWas,
    AsItIs(String),
    /// Its id is not one that was ever written; the row is gone, and whichever it was is missing now.
    Unnamed,
}

fn row(connection: &Connection, copies: &[Connection], entity: Entity, place: i64) -> Result<Row> {
    let mut damaged = None;
    sum::each(
        connection,
        entity,
        &format!("WHERE rowid = {place}"),
        |_, values, _| {
            damaged = Some(values.to_vec());
            Ok(())
        },
    )?;
    let damaged = damaged.ok_or_else(|| Error::new(Code::Damaged))?;
    let id = match &damaged[0] {
        Value::Text(id) => id.clone(),
        _ => String::new(),
    };
    let known = log::history(connection, entity, &id)?;
    match was(connection, copies, entity, &id)? {
        Some(was) => {
            remove(connection, entity, place)?;
            insert(connection, entity, &was)?;
            Ok(Row::AsItWas)
        }
        None if !entity.is_local() && known.is_empty() => {
            remove(connection, entity, place)?;
            Ok(Row::Unnamed)
        }
        None => {
            sum::give(connection, entity, place, sum::of(entity, &damaged))?;
            Ok(Row::AsItIs(id))
        }
    }
}

/// The row of a copy, where it is what was written.
fn sound(copy: &Connection, entity: Entity, id: &str) -> Option<Vec<Value>> {
    let (values, fits) = sum::find(copy, entity, id).ok()??;
    fits.then_some(values)
}

/// What a row was before the damage, by the log or by a copy as old as it; none where neither knows.
fn was(
    connection: &Connection,
    copies: &[Connection],
    entity: Entity,
    id: &str,
) -> Result<Option<Vec<Value>>> {
    if let Some(row) = log::is_there(connection, entity, id)? {
        return Ok(Some(row));
    }
    // What is in no log may be newer than any copy: an old PIN must not open again.
    if !entity.is_logged() {
        return Ok(None);
    }
    let age = log::history(connection, entity, id)?.len();
    Ok(copies.iter().find_map(|copy| {
        let same_age = log::history(copy, entity, id).is_ok_and(|known| known.len() == age);
        sound(copy, entity, id).filter(|_| same_age)
    }))
}

/// Puts back a row that is gone, unless somebody removed it, or it never was one of this table. Gives whether it did; one that
/// nothing knows any more needs a copy of everything.
fn put_back(
    connection: &Connection,
    copies: &[Connection],
    entity: Entity,
    id: &str,
) -> Result<bool> {
    let known = log::history(connection, entity, id)?;
    let never_was = known.is_empty() && !entity.is_local();
    if log::is_removed(&known) || never_was || sum::find(connection, entity, id)?.is_some() {
        return Ok(false);
    }
    let row = was(connection, copies, entity, id)?;
    insert(
        connection,
        entity,
        &row.ok_or_else(|| Error::new(Code::Damaged))?,
    )?;
    Ok(true)
}

/// The ids that the table's own index has and the table has not.
fn lacking(connection: &Connection, entity: Entity) -> Result<Vec<String>> {
    let table = entity.table();
    let sql = format!(
        "SELECT id FROM {table} INDEXED BY sqlite_autoindex_{table}_1 EXCEPT SELECT id FROM {table} NOT INDEXED"
    );
    let mut statement = connection.prepare(&sql)?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

fn remove(connection: &Connection, entity: Entity, place: i64) -> Result<()> {
    let sql = format!("DELETE FROM {} WHERE rowid = ?1", entity.table());
    connection.execute(&sql, [place])?;
    Ok(())
}

/// Puts a row in place outside the door: nothing happened that the log does not know.
pub fn insert(connection: &Connection, entity: Entity, values: &[Value]) -> Result<()> {
    sum::insert(connection, "INSERT OR REPLACE", entity, values)
}
