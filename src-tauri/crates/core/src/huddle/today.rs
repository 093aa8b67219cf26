//! The leader's first look: which huddle is next, who presents, the plan with its reasons, and what is still open.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::arrange::{self, LeftOut};
use super::assembly;
use super::celebrate::Celebration;
use super::form::Form;
use super::parts::{self, PartTaken};
use super::plan::PlanItem;
use super::record::{self, HuddleRow};
use super::run::{self, RunRow, shift_name};
use super::steps::steps;
use super::{HuddleRecord, Segment, day, planned, presenter, running, was_begun};
use crate::error::Result;
use crate::id::{HuddleId, ShiftId};
use crate::person::{PersonName, PersonRow};
use crate::recognition::PRIVATE;
use crate::store::Read;
use crate::team::Team;
use crate::team::shift::{self, Shift};
use crate::time::{At, Day, TimeOfDay};

/// Asks for a shift's day, or for the one that is nearest.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowToday {
    /// None: the shift whose huddle is nearest.
    pub shift_id: Option<ShiftId>,
}

/// How the presenter was found.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PresenterReason {
    /// Somebody chose.
    Chosen,
    /// Of those who can, it is longest ago for them.
    LongestAgo,
    /// They never did.
    NeverYet,
}

/// A huddle that was begun and not closed.
#[derive(Debug, Serialize, TS)]
pub struct OpenHuddle {
    /// Its id.
    pub id: HuddleId,
    /// Its day.
    pub on: Day,
    /// Its shift.
    pub shift: Option<String>,
    /// The step it stands at, from 0.
    pub step: usize,
    /// Of how many.
    pub steps: usize,
    /// The part of the huddle it stands at.
    pub segment: Segment,
    /// When it began.
    pub started_at: At,
    /// Whether that is so long ago that it was forgotten.
    pub forgotten: bool,
}

/// Today.
#[derive(Debug, Serialize, TS)]
pub struct Today {
    /// The team.
    pub team: Team,
    /// Now.
    pub now: At,
    /// The civil day in the team's zone.
    pub date: Day,
    /// The day of the huddle that is at hand: around midnight that before or after it.
    pub on: Day,
    /// The shift whose huddle this is.
    pub shift: Option<Shift>,
    /// All shifts.
    pub shifts: Vec<Shift>,
    /// The time of the huddle; none where none is planned today.
    pub huddle_at: Option<TimeOfDay>,
    /// The same as an instant.
    pub due_at: Option<At>,
    /// The plan's row, once something was chosen.
    pub huddle_id: Option<HuddleId>,
    /// Who presents.
    pub presenter: Option<PersonName>,
    /// How they were found.
    pub presenter_reason: Option<PresenterReason>,
    /// Who presents after them.
    pub next_presenter: Option<PersonName>,
    /// Who can, the fairest choice first.
    pub can_present: Vec<PersonName>,
    /// The form of the huddle.
    pub form: Form,
    /// The plan.
    pub items: Vec<PlanItem>,
    /// What the leader left out of it.
    pub left_out: Vec<LeftOut>,
    /// How many of those that the leader added may not be told any more.
    pub gone: usize,
    /// Whether the leader changed what the rules made.
    pub changed: bool,
    /// Who takes which part, where it is not the presenter.
    pub parts: Vec<PartTaken>,
    /// Minutes planned.
    #[ts(type = "number")]
    pub minutes: i64,
    /// The one thing for today, where the leader set it.
    pub one_thing: String,
    /// Begun and not closed.
    pub open: Option<OpenHuddle>,
    /// Held today.
    pub held: Vec<HuddleRow>,
    /// Stories and shout-outs that no huddle told.
    #[ts(type = "number")]
    pub untold: i64,
    /// Birthdays and anniversaries.
    pub celebrations: Vec<Celebration>,
}

