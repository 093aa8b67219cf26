//! Stories as they are listed and read: with names, and when they were told aloud.

use std::collections::HashMap;

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::edit;
use super::heard::{self, Heard, NextHuddle};
use super::{Kind, PRIVATE, RecognitionRow, Source, Status, is_private};
use crate::api::ById;
use crate::error::{Error, Result};
use crate::id::{HuddleId, PersonId, RecognitionId, ShiftId};
use crate::person::{PersonName, PersonRow, name_of};
use crate::store::Read;
use crate::time::Day;

/// The longest page of a list.
pub(super) const MOST_ROWS: i64 = 200;

/// A story as the page shows it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StoryRow {
    /// Its id.
    pub id: RecognitionId,
    /// Its size.
    pub kind: Kind,
    /// Who is praised.
    pub people: Vec<PersonName>,
    /// Who says it; none is "a colleague".
    pub giver: Option<PersonName>,
    /// What happened.
    pub text: String,
    /// The customer's own words; may be empty.
    pub customer_words: String,
    /// Where it came from.
    pub source: Source,
    /// The day it happened.
    pub day: Day,
    /// Whether a huddle may tell it.
    pub status: Status,
    /// How many huddles told it.
    #[ts(type = "number")]
    pub times_told: i64,
    /// The day of the last of them.
    pub last_told_on: Option<Day>,
    /// Whether a leader found it worth hearing again.
    pub kept: bool,
}

/// Which stories to list.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListStories {
    /// One size only.
    pub kind: Option<Kind>,
    /// Those about one person.
    pub person_id: Option<PersonId>,
    /// Those that no huddle told.
    pub untold: bool,
    /// Rows to give, at most 200.
    #[ts(type = "number")]
    pub limit: i64,
    /// Rows to pass over.
    #[ts(type = "number")]
    pub offset: i64,
}

/// A page of the list.
#[derive(Debug, Serialize, TS)]
pub struct StoryList {
    /// The newest first.
    pub rows: Vec<StoryRow>,
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: i64,
}

/// One story, when it will be heard, and the huddles that told it.
#[derive(Debug, Serialize, TS)]
pub struct StoryView {
    /// The story.
    pub story: StoryRow,
    /// Whether somebody in it wants no thanks aloud, so that no huddle tells it.
    pub private: bool,
    /// Whether whoever is here may change its words or take it back.
    pub may_change: bool,
    /// The huddle that will tell it first; none where it was told, nobody is to hear it, or none is planned.
    pub heard: Option<Heard>,
    /// The next huddle of each shift, into which it can be put; none where no huddle may tell it.
    pub next: Vec<NextHuddle>,
    /// The newest first.
    pub tellings: Vec<Telling>,
}

/// That a huddle told a story.
#[derive(Debug, Serialize, TS)]
pub struct Telling {
    /// The huddle.
    pub huddle_id: HuddleId,
    /// Its day.
    pub on: Day,
    /// Its shift.
    pub shift: Option<String>,
    /// Who presented.
    pub presenter: Option<String>,
}

/// A page of the team's stories, the newest first, without what somebody wants no thanks aloud for.
pub fn list(read: &Read<'_>, ask: ListStories) -> Result<StoryList> {
    // Only what is asked for stands in the query, so that SQLite finds the index for it.
    let mut tail = format!(
        "WHERE team_id = ?1 AND status != 'withdrawn' AND id NOT IN ({PRIVATE}) AND ?2 IS ?2 AND ?3 IS ?3"
    );
    tail += &narrowed(&ask);
    let team = read.team()?.id;
    let total = read.value(
        &format!("SELECT count(*) FROM recognition {tail}"),
        params![team, ask.kind, ask.person_id],
    )?;
    let page = read.many(
        &format!("{tail} ORDER BY sent_at DESC, id DESC LIMIT ?4 OFFSET ?5"),
        params![
            team,
            ask.kind,
            ask.person_id,
            ask.limit.clamp(0, MOST_ROWS),
            ask.offset.max(0)
        ],
    )?;
    Ok(StoryList {
        rows: rows(read, page)?,
        total,
    })
}

/// What is asked of each row beside the team: `?2` is the kind, `?3` the person.
pub(super) fn narrowed(ask: &ListStories) -> String {
    let mut tail = String::new();
    if ask.untold {
        tail += " AND status = 'ready'";
    }
    if ask.kind.is_some() {
        tail += " AND kind = ?2";
    }
    if ask.person_id.is_some() {
        tail += " AND id IN (SELECT recognition_id FROM recognition_person WHERE person_id = ?3)";
    }
    tail
}

