//! What a leader does with a plan before the huddle: swap an item for the next best, leave one out, put one in, move one.
//!
//! Each is kept as a choice about the item, not as the plan itself: what is told tonight still enters tomorrow's plan.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::assembly::{self, Plan};
use super::choices::{CELEBRATE, Choice, Choices, HuddleChoice};
use super::plan::{PlanItem, Why};
use super::question::Question;
use super::{HuddleRecord, Segment, pool, prepare};
use crate::error::{Code, Error, Result};
use crate::id::{RecognitionId, ShiftId};
use crate::idea::{self, IdeaRow};
use crate::recognition::RecognitionRow;
use crate::recognition::rows::{self, StoryRow};
use crate::standard::{self, StandardRow, Wordings};
use crate::store::{Read, Tx};
use crate::time::Day;

/// Names an item of a shift's day.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanChoice {
    /// Which shift.
    pub shift_id: Option<ShiftId>,
    /// Which day: today or later.
    pub on: Day,
    /// The item, as the plan names it; a recognition by its id.
    pub item: String,
}

/// Moves an item of a shift's day.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveItem {
    /// Which shift.
    pub shift_id: Option<ShiftId>,
    /// Which day.
    pub on: Day,
    /// The item, as the plan names it.
    pub item: String,
    /// Whether it comes earlier; else later.
    pub earlier: bool,
}

/// Names a shift's day.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanDay {
    /// Which shift.
    pub shift_id: Option<ShiftId>,
    /// Which day.
    pub on: Day,
}

/// An item that the leader left out.
#[derive(Debug, Serialize, TS)]
pub struct LeftOut {
    /// The item, as the plan names it.
    pub item: String,
    /// The part of the huddle it stood in.
    pub segment: Segment,
    /// Its story or shout-out.
    pub story: Option<StoryRow>,
    /// The words of a question that a leader wrote.
    pub text: String,
}

/// Takes an item out; the next best takes its place. Refuses with `NothingElse` where there is none.
pub fn swap(tx: &mut Tx<'_>, ask: PlanChoice) -> Result<()> {
    let (huddle, before) = planned(tx, ask.shift_id, ask.on)?;
    let item = find(&before, &ask.item)?;
    choose(tx, &huddle, item.segment, &ask.item, Choice::Swapped)?;
    let after = assembly::plan(tx, ask.shift_id, ask.on, Some(&huddle))?;
    let told = |plan: &Plan| {
        let of = plan
            .items
            .iter()
            .filter(|other| other.segment == item.segment && other.item != CELEBRATE);
        // To ask the room for a story is not the next best story.
        let to_tell = |other: &&PlanItem| {
            item.story.is_none()
                || other
                    .reasons
                    .iter()
                    .all(|why| why.code != Why::NothingToTell)
        };
        of.filter(to_tell).count()
    };
    let still = after.items.iter().any(|other| other.item == ask.item);
    if still || told(&after) < told(&before) || ask.item == CELEBRATE {
        let part = match ask.item.as_str() {
            CELEBRATE => CELEBRATE,
            _ => item.segment.word(),
        };
        return Err(Error::new(Code::NothingElse).with("part", part));
    }
    Ok(())
}

/// Leaves an item out; nothing takes its place. What the leader had added is just not added any more.
pub fn drop(tx: &mut Tx<'_>, ask: PlanChoice) -> Result<()> {
    let (huddle, before) = planned(tx, ask.shift_id, ask.on)?;
    let item = find(&before, &ask.item)?;
    if let Some(added) = before.choices.about(&ask.item) {
        Choices::take_back(tx, added)?;
        let after = assembly::plan(tx, ask.shift_id, ask.on, Some(&huddle))?;
        // The rules may have it by themselves.
        if find(&after, &ask.item).is_err() {
            return Ok(());
        }
    }
    choose(tx, &huddle, item.segment, &ask.item, Choice::Dropped)
}

/// Puts an item in, or back; what the rules have by themselves stays then, whatever else comes. Refuses with `NotToBeTold` what was withdrawn or somebody wants no thanks aloud for.
pub fn add(tx: &mut Tx<'_>, ask: PlanChoice) -> Result<()> {
    let huddle = prepare::row(tx, ask.shift_id, ask.on)?;
    let choices = Choices::of(tx, Some(&huddle))?;
    if let Some(out) = choices.left_out().find(|out| out.item == ask.item) {
        return Choices::take_back(tx, out);
    }
    if let Some(standard) = standard(tx, &ask.item)? {
        // One that is retired, or whose first day comes later, would not be shown.
        if standard.first().removed || standard.on(tx, ask.on)?.is_none() {
            return Err(Error::new(Code::Retired).at("item"));
        }
        return choose(tx, &huddle, Segment::Standard, &ask.item, Choice::Added);
    }
    let id = recognition(&ask.item)?;
    let row: RecognitionRow = tx.get(id).map_err(|e| e.at("item"))?;
    if !may_be_told(tx, id)? {
        return Err(Error::new(Code::NotToBeTold));
    }
    choose(tx, &huddle, Segment::of(row.kind), &ask.item, Choice::Added)
}

