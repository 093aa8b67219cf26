//! Whether huddles are held: of each shift, day by day, what was planned and what was held. A missed day is a fact, not a
//! fault.
//!
//! The plan is the shift's weekdays as they are today; days before the shift was there count for nothing. Today counts as
//! missed only tomorrow.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::id::{HuddleId, ShiftId};
use crate::store::{Read, word};
use crate::team::shift::{self, Shift};
use crate::time::Day;

/// The longest stretch, in weeks.
const MOST_WEEKS: i64 = 26;

/// Asks for some weeks, the last of them that of `until`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowRhythm {
    /// The last day; none is today.
    pub until: Option<Day>,
    /// How many weeks, 1 to 26.
    #[ts(type = "number")]
    pub weeks: i64,
}

word! {
    /// What became of a day.
    pub enum DayState {
        /// A huddle was held.
        Held = "held",
        /// One was planned, and none was held.
        Missed = "missed",
        /// None was planned.
        Free = "free",
        /// It is still to come.
        Ahead = "ahead",
    }
}

/// A day of a shift.
#[derive(Debug, Serialize, TS)]
pub struct RhythmDay {
    /// Which day.
    pub on: Day,
    /// What became of it.
    pub state: DayState,
    /// The huddle that was held; of several the first.
    pub huddle_id: Option<HuddleId>,
}

/// A shift's days.
#[derive(Debug, Serialize, TS)]
pub struct Rhythm {
    /// The shift; none where the team has none.
    pub shift_id: Option<ShiftId>,
    /// Its name.
    pub shift: Option<String>,
    /// Its days, from a Monday on.
    pub days: Vec<RhythmDay>,
    /// Planned days on which one was held.
    pub held: usize,
    /// Planned days that are over.
    pub planned: usize,
    /// Huddles held on days without a plan.
    pub extra: usize,
}

/// The days of each shift.
pub fn show(read: &Read<'_>, ask: ShowRhythm) -> Result<Vec<Rhythm>> {
    let team = read.team()?;
    let today = read.today()?;
    let until = ask.until.unwrap_or(today);
    let sunday = until.plus(7 - i64::from(until.weekday()));
    let first = sunday.plus(1 - 7 * ask.weeks.clamp(1, MOST_WEEKS));
    let held: Vec<(HuddleId, Option<ShiftId>, Day)> = {
        let mut statement = read.conn.prepare_cached(
            "SELECT id, shift_id, held_on FROM huddle WHERE team_id = ?1 AND held_on BETWEEN ?2 AND ?3
             AND state = 'closed' ORDER BY held_on, started_at",
        )?;
        let rows = statement.query_map(params![team.id, first, sunday], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        rows.collect::<rusqlite::Result<_>>()?
    };
    let of_shift =
        |id: Option<ShiftId>, name: Option<String>, since: Day, planned: &dyn Fn(Day) -> bool| {
            let days = (0..=sunday.days_since(first)).map(|ahead| first.plus(ahead));
            let days: Vec<RhythmDay> = days
                .map(|on| {
                    let huddle_id = held
                        .iter()
                        .find(|(_, shift, day)| *shift == id && *day == on)
                        .map(|(huddle, ..)| *huddle);
                    let state = match huddle_id {
                        Some(_) => DayState::Held,
                        None if on < since || !planned(on) => DayState::Free,
                        None if on >= today => DayState::Ahead,
                        None => DayState::Missed,
                    };
                    RhythmDay {
                        on,
                        state,
                        huddle_id,
                    }
                })
                .collect();
            let count =
                |wanted: &dyn Fn(&RhythmDay) -> bool| days.iter().filter(|day| wanted(day)).count();
            let kept = count(&|day| day.state == DayState::Held && planned(day.on));
            Rhythm {
                shift_id: id,
                shift: name,
                held: kept,
                planned: kept + count(&|day| day.state == DayState::Missed),
                extra: count(&|day| day.state == DayState::Held && !planned(day.on)),
                days,
            }
        };
    let shifts = shift::of_team(read, team.id)?;
    let mut rhythms: Vec<Rhythm> = shifts
        .iter()
        .map(|shift| {
            let planned = |day: Day| shift.weekdays.has(day);
            let since = since(read, shift)?;
            let name = Some(shift.name.clone());
            Ok(of_shift(Some(shift.id), name, since, &planned))
        })
        .collect::<Result<_>>()?;
    // A shift that is no more has no plan, but what it held was held.
    for shift in read.many::<Shift>(
        "WHERE team_id = ?1 AND removed ORDER BY huddle_at",
        [team.id],
    )? {
        if held.iter().any(|(_, id, _)| *id == Some(shift.id)) {
            rhythms.push(of_shift(Some(shift.id), Some(shift.name), first, &|_| {
                false
            }));
        }
    }
    if held.iter().any(|(_, shift, _)| shift.is_none()) || shifts.is_empty() {
        rhythms.push(of_shift(None, None, first, &|_| false));
    }
    Ok(rhythms)
}

/// The day of the first huddle that a shift could hold: the next one after it was entered, or an earlier one that it held.
fn since(read: &Read<'_>, shift: &Shift) -> Result<Day> {
    let (zone, made) = (read.team()?.zone, shift.id.made_at());
    let day = zone.day(made);
    let was_over = zone.instant(day, shift.huddle_at) < made;
    let entered = day.plus(i64::from(was_over));
    let first: Option<Day> = read.value(
        "SELECT min(held_on) FROM huddle WHERE shift_id = ?1 AND state = 'closed'",
        [shift.id],
    )?;
    Ok(first.map_or(entered, |first| first.min(entered)))
}
