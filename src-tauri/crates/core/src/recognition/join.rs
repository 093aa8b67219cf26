//! Two tellings of one thing: a colleague adds their name to what was told already, or a leader joins two.

use serde::Deserialize;
use ts_rs::TS;

use super::edit;
use super::privacy::Guard;
use super::rows::{self, StoryRow};
use super::tell::{MOST_PEOPLE, put_groups, put_people};
use super::{
    RecognitionAlso, RecognitionGroup, RecognitionPerson, RecognitionRow, Status, alike,
    is_private, see,
};
use crate::access::Access;
use crate::api::ById;
use crate::error::{Code, Error, Result};
use crate::here::pin;
use crate::id::{PersonId, RecognitionId};
use crate::person::PersonRow;
use crate::settings::draft;
use crate::store::Tx;

/// Adds a name to what was told already.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddName {
    /// To which.
    pub id: RecognitionId,
    /// Whose name.
    pub giver_id: PersonId,
    /// The draft that is not needed any more.
    pub draft: Option<String>,
}

/// One's own telling, and the one that tells the same.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InsteadOf {
    /// One's own.
    pub id: RecognitionId,
    /// The other.
    pub other: RecognitionId,
}

/// Joins a telling to another about the same.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JoinStory {
    /// Which.
    pub id: RecognitionId,
    /// The one that stays.
    pub into: RecognitionId,
}

/// Adds somebody to those who say it. What was typed for it is forgotten as if it had been sent.
pub fn add_name(tx: &mut Tx<'_>, ask: AddName) -> Result<StoryRow> {
    let row: RecognitionRow = tx.get(ask.id)?;
    let open = matches!(row.status, Status::New | Status::Ready | Status::Told);
    if !open || !(see::may_see(tx, &row)? || alike::may_be_offered(tx, &Guard::of(tx)?, &row)?) {
        return Err(Error::new(Code::NotToBeTold));
    }
    tx.get::<PersonRow>(ask.giver_id)
        .map_err(|e| e.at("giver_id"))?;
    must_be_their_own(tx, ask.giver_id)?;
    put_giver(tx, &row, ask.giver_id)?;
    if let Some(key) = &ask.draft {
        draft::forget(tx, key)?;
    }
    rows::row(tx, row)
}

/// Says what somebody told already in the place of one's own telling, which is taken back: one step, that Ctrl+Z takes back as one.
pub fn instead(tx: &mut Tx<'_>, ask: InsteadOf) -> Result<StoryRow> {
    let own: RecognitionRow = tx.get(ask.id)?;
    let giver_id = own
        .giver_id
        .ok_or_else(|| Error::new(Code::Empty).at("giver_id"))?;
    edit::withdraw(tx, ById { id: own.id })?;
    add_name(
        tx,
        AddName {
            id: ask.other,
            giver_id,
            draft: None,
        },
    )
}

/// A name with a PIN is added by its person, or by whoever leads.
fn must_be_their_own(tx: &Tx<'_>, giver: PersonId) -> Result<()> {
    let own = tx.session.person == Some(giver) || tx.session.access >= Access::Leader;
    match own || !pin::has_one(tx, giver)? {
        true => Ok(()),
        false => Err(see::not_theirs().at("giver_id")),
    }
}