/// Moves an item one place; at the end nothing happens.
pub fn move_item(tx: &mut Tx<'_>, ask: MoveItem) -> Result<()> {
    let (huddle, plan) = planned(tx, ask.shift_id, ask.on)?;
    let mut order: Vec<String> = plan.items.iter().map(|item| item.item.clone()).collect();
    let at = order.iter().position(|item| *item == ask.item);
    let at = at.ok_or_else(|| not_there(&ask.item))?;
    let to = if ask.earlier {
        at.checked_sub(1)
    } else {
        Some(at + 1).filter(|to| *to < order.len())
    };
    let Some(to) = to else { return Ok(()) };
    order.swap(at, to);
    tx.put(&HuddleRecord {
        arranged: order.join(" "),
        ..huddle
    })
}

/// Makes the plan as the rules have it; the presenter and the one thing stay.
pub fn reset(tx: &mut Tx<'_>, ask: PlanDay) -> Result<()> {
    let huddle = prepare::row(tx, ask.shift_id, ask.on)?;
    for choice in Choices::of(tx, Some(&huddle))?.all() {
        Choices::take_back(tx, choice)?;
    }
    if huddle.arranged.is_empty() {
        return Ok(());
    }
    tx.put(&HuddleRecord {
        arranged: String::new(),
        ..huddle
    })
}

/// What the leader left out of the day's plan and could put back: not what may not be told any more.
pub fn left_out(read: &Read<'_>, choices: &Choices, on: Day) -> Result<Vec<LeftOut>> {
    let mut left = Vec::new();
    for choice in choices.left_out() {
        let mut out = LeftOut {
            item: choice.item.clone(),
            segment: choice.segment,
            story: None,
            text: String::new(),
        };
        if let Some(standard) = standard(read, &choice.item)? {
            match standard.on(read, on)? {
                Some(wording) if !standard.first().removed => out.text.clone_from(&wording.text),
                _ => continue,
            }
        } else if choice.segment == Segment::Ideas {
            let idea: Option<IdeaRow> = read.first("WHERE id = ?1", [&choice.item])?;
            let Some(idea) = idea.filter(idea::may_be_told) else {
                continue;
            };
            out.text = idea.text;
        } else if let Ok(id) = recognition(&choice.item) {
            let question: Option<Question> = read.first("WHERE id = ?1", [&choice.item])?;
            match question {
                Some(question) => out.text = question.text,
                None if may_be_told(read, id)? => out.story = Some(rows::story(read, id)?),
                None => continue,
            }
        }
        left.push(out);
    }
    Ok(left)
}

/// Whether it is there, was not taken back, and nobody in it wants no thanks aloud.
fn may_be_told(read: &Read<'_>, id: RecognitionId) -> Result<bool> {
    Ok(!pool::named(read, &[id])?.is_empty())
}

/// The day's row and its plan.
fn planned(tx: &Tx<'_>, shift: Option<ShiftId>, on: Day) -> Result<(HuddleRecord, Plan)> {
    let huddle = prepare::row(tx, shift, on)?;
    let plan = assembly::plan(tx, shift, on, Some(&huddle))?;
    Ok((huddle, plan))
}

fn find<'a>(plan: &'a Plan, item: &str) -> Result<&'a PlanItem> {
    let found = plan.items.iter().find(|other| other.item == item);
    found.ok_or_else(|| not_there(item))
}

fn not_there(item: &str) -> Error {
    Error::new(Code::NotFound).at("item").with("id", item)
}

/// The standard with this id.
fn standard(read: &Read<'_>, item: &str) -> Result<Option<Wordings>> {
    let first: Option<StandardRow> = read.first("WHERE id = ?1 AND of_id IS NULL", [item])?;
    first
        .map(|first| standard::wordings(read, first.id))
        .transpose()
}

fn recognition(item: &str) -> Result<RecognitionId> {
    let id = uuid::Uuid::try_parse(item).map_err(|_| not_there(item))?;
    Ok(RecognitionId(id))
}

/// Keeps what was chosen of an item, in place of what was chosen before.
fn choose(
    tx: &mut Tx<'_>,
    huddle: &HuddleRecord,
    segment: Segment,
    item: &str,
    choice: Choice,
) -> Result<()> {
    tx.put(huddle)?;
    let choices = Choices::of(tx, Some(huddle))?;
    let id = choices
        .about(item)
        .map_or_else(|| tx.id(), |known| known.id);
    tx.put(&HuddleChoice {
        id,
        huddle_id: huddle.id,
        segment,
        item: item.to_owned(),
        choice,
    })
}
