//! One story as whoever told it, whoever is praised in it and those who lead read it: how far it has come, when it will be heard, and
//! the huddles that told it.

use serde::Serialize;
use ts_rs::TS;

use super::heard::{self, Heard, NextHuddle};
use super::privacy::{Guard, Private};
use super::rows::{self, StoryRow};
use super::{Aloud, Status, inbox, is_private, see};
use crate::access::Access;
use crate::api::ById;
use crate::error::Result;
use crate::huddle::retell;
use crate::id::{HuddleId, RecognitionId};
use crate::person::{PersonName, name_of};
use crate::store::Read;
use crate::time::{At, Day};

/// One story, when it will be heard, and the huddles that told it.
#[derive(Debug, Serialize, TS)]
pub struct StoryView {
    /// The story.
    pub story: StoryRow,
    /// Whether it is for whoever is thanked alone, so that no huddle tells it.
    pub private: bool,
    /// Whether whoever is here may change its words.
    pub may_change: bool,
    /// Whether whoever is here may take it back.
    pub may_take_back: bool,
    /// Who in it, or who of those who say it, wants to be asked first.
    pub ask: Vec<PersonName>,
    /// The sender's words, where a leader changed them.
    pub original: String,
    /// When a leader decided about it.
    pub read_at: Option<At>,
    /// And who.
    pub read_by: Option<PersonName>,
    /// Why it was declined.
    pub why_not: String,
    /// The one that it was joined to.
    pub joined_to: Option<RecognitionId>,
    /// What in it may be private; empty for whoever may not change it.
    pub signs: Private,
    /// The huddle that will tell it first; none where it was told, nobody is to hear it, or none is planned.
    pub heard: Option<Heard>,
    /// The next huddle of each shift, into which it can be put; none where no huddle may tell it.
    pub next: Vec<NextHuddle>,
    /// The newest first.
    pub tellings: Vec<Telling>,
    /// The day from which a huddle may tell it again; none where none will by itself.
    pub due_again: Option<Day>,
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

/// One story, for whoever may see it.
pub fn show(read: &Read<'_>, ask: ById<RecognitionId>) -> Result<StoryView> {
    let row = see::seen(read, ask.id)?;
    let private = row.status == Status::Private || is_private(read, row.id)?;
    let told = row.may_be_told() && !private;
    let next = match told {
        true => heard::next(read, &row.id.to_string())?,
        false => Vec::new(),
    };
    // What nobody has read is heard at the same huddle, if it is read before.
    let comes = matches!(row.status, Status::New | Status::Ready) && !private;
    let heard = match comes {
        true => heard::heard(read, &row)?,
        false => None,
    };
    let may_change = see::may_change(read, &row)?;
    let mut ask = inbox::asked_first(read, row.id)?;
    if row.aloud == Some(Aloud::Ask) {
        let giver = name_of(read, row.giver_id)?;
        ask.extend(giver.filter(|giver| ask.iter().all(|other| other.id != giver.id)));
    }
    Ok(StoryView {
        private,
        may_change,
        may_take_back: row.status != Status::Told && see::may_take_back(read, &row)?,
        ask,
        // What a leader took out stays out for everybody else.
        original: match read.session.access >= Access::Leader || see::is_theirs(read, &row)? {
            true => row.original.clone(),
            false => String::new(),
        },
        read_at: row.read_at,
        read_by: name_of(read, row.read_by)?,
        why_not: row.why_not.clone(),
        joined_to: row.joined_to,
        signs: match may_change {
            true => Guard::of(read)?.in_story(&row),
            false => Private::default(),
        },
        heard,
        next,
        tellings: tellings(read, row.id)?,
        due_again: match told && row.status == Status::Told {
            true => retell::due_again(read, row.id)?,
            false => None,
        },
        story: rows::row(read, row)?,
    })
}

fn tellings(read: &Read<'_>, id: RecognitionId) -> Result<Vec<Telling>> {
    let mut statement = read.conn.prepare_cached(
        "SELECT DISTINCT huddle.id, held_on, shift.name, person.name FROM huddle_item
         JOIN huddle ON huddle.id = huddle_id
         LEFT JOIN shift ON shift.id = huddle.shift_id
         LEFT JOIN person ON person.id = presenter_id
         WHERE recognition_id = ?1 AND told_at IS NOT NULL ORDER BY told_at DESC",
    )?;
    let tellings = statement.query_map([id], |row| {
        Ok(Telling {
            huddle_id: row.get(0)?,
            on: row.get(1)?,
            shift: row.get(2)?,
            presenter: row.get(3)?,
        })
    })?;
    Ok(tellings.collect::<rusqlite::Result<_>>()?)
}
