//! Telling: who and what happened, kept durably before it is acknowledged.

use serde::Deserialize;
use ts_rs::TS;

use super::list::{self, StoryRow};
use super::{Kind, RecognitionPerson, RecognitionRow, Source, Status, kind_of};
use crate::error::{Code, Error, Result};
use crate::id::PersonId;
use crate::person::PersonRow;
use crate::settings::draft;
use crate::store::{Read, Tx};
use crate::text;
use crate::time::Day;

/// People that one story can praise; a whole team is more than a list of names.
const MOST_PEOPLE: usize = 30;

/// The draft that a telling is sent from.
const DRAFT: &str = "tell";

/// Tells a story or says thank you.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TellStory {
    /// Who is praised; at least one.
    pub people: Vec<PersonId>,
    /// What happened, at most 4,000 characters.
    pub text: String,
    /// The customer's own words; may be empty.
    pub customer_words: String,
    /// None: by its length.
    pub kind: Option<Kind>,
    /// Who says it; none is "a colleague".
    pub giver_id: Option<PersonId>,
    /// Where it came from.
    pub source: Source,
    /// The day it happened; none is today.
    pub day: Option<Day>,
}

/// Keeps a story or shout-out.
pub fn tell(tx: &mut Tx<'_>, ask: TellStory) -> Result<StoryRow> {
    let told = Told {
        people: ask.people,
        text: ask.text,
        customer_words: ask.customer_words,
        kind: ask.kind,
        giver_id: ask.giver_id,
        source: ask.source,
        day: ask.day.unwrap_or(tx.today()?),
    };
    let row = keep(tx, None, told)?;
    // In the same transaction: what was sent must never come back as a draft.
    draft::forget(tx, DRAFT)?;
    list::row(tx, row)
}

/// The fields of a telling, shared with editing.
pub(crate) struct Told {
    pub people: Vec<PersonId>,
    pub text: String,
    pub customer_words: String,
    pub kind: Option<Kind>,
    pub giver_id: Option<PersonId>,
    pub source: Source,
    pub day: Day,
}

/// Writes the record and whom it praises; `old` is what it replaces.
pub(crate) fn keep(
    tx: &mut Tx<'_>,
    old: Option<RecognitionRow>,
    told: Told,
) -> Result<RecognitionRow> {
    let team_id = tx.team()?.id;
    let people = praised(tx, &told.people)?;
    if let Some(giver) = told.giver_id {
        tx.get::<PersonRow>(giver).map_err(|e| e.at("giver_id"))?;
    }
    if told.day > tx.today()? {
        return Err(Error::new(Code::NotADay)
            .at("day")
            .with("text", told.day.to_string()));
    }
    let (id, status, sent_at, kept) = match &old {
        Some(old) => (old.id, old.status, old.sent_at, old.kept),
        None => (tx.id(), Status::Ready, tx.now, false),
    };
    let text = text::paragraph(&told.text, text::STORY, "text")?;
    let customer_words =
        text::optional_paragraph(&told.customer_words, text::STORY, "customer_words")?;
    let kind = told.kind.unwrap_or_else(|| kind_of(&text, &customer_words));
    let row = RecognitionRow {
        id,
        team_id,
        kind,
        text,
        customer_words,
        giver_id: told.giver_id,
        source: told.source,
        happened_on: told.day,
        status,
        sent_at,
        kept,
    };
    tx.put(&row)?;
    let before: Vec<RecognitionPerson> = tx.many("WHERE recognition_id = ?1", [id])?;
    for gone in before
        .iter()
        .filter(|link| !people.contains(&link.person_id))
    {
        tx.remove::<RecognitionPerson>(gone.id)?;
    }
    for (position, person_id) in (0..).zip(people) {
        let link = match before.iter().find(|link| link.person_id == person_id) {
            Some(link) => link.id,
            None => tx.id(),
        };
        tx.put(&RecognitionPerson {
            id: link,
            recognition_id: id,
            person_id,
            position,
        })?;
    }
    Ok(row)
}

/// The people as given, each once; refuses none, too many, and ids that nobody has.
fn praised(read: &Read<'_>, people: &[PersonId]) -> Result<Vec<PersonId>> {
    let mut once: Vec<PersonId> = Vec::new();
    for person in people {
        if !once.contains(person) {
            read.get::<PersonRow>(person).map_err(|e| e.at("people"))?;
            once.push(*person);
        }
    }
    match once.len() {
        0 => Err(Error::new(Code::Empty).at("people")),
        1..=MOST_PEOPLE => Ok(once),
        _ => Err(Error::new(Code::TooLong)
            .at("people")
            .with("limit", MOST_PEOPLE)),
    }
}
