//! To which day a huddle belongs: midnight may lie between its time and its start.

use super::was_begun;
use crate::error::Result;
use crate::id::ShiftId;
use crate::store::Read;
use crate::team::shift::Shift;
use crate::time::{At, Day, Zone};

/// How far from its time, in seconds, a huddle of another day is still the one that is meant.
const NEAR_SECONDS: i64 = 3 * 60 * 60;

/// The day of the shift's huddle that is at hand: today, unless that of yesterday or of tomorrow is near, was not begun,
/// and is nearer than today's.
pub fn at_hand(read: &Read<'_>, shift: Option<&Shift>) -> Result<Day> {
    let today = read.today()?;
    let Some(shift) = shift else {
        return Ok(today);
    };
    let zone = read.team()?.zone;
    let away = |day: Day| distance(shift, zone, day, read.now);
    let mut best = (today, away(today));
    for other in [today.plus(-1), today.plus(1)] {
        if let Some(seconds) = away(other)
            && seconds <= NEAR_SECONDS
            && best.1.is_none_or(|least| seconds < least)
            && !was_begun(read, shift.id, other)?
        {
            best = (other, Some(seconds));
        }
    }
    Ok(best.0)
}

/// The same of a shift by its id.
pub(super) fn of(read: &Read<'_>, shift: Option<ShiftId>) -> Result<Day> {
    let shift: Option<Shift> = shift.map(|id| read.get(id)).transpose()?;
    at_hand(read, shift.as_ref())
}

/// Seconds between now and the shift's huddle of `day`; none where none is planned.
pub(super) fn distance(shift: &Shift, zone: Zone, day: Day, now: At) -> Option<i64> {
    let planned = shift.weekdays.has(day);
    planned.then(|| (zone.instant(day, shift.huddle_at).0 - now.0).abs() / 1000)
}
