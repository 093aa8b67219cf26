//! The change log: one operation for each thing somebody did, with the fields it changed, before and after.
//!
//! From it come undo, the history of a record and, later, what other computers are told. A stamp is a hybrid logical
//! clock: it never goes back, even when the computer's clock does.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use rusqlite::{Connection, Params, params};
use serde_json::Value as Json;

use super::entity::Entity;
use super::record::{record, word};
use crate::error::{Code, Error, Result};
use crate::id::PersonId;
use crate::time::At;

record! {
    /// Something that somebody did.
    pub struct Operation of Operation {
        /// Its place in the order of all.
        pub seq: i64,
        /// The command.
        pub name: String,
        /// Who was here.
        pub actor_id: Option<PersonId>,
        /// From the start of the program, or a change of person, to the next.
        pub sitting: String,
        /// The incarnation of the database file.
        pub node: String,
        /// When.
        pub at: At,
        /// Whether Ctrl+Z may take it back.
        pub undoable: bool,
        /// The operation that this one takes back.
        pub undoes: Option<i64>,
    }
}

word! {
    /// What happened to a row.
    pub enum ChangeKind {
        /// It was made.
        Create = "create",
        /// Fields of it changed.
        Update = "update",
        /// It was removed.
        Delete = "delete",
    }
}

/// One row's part in an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The table.
    pub entity: Entity,
    /// The row.
    pub row_id: String,
    /// What happened to it.
    pub kind: ChangeKind,
    /// Each changed field with its value before and after.
    pub fields: BTreeMap<String, (Json, Json)>,
}

/// A value for the log.
pub fn to_json(value: &Value) -> Result<Json> {
    match value {
        Value::Null => Ok(Json::Null),
        Value::Integer(number) => Ok(Json::from(*number)),
        Value::Real(number) => Ok(Json::from(*number)),
        Value::Text(text) => Ok(Json::from(text.as_str())),
        Value::Blob(_) => Err(Error::bug("the log keeps no blobs")),
    }
}

/// A value from the log.
pub fn from_json(value: &Json) -> Result<Value> {
    match value {
        Json::Null => Ok(Value::Null),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => Ok(Value::Integer(whole)),
            (None, Some(real)) => Ok(Value::Real(real)),
            (None, None) => Err(unreadable("a number of the log is out of range")),
        },
        Json::String(text) => Ok(Value::Text(text.clone())),
        other => Err(unreadable(format!("the log holds {other}"))),
    }
}

/// No limit to how many changes are read.
pub const ALL: i64 = -1;

/// The first `most` changes of an operation, in their order. Those whose words were erased hold no fields.
pub fn changes(connection: &Connection, operation: i64, most: i64) -> Result<Vec<Change>> {
    select(connection, "operation_seq = ?1", [operation], most)
}

/// The program wrote the log itself: what it cannot read there was damaged.
fn unreadable(detail: impl ToString) -> Error {
    Error::new(Code::Damaged).with("detail", detail.to_string())
}

/// What became of a row, in its order.
pub fn history(connection: &Connection, entity: Entity, row_id: &str) -> Result<Vec<Change>> {
    select(
        connection,
        "entity = ?1 AND row_id = ?2",
        params![entity, row_id],
        ALL,
    )
}

fn select(
    connection: &Connection,
    which: &str,
    params: impl Params,
    most: i64,
) -> Result<Vec<Change>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT entity, row_id, kind, fields FROM change WHERE {which} ORDER BY seq LIMIT {most}"
    ))?;
    let rows = statement.query_map(params, |row| {
        let fields: String = row.get("fields")?;
        Ok((
            row.get("entity")?,
            row.get("row_id")?,
            row.get("kind")?,
            fields,
        ))
    })?;
    rows.map(|row| {
        let (entity, row_id, kind, fields) = row?;
        let fields = match fields.as_str() {
            "" => BTreeMap::new(),
            words => serde_json::from_str(words).map_err(unreadable)?,
        };
        Ok(Change {
            entity,
            row_id,
            kind,
            fields,
        })
    })
    .collect()
}

/// A row of nothing but what the table itself puts into its columns.
pub fn blank(connection: &Connection, entity: Entity) -> Result<Vec<Value>> {
    let mut statement = connection
        .prepare_cached("SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_info(?1)")?;
    let defaults: BTreeMap<String, String> = statement
        .query_map([entity.table()], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let columns = entity.columns();
    let defaults: Vec<&str> = (columns.iter())
        .map(|column| defaults.get(*column).map_or("NULL", String::as_str))
        .collect();
    let sql = format!("SELECT {}", defaults.join(", "));
    let values = connection.query_row(&sql, [], |row| {
        (0..columns.len()).map(|i| row.get(i)).collect()
    })?;
    Ok(values)
}

/// The values of a row after a change to it; `row` is what it held before, blank where there was none.
///
/// None where the change removes the row, or holds no words any more.
pub fn after(entity: Entity, mut row: Vec<Value>, change: &Change) -> Result<Option<Vec<Value>>> {
    if change.kind == ChangeKind::Delete || change.fields.is_empty() {
        return Ok(None);
    }
    for (name, (_, after)) in &change.fields {
        let place = entity.columns().iter().position(|column| column == name);
        let place = place.ok_or_else(|| unreadable(format!("the log knows a column {name}")))?;
        row[place] = from_json(after)?;
    }
    Ok(Some(row))
}

/// Whether the last thing that became of a row is that it was removed.
pub fn is_removed(history: &[Change]) -> bool {
    let last = history.last();
    last.is_some_and(|last| last.kind == ChangeKind::Delete)
}

/// The row that the log says is there, by its id; none where it was removed, or the log does not know all of it, or tells
/// of another.
pub fn is_there(connection: &Connection, entity: Entity, id: &str) -> Result<Option<Vec<Value>>> {
    let row = last_known(connection, entity, id)?;
    Ok(row.filter(|row| row.first() == Some(&Value::Text(id.to_owned()))))
}

/// What the log says that a row holds now; none where it was removed, or where words of it were erased.
pub fn last_known(
    connection: &Connection,
    entity: Entity,
    row_id: &str,
) -> Result<Option<Vec<Value>>> {
    let mut row = None;
    for change in history(connection, entity, row_id)? {
        let before = match (row, change.kind) {
            (Some(row), _) => row,
            (None, ChangeKind::Create) => blank(connection, entity)?,
            (None, _) => return Ok(None),
        };
        row = after(entity, before, &change)?;
    }
    Ok(row)
}

/// The stamp after `last`, not before `now`: 48 bits of milliseconds and 16 of a counter.
pub fn next_stamp(last: i64, now: At) -> i64 {
    (now.0 << 16).max(last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_never_goes_back_with_the_clock() {
        let first = next_stamp(0, At(1_000));
        let second = next_stamp(first, At(500));
        assert!(second > first);
        assert_eq!(next_stamp(second, At(2_000)) >> 16, 2_000);
    }
}
