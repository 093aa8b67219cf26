//! What waits for a leader: tellings that nobody has read, and private thanks that nobody has handed over. Each is decided with one
//! key, or many at once; every decision can be taken back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::privacy::{Guard, Private};
use super::rows::{self, StoryRow};
use super::{Aloud, PRIVATE, RecognitionRow, Status, alike, is_private};
use crate::api::Nothing;
use crate::error::{Code, Error, Result};
use crate::id::RecognitionId;
use crate::person::{PersonName, PersonRow, Wish};
use crate::store::{Read, Tx};
use crate::text;

/// How many are shown; those that wait longest come first.
const MOST_SHOWN: i64 = 100;
/// How many can be decided at once.
const MOST_AT_ONCE: usize = 500;

/// What waits.
#[derive(Debug, Serialize, TS)]
pub struct Inbox {
    /// What nobody has read, the oldest first, at most a hundred.
    pub unread: Vec<Unread>,
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: i64,
    /// Private thanks that are to be handed over, the oldest first, at most a hundred.
    pub private: Vec<StoryRow>,
}

/// A telling that nobody has read.
#[derive(Debug, Serialize, TS)]
pub struct Unread {
    /// The telling.
    pub story: StoryRow,
    /// The sender's words, where a leader changed them.
    pub original: String,
    /// What in it may be private.
    pub signs: Private,
    /// Others that are likely the same, the likeliest first.
    pub alike: Vec<StoryRow>,
    /// Who in it wants to be asked first.
    pub ask: Vec<PersonName>,
}

/// How many wait for a leader.
#[derive(Debug, Serialize, TS)]
pub struct InboxCount {
    /// What nobody has read.
    #[ts(type = "number")]
    pub unread: i64,
    /// Private thanks that are to be handed over.
    #[ts(type = "number")]
    pub private: i64,
}

/// Names tellings.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TheseStories {
    /// Which; at most 500.
    pub ids: Vec<RecognitionId>,
}

/// Declines tellings.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeclineStories {
    /// Which; at most 500.
    pub ids: Vec<RecognitionId>,
    /// Why, to be read by whoever told it; at most 200 characters.
    pub reason: String,
}

/// Says whether private thanks were handed over.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// Which.
    pub id: RecognitionId,
    /// Whether they were.
    pub handed: bool,
}

/// The ids of private thanks that were not handed over: chosen, or because somebody in it wants none aloud. Each half names the index
/// that holds little: SQLite would look through everything that ever happened.
fn to_hand_over() -> String {
    format!(
        "SELECT id FROM recognition INDEXED BY recognition_private WHERE team_id = ?1 AND status = 'private' AND handed_at IS NULL
         UNION ALL SELECT id FROM recognition INDEXED BY recognition_ready
           WHERE team_id = ?1 AND status = 'ready' AND handed_at IS NULL AND id IN ({PRIVATE})"
    )
}

/// What waits for a leader.
pub fn show(read: &Read<'_>, _: Nothing) -> Result<Inbox> {
    let team = read.team()?.id;
    let new: Vec<RecognitionRow> = read.many(
        "WHERE team_id = ?1 AND status = 'new' ORDER BY sent_at, id LIMIT ?2",
        rusqlite::params![team, MOST_SHOWN],
    )?;
    let rows = rows::rows(read, new.clone())?;
    let guard = Guard::of(read)?;
    let mut unread = Vec::with_capacity(rows.len());
    for (row, story) in new.iter().zip(rows) {
        unread.push(Unread {
            original: row.original.clone(),
            signs: guard.in_story(row),
            alike: alike::alike_to(read, row)?,
            ask: asked_first(read, row.id)?,
            story,
        });
    }
    let private = read.many(
        &format!(
            "WHERE id IN ({}) ORDER BY sent_at, id LIMIT {MOST_SHOWN}",
            to_hand_over()
        ),
        [team],
    )?;
    let total = count(read, Nothing {})?.unread;
    Ok(Inbox {
        unread,
        total,
        private: rows::rows(read, private)?,
    })
}

/// How many wait for a leader.
pub fn count(read: &Read<'_>, _: Nothing) -> Result<InboxCount> {
    let team = read.team()?.id;
    Ok(InboxCount {
        unread: read.value(
            "SELECT count(*) FROM recognition WHERE team_id = ?1 AND status = 'new'",
            [team],
        )?,
        private: read.value(
            &format!("SELECT count(*) FROM ({})", to_hand_over()),
            [team],
        )?,
    })
}

/// Who in it wants to be asked first.
pub fn asked_first(read: &Read<'_>, id: RecognitionId) -> Result<Vec<PersonName>> {
    let praised = rows::praised(read, id)?;
    let asked = praised.iter().filter(|person| person.wish == Wish::Ask);
    Ok(asked.map(PersonRow::named).collect())
}

/// Says that these may be told. Thanks to somebody who wants none aloud are private instead.
pub fn ready(tx: &mut Tx<'_>, ask: TheseStories) -> Result<Vec<StoryRow>> {
    decide(tx, &ask.ids, Status::Ready, "")
}

/// Says that these are for whoever is thanked alone.
pub fn private(tx: &mut Tx<'_>, ask: TheseStories) -> Result<Vec<StoryRow>> {
    decide(tx, &ask.ids, Status::Private, "")
}

/// Says that these are not told, and why.
pub fn decline(tx: &mut Tx<'_>, ask: DeclineStories) -> Result<Vec<StoryRow>> {
    let reason = text::line(&ask.reason, text::LINE, "reason")?;
    decide(tx, &ask.ids, Status::Declined, &reason)
}

/// Says whether private thanks were handed over.
pub fn hand_over(tx: &mut Tx<'_>, ask: HandOver) -> Result<StoryRow> {
    let row: RecognitionRow = tx.get(ask.id)?;
    if row.status != Status::Private && !is_private(tx, row.id)? {
        return Err(Error::new(Code::NotToBeTold).at("id"));
    }
    let row = RecognitionRow {
        handed_at: ask.handed.then_some(tx.now),
        ..row
    };
    tx.put(&row)?;
    rows::row(tx, row)
}

fn decide(
    tx: &mut Tx<'_>,
    ids: &[RecognitionId],
    status: Status,
    why_not: &str,
) -> Result<Vec<StoryRow>> {
    match ids.len() {
        0 => return Err(Error::new(Code::Empty).at("ids")),
        1..=MOST_AT_ONCE => {}
        _ => {
            return Err(Error::new(Code::TooLong)
                .at("ids")
                .with("limit", MOST_AT_ONCE));
        }
    }
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        let row: RecognitionRow = tx.get(id)?;
        match row.status {
            Status::Told => return Err(Error::new(Code::AlreadyTold).at("ids")),
            Status::Withdrawn | Status::Joined => {
                return Err(Error::new(Code::NotToBeTold).at("ids"));
            }
            _ => {}
        }
        let asked = row.aloud == Some(Aloud::Private);
        let unsaid = status == Status::Ready && (asked || is_private(tx, row.id)?);
        let row = RecognitionRow {
            status: if unsaid { Status::Private } else { status },
            why_not: why_not.to_owned(),
            read_at: Some(tx.now),
            read_by: tx.session.person,
            ..row
        };
        tx.put(&row)?;
        rows.push(row);
    }
    rows::rows(tx, rows)
}
