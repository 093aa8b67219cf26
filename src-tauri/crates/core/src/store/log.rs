//! The change log: one operation for each thing somebody did, with the fields it changed, before and after.
//!
//! From it come undo, the history of a record and, later, what other computers are told. A stamp is a hybrid logical
//! clock: it never goes back, even when the computer's clock does.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use serde_json::Value as Json;

use super::entity::Entity;
use super::record::{record, word};
use crate::error::{Error, Result};
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
            (None, None) => Err(Error::bug("a number of the log is out of range")),
        },
        Json::String(text) => Ok(Value::Text(text.clone())),
        other => Err(Error::bug(format!("the log holds {other}"))),
    }
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
