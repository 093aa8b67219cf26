//! A story as it is shown: with names, and when it was told aloud.

use std::collections::HashMap;

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use super::{Aloud, Kind, RecognitionRow, Source, Status};
use crate::error::{Error, Result};
use crate::id::{PersonId, RecognitionId};
use crate::person::{PersonName, PersonRow, name_of};
use crate::standard::{self, StandardName};
use crate::store::{Read, word};
use crate::time::{At, Day};

/// Somebody, a shift, or the whole team, as they are praised.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Praised {
    /// The id of the person, the shift or the team.
    pub id: String,
    /// As the team calls them; empty for a former colleague who wants no name to stay.
    pub name: String,
    /// How to say it; may be empty.
    pub say_as: String,
    /// Which of them it is.
    pub of: Whom,
}

impl From<PersonName> for Praised {
    fn from(person: PersonName) -> Self {
        Praised {
            id: person.id.to_string(),
            name: person.name,
            say_as: person.say_as,
            of: Whom::Person,
        }
    }
}

word! {
    /// Who is praised.
    pub enum Whom {
        /// A person.
        Person = "person",
        /// A shift, as one.
        Shift = "shift",
        /// The whole team.
        Team = "team",
    }
}

/// A story as the page shows it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StoryRow {
    /// Its id.
    pub id: RecognitionId,
    /// Its size.
    pub kind: Kind,
    /// Who is praised.
    pub people: Vec<Praised>,
    /// Who says it; none is "a colleague".
    pub giver: Option<PersonName>,
    /// Who says it too.
    pub also: Vec<PersonName>,
    /// What happened.
    pub text: String,
    /// The customer's own words; may be empty.
    pub customer_words: String,
    /// Where it came from.
    pub source: Source,
    /// The day it happened.
    pub day: Day,
    /// How far it has come; what is ready, and between a few because somebody in it wishes so, is private.
    pub status: Status,
    /// When it was told to us.
    pub sent_at: At,
    /// How many huddles told it.
    #[ts(type = "number")]
    pub times_told: i64,
    /// The day of the last of them.
    pub last_told_on: Option<Day>,
    /// Whether a leader found it worth hearing again.
    pub kept: bool,
    /// Whether it may be told aloud.
    pub aloud: Aloud,
    /// Whether the customer in it agreed to be talked about.
    pub agreed: bool,
    /// Whether it is about steady work.
    pub steady: bool,
    /// Whether somebody in it decided by themselves what the customer gets.
    pub discretion: bool,
    /// The standard that it proves.
    pub standard: Option<StandardName>,
    /// What it is about, in a word or two of the leaders'; may be empty.
    pub theme: String,
    /// The day on which private thanks were handed over.
    pub handed_on: Option<Day>,
}

/// The records with their names and tellings, in their order. All are asked for at once: fifty rows are a page.
pub fn rows(read: &Read<'_>, records: Vec<RecognitionRow>) -> Result<Vec<StoryRow>> {
    let ids = json(records.iter().map(|record| record.id))?;
    let mut praised = praised_in(read, &ids)?;
    let mut also = also_in(read, &ids)?;
    let proved = records.iter().filter_map(|record| record.standard_id);
    let standards = standard::names(read, proved)?;
    let told = told_of(read, &ids)?;
    let zone = read.team()?.zone;
    let mut givers: HashMap<PersonId, PersonName> = HashMap::new();
    let mut rows = Vec::with_capacity(records.len());
    for record in records {
        let (times_told, last_told_on) = told.get(&record.id).copied().unwrap_or_default();
        // A few people tell most of it.
        let giver = match record.giver_id {
            Some(id) => match givers.get(&id) {
                Some(known) => Some(known.clone()),
                None => name_of(read, Some(id))?.inspect(|name| {
                    givers.insert(id, name.clone());
                }),
            },
            None => None,
        };
        let (people, private) = praised.remove(&record.id).unwrap_or_default();
        rows.push(StoryRow {
            people,
            giver,
            also: also.remove(&record.id).unwrap_or_default(),
            standard: record
                .standard_id
                .and_then(|id| standards.get(&id).cloned()),
            id: record.id,
            kind: record.kind,
            text: record.text,
            customer_words: record.customer_words,
            source: record.source,
            day: record.happened_on,
            status: match record.status {
                Status::Ready if private => Status::Private,
                status => status,
            },
            times_told,
            last_told_on,
            kept: record.kept,
            sent_at: record.sent_at,
            aloud: record.aloud.unwrap_or(Aloud::Yes),
            agreed: record.agreed,
            steady: record.steady,
            discretion: record.discretion,
            theme: record.theme,
            handed_on: record.handed_at.map(|at| zone.day(at)),
        });
    }
    Ok(rows)
}

