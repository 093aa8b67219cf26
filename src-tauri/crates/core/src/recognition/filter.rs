//! Which stories: the filters of the list, each of which can be put on or taken off.
//!
//! Only what is asked for stands in the query, so that SQLite finds the index for it.

use rusqlite::types::Value;
use serde::Deserialize;
use ts_rs::TS;

use super::{Kind, Source};
use crate::id::{PersonId, ShiftId, StandardId};
use crate::time::Day;

/// The filters; those that are empty narrow nothing.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct StoryFilter {
    /// Words, at most 200 characters.
    pub query: String,
    /// One size only.
    pub kind: Option<Kind>,
    /// Those about one person.
    pub person_id: Option<PersonId>,
    /// Those that one person says.
    pub giver_id: Option<PersonId>,
    /// Those about somebody of one shift, or the shift itself.
    pub shift_id: Option<ShiftId>,
    /// Those that prove one standard.
    pub standard_id: Option<StandardId>,
    /// Those from one source.
    pub source: Option<Source>,
    /// Those about steady work, or about something special.
    pub steady: Option<bool>,
    /// Those in which somebody decided by themselves, or nobody.
    pub discretion: Option<bool>,
    /// Those that a huddle told, or none did.
    pub told: Option<bool>,
    /// Those that a leader found worth hearing again, or the others.
    pub kept: Option<bool>,
    /// What happened on this day or later.
    pub since: Option<Day>,
    /// What happened on this day or earlier.
    pub until: Option<Day>,
}

/// Conditions in SQL, each with ` AND ` before it, and the values of their places from `first` on.
pub(super) struct Narrowed {
    /// What stands after a WHERE that is there already.
    pub sql: String,
    /// The values.
    pub values: Vec<Value>,
}

impl StoryFilter {
    /// What is asked of each row of `recognition` beside its words; places begin at `?first`.
    pub(super) fn narrowed(&self, first: usize) -> Narrowed {
        let mut all = Narrowed {
            sql: String::new(),
            values: Vec::new(),
        };
        let mut and = |condition: &str, value: Value| {
            let place = format!("?{}", first + all.values.len());
            all.sql += " AND ";
            all.sql += &condition.replace('?', &place);
            all.values.push(value);
        };
        if let Some(kind) = self.kind {
            and("kind = ?", Value::Text(kind.word().to_owned()));
        }
        if let Some(person) = self.person_id {
            let of = "recognition.id IN (SELECT recognition_id FROM recognition_person WHERE person_id = ?)";
            and(of, Value::Text(person.to_string()));
        }
        if let Some(giver) = self.giver_id {
            let by = "(giver_id = ? OR recognition.id IN (SELECT recognition_id FROM recognition_also WHERE person_id = ?))";
            and(by, Value::Text(giver.to_string()));
        }
        if let Some(shift) = self.shift_id {
            let of = "(recognition.id IN (SELECT recognition_id FROM recognition_person JOIN person ON person.id = person_id WHERE shift_id = ?)
               OR recognition.id IN (SELECT recognition_id FROM recognition_group WHERE shift_id = ?))";
            and(of, Value::Text(shift.to_string()));
        }
        if let Some(standard) = self.standard_id {
            and("standard_id = ?", Value::Text(standard.to_string()));
        }
        if let Some(source) = self.source {
            and("source = ?", Value::Text(source.word().to_owned()));
        }
        for (column, wanted) in [
            ("steady", self.steady),
            ("discretion", self.discretion),
            ("kept", self.kept),
        ] {
            if let Some(wanted) = wanted {
                and(&format!("{column} = ?"), Value::Integer(i64::from(wanted)));
            }
        }
        if let Some(told) = self.told {
            let status = if told { "told" } else { "ready" };
            and("status = ?", Value::Text(status.to_owned()));
        }
        if let Some(since) = self.since {
            and("happened_on >= ?", Value::Text(since.to_string()));
        }
        if let Some(until) = self.until {
            and("happened_on <= ?", Value::Text(until.to_string()));
        }
        all
    }
}
