//! A note of a leader about a colleague, to help them on, with a day on which to come back to it.
//!
//! It is seen by that leader and by managers, and by nobody else: while PINs are off nobody sees or writes one, because
//! nobody could tell who looks, and *everything as a file* leaves them out. It stands in no list, no search, no plan and no view of the room, and the record of who did what tells neither its words nor whom
//! it is about.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::access::Access;
use crate::api::{ById, Nothing};
use crate::error::{Code, Error, Result};
use crate::here::pin;
use crate::id::{CoachingId, PersonId, TeamId};
use crate::person::{PersonName, PersonRow, name_of};
use crate::store::{Read, Tx, record};
use crate::text;
use crate::time::{At, Day};

record! {
    /// What is kept of a note.
    pub struct CoachingRow of Coaching {
        /// Its id.
        pub id: CoachingId,
        /// Its team.
        pub team_id: TeamId,
        /// Whose note it is.
        pub by_id: PersonId,
        /// Whom it is about.
        pub about_id: PersonId,
        /// What was noted.
        pub text: String,
        /// When to come back to it.
        pub follow_up_on: Option<Day>,
        /// When it was written.
        pub made_at: At,
        /// When they came back to it.
        pub done_at: Option<At>,
    }
}

/// A note, as whoever may see it sees it.
#[derive(Debug, Serialize, TS)]
pub struct CoachingNote {
    /// Its id.
    pub id: CoachingId,
    /// Whose note it is.
    pub by: Option<PersonName>,
    /// Whether it is of whoever is here.
    pub mine: bool,
    /// Whom it is about.
    pub about: Option<PersonName>,
    /// What was noted.
    pub text: String,
    /// The day on which it was written.
    pub made_on: Day,
    /// When to come back to it.
    pub follow_up_on: Option<Day>,
    /// The day on which they came back to it.
    pub done_on: Option<Day>,
}

/// Writes a note, or changes one's own.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveCoaching {
    /// None writes one.
    pub id: Option<CoachingId>,
    /// Whom it is about.
    pub about_id: PersonId,
    /// At most 4,000 characters.
    pub text: String,
    /// When to come back to it, today or later; none where nothing is to follow.
    pub follow_up_on: Option<Day>,
}

/// Says that one came back to it, or not yet.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndCoaching {
    /// Which.
    pub id: CoachingId,
    /// Whether one did.
    pub done: bool,
}

/// The notes about somebody that whoever is here may see, the newest first.
pub fn list(read: &Read<'_>, ask: ById<PersonId>) -> Result<Vec<CoachingNote>> {
    let me = leader(read)?;
    let rows: Vec<CoachingRow> = read.many(
        "WHERE about_id = ?1 ORDER BY made_at DESC, id DESC",
        [ask.id],
    )?;
    let seen = rows.into_iter().filter(|row| may_see(read, row, me));
    seen.map(|row| view(read, row)).collect()
}

/// The notes of whoever is here whose day has come, the oldest day first.
pub fn due(read: &Read<'_>, _: Nothing) -> Result<Vec<CoachingNote>> {
    if !pin::are_on(read)? {
        return Ok(Vec::new());
    }
    let rows: Vec<CoachingRow> = read.many(
        "INDEXED BY coaching_due WHERE by_id = ?1 AND done_at IS NULL AND follow_up_on IS NOT NULL AND follow_up_on <= ?2
         ORDER BY follow_up_on, id",
        rusqlite::params![leader(read)?, read.today()?],
    )?;
    rows.into_iter().map(|row| view(read, row)).collect()
}

/// Writes a note, or changes one's own.
pub fn save(tx: &mut Tx<'_>, ask: SaveCoaching) -> Result<CoachingNote> {
    let me = leader(tx)?;
    let old = ask.id.map(|id| own(tx, id, me)).transpose()?;
    tx.get::<PersonRow>(ask.about_id)
        .map_err(|e| e.at("about_id"))?;
    let kept = old.as_ref().and_then(|old| old.follow_up_on) == ask.follow_up_on;
    if let Some(day) = ask.follow_up_on.filter(|_| !kept) {
        day.not_over(tx.today()?, "follow_up_on")?;
    }
    let row = CoachingRow {
        id: old.as_ref().map_or_else(|| tx.id(), |old| old.id),
        team_id: tx.team()?.id,
        by_id: me,
        about_id: ask.about_id,
        text: text::paragraph(&ask.text, text::STORY, "text")?,
        follow_up_on: ask.follow_up_on,
        made_at: old.as_ref().map_or(tx.now, |old| old.made_at),
        // Another day is another time to come back.
        done_at: old.and_then(|old| old.done_at).filter(|_| kept),
    };
    tx.put(&row)?;
    view(tx, row)
}

/// Says that one came back to it, or not yet.
pub fn end(tx: &mut Tx<'_>, ask: EndCoaching) -> Result<CoachingNote> {
    let me = leader(tx)?;
    let row = CoachingRow {
        done_at: ask.done.then_some(tx.now),
        ..own(tx, ask.id, me)?
    };
    tx.put(&row)?;
    view(tx, row)
}

/// Removes one's own note; a manager removes any.
pub fn remove(tx: &mut Tx<'_>, ask: ById<CoachingId>) -> Result<()> {
    let me = leader(tx)?;
    let row: CoachingRow = tx.get(ask.id)?;
    if !may_see(tx, &row, me) {
        return Err(not_there(ask.id));
    }
    tx.remove::<CoachingRow>(row.id)
}

/// Whoever is here, with their PIN.
fn leader(read: &Read<'_>) -> Result<PersonId> {
    match read.session.person {
        Some(person) if pin::are_on(read)? => Ok(person),
        _ => Err(Error::new(Code::NeedsPins)),
    }
}

fn may_see(read: &Read<'_>, row: &CoachingRow, me: PersonId) -> bool {
    row.by_id == me || read.session.access >= Access::Manager
}

/// The note, which is theirs. Of another's not even that it is there.
fn own(read: &Read<'_>, id: CoachingId, me: PersonId) -> Result<CoachingRow> {
    let row: CoachingRow = read.get(id)?;
    match row.by_id == me {
        true => Ok(row),
        false if read.session.access >= Access::Manager => Err(Error::new(Code::NotAllowed)
            .at("id")
            .with("needs", Access::Leader.word())),
        false => Err(not_there(id)),
    }
}

fn not_there(id: CoachingId) -> Error {
    Error::new(Code::NotFound).with("id", id.to_string())
}

fn view(read: &Read<'_>, row: CoachingRow) -> Result<CoachingNote> {
    let zone = read.team()?.zone;
    Ok(CoachingNote {
        id: row.id,
        by: name_of(read, Some(row.by_id))?,
        mine: read.session.person == Some(row.by_id),
        about: name_of(read, Some(row.about_id))?,
        made_on: zone.day(row.made_at),
        done_on: row.done_at.map(|at| zone.day(at)),
        text: row.text,
        follow_up_on: row.follow_up_on,
    })
}