/// Today's huddle of a shift.
pub fn show(read: &Read<'_>, ask: ShowToday) -> Result<Today> {
    let team = read.team()?.clone();
    let (now, date) = (read.now, read.today()?);
    let shifts = shift::of_team(read, team.id)?;
    let held = record::held_on(read, date)?;
    let asked = ask
        .shift_id
        .and_then(|id| shifts.iter().find(|shift| shift.id == id));
    let shift = match asked {
        Some(shift) => Some(shift.clone()),
        None => nearest(read, &shifts)?.cloned(),
    };
    let on = day::at_hand(read, shift.as_ref())?;
    let shift_id = shift.as_ref().map(|shift| shift.id);
    let chosen = planned(read, shift_id, on)?;

    let turns = presenter::turns(read, shift_id, on)?;
    let picked = chosen.as_ref().and_then(|huddle| huddle.presenter_id);
    let picked = turns.iter().find(|(person, _)| Some(person.id) == picked);
    let (presenter, reason) = match (picked, turns.first()) {
        (Some((person, _)), _) => (Some(person), Some(PresenterReason::Chosen)),
        (None, Some((person, Some(_)))) => (Some(person), Some(PresenterReason::LongestAgo)),
        (None, Some((person, None))) => (Some(person), Some(PresenterReason::NeverYet)),
        (None, None) => (None, None),
    };
    let next = turns
        .iter()
        .map(|(person, _)| person)
        .find(|person| Some(person.id) != presenter.map(|p| p.id));

    let plan = assembly::plan(read, shift_id, on, chosen.as_ref())?;
    let (items, choices) = (plan.items, plan.choices);
    let moved = chosen
        .as_ref()
        .is_some_and(|huddle| !huddle.arranged.is_empty());
    let seconds: i64 = items.iter().map(|item| item.seconds).sum();
    let huddle_at = shift
        .as_ref()
        .filter(|shift| shift.weekdays.has(on))
        .map(|shift| shift.huddle_at);
    Ok(Today {
        now,
        date,
        on,
        huddle_at,
        due_at: huddle_at.map(|time| team.zone.instant(on, time)),
        huddle_id: chosen.as_ref().map(|huddle| huddle.id),
        presenter: presenter.map(PersonRow::named),
        presenter_reason: reason,
        next_presenter: next.map(PersonRow::named),
        can_present: turns.iter().map(|(person, _)| person.named()).collect(),
        form: plan.form,
        left_out: arrange::left_out(read, &choices, on)?,
        gone: plan.gone,
        changed: moved || !choices.is_empty(),
        parts: parts::of(read, chosen.as_ref())?,
        minutes: (seconds + 59) / 60,
        one_thing: chosen.map(|huddle| huddle.one_thing).unwrap_or_default(),
        open: running(read)?
            .map(|huddle| open(read, &huddle))
            .transpose()?,
        held: held
            .iter()
            .map(|huddle| record::row(read, huddle))
            .collect::<Result<_>>()?,
        untold: untold(read, &team)?,
        // The plan has found them already.
        celebrations: items
            .iter()
            .flat_map(|item| item.celebrations.clone())
            .collect(),
        items,
        shift,
        shifts,
        team,
    })
}

/// The shift whose huddle at hand is nearest and was not begun; else the one whose huddle comes next.
fn nearest<'a>(read: &Read<'_>, shifts: &'a [Shift]) -> Result<Option<&'a Shift>> {
    let zone = read.team()?.zone;
    let mut best: Option<(i64, &Shift)> = None;
    for shift in shifts {
        let day = day::at_hand(read, Some(shift))?;
        if let Some(seconds) = day::distance(shift, zone, day, read.now)
            && best.is_none_or(|(least, _)| seconds < least)
            && !was_begun(read, shift.id, day)?
        {
            best = Some((seconds, shift));
        }
    }
    let next = |shift: &&Shift| shift::next_huddle(shift, zone, read.now);
    Ok(best
        .map(|(_, shift)| shift)
        .or_else(|| shifts.iter().min_by_key(next)))
}

fn open(read: &Read<'_>, huddle: &HuddleRecord) -> Result<OpenHuddle> {
    let run: RunRow = read.get(huddle.id)?;
    let steps = steps(read, huddle)?;
    let step = run.at(&steps);
    Ok(OpenHuddle {
        id: huddle.id,
        on: huddle.held_on,
        shift: shift_name(read, huddle)?,
        step,
        segment: steps
            .get(step)
            .map_or(Segment::Purpose, |step| step.segment),
        steps: steps.len(),
        started_at: huddle.started_at.unwrap_or(read.now),
        forgotten: run::forgotten(read, huddle),
    })
}

fn untold(read: &Read<'_>, team: &Team) -> Result<i64> {
    read.value(
        &format!(
            "SELECT count(*) FROM recognition INDEXED BY recognition_ready
               WHERE team_id = ?1 AND status = 'ready' AND id NOT IN ({PRIVATE})"
        ),
        [team.id],
    )
}
