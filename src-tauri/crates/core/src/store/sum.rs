//! The checksum that each record carries, so that a byte which flips on the disk is noticed: SQLite itself does not.
//!
//! It covers the columns that hold something. One that is empty (null, 0, '') is not part of it, so that a new column
//! changes no sum; a value that becomes empty does.

use std::collections::BTreeSet;

use rusqlite::Connection;
use rusqlite::types::Value;
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
        if *sum != Value::Integer(of(entity, values)) {
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
