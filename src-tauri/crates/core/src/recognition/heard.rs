//! When a telling will be heard: the huddles that come are gone through one after the other, by the rules that make their
//! plans, until one of them tells it.
//!
//! It says what will happen if nothing else does: a huddle that is not held, something told in between, or a leader who
//! swaps an item, moves it.

use serde::Serialize;
use ts_rs::TS;

use super::{RecognitionRow, Status};
use crate::error::Result;
use crate::huddle::choices::Choices;
use crate::huddle::pool::{Found, Lately, Waiting};
use crate::huddle::{self, assembly};
use crate::id::ShiftId;
use crate::store::Read;
use crate::team::shift::{self, Shift};
use crate::time::{Day, TimeOfDay};

/// How many huddles ahead are looked at; whatever waits longer has no day that anybody could promise.
const MOST_HUDDLES: usize = 30;

/// How far ahead is looked: thirty huddles of a team that holds one a week.
const MOST_DAYS: i64 = 7 * 30;

/// The huddle at which a story will be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct Heard {
    /// Its day.
    pub on: Day,
    /// And its time.
    pub at: TimeOfDay,
}

/// The next huddle of a shift, into which a story can be put.
#[derive(Debug, Serialize, TS)]
pub struct NextHuddle {
    /// The shift.
    pub shift_id: ShiftId,
    /// Its name.
    pub shift: String,
    /// The day of its huddle.
    pub on: Day,
    /// And the time.
    pub at: TimeOfDay,
    /// Whether the leader has put the story in.
    pub added: bool,
}

/// A huddle that comes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Coming {
    heard: Heard,
    shift: ShiftId,
}

/// The huddle that will tell it; none where there is none to name.
pub fn heard(read: &Read<'_>, row: &RecognitionRow) -> Result<Option<Heard>> {
    let mut waiting = Waiting::load(read)?;
    if row.status == Status::New {
        waiting.with(read, row)?;
    }
    let mut lately = Lately::load(read, read.today()?)?;
    for Coming { heard, shift } in coming(read, MOST_HUDDLES)? {
        let chosen = huddle::planned(read, Some(shift), heard.on)?;
        let (chosen, shift) = (chosen.as_ref(), Some(shift));
        let told = assembly::will_tell(read, shift, heard.on, chosen, &lately, &waiting)?;
        if told.iter().any(|(_, found)| found.row.id == row.id) {
            return Ok(Some(heard));
        }
        for (segment, found) in &told {
            lately.will_tell(heard.on, shift, *segment, found);
        }
        let told: Vec<Found> = told.into_iter().map(|(_, found)| found).collect();
        waiting.without(&told);
    }
    Ok(None)
}

/// The next huddle of each shift, in the order of their times, and whether `item` was put in.
pub fn next(read: &Read<'_>, item: &str) -> Result<Vec<NextHuddle>> {
    let mut next: Vec<NextHuddle> = Vec::new();
    let shifts = shift::of_team(read, read.team()?.id)?;
    for Coming { heard, shift } in coming(read, 1)? {
        let chosen = huddle::planned(read, Some(shift), heard.on)?;
        let choices = Choices::of(read, chosen.as_ref())?;
        let named = shifts.iter().find(|named| named.id == shift);
        next.push(NextHuddle {
            shift_id: shift,
            shift: named.map(|shift| shift.name.clone()).unwrap_or_default(),
            on: heard.on,
            at: heard.at,
            added: choices.is_added(item),
        });
    }
    Ok(next)
}

/// The next huddles, up to `each` of every shift, in order; one that was begun today does not come again.
fn coming(read: &Read<'_>, each: usize) -> Result<Vec<Coming>> {
    let (zone, today) = (read.team()?.zone, read.today()?);
    let mut next = Vec::new();
    let shifts: Vec<Shift> = shift::of_team(read, read.team()?.id)?;
    for shift in &shifts {
        let begun = huddle::was_begun(read, shift.id, today)?;
        let days = (0..MOST_DAYS)
            .map(|ahead| today.plus(ahead))
            .filter(|day| shift.weekdays.has(*day));
        let coming = days.filter(|day| {
            !(begun && *day == today) && zone.instant(*day, shift.huddle_at) > read.now
        });
        next.extend(coming.take(each).map(|on| Coming {
            heard: Heard {
                on,
                at: shift.huddle_at,
            },
            shift: shift.id,
        }));
    }
    next.sort_unstable();
    next.truncate(each.max(shifts.len()));
    Ok(next)
}
