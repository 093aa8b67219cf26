//! The checksum that each record carries, so that a byte which flips on the disk is noticed: SQLite itself does not.
//!
//! It covers the columns that hold something. One that is empty (null, 0, '') is not part of it, so that a new column
//! changes no sum; a value that becomes empty does.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, params_from_iter};
use sha2::{Digest as _, Sha256};

use super::entity::Entity;
use super::record::value;
use crate::error::Result;

/// The sum of a row, whose values stand in the order of the entity's columns: the first 8 bytes of a SHA-256.
pub fn of(entity: Entity, values: &[Value]) -> i64 {
    let mut hash = Sha256::new();
    feed(&mut hash, entity.table().as_bytes());
    for (column, value) in entity.columns().iter().zip(values) {
        let mut holds = |kind: u8, bytes: &[u8]| {
            feed(&mut hash, column.as_bytes());
            hash.update([kind]);
            feed(&mut hash, bytes);
        };
        match value {
            Value::Null | Value::Integer(0) => {}
            Value::Text(text) if text.is_empty() => {}
            Value::Integer(number) => holds(b'i', &number.to_be_bytes()),
            Value::Real(number) => holds(b'r', &number.to_bits().to_be_bytes()),
            Value::Text(text) => holds(b't', text.as_bytes()),
            Value::Blob(blob) => holds(b'b', blob),
        }
    }
    let digest: [u8; 32] = hash.finalize().into();
    digest
        .first_chunk()
        .map_or(0, |first| i64::from_be_bytes(*first))
}

/// Whether a row is what was written.
pub fn fits(entity: Entity, values: &[Value], sum: &Value) -> bool {
    *sum == Value::Integer(of(entity, values))
}

/// The row with this id, and whether it is what was written.
pub fn find(
    connection: &Connection,
    entity: Entity,
    id: &str,
) -> Result<Option<(Vec<Value>, bool)>> {
    let columns = entity.columns();
    let sql = format!(
        "SELECT {}, sum FROM {} WHERE id = ?1",
        columns.join(", "),
        entity.table()
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let found = statement.query_row([id], |row| {
        let values = (0..columns.len()).map(|column| value(row, column));
        let values = values.collect::<rusqlite::Result<Vec<_>>>()?;
        let fits = fits(entity, &values, &value(row, columns.len())?);
        Ok((values, fits))
    });
    Ok(found.optional()?)
}

/// Makes a row of its values and their sum; `verb` says what becomes of one that is there (INSERT, INSERT OR REPLACE).
pub fn insert(connection: &Connection, verb: &str, entity: Entity, values: &[Value]) -> Result<()> {
    let columns = entity.columns();
    let places = vec!["?"; columns.len()].join(", ");
    let sql = format!(
        "{verb} INTO {} ({}, sum) VALUES ({places}, ?)",
        entity.table(),
        columns.join(", ")
    );
    let sum = Value::Integer(of(entity, values));
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values.iter().chain([&sum])))?;
    Ok(())
}

/// The tables whose records carry a sum: all but the log, which is a chain.
pub fn entities() -> impl Iterator<Item = Entity> {
    let all = Entity::ALL.iter().copied();
    all.filter(|entity| *entity != Entity::Operation)
}

/// Gives each record without a sum its own.
pub fn fill(connection: &Connection) -> Result<()> {
    for entity in entities() {
        each(connection, entity, "WHERE sum = 0", |place, values, _| {
            give(connection, entity, place, of(entity, values))
        })?;
    }
    Ok(())
}

/// The places (SQLite's own row numbers) of the records that are not what was written.
pub fn wrong(connection: &Connection, entity: Entity) -> Result<Vec<i64>> {
    let mut wrong = Vec::new();
    each(connection, entity, "", |place, values, sum| {
        if !fits(entity, values, sum) {
            wrong.push(place);
        }
        Ok(())
    })?;
    Ok(wrong)
}

/// Sets the sum of the record at a place.
pub fn give(connection: &Connection, entity: Entity, place: i64, sum: i64) -> Result<()> {
    let sql = format!("UPDATE {} SET sum = ?2 WHERE rowid = ?1", entity.table());
    connection.prepare_cached(&sql)?.execute([place, sum])?;
    Ok(())
}

/// Shows each record that `tail` selects: its place, its values, its sum. A file of an older version may lack the table,
/// and then shows none, or a column, which is then empty.
pub fn each(
    connection: &Connection,
    entity: Entity,
    tail: &str,
    mut show: impl FnMut(i64, &[Value], &Value) -> Result<()>,
) -> Result<()> {
    let there = columns_there(connection, entity.table())?;
    if !there.contains("sum") {
        return Ok(());
    }
    let columns = entity.columns();
    let selected: Vec<&str> = (columns.iter())
        .map(|column| {
            if there.contains(*column) {
                column
            } else {
                "NULL"
            }
        })
        .collect();
    let sql = format!(
        "SELECT rowid, {}, sum FROM {} {tail}",
        selected.join(", "),
        entity.table()
    );
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut values = Vec::with_capacity(columns.len());
    while let Some(row) = rows.next()? {
        values.clear();
        for column in 1..=columns.len() {
            values.push(value(row, column)?);
        }
        show(row.get(0)?, &values, &value(row, columns.len() + 1)?)?;
    }
    Ok(())
}

/// The columns that a table of this file has; none where there is no such table.
pub fn columns_there(connection: &Connection, table: &str) -> Result<BTreeSet<String>> {
    let mut statement = connection.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    let columns = statement.query_map([table], |row| row.get(0))?;
    Ok(columns.collect::<rusqlite::Result<_>>()?)
}

/// Bytes with their length before them, so that no two lists of them are the same bytes.
pub fn feed(hash: &mut Sha256, bytes: &[u8]) {
    hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
    hash.update(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting(id: &str, value: &str) -> i64 {
        let values = [id, value].map(|text| Value::Text(text.to_owned()));
        of(Entity::Setting, &values)
    }

    #[test]
    fn every_value_and_its_place_count() {
        let sums = [
            setting("a", "b"),
            setting("b", "a"),
            setting("ab", ""),
            setting("", "ab"),
            setting("a", "c"),
        ];
        let distinct: std::collections::BTreeSet<i64> = sums.into_iter().collect();
        assert_eq!(distinct.len(), sums.len());
    }

    #[test]
    fn a_column_that_holds_nothing_changes_no_sum() {
        let one = [Value::Text("a".into())];
        let two = [Value::Text("a".into()), Value::Text(String::new())];
        assert_eq!(of(Entity::Setting, &one), of(Entity::Setting, &two));
    }
}
