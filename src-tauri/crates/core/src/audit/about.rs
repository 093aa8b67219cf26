//! Whom and what an entry of the log is about, by names: of those who are there, and of those whose rows are gone.

use std::collections::HashMap;

use serde_json::Value as Json;

use super::{AuditChange, AuditField};
use crate::error::Result;
use crate::id::PersonId;
use crate::person::{self, PersonName};
use crate::store::log::Change;
use crate::store::{Entity, Read};

/// The names behind the ids of a team.
pub(super) struct Names {
    people: HashMap<String, PersonName>,
    shifts: HashMap<String, String>,
}

/// Columns that say nothing to people.
const SILENT: [&str; 11] = [
    "id",
    "team_id",
    "position",
    "stamp",
    "recognition_id",
    "huddle_id",
    "purpose_id",
    "of_id",
    "standard_id",
    "idea_id",
    "about_id",
];

impl Names {
    /// The names of the team's people and shifts, those who left too.
    pub fn of(read: &Read<'_>) -> Result<Names> {
        let people = person::of_team(read)?.into_iter();
        let mut shifts = HashMap::new();
        let mut statement = read.conn.prepare_cached("SELECT id, name FROM shift")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for row in rows {
            let (id, name) = row?;
            shifts.insert(id, name);
        }
        Ok(Names {
            people: people
                .map(|person| (person.id.to_string(), person.named()))
                .collect(),
            shifts,
        })
    }

    /// A person's name.
    pub fn person(&self, id: PersonId) -> Option<PersonName> {
        self.people.get(&id.to_string()).cloned()
    }

    /// Whom the changes concern: people first, else shifts and jobs.
    pub fn about(&self, read: &Read<'_>, changes: &[Change]) -> Result<Vec<String>> {
        let (mut people, mut things) = (Vec::new(), Vec::new());
        for change in changes {
            let found = match change.entity {
                Entity::Person | Entity::Pin => {
                    people.extend(self.called(read, change)?);
                    continue;
                }
                // Of what a leader notes about a colleague the record tells neither the words nor whom it is about.
                Entity::Coaching => continue,
                Entity::Recognition => praised(read, &change.row_id)?,
                Entity::HuddleChoice => chosen(read, change)?,
                Entity::RecognitionPerson | Entity::RecognitionAlso | Entity::HuddleAbsent => {
                    value(change, "person_id")
                }
                _ => {
                    things.extend(self.called(read, change)?);
                    continue;
                }
            };
            let known = |id: &String| self.people.get(id).map(|person| person.name.clone());
            people.extend(found.iter().filter_map(known));
        }
        let mut about = if people.is_empty() { things } else { people };
        let mut seen = std::collections::HashSet::new();
        about.retain(|name| seen.insert(name.clone()));
        Ok(about)
    }

    /// A change, with what people can read of it.
    pub fn shown(&self, read: &Read<'_>, change: &Change) -> Result<AuditChange> {
        let told = change.entity != Entity::Coaching;
        let fields = change.fields.iter().filter(|_| told);
        let fields = fields.filter(|(name, _)| !SILENT.contains(&name.as_str()));
        let fields = fields.map(|(name, (before, after))| AuditField {
            name: name.clone(),
            before: self.readable(before),
            after: self.readable(after),
        });
        Ok(AuditChange {
            entity: change.entity,
            kind: change.kind,
            called: self.called(read, change)?,
            // A field that was empty and is empty says nothing.
            fields: fields.filter(|field| field.before != field.after).collect(),
        })
    }

    /// What the record is called.
    fn called(&self, read: &Read<'_>, change: &Change) -> Result<Option<String>> {
        let then = |column| value(change, column).pop();
        let known = |people: Vec<String>| {
            let names = people.iter().filter_map(|id| self.people.get(id));
            let names: Vec<&str> = names.map(|person| person.name.as_str()).collect();
            (!names.is_empty()).then(|| names.join(", "))
        };
        Ok(match change.entity {
            Entity::Person | Entity::Pin => {
                let now = self.people.get(&change.row_id);
                now.map(|person| person.name.clone()).or(then("name"))
            }
            Entity::Shift => self.shifts.get(&change.row_id).cloned().or(then("name")),
            Entity::Team => then("name"),
            Entity::Role => then("job"),
            Entity::Recognition => known(praised(read, &change.row_id)?),
            Entity::HuddleChoice => known(chosen(read, change)?),
            Entity::RecognitionPerson | Entity::RecognitionAlso | Entity::HuddleAbsent => {
                known(value(change, "person_id"))
            }
            Entity::Standard | Entity::Idea | Entity::RoleLine | Entity::Discretion => then("text"),
            Entity::Observation => text_of(read, "standard", value(change, "standard_id"))?,
            Entity::IdeaVote => text_of(read, "idea", value(change, "idea_id"))?,
            _ => None,
        })
    }

    /// A value as text: names in the place of ids, nothing in the place of emptiness.
    fn readable(&self, value: &Json) -> Option<String> {
        match value {
            Json::Null => None,
            Json::String(text) if text.is_empty() => None,
            Json::String(text) => Some(match (self.people.get(text), self.shifts.get(text)) {
                (Some(person), _) => person.name.clone(),
                (None, Some(shift)) => shift.clone(),
                (None, None) => text.clone(),
            }),
            other => Some(other.to_string()),
        }
    }
}

/// The ids of those whom a story praises, as long as it is there.
fn praised(read: &Read<'_>, recognition: &str) -> Result<Vec<String>> {
    read.values(
        "SELECT person_id FROM recognition_person WHERE recognition_id = ?1 ORDER BY position",
        [recognition],
    )
}

/// The words of the row that a change names.
fn text_of(read: &Read<'_>, table: &str, ids: Vec<String>) -> Result<Option<String>> {
    let sql = format!("SELECT text FROM {table} WHERE id = ?1");
    read.values(&sql, rusqlite::params_from_iter(ids.last()))
        .map(|mut texts| texts.pop())
}

/// The ids of those whom the story praises that was chosen for a plan, or left out.
fn chosen(read: &Read<'_>, change: &Change) -> Result<Vec<String>> {
    match value(change, "item").first() {
        Some(item) => praised(read, item),
        None => Ok(Vec::new()),
    }
}

/// What a column held before or holds since.
fn value(change: &Change, column: &str) -> Vec<String> {
    let Some((before, after)) = change.fields.get(column) else {
        return Vec::new();
    };
    let text = |value: &Json| value.as_str().map(str::to_owned);
    text(after).or(text(before)).into_iter().collect()
}
