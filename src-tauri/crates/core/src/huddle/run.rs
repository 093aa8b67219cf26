//! A running huddle: where it stands, saved at each key, so that a crash resumes at the same step.
//!
//! Told means shown and left forward, with the next key or with a jump; what was jumped over is not told. The time of a step counts only while it is shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::form::Form;
use super::parts::{self, PartTaken};
use super::steps::{self, Step};
use super::times::{self, PartTime};
use super::{
    HuddleAbsent, HuddleItem, HuddleRecord, items, live, must_run, plan, presenter, running,
};
use crate::action::{self, Action};
use crate::api::Nothing;
use crate::error::Result;
use crate::id::{HuddleId, PersonId, ShiftId};
use crate::person::{PersonName, PersonRow, name_of};
use crate::recognition::{RecognitionRow, Status};
use crate::store::{Read, Tx, record};
use crate::team::shift::Shift;
use crate::time::{At, Day};

/// The longest that one step counts at a time: a computer that slept over night stood there alone.
const MOST_SECONDS: i64 = 30 * 60;
/// A huddle that was begun so long ago was left open.
const FORGOTTEN_SECONDS: i64 = 6 * 60 * 60;

record! {
    /// Where a running huddle stands on this computer.
    pub struct RunRow of Run {
        /// The huddle.
        pub id: HuddleId,
        /// The position of the item shown.
        pub item: i64,
        /// Which of the item's steps, from 0.
        pub part: i64,
        /// Seconds spent in this step up to `since`.
        pub spent: i64,
        /// Since when the step counts; none while paused.
        pub since: Option<At>,
    }
}

impl RunRow {
    /// Seconds spent in this step up to `now`.
    pub(super) fn elapsed(&self, now: At) -> i64 {
        let here = self.since.map_or(0, |since| now.seconds_since(since));
        self.spent + here.min(MOST_SECONDS)
    }

    /// Where it stands among the steps. A story that became shorter, or vanished, leads to the next step there is.
    pub(super) fn at(&self, steps: &[Step]) -> usize {
        let last = steps.len().saturating_sub(1);
        let first = steps
            .iter()
            .position(|step| step.item >= self.item)
            .unwrap_or(last);
        let own = steps.iter().filter(|step| step.item == self.item).count();
        let part = usize::try_from(self.part).unwrap_or(0);
        (first + part.min(own.saturating_sub(1))).min(last)
    }

    /// The same row at another step.
    pub(super) fn moved(self, steps: &[Step], at: usize) -> RunRow {
        let item = steps.get(at).map_or(self.item, |step| step.item);
        let before = steps
            .iter()
            .take(at)
            .filter(|step| step.item == item)
            .count();
        RunRow {
            item,
            part: i64::try_from(before).unwrap_or(0),
            ..self
        }
    }
}

/// A running huddle as both views show it.
#[derive(Debug, Serialize, TS)]
pub struct Run {
    /// The huddle.
    pub huddle_id: HuddleId,
    /// Its day.
    pub on: Day,
    /// Its shift.
    pub shift_id: Option<ShiftId>,
    /// The shift's name.
    pub shift: Option<String>,
    /// Who presents.
    pub presenter: Option<PersonName>,
    /// Who presents next time.
    pub next_presenter: Option<PersonName>,
    /// All steps.
    pub steps: Vec<Step>,
    /// The one shown, from 0.
    pub at: usize,
    /// Whether time stands still.
    pub paused: bool,
    /// Seconds spent up to `since`, all in all.
    #[ts(type = "number")]
    pub spent: i64,
    /// Seconds spent up to `since` in this step.
    #[ts(type = "number")]
    pub spent_here: i64,
    /// Since when this step counts; none while paused.
    pub since: Option<At>,
    /// Seconds planned, all in all.
    #[ts(type = "number")]
    pub planned: i64,
    /// Stories and shout-outs told so far; while there is none, the huddle can be thrown away.
    pub told: usize,
    /// Whether it was begun so long ago that it was forgotten.
    pub forgotten: bool,
    /// Its form.
    pub form: Form,
    /// How long each part may take and took so far, in the order of the parts.
    pub times: Vec<PartTime>,
    /// Whether something is left that can be dropped for want of time.
    pub can_shorten: bool,
    /// Who takes which part, where it is not the presenter.
    pub parts: Vec<PartTaken>,
    /// The promises and topics that were made in it.
    pub made: Vec<Action>,
    /// Who could be absent.
    pub team: Vec<PersonName>,
    /// Who is.
    pub absent: Vec<PersonId>,
    /// How many stories and thanks were taken back, or made private, since the start: they are passed over.
    pub gone: usize,
    /// Who of those on the steps wants to be asked before thanks are said aloud; the room is not told.
    pub asks: Vec<PersonId>,
}

