//! What the room sees of a running huddle, for the window that stands in the room.
//!
//! It holds the step that is shown and nothing beyond it: no other story, nobody who is not on the step, no list of who
//! is absent. Surprising: the pages of one story come together, because their letters have one size; of the other
//! steps only the places are told, for the dots.

use serde::Serialize;
use ts_rs::TS;

use super::run::{self, Run};
use super::steps::{Step, StepKind};
use crate::api::Nothing;
use crate::error::Result;
use crate::person::PersonName;
use crate::settings::{self, Settings};
use crate::store::Read;
use crate::team::Place;
use crate::time::{At, Day};

/// What stands on the wall.
#[derive(Debug, Serialize, TS)]
pub struct RoomView {
    /// The huddle's day.
    pub on: Day,
    /// The step that is shown.
    pub step: Step,
    /// The pages of its item, itself among them.
    pub pages: Vec<Step>,
    /// The place of each step's item, from 0.
    #[ts(type = "number[]")]
    pub items: Vec<i64>,
    /// The step that is shown, from 0.
    pub at: usize,
    /// Whether time stands still.
    pub paused: bool,
    /// Seconds spent up to `since`, all in all.
    #[ts(type = "number")]
    pub spent: i64,
    /// Since when this step counts; none while paused.
    pub since: Option<At>,
    /// Seconds planned, all in all.
    #[ts(type = "number")]
    pub planned: i64,
    /// Who presents next time, on the last step, which says so.
    pub next_presenter: Option<PersonName>,
    /// Language, colours and size of the letters.
    pub settings: Settings,
    /// The kind of place, for the words of it.
    pub place: Place,
}

/// What the room sees now; nothing where no huddle runs.
pub fn show(read: &Read<'_>, _: Nothing) -> Result<Option<RoomView>> {
    let Some(run) = run::show(read, Nothing {})? else {
        return Ok(None);
    };
    let Some(step) = run.steps.get(run.at).cloned() else {
        return Ok(None);
    };
    let settings = settings::show(read, Nothing {})?;
    let place = read.team()?.place;
    Ok(Some(cut(run, step, settings, place)))
}

/// The run without everything that is not on the wall.
fn cut(run: Run, step: Step, settings: Settings, place: Place) -> RoomView {
    let items = run.steps.iter().map(|other| other.item).collect();
    // Who is to be asked first is between them and the presenter.
    let unasked = |step: Step| Step {
        ask_giver: false,
        ..step
    };
    let step = unasked(step);
    let mut pages: Vec<Step> = run.steps.into_iter().map(unasked).collect();
    pages.retain(|page| page.item == step.item && page.kind == step.kind);
    RoomView {
        on: run.on,
        pages,
        items,
        at: run.at,
        paused: run.paused,
        spent: run.spent,
        since: run.since,
        planned: run.planned,
        next_presenter: run.next_presenter.filter(|_| step.kind == StepKind::Today),
        step,
        settings,
        place,
    }
}
