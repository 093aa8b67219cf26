//! Starting: the plan of this moment is frozen into items, so that nothing shifts under the presenter's feet.

use serde::Deserialize;
use ts_rs::TS;

use super::run::{self, Run, RunRow};
use super::{HuddleItem, HuddleRecord, State, assembly, prepare, presenter, running};
use crate::action::Action;
use crate::error::{Code, Error, Result};
use crate::id::ShiftId;
use crate::store::Tx;

/// Starts the huddle of a shift.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StartHuddle {
    /// Which shift; none where the team has none.
    pub shift_id: Option<ShiftId>,
}

/// Starts today's huddle of a shift; refuses while another of the team is open, or where the plan holds nothing.
pub fn start(tx: &mut Tx<'_>, ask: StartHuddle) -> Result<Run> {
    if let Some(open) = running(tx)? {
        return Err(Error::new(Code::AlreadyRunning).with("on", open.held_on.to_string()));
    }
    let chosen = prepare::row_to_start(tx, ask.shift_id)?;
    let day = chosen.held_on;
    let turns = presenter::turns(tx, ask.shift_id, day)?;
    let presents = |id| turns.iter().any(|(person, _)| person.id == id);
    let first = turns.first().map(|(person, _)| person.id);
    let plan = assembly::plan(tx, ask.shift_id, day, Some(&chosen))?;
    if plan.items.is_empty() {
        return Err(Error::new(Code::NothingPlanned));
    }
    let picked = chosen.presenter_id.filter(|id| presents(*id));
    let huddle = HuddleRecord {
        state: State::Running,
        // Whoever was chosen last night may be on leave this morning.
        presenter_id: picked.or(first),
        chosen: picked.is_some(),
        form: Some(plan.form),
        started_at: Some(tx.now),
        ..chosen
    };
    tx.put(&huddle)?;
    for (position, item) in (0..).zip(plan.items) {
        let id = tx.id();
        tx.put(&HuddleItem {
            id,
            huddle_id: huddle.id,
            position,
            segment: item.segment,
            recognition_id: item.story.map(|story| story.id),
            purpose_id: item.purpose.map(|purpose| purpose.id),
            about_id: item.about,
            prompt: item.prompt,
            text: if item.actions.is_empty() {
                item.text
            } else {
                ids(&item.actions)
            },
            planned: item.seconds,
            seconds: 0,
            told_at: None,
            recall: item.recall,
            live: false,
        })?;
    }
    tx.put(&RunRow {
        id: huddle.id,
        item: 0,
        part: 0,
        spent: 0,
        since: Some(tx.now),
    })?;
    run::view(tx, &huddle)
}

/// The ids of promises and topics, as an item keeps them.
fn ids(actions: &[Action]) -> String {
    let ids: Vec<String> = actions.iter().map(|action| action.id.to_string()).collect();
    ids.join(" ")
}