/// The story with this id.
pub fn story(read: &Read<'_>, id: RecognitionId) -> Result<StoryRow> {
    row(read, read.get(id)?)
}

/// A record with its names and tellings.
pub fn row(read: &Read<'_>, record: RecognitionRow) -> Result<StoryRow> {
    let one = rows(read, vec![record])?.pop();
    one.ok_or_else(|| Error::bug("a record without a row"))
}

/// Who is praised in each of these, people in the order in which they were named, then groups; and whether it is between a
/// few, because somebody in it wants no thanks aloud.
fn praised_in(read: &Read<'_>, ids: &str) -> Result<HashMap<RecognitionId, (Vec<Praised>, bool)>> {
    let mut praised: HashMap<RecognitionId, (Vec<Praised>, bool)> = HashMap::new();
    for (id, person, wants_none) in people_in(read, "recognition_person", ids)? {
        let (people, private) = praised.entry(id).or_default();
        people.push(person.into());
        *private |= wants_none;
    }
    let team = read.team()?;
    let mut statement = read.conn.prepare_cached(
        "SELECT recognition_id, shift.id, shift.name
         FROM json_each(?1) CROSS JOIN recognition_group ON recognition_id = value LEFT JOIN shift ON shift.id = shift_id
         ORDER BY recognition_group.position",
    )?;
    let mut rows = statement.query([ids])?;
    while let Some(row) = rows.next()? {
        let shift: Option<String> = row.get(1)?;
        let (id, name, of) = match shift {
            Some(id) => (id, row.get(2)?, Whom::Shift),
            None => (team.id.to_string(), team.name.clone(), Whom::Team),
        };
        let say_as = String::new();
        let group = Praised {
            id,
            name,
            say_as,
            of,
        };
        praised.entry(row.get(0)?).or_default().0.push(group);
    }
    Ok(praised)
}

/// Who says each of these too, in the order in which they were added.
fn also_in(read: &Read<'_>, ids: &str) -> Result<HashMap<RecognitionId, Vec<PersonName>>> {
    let mut also: HashMap<RecognitionId, Vec<PersonName>> = HashMap::new();
    for (id, person, _) in people_in(read, "recognition_also", ids)? {
        also.entry(id).or_default().push(person);
    }
    Ok(also)
}

/// The people whom a table links to each of these, in their order, and whether they want no thanks aloud.
fn people_in(
    read: &Read<'_>,
    table: &str,
    ids: &str,
) -> Result<Vec<(RecognitionId, PersonName, bool)>> {
    let mut statement = read.conn.prepare_cached(&format!(
        "SELECT recognition_id, person.id, CASE WHEN unnamed AND left_on <= ?2 THEN '' ELSE name END,
           CASE WHEN unnamed AND left_on <= ?2 THEN '' ELSE say_as END, wish = 'private'
         FROM json_each(?1) CROSS JOIN {table} AS link ON recognition_id = value CROSS JOIN person ON person.id = person_id
         ORDER BY link.position"
    ))?;
    let found = statement.query_map(params![ids, read.today()?], |row| {
        let name = PersonName {
            id: row.get(1)?,
            name: row.get(2)?,
            say_as: row.get(3)?,
        };
        Ok((row.get(0)?, name, row.get(4)?))
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// How many huddles told each of these, and the day of the last; nothing of those that none told. Counted, never stored.
fn told_of(read: &Read<'_>, ids: &str) -> Result<HashMap<RecognitionId, (i64, Option<Day>)>> {
    let mut statement = read.conn.prepare_cached(
        "SELECT recognition_id, count(DISTINCT huddle_id), max(held_on)
         FROM json_each(?1) CROSS JOIN huddle_item ON recognition_id = value CROSS JOIN huddle ON huddle.id = huddle_id
         WHERE told_at IS NOT NULL GROUP BY recognition_id",
    )?;
    let found = statement.query_map([ids], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Who is praised, in the order in which they were named.
pub fn praised(read: &Read<'_>, id: RecognitionId) -> Result<Vec<PersonRow>> {
    read.many(
        "JOIN (SELECT person_id, position FROM recognition_person WHERE recognition_id = ?1) ON person_id = person.id
         ORDER BY position",
        [id],
    )
}

/// A list of ids as `json_each` takes it.
pub fn json(ids: impl Iterator<Item = impl ToString>) -> Result<String> {
    let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
    serde_json::to_string(&ids).map_err(Error::bug)
}
