//! What happens while a huddle runs beside its steps: thanks said live, one more minute, and a shorter way to the end.

use serde::Deserialize;
use ts_rs::TS;

use super::form::Form;
use super::run::{self, Run, RunRow};
use super::{HuddleItem, HuddleRecord, Segment, items, must_run, steps};
use crate::error::Result;
use crate::id::{HuddleId, PersonId};
use crate::recognition::{Kind, RecognitionRow, Source, Status, tell};
use crate::store::Tx;

/// What one press adds.
const MINUTE: i64 = 60;
/// The most that a part may grow to.
const MOST_SECONDS: i64 = 60 * 60;

/// Keeps thanks that somebody says in the running huddle.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ThankLive {
    /// Which huddle.
    pub huddle_id: HuddleId,
    /// Who is thanked; at least one.
    pub people: Vec<PersonId>,
    /// For what, at most 4,000 characters.
    pub text: String,
    /// Who says it; none is "a colleague".
    pub giver_id: Option<PersonId>,
}

/// Names a running huddle.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RunningHuddle {
    /// Which.
    pub huddle_id: HuddleId,
}

/// Keeps thanks as told in this huddle: everybody here has heard them. Where somebody in it wants no thanks aloud, they
/// are kept for that person and count as told to nobody.
pub fn thank(tx: &mut Tx<'_>, ask: ThankLive) -> Result<Run> {
    let huddle = must_run(tx, ask.huddle_id)?;
    let told = tell::TellStory {
        people: ask.people,
        shifts: Vec::new(),
        whole_team: false,
        text: ask.text,
        customer_words: String::new(),
        kind: Some(Kind::ShoutOut),
        giver_id: ask.giver_id,
        source: Source::SawIt,
        day: None,
        standard_id: None,
        aloud: None,
        agreed: false,
        steady: false,
        discretion: false,
        draft: None,
    };
    let row = tell::keep(tx, None, told)?;
    if row.status != Status::Private {
        let position = items(tx, huddle.id)?
            .last()
            .map_or(0, |item| item.position + 1);
        let (id, recognition_id) = (tx.id(), Some(row.id));
        tx.put(&RecognitionRow {
            status: Status::Told,
            ..row
        })?;
        tx.put(&HuddleItem {
            id,
            huddle_id: huddle.id,
            position,
            segment: Segment::Thanks,
            recognition_id,
            purpose_id: None,
            about_id: None,
            prompt: None,
            text: String::new(),
            planned: 0,
            seconds: 0,
            told_at: Some(tx.now),
            recall: false,
            live: true,
        })?;
    }
    run::view(tx, &huddle)
}

/// Gives the part that is shown one more minute.
pub fn extend(tx: &mut Tx<'_>, ask: RunningHuddle) -> Result<Run> {
    let huddle = must_run(tx, ask.huddle_id)?;
    if let Some(item) = shown(tx, &huddle)? {
        tx.put(&HuddleItem {
            planned: (item.planned + MINUTE).min(MOST_SECONDS),
            ..item
        })?;
    }
    run::view(tx, &huddle)
}

/// Shortens what is left: ideas and practice go, and what is on the screen stays. Story and thanks are never dropped.
pub fn shorten(tx: &mut Tx<'_>, ask: RunningHuddle) -> Result<Run> {
    let huddle = must_run(tx, ask.huddle_id)?;
    let now = shown(tx, &huddle)?.map_or(-1, |item| item.position);
    for item in items(tx, huddle.id)? {
        if item.position > now && may_go(&huddle, &item) {
            tx.remove::<HuddleItem>(item.id)?;
        }
    }
    run::view(tx, &huddle)
}

/// Whether an item may be dropped for want of time: an idea, which the next huddle has then, and a question to talk about, but not what a customer was invited for.
pub(super) fn may_go(huddle: &HuddleRecord, item: &HuddleItem) -> bool {
    let asks_the_customer = huddle.form == Some(Form::Visit);
    let may_wait = matches!(item.segment, Segment::Practice | Segment::Ideas);
    may_wait && item.told_at.is_none() && !asks_the_customer
}

/// The item on the screen.
fn shown(tx: &Tx<'_>, huddle: &HuddleRecord) -> Result<Option<HuddleItem>> {
    let row: RunRow = tx.get(huddle.id)?;
    let steps = steps::steps(tx, huddle)?;
    let position = steps.get(row.at(&steps)).map(|step| step.item);
    let found = items(tx, huddle.id)?;
    Ok(found
        .into_iter()
        .find(|item| Some(item.position) == position))
}