/// One story, when it will be heard, and the huddles that told it.
pub fn show(read: &Read<'_>, ask: ById<RecognitionId>) -> Result<StoryView> {
    let record: RecognitionRow = read.get(ask.id)?;
    let private = is_private(read, ask.id)?;
    let next = if private || record.status == Status::Withdrawn {
        Vec::new()
    } else {
        heard::next(read, &record)?
    };
    let heard = if private || record.status != Status::Ready {
        None
    } else {
        heard::heard(read, &record)?
    };
    let mut statement = read.conn.prepare_cached(
        "SELECT DISTINCT huddle.id, held_on, shift.name, person.name FROM huddle_item
         JOIN huddle ON huddle.id = huddle_id
         LEFT JOIN shift ON shift.id = huddle.shift_id
         LEFT JOIN person ON person.id = presenter_id
         WHERE recognition_id = ?1 AND told_at IS NOT NULL ORDER BY told_at DESC",
    )?;
    let tellings = statement.query_map([ask.id], |row| {
        Ok(Telling {
            huddle_id: row.get(0)?,
            on: row.get(1)?,
            shift: row.get(2)?,
            presenter: row.get(3)?,
        })
    })?;
    Ok(StoryView {
        may_change: edit::may_change(read, &record)?,
        story: row(read, record)?,
        private,
        heard,
        next,
        tellings: tellings.collect::<rusqlite::Result<_>>()?,
    })
}

/// The records with their names and tellings, in their order. All are asked for at once: fifty rows are a page.
pub fn rows(read: &Read<'_>, records: Vec<RecognitionRow>) -> Result<Vec<StoryRow>> {
    let ids = json(records.iter().map(|record| record.id))?;
    let mut praised = praised_in(read, &ids)?;
    let told = told_of(read, &ids)?;
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
        rows.push(StoryRow {
            people: praised.remove(&record.id).unwrap_or_default(),
            giver,
            id: record.id,
            kind: record.kind,
            text: record.text,
            customer_words: record.customer_words,
            source: record.source,
            day: record.happened_on,
            status: record.status,
            times_told,
            last_told_on,
            kept: record.kept,
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

/// Who is praised in each of these, in the order in which they were named.
fn praised_in(read: &Read<'_>, ids: &str) -> Result<HashMap<RecognitionId, Vec<PersonName>>> {
    let mut statement = read.conn.prepare_cached(
        "SELECT recognition_id, person.id, name, say_as
         FROM json_each(?1) CROSS JOIN recognition_person ON recognition_id = value CROSS JOIN person ON person.id = person_id
         ORDER BY position",
    )?;
    let found = statement.query_map([ids], |row| {
        let name = PersonName {
            id: row.get(1)?,
            name: row.get(2)?,
            say_as: row.get(3)?,
        };
        Ok((row.get(0)?, name))
    })?;
    let mut praised: HashMap<RecognitionId, Vec<PersonName>> = HashMap::new();
    for one in found {
        let (id, name) = one?;
        praised.entry(id).or_default().push(name);
    }
    Ok(praised)
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

/// A list of ids as `json_each` takes it.
pub fn json(ids: impl Iterator<Item = impl ToString>) -> Result<String> {
    let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
    serde_json::to_string(&ids).map_err(Error::bug)
}

/// Who is praised, in the order in which they were named.
pub fn praised(read: &Read<'_>, id: RecognitionId) -> Result<Vec<PersonRow>> {
    read.many(
        "JOIN (SELECT person_id, position FROM recognition_person WHERE recognition_id = ?1) ON person_id = person.id
         ORDER BY position",
        [id],
    )
}

/// The story whose last telling to a shift is longest ago, which heard nothing of it after `until`, with the day of it; `out` says what
/// may not come.
pub fn told_longest_ago(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    until: Day,
    out: &dyn Fn(RecognitionId) -> bool,
) -> Result<Option<(RecognitionId, Day)>> {
    // From the earliest telling on: the first that was not repeated since is the one, so few rows are looked at.
    let mut statement = read.conn.prepare_cached(&format!(
        "SELECT i.recognition_id, h.held_on
         FROM huddle_item i INDEXED BY huddle_item_earliest JOIN huddle h ON h.id = i.huddle_id
         JOIN recognition r ON r.id = i.recognition_id
         WHERE i.segment = 'story' AND i.told_at IS NOT NULL AND h.shift_id IS ?1 AND h.held_on <= ?2
           AND r.team_id = ?3 AND r.status = 'told' AND r.id NOT IN ({PRIVATE})
           AND h.held_on = (SELECT max(b.held_on) FROM huddle_item e CROSS JOIN huddle b ON b.id = e.huddle_id
             WHERE e.recognition_id = r.id AND e.segment = 'story' AND e.told_at IS NOT NULL AND b.shift_id IS ?1)
           AND NOT EXISTS (SELECT 1 FROM huddle_item e CROSS JOIN huddle b ON b.id = e.huddle_id
             WHERE e.recognition_id = r.id AND e.told_at IS NOT NULL AND b.shift_id IS ?1 AND b.held_on > ?2)
         ORDER BY i.told_at"
    ))?;
    let mut rows = statement.query(params![shift, until, read.team()?.id])?;
    while let Some(row) = rows.next()? {
        let (id, last) = (row.get(0)?, row.get(1)?);
        if !out(id) {
            return Ok(Some((id, last)));
        }
    }
    Ok(None)
}
