//! Changing the wording of a story, and taking it back.

use serde::Deserialize;
use ts_rs::TS;

use super::list::{self, StoryRow};
use super::tell::{Told, keep};
use super::{Kind, RecognitionRow, Source, Status};
use crate::access::Access;
use crate::api::ById;
use crate::error::{Code, Error, Result};
use crate::here::pin;
use crate::id::{PersonId, RecognitionId};
use crate::store::{Read, Tx};
use crate::time::Day;

/// Changes a story; the fields are those of telling.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditStory {
    /// Which.
    pub id: RecognitionId,
    /// Who is praised; at least one.
    pub people: Vec<PersonId>,
    /// What happened.
    pub text: String,
    /// The customer's own words; may be empty.
    pub customer_words: String,
    /// Its size.
    pub kind: Kind,
    /// Who says it.
    pub giver_id: Option<PersonId>,
    /// Where it came from.
    pub source: Source,
    /// The day it happened.
    pub day: Day,
}

/// Says whether a story is worth hearing again.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepStory {
    /// Which.
    pub id: RecognitionId,
    /// Whether it is: such stories come back first.
    pub kept: bool,
}

/// Says whether a story is worth hearing again.
pub fn keep_story(tx: &mut Tx<'_>, ask: KeepStory) -> Result<StoryRow> {
    let row = RecognitionRow {
        kept: ask.kept,
        ..tx.get(ask.id)?
    };
    tx.put(&row)?;
    list::row(tx, row)
}

/// Changes a story; what it said before stays in the log.
pub fn edit(tx: &mut Tx<'_>, ask: EditStory) -> Result<StoryRow> {
    let old: RecognitionRow = tx.get(ask.id)?;
    must_be_theirs(tx, &old)?;
    let told = Told {
        people: ask.people,
        text: ask.text,
        customer_words: ask.customer_words,
        kind: Some(ask.kind),
        giver_id: ask.giver_id,
        source: ask.source,
        day: ask.day,
    };
    let row = keep(tx, Some(old), told)?;
    list::row(tx, row)
}

/// Words that stand under somebody's name are theirs, and of those who lead; what no name stands under is everybody's. A
/// name without a PIN is anybody's to pick.
pub(super) fn may_change(read: &Read<'_>, row: &RecognitionRow) -> Result<bool> {
    if read.session.access < Access::Staff {
        return Ok(false);
    }
    let Some(giver) = row.giver_id else {
        return Ok(true);
    };
    let theirs = read.session.person == Some(giver) || read.session.access >= Access::Leader;
    Ok(theirs || !pin::has_one(read, giver)?)
}

fn must_be_theirs(tx: &Tx<'_>, row: &RecognitionRow) -> Result<()> {
    if may_change(tx, row)? {
        return Ok(());
    }
    let needs = Access::Leader.word();
    Err(Error::new(Code::NotAllowed).at("id").with("needs", needs))
}

/// Takes a story back, so that no huddle tells it; what was told already stays told.
pub fn withdraw(tx: &mut Tx<'_>, ask: ById<RecognitionId>) -> Result<StoryRow> {
    let row: RecognitionRow = tx.get(ask.id)?;
    must_be_theirs(tx, &row)?;
    if row.status == Status::Told {
        return Err(Error::new(Code::AlreadyTold));
    }
    let row = RecognitionRow {
        status: Status::Withdrawn,
        ..row
    };
    tx.put(&row)?;
    list::row(tx, row)
}
