//! Telling: who and what happened, kept durably before it is acknowledged.

use serde::Deserialize;
use ts_rs::TS;

use super::rows::{self, StoryRow};
use super::{
    Aloud, Kind, RecognitionGroup, RecognitionPerson, RecognitionRow, Source, Status, kind_of,
};
use crate::access::Access;
use crate::error::{Code, Error, Result};
use crate::id::{PersonId, RecognitionId, ShiftId, StandardId};
use crate::person::{PersonRow, Wish};
use crate::settings::draft;
use crate::standard::StandardRow;
use crate::store::{Read, Tx};
use crate::team::shift::Shift;
use crate::text;
use crate::time::Day;

/// People and groups that one story can praise; of more, the whole team is the name.
pub(super) const MOST_PEOPLE: usize = 30;

/// Tells a story or says thank you.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TellStory {
    /// Who is praised; at least one, or a group.
    pub people: Vec<PersonId>,
    /// Shifts that are praised, each as one.
    #[serde(default)]
    pub shifts: Vec<ShiftId>,
    /// Whether the whole team is praised.
    #[serde(default)]
    pub whole_team: bool,
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
    /// The standard that it proves.
    pub standard_id: Option<StandardId>,
    /// Whether it may be told aloud; none: yes.
    pub aloud: Option<Aloud>,
    /// Whether the customer in it agreed to be talked about.
    #[serde(default)]
    pub agreed: bool,
    /// Whether it is about steady work.
    #[serde(default)]
    pub steady: bool,
    /// Whether somebody in it decided by themselves what the customer gets.
    #[serde(default)]
    pub discretion: bool,
    /// The draft that it was typed in, which is forgotten; none where there is none.
    pub draft: Option<String>,
}

/// Keeps a story or shout-out. Until a leader has read it, it is told nobody; what a leader tells was read by one.
pub fn tell(tx: &mut Tx<'_>, mut ask: TellStory) -> Result<StoryRow> {
    let key = ask.draft.take();
    let row = keep(tx, None, ask)?;
    // In the same transaction: what was sent must never come back as a draft.
    if let Some(key) = key {
        draft::forget(tx, &key)?;
    }
    rows::row(tx, row)
}

/// Writes the record and whom it praises; `old` is what it replaces.
pub(crate) fn keep(
    tx: &mut Tx<'_>,
    old: Option<RecognitionRow>,
    told: TellStory,
) -> Result<RecognitionRow> {
    let team_id = tx.team()?.id;
    let (people, groups) = praised(tx, &told)?;
    if let Some(giver) = told.giver_id {
        tx.get::<PersonRow>(giver).map_err(|e| e.at("giver_id"))?;
    }
    let proves = |id| tx.get::<StandardRow>(id).map_err(|e| e.at("standard_id"));
    let proved = told.standard_id.map(proves).transpose()?;
    let today = tx.today()?;
    let day = told.day.unwrap_or(today).not_ahead(today, "day")?;
    let text = text::paragraph(&told.text, text::STORY, "text")?;
    let customer_words =
        text::optional_paragraph(&told.customer_words, text::STORY, "customer_words")?;
    let kind = told.kind.unwrap_or_else(|| kind_of(&text, &customer_words));
    let (id, sent_at) = match &old {
        Some(old) => (old.id, old.sent_at),
        None => (tx.id(), tx.now),
    };
    let before = old.as_ref().map(|old| (old.status, old.kind));
    let told = RecognitionRow {
        id,
        team_id,
        kind,
        text,
        customer_words,
        giver_id: told.giver_id,
        source: told.source,
        happened_on: day,
        status: Status::New,
        sent_at,
        kept: false,
        aloud: told.aloud.filter(|aloud| *aloud != Aloud::Yes),
        agreed: told.agreed,
        steady: told.steady,
        discretion: told.discretion,
        standard_id: proved.map(|wording| wording.standard()),
        original: String::new(),
        why_not: String::new(),
        joined_to: None,
        read_at: None,
        read_by: None,
        handed_at: None,
        theme: String::new(),
    };
    let row = match old {
        None => told,
        Some(old) => RecognitionRow {
            status: old.status,
            kept: old.kept,
            original: old.original,
            why_not: old.why_not,
            joined_to: old.joined_to,
            read_at: old.read_at,
            read_by: old.read_by,
            handed_at: old.handed_at,
            theme: old.theme,
            ..told
        },
    };
    let status = status_of(tx, before, &row, &people)?;
    let row = RecognitionRow { status, ..row };
    tx.put(&row)?;
    put_people(tx, id, &people)?;
    put_groups(tx, id, &groups)?;
    Ok(row)
}

