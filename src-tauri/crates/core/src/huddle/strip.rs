//! For the leader alone, before the huddle: up to three people on this shift of whom nobody has spoken for longest, so that
//! fairness comes while something can still be done about it.
//!
//! It counts huddles at which somebody was there, not days of the calendar, and says what else is known of them. They
//! stand by name, never by rank, and never in the room.

use std::cmp::Reverse;
use std::collections::HashSet;

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::pool::{LATELY_DAYS, Lately};
use super::presenter;
use crate::error::Result;
use crate::id::{HuddleId, PersonId, ShiftId};
use crate::person::{PersonName, PersonRow, Presence, Wish};
use crate::recognition::PRIVATE;
use crate::store::Read;
use crate::time::{Day, Zone};

/// Nobody stands here before they were at so many huddles without a word.
const LEAST: i64 = 5;
const MOST_PEOPLE: usize = 3;
/// Days after which somebody is neither new nor back from leave any more.
const FRESH_DAYS: i64 = 21;

/// Asks for a shift.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowStrip {
    /// Which.
    pub shift_id: Option<ShiftId>,
}

/// Somebody of whom nobody has spoken for long.
#[derive(Debug, PartialEq, Serialize, TS)]
pub struct Unmentioned {
    /// Who.
    pub person: PersonName,
    /// Huddles at which they were there since somebody spoke of them.
    #[ts(type = "number")]
    pub huddles: i64,
    /// Days since their first day, where they are new.
    #[ts(type = "number | null")]
    pub joined: Option<i64>,
    /// Days since they came back from leave, where that is not long ago.
    #[ts(type = "number | null")]
    pub back: Option<i64>,
    /// Whether something that praises them waits to be told.
    pub waits: bool,
    /// Whether they want no thanks aloud.
    pub private: bool,
}

/// Up to three people on the shift today, by name.
pub fn show(read: &Read<'_>, ask: ShowStrip) -> Result<Vec<Unmentioned>> {
    let day = read.today()?;
    let context = Lately::load(read, day)?.context(ask.shift_id, day);
    let held = held(read, ask.shift_id, day)?;
    let absent = absent(read, ask.shift_id, day)?;
    let zone = read.team()?.zone;
    let mut found = Vec::new();
    for person in presenter::on_shift(read, ask.shift_id, day)? {
        let since = context.heard_of.get(&person.id).copied();
        let there = held.iter().filter(|(id, on)| {
            since.is_none_or(|since| *on > since)
                && worked(&person, zone, *on)
                && !absent.contains(&(*id, person.id))
        });
        let huddles = i64::try_from(there.count()).unwrap_or(0);
        if huddles >= LEAST {
            found.push((huddles, person));
        }
    }
    found.sort_by_key(|(huddles, person)| (Reverse(*huddles), person.id));
    found.truncate(MOST_PEOPLE);
    found.sort_by_key(|(_, person)| crate::text::fold(&person.name));
    let known = |(huddles, person): (i64, PersonRow)| {
        let ago = |from: Option<Day>| {
            let days = from.map(|from| day.days_since(from));
            days.filter(|days| (0..FRESH_DAYS).contains(days))
        };
        Ok(Unmentioned {
            huddles,
            joined: ago(person.started_on),
            back: ago(person.leave_until.map(|last| last.plus(1))),
            waits: waits(read, person.id)?,
            private: person.wish == Wish::Private,
            person: person.named(),
        })
    };
    found.into_iter().map(known).collect()
}

/// The shift's huddles of late, with their days.
fn held(read: &Read<'_>, shift: Option<ShiftId>, day: Day) -> Result<Vec<(HuddleId, Day)>> {
    let mut statement = read.conn.prepare_cached(
        "SELECT id, held_on FROM huddle INDEXED BY huddle_day
         WHERE team_id = ?1 AND held_on >= ?2 AND state = 'closed' AND shift_id IS ?3",
    )?;
    let since = day.plus(-LATELY_DAYS);
    let rows = statement.query_map(params![read.team()?.id, since, shift], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Who was marked absent from them.
fn absent(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
) -> Result<HashSet<(HuddleId, PersonId)>> {
    let mut statement = read.conn.prepare_cached(
        "SELECT a.huddle_id, a.person_id FROM huddle h INDEXED BY huddle_day
         CROSS JOIN huddle_absent a ON a.huddle_id = h.id
         WHERE h.team_id = ?1 AND h.held_on >= ?2 AND h.shift_id IS ?3",
    )?;
    let since = day.plus(-LATELY_DAYS);
    let rows = statement.query_map(params![read.team()?.id, since, shift], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn worked(person: &PersonRow, zone: Zone, day: Day) -> bool {
    person.began(zone) <= day && person.presence(day) == Presence::Here
}

/// From what waits to its people: of somebody who is often thanked, all that was ever said would be looked at.
fn waits(read: &Read<'_>, person: PersonId) -> Result<bool> {
    read.value(
        &format!(
            "SELECT EXISTS (SELECT 1 FROM recognition r INDEXED BY recognition_ready
               CROSS JOIN recognition_person p INDEXED BY recognition_person_recognition ON p.recognition_id = r.id
               WHERE r.team_id = ?1 AND r.status = 'ready' AND p.person_id = ?2 AND r.id NOT IN ({PRIVATE}))"
        ),
        params![read.team()?.id, person],
    )
}
