//! What a leader chooses for a day before its huddle: who presents, the one thing for today, the form.

use serde::Deserialize;
use ts_rs::TS;

use super::choices::Choices;
use super::form::Form;
use super::{HuddleRecord, Segment, State, day, planned};
use crate::error::Result;
use crate::id::{PersonId, ShiftId};
use crate::person::PersonRow;
use crate::store::Tx;
use crate::team::shift::Shift;
use crate::text;
use crate::time::Day;

/// Chooses for a shift's day; fields left null stay as they are.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrepareHuddle {
    /// Which shift.
    pub shift_id: Option<ShiftId>,
    /// Which day: today or later.
    pub on: Day,
    /// Who presents.
    pub presenter_id: Option<PersonId>,
    /// The one thing for today, at most 200 characters; empty takes it back.
    pub one_thing: Option<String>,
    /// The form of the huddle.
    pub form: Option<Form>,
}

/// Chooses who presents, the one thing for today, or the form.
pub fn prepare(tx: &mut Tx<'_>, ask: PrepareHuddle) -> Result<()> {
    let huddle = row(tx, ask.shift_id, ask.on)?;
    if let Some(person) = ask.presenter_id {
        tx.get::<PersonRow>(person)
            .map_err(|e| e.at("presenter_id"))?;
    }
    let set = ask.one_thing.is_some();
    let one_thing = match ask.one_thing {
        Some(text) => text::optional_line(&text, text::LINE, "one_thing")?,
        None => huddle.one_thing.clone(),
    };
    // Whoever sets it wants it told, also where the part was left out before.
    if set && !one_thing.is_empty() {
        let choices = Choices::of(tx, Some(&huddle))?;
        for left in choices
            .left_out()
            .filter(|left| left.segment == Segment::Today)
        {
            Choices::take_back(tx, left)?;
        }
    }
    tx.put(&HuddleRecord {
        presenter_id: ask.presenter_id.or(huddle.presenter_id),
        chosen: huddle.chosen || ask.presenter_id.is_some(),
        one_thing,
        form: ask.form.or(huddle.form),
        ..huddle
    })
}

/// The day's planned row, made where there is none yet; not stored here.
pub(super) fn row(tx: &Tx<'_>, shift_id: Option<ShiftId>, on: Day) -> Result<HuddleRecord> {
    if let Some(shift) = shift_id {
        tx.get::<Shift>(shift).map_err(|e| e.at("shift_id"))?;
    }
    // After midnight, last night's huddle may still be the one at hand.
    if on != day::of(tx, shift_id)? {
        on.not_over(tx.today()?, "on")?;
    }
    match planned(tx, shift_id, on)? {
        Some(row) => Ok(row),
        None => Ok(HuddleRecord {
            id: tx.id(),
            team_id: tx.team()?.id,
            shift_id,
            held_on: on,
            state: State::Planned,
            presenter_id: None,
            chosen: false,
            one_thing: String::new(),
            form: None,
            arranged: String::new(),
            started_at: None,
            closed_at: None,
        }),
    }
}

/// The row that a huddle starts from.
pub(super) fn row_to_start(tx: &Tx<'_>, shift_id: Option<ShiftId>) -> Result<HuddleRecord> {
    row(tx, shift_id, day::of(tx, shift_id)?)
}
