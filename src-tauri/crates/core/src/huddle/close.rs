//! Ending a huddle, and throwing one away that told nothing.

use serde::Deserialize;
use ts_rs::TS;

use super::form;
use super::record::{self, HuddleView};
use super::run::{self, Run, RunRow, leave, presents};
use super::{
    HuddleAbsent, HuddleItem, HuddleRecord, State, items, must_run, plan, presenter, running, steps,
};
use crate::error::{Code, Error, Result};
use crate::id::HuddleId;
use crate::store::Tx;

/// For how long after its end a huddle can be opened once more.
const REOPEN_SECONDS: i64 = 30 * 60;

/// Ends a huddle.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CloseHuddle {
    /// Which.
    pub huddle_id: HuddleId,
    /// Whether the step on the screen was finished too.
    pub through: bool,
}

/// Names a huddle.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ThatHuddle {
    /// Which.
    pub huddle_id: HuddleId,
}

/// Ends a huddle with what was told; what was not shown stays to be told.
pub fn close(tx: &mut Tx<'_>, ask: CloseHuddle) -> Result<HuddleView> {
    let huddle = must_run(tx, ask.huddle_id)?;
    let row: RunRow = tx.get(huddle.id)?;
    let steps = steps::steps(tx, &huddle)?;
    let at = row.at(&steps);
    let elapsed = row.elapsed(tx.now);
    leave(tx, &huddle, &steps, at, elapsed, ask.through)?;
    tx.remove::<RunRow>(huddle.id)?;
    let absent = plan::absent(tx, &huddle)?;
    let turns = presenter::turns(tx, huddle.shift_id, huddle.held_on)?;
    let presented = presents(&huddle, &absent, &turns);
    let huddle = HuddleRecord {
        state: State::Closed,
        closed_at: Some(tx.now),
        chosen: huddle.chosen && presented == huddle.presenter_id,
        presenter_id: presented,
        ..huddle
    };
    tx.put(&huddle)?;
    record::view(tx, &huddle)
}

/// Opens the huddle that was just ended once more, at its last step: one press too many ends nothing for good. What was told
/// stays told. Refuses with `AlreadyClosed` where it ended a while ago, or another one was held since.
pub fn reopen(tx: &mut Tx<'_>, ask: ThatHuddle) -> Result<Run> {
    let huddle: HuddleRecord = tx.get(ask.huddle_id)?;
    if let Some(open) = running(tx)? {
        return Err(Error::new(Code::AlreadyRunning).with("on", open.held_on.to_string()));
    }
    let last: Option<HuddleId> = tx.value(
        "SELECT id FROM huddle WHERE team_id = ?1 AND state = 'closed' ORDER BY closed_at DESC, id DESC LIMIT 1",
        [huddle.team_id],
    )?;
    let closed_at = huddle
        .closed_at
        .ok_or_else(|| Error::new(Code::NotRunning))?;
    if last != Some(huddle.id) || tx.now.seconds_since(closed_at) > REOPEN_SECONDS {
        return Err(Error::new(Code::AlreadyClosed));
    }
    let huddle = HuddleRecord {
        state: State::Running,
        closed_at: None,
        ..huddle
    };
    tx.put(&huddle)?;
    let steps = steps::steps(tx, &huddle)?;
    let begun = RunRow {
        id: huddle.id,
        item: 0,
        part: 0,
        spent: 0,
        since: Some(tx.now),
    };
    tx.put(&begun.moved(&steps, steps.len().saturating_sub(1)))?;
    run::view(tx, &huddle)
}

/// Throws a huddle away that was started by mistake; refused once it told something.
pub fn discard(tx: &mut Tx<'_>, ask: ThatHuddle) -> Result<()> {
    let huddle = must_run(tx, ask.huddle_id)?;
    let items = items(tx, huddle.id)?;
    if items.iter().any(HuddleItem::is_told) {
        return Err(Error::new(Code::AlreadyTold));
    }
    for item in items {
        tx.remove::<HuddleItem>(item.id)?;
    }
    // What was made in it stays: somebody said it.
    for absent in tx.many::<HuddleAbsent>("WHERE huddle_id = ?1", [huddle.id])? {
        tx.remove::<HuddleAbsent>(absent.id)?;
    }
    tx.remove::<RunRow>(huddle.id)?;
    let usual = form::of(tx, huddle.shift_id, huddle.held_on, None)?;
    tx.put(&HuddleRecord {
        state: State::Planned,
        // What is usual was not chosen.
        form: huddle.form.filter(|form| *form != usual),
        // Whose turn it was is found again; whom somebody chose stays chosen.
        presenter_id: huddle.presenter_id.filter(|_| huddle.chosen),
        started_at: None,
        ..huddle
    })
}