/// How far a telling has come by itself. What is new becomes ready or private by what it says of itself; what is ready and comes to be
/// private is; nothing that was ready needs reading once more, but a shout-out that was ready at once and becomes a story.
fn status_of(
    tx: &Tx<'_>,
    before: Option<(Status, Kind)>,
    row: &RecognitionRow,
    people: &[PersonId],
) -> Result<Status> {
    if !matches!(row.status, Status::New | Status::Ready | Status::Private) {
        return Ok(row.status);
    }
    let mut unsaid = row.aloud == Some(Aloud::Private);
    for person in people {
        unsaid |= tx.get::<PersonRow>(person)?.wish == Wish::Private;
    }
    if unsaid {
        return Ok(Status::Private);
    }
    if row.read_at.is_some() {
        return Ok(row.status);
    }
    let at_once = row.kind == Kind::ShoutOut && tx.team()?.at_once;
    Ok(match (before, at_once) {
        (_, true) => Status::Ready,
        (None, false) if a_leader_tells(tx)? => Status::Ready,
        (Some((Status::Ready, kind)), false) if kind == row.kind => Status::Ready,
        _ => Status::New,
    })
}

/// Whether somebody who leads says that they are here: what they tell, a leader has read.
fn a_leader_tells(read: &Read<'_>) -> Result<bool> {
    let Some(person) = read.session.person else {
        return Ok(false);
    };
    let leads = read.get::<PersonRow>(person)?.access >= Access::Leader;
    Ok(leads && read.session.access >= Access::Leader)
}

/// Writes who is praised.
pub(super) fn put_people(tx: &mut Tx<'_>, id: RecognitionId, people: &[PersonId]) -> Result<()> {
    let before: Vec<RecognitionPerson> = tx.many("WHERE recognition_id = ?1", [id])?;
    for gone in before
        .iter()
        .filter(|link| !people.contains(&link.person_id))
    {
        tx.remove::<RecognitionPerson>(gone.id)?;
    }
    for (position, person_id) in (0..).zip(people.iter().copied()) {
        let link = before.iter().find(|link| link.person_id == person_id);
        let link = RecognitionPerson {
            id: link.map_or_else(|| tx.id(), |link| link.id),
            recognition_id: id,
            person_id,
            position,
        };
        tx.put(&link)?;
    }
    Ok(())
}

/// Writes which groups are praised.
pub(super) fn put_groups(
    tx: &mut Tx<'_>,
    id: RecognitionId,
    groups: &[Option<ShiftId>],
) -> Result<()> {
    let before: Vec<RecognitionGroup> = tx.many("WHERE recognition_id = ?1", [id])?;
    for gone in before
        .iter()
        .filter(|link| !groups.contains(&link.shift_id))
    {
        tx.remove::<RecognitionGroup>(gone.id)?;
    }
    for (position, shift_id) in (0..).zip(groups.iter().copied()) {
        let link = before.iter().find(|link| link.shift_id == shift_id);
        let link = RecognitionGroup {
            id: link.map_or_else(|| tx.id(), |link| link.id),
            recognition_id: id,
            shift_id,
            position,
        };
        tx.put(&link)?;
    }
    Ok(())
}

/// The people and groups as given, each once; refuses none, too many, and ids that nobody has.
fn praised(read: &Read<'_>, told: &TellStory) -> Result<(Vec<PersonId>, Vec<Option<ShiftId>>)> {
    let mut people: Vec<PersonId> = Vec::new();
    for person in &told.people {
        if !people.contains(person) {
            read.get::<PersonRow>(person).map_err(|e| e.at("people"))?;
            people.push(*person);
        }
    }
    let mut groups: Vec<Option<ShiftId>> = Vec::new();
    for shift in &told.shifts {
        if !groups.contains(&Some(*shift)) {
            read.get::<Shift>(shift).map_err(|e| e.at("people"))?;
            groups.push(Some(*shift));
        }
    }
    groups.extend(told.whole_team.then_some(None));
    match people.len() + groups.len() {
        0 => Err(Error::new(Code::Empty).at("people")),
        1..=MOST_PEOPLE => Ok((people, groups)),
        _ => Err(Error::new(Code::TooLong)
            .at("people")
            .with("limit", MOST_PEOPLE)),
    }
}
