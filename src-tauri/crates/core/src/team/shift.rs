//! A shift: people who work together and hold a huddle of their own, on these weekdays at this time.
//!
//! A removed shift stays for the sake of the huddles it held; its people then belong to none.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::action::ActionRow;
use crate::api::ById;
use crate::error::{Code, Error, Result};
use crate::huddle::form::Form;
use crate::id::{ShiftId, TeamId};
use crate::person::PersonRow;
use crate::store::{Read, Tx, record};
use crate::text;
use crate::time::{At, Day, TimeOfDay, Weekdays, Zone};

record! {
    /// A shift.
    #[derive(Serialize, TS)]
    pub struct Shift of Shift {
        /// Its id.
        pub id: ShiftId,
        /// Its team.
        #[serde(skip)]
        #[ts(skip)]
        pub team_id: TeamId,
        /// What the team calls it.
        pub name: String,
        /// The days of its huddle.
        pub weekdays: Weekdays,
        /// The time of its huddle, in the team's zone.
        pub huddle_at: TimeOfDay,
        /// The form of its huddle; none is ten minutes.
        pub form: Option<Form>,
        /// The weekday of its long huddle, 1 Monday to 7 Sunday.
        #[ts(type = "number | null")]
        pub weekly_on: Option<i64>,
        /// Whether it is only kept for its history.
        #[serde(skip)]
        #[ts(skip)]
        pub removed: bool,
    }
}

/// Makes a shift or changes it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveShift {
    /// None makes one.
    pub id: Option<ShiftId>,
    /// At most 80 characters.
    pub name: String,
    /// 1 Monday to 7 Sunday; at least one.
    pub weekdays: Weekdays,
    /// The time of the huddle.
    pub huddle_at: TimeOfDay,
    /// The form of its huddle; none is ten minutes.
    pub form: Option<Form>,
    /// The weekday of its long huddle, 1 Monday to 7 Sunday; none: it has none.
    #[ts(type = "number | null")]
    pub weekly_on: Option<i64>,
}

/// The shifts that work today or on other days, in the order of their huddles.
pub fn of_team(read: &Read<'_>, team: TeamId) -> Result<Vec<Shift>> {
    read.many(
        "WHERE team_id = ?1 AND NOT removed ORDER BY huddle_at, name, id",
        [team],
    )
}

/// Makes a shift or changes it.
pub fn save(tx: &mut Tx<'_>, ask: SaveShift) -> Result<Shift> {
    let team_id = tx.team()?.id;
    if ask.weekdays.is_empty() {
        return Err(Error::new(Code::Empty).at("weekdays"));
    }
    if ask.weekly_on.is_some_and(|day| !(1..=7).contains(&day)) {
        return Err(Error::new(Code::NotADay).at("weekly_on"));
    }
    let id = match ask.id {
        Some(id) => tx.get::<Shift>(id)?.id,
        None => tx.id(),
    };
    let name = text::line(&ask.name, text::NAME, "name")?;
    let shift = Shift {
        id,
        team_id,
        name,
        weekdays: ask.weekdays,
        huddle_at: ask.huddle_at,
        form: ask.form,
        weekly_on: ask.weekly_on,
        removed: false,
    };
    let same = |other: &Shift| other.id != id && text::same(&other.name, &shift.name);
    if of_team(tx, team_id)?.iter().any(same) {
        return Err(Error::new(Code::AlreadyThere)
            .at("name")
            .with("name", shift.name));
    }
    tx.put(&shift)?;
    Ok(shift)
}

/// Removes a shift; its people, and what it promised, belong to none then.
pub fn remove(tx: &mut Tx<'_>, ask: ById<ShiftId>) -> Result<()> {
    let shift: Shift = tx.get(ask.id)?;
    for person in tx.many::<PersonRow>("WHERE shift_id = ?1", [shift.id])? {
        tx.put(&PersonRow {
            shift_id: None,
            ..person
        })?;
    }
    // What it promised comes back in every huddle from now on.
    for action in tx.many::<ActionRow>("WHERE shift_id = ?1 AND state = 'open'", [shift.id])? {
        tx.put(&ActionRow {
            shift_id: None,
            ..action
        })?;
    }
    tx.put(&Shift {
        removed: true,
        ..shift
    })
}

/// The first huddle of the shift after `now`, within the next week.
pub fn next_huddle(shift: &Shift, zone: Zone, now: At) -> Option<(Day, TimeOfDay)> {
    let today = zone.day(now);
    let days = (0..=7)
        .map(|ahead| today.plus(ahead))
        .filter(|day| shift.weekdays.has(*day));
    days.map(|day| (day, shift.huddle_at))
        .find(|(day, time)| zone.instant(*day, *time) > now)
}