/// Joins one that nobody has read to another: who says it says the other too, and whom it praises the other praises too. Its customer's words and its standard go
/// over where the other has none. It stays to be read by whoever told it.
pub fn join(tx: &mut Tx<'_>, ask: JoinStory) -> Result<StoryRow> {
    let (from, into): (RecognitionRow, RecognitionRow) = (tx.get(ask.id)?, tx.get(ask.into)?);
    // What is private, or was decided otherwise, keeps what was decided.
    let open = matches!(from.status, Status::New | Status::Ready)
        && matches!(into.status, Status::New | Status::Ready | Status::Told);
    let private = is_private(tx, from.id)? || is_private(tx, into.id)?;
    if from.id == into.id || !open || private {
        return Err(Error::new(Code::NotToBeTold).at("into"));
    }
    let mut people = people_of(tx, into.id)?;
    let more = people_of(tx, from.id)?;
    people.extend(
        more.iter()
            .filter(|person| !people.contains(person))
            .copied()
            .collect::<Vec<_>>(),
    );
    if people.len() > MOST_PEOPLE {
        return Err(Error::new(Code::TooLong)
            .at("people")
            .with("limit", MOST_PEOPLE));
    }
    put_people(tx, into.id, &people)?;
    let mut groups = groups_of(tx, into.id)?;
    let more = groups_of(tx, from.id)?;
    groups.extend(
        more.iter()
            .filter(|group| !groups.contains(group))
            .copied()
            .collect::<Vec<_>>(),
    );
    put_groups(tx, into.id, &groups)?;
    let too: Vec<RecognitionAlso> =
        tx.many("WHERE recognition_id = ?1 ORDER BY position", [from.id])?;
    let too = too.into_iter().map(|giver| giver.person_id);
    for giver in from.giver_id.into_iter().chain(too) {
        put_giver(tx, &into, giver)?;
    }
    let words = match into.customer_words.is_empty() {
        true => from.customer_words.clone(),
        false => into.customer_words.clone(),
    };
    let into = RecognitionRow {
        customer_words: words,
        standard_id: into.standard_id.or(from.standard_id),
        // Whoever wanted to be asked first still is: the one who stays is asked for both.
        aloud: into.aloud.or(from.aloud),
        ..into
    };
    tx.put(&into)?;
    tx.put(&RecognitionRow {
        status: Status::Joined,
        joined_to: Some(into.id),
        read_at: Some(tx.now),
        read_by: tx.session.person,
        ..from
    })?;
    rows::row(tx, into)
}

/// Adds somebody who says it too, unless they do already.
fn put_giver(tx: &mut Tx<'_>, row: &RecognitionRow, person_id: PersonId) -> Result<()> {
    let others: Vec<RecognitionAlso> =
        tx.many("WHERE recognition_id = ?1 ORDER BY position", [row.id])?;
    if row.giver_id == Some(person_id) || others.iter().any(|giver| giver.person_id == person_id) {
        return Ok(());
    }
    let giver = RecognitionAlso {
        id: tx.id(),
        recognition_id: row.id,
        person_id,
        position: others.last().map_or(0, |last| last.position + 1),
    };
    tx.put(&giver)
}

fn people_of(tx: &Tx<'_>, id: RecognitionId) -> Result<Vec<PersonId>> {
    let links: Vec<RecognitionPerson> =
        tx.many("WHERE recognition_id = ?1 ORDER BY position", [id])?;
    Ok(links.into_iter().map(|link| link.person_id).collect())
}

fn groups_of(tx: &Tx<'_>, id: RecognitionId) -> Result<Vec<Option<crate::id::ShiftId>>> {
    let links: Vec<RecognitionGroup> =
        tx.many("WHERE recognition_id = ?1 ORDER BY position", [id])?;
    Ok(links.into_iter().map(|link| link.shift_id).collect())
}

/// Gives back what was joined to one that is taken back: it is to be read as if it had come alone.
pub(super) fn give_back(tx: &mut Tx<'_>, gone: RecognitionId) -> Result<()> {
    let joined: Vec<RecognitionRow> = tx.many("WHERE joined_to = ?1", [gone])?;
    for row in joined
        .into_iter()
        .filter(|row| row.status == Status::Joined)
    {
        tx.put(&RecognitionRow {
            status: Status::New,
            joined_to: None,
            read_at: None,
            read_by: None,
            ..row
        })?;
    }
    Ok(())
}

/// Takes the name of whoever withdraws a joined telling from the one that stayed.
pub(super) fn take_name_back(tx: &mut Tx<'_>, row: &RecognitionRow) -> Result<()> {
    let (Some(into), Some(giver)) = (row.joined_to, row.giver_id) else {
        return Ok(());
    };
    let names: Vec<RecognitionAlso> = tx.many("WHERE recognition_id = ?1", [into])?;
    for name in names.into_iter().filter(|name| name.person_id == giver) {
        tx.remove::<RecognitionAlso>(name.id)?;
    }
    Ok(())
}