/// Goes from the step that the person saw to another.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StepHuddle {
    /// Which huddle.
    pub huddle_id: HuddleId,
    /// The step the person saw: a press that comes twice, or from a window that is behind, changes nothing.
    pub from: usize,
    /// The step to show.
    pub to: usize,
}

/// Stops or starts the time.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PauseHuddle {
    /// Which huddle.
    pub huddle_id: HuddleId,
    /// Whether time stands still.
    pub paused: bool,
}

/// Marks somebody absent, or present again.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkAbsent {
    /// Which huddle.
    pub huddle_id: HuddleId,
    /// Who.
    pub person_id: PersonId,
    /// Whether they are absent.
    pub absent: bool,
}

/// The running huddle, where there is one.
pub fn show(read: &Read<'_>, _: Nothing) -> Result<Option<Run>> {
    running(read)?.map(|huddle| view(read, &huddle)).transpose()
}

/// Goes to another step; whatever is left forward was told. A paused huddle goes on.
pub fn step(tx: &mut Tx<'_>, ask: StepHuddle) -> Result<Run> {
    let huddle = must_run(tx, ask.huddle_id)?;
    let row: RunRow = tx.get(huddle.id)?;
    let steps = steps::steps(tx, &huddle)?;
    let to = ask.to.min(steps.len().saturating_sub(1));
    let at = row.at(&steps);
    let since = Some(tx.now);
    if ask.from == at && to != at {
        leave(tx, &huddle, &steps, at, row.elapsed(tx.now), to > at)?;
        let there = row.moved(&steps, to);
        tx.put(&RunRow {
            spent: 0,
            since,
            ..there
        })?;
    } else if ask.from == at && row.since.is_none() {
        tx.put(&RunRow { since, ..row })?;
    }
    laid_out(tx, &huddle, steps)
}

/// Leaves a step: its seconds go to its item, and its item is told where the step was its last and left forward.
pub(super) fn leave(
    tx: &mut Tx<'_>,
    huddle: &HuddleRecord,
    steps: &[Step],
    at: usize,
    seconds: i64,
    forward: bool,
) -> Result<()> {
    let Some(step) = steps.get(at) else {
        return Ok(());
    };
    let item = items(tx, huddle.id)?
        .into_iter()
        .find(|item| item.position == step.item);
    let Some(item) = item else { return Ok(()) };
    let told = forward && steps::tells(steps, at) && item.told_at.is_none();
    let told_at = if told { Some(tx.now) } else { item.told_at };
    if let (true, Some(id)) = (told, item.recognition_id) {
        let recognition: RecognitionRow = tx.get(id)?;
        tx.put(&RecognitionRow {
            status: Status::Told,
            ..recognition
        })?;
    }
    tx.put(&HuddleItem {
        seconds: item.seconds + seconds,
        told_at,
        ..item
    })
}

/// Stops or starts the time.
pub fn pause(tx: &mut Tx<'_>, ask: PauseHuddle) -> Result<Run> {
    let huddle = must_run(tx, ask.huddle_id)?;
    let row: RunRow = tx.get(huddle.id)?;
    if row.since.is_none() != ask.paused {
        let spent = row.elapsed(tx.now);
        tx.put(&RunRow {
            spent,
            since: (!ask.paused).then_some(tx.now),
            ..row
        })?;
    }
    view(tx, &huddle)
}

/// Marks somebody absent, or present again.
pub fn mark_absent(tx: &mut Tx<'_>, ask: MarkAbsent) -> Result<Run> {
    let huddle = must_run(tx, ask.huddle_id)?;
    let person: PersonRow = tx.get(ask.person_id).map_err(|e| e.at("person_id"))?;
    let before: Option<HuddleAbsent> = tx.first(
        "WHERE huddle_id = ?1 AND person_id = ?2",
        rusqlite::params![huddle.id, person.id],
    )?;
    match (before, ask.absent) {
        (None, true) => {
            let id = tx.id();
            tx.put(&HuddleAbsent {
                id,
                huddle_id: huddle.id,
                person_id: person.id,
            })?;
        }
        (Some(before), false) => tx.remove::<HuddleAbsent>(before.id)?,
        _ => {}
    }
    view(tx, &huddle)
}

/// Who presents a running huddle: whoever is marked absent does not, the next in turn does, for as long as they are.
pub(super) fn presents(
    huddle: &HuddleRecord,
    absent: &[PersonId],
    turns: &[(PersonRow, Option<Day>)],
) -> Option<PersonId> {
    let turns = turns.iter().map(|(person, _)| person.id);
    huddle
        .presenter_id
        .into_iter()
        .chain(turns)
        .find(|id| !absent.contains(id))
}

/// Stops the time of a huddle that a crash or a pulled plug left running: nobody stood there since.
pub fn pause_after_crash(tx: &mut Tx<'_>) -> Result<()> {
    for row in tx.many::<RunRow>("WHERE since IS NOT NULL", [])? {
        tx.put(&RunRow { since: None, ..row })?;
    }
    Ok(())
}

/// Whether it was begun so long ago that nobody is in it any more.
pub(super) fn forgotten(read: &Read<'_>, huddle: &HuddleRecord) -> bool {
    let begun = huddle.started_at.unwrap_or(read.now);
    read.now.seconds_since(begun) > FORGOTTEN_SECONDS
}

/// Whether a huddle runs, and somebody steps through it: after half an hour on one step nobody stands there.
pub fn is_presented(read: &Read<'_>) -> Result<bool> {
    read.value(
        "SELECT EXISTS (SELECT 1 FROM run WHERE since >= ?1)",
        [read.now.plus_seconds(-MOST_SECONDS)],
    )
}

/// The running huddle as both views show it.
pub(super) fn view(read: &Read<'_>, huddle: &HuddleRecord) -> Result<Run> {
    laid_out(read, huddle, steps::steps(read, huddle)?)
}

fn laid_out(read: &Read<'_>, huddle: &HuddleRecord, steps: Vec<Step>) -> Result<Run> {
    let row: RunRow = read.get(huddle.id)?;
    let items = items(read, huddle.id)?;
    let turns = presenter::turns(read, huddle.shift_id, huddle.held_on)?;
    let absent = plan::absent(read, huddle)?;
    let presenter = presents(huddle, &absent, &turns);
    let next = turns
        .iter()
        .map(|(person, _)| person)
        .find(|person| Some(person.id) != presenter);
    let shown = steps.get(row.at(&steps)).map(|step| step.item);
    let spent_before: i64 = items.iter().map(|item| item.seconds).sum();
    Ok(Run {
        huddle_id: huddle.id,
        on: huddle.held_on,
        shift_id: huddle.shift_id,
        shift: shift_name(read, huddle)?,
        presenter: name_of(read, presenter)?,
        next_presenter: next.map(PersonRow::named),
        at: row.at(&steps),
        paused: row.since.is_none(),
        spent: spent_before + row.spent,
        spent_here: row.spent,
        since: row.since,
        planned: items.iter().map(|item| item.planned).sum(),
        told: items.iter().filter(|item| item.is_told()).count(),
        forgotten: forgotten(read, huddle),
        form: huddle.form.unwrap_or(Form::Ten),
        times: times::of(&items),
        can_shorten: items
            .iter()
            .any(|item| Some(item.position) > shown && live::may_go(huddle, item)),
        parts: parts::of(read, Some(huddle))?,
        made: action::made_in(read, huddle.id)?,
        team: plan::could_be_absent(read, huddle)?,
        asks: asks(read, &steps)?,
        gone: items.iter().filter(|item| is_gone(item, &steps)).count(),
        absent,
        steps,
    })
}

/// Whether nothing is left to show of what was to be told.
fn is_gone(item: &HuddleItem, steps: &[Step]) -> bool {
    let was_to_be_told = item.recognition_id.is_some() && item.told_at.is_none();
    was_to_be_told && !steps.iter().any(|step| step.item == item.position)
}

/// Who of those on the steps wants to be asked first.
fn asks(read: &Read<'_>, steps: &[Step]) -> Result<Vec<PersonId>> {
    let mut asks: Vec<PersonId> = read.values(
        "SELECT id FROM person WHERE team_id = ?1 AND wish = 'ask'",
        [read.team()?.id],
    )?;
    asks.retain(|id| {
        let mut people = steps.iter().flat_map(|step| &step.people);
        people.any(|person| person.id == id.to_string())
    });
    Ok(asks)
}

/// The name of a huddle's shift.
pub(super) fn shift_name(read: &Read<'_>, huddle: &HuddleRecord) -> Result<Option<String>> {
    huddle
        .shift_id
        .map(|id| Ok(read.get::<Shift>(id)?.name))
        .transpose()
}
