//! When a telling will be heard: what waits before it is counted, and so are the huddles that will tell that.
//!
//! It says what will happen if nothing else does: a huddle that is not held, or a leader who leaves out what comes
//! before it, moves it. Surprising: the same rules stand in `huddle::plan`, where they choose; here they only look ahead.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use super::{Kind, PRIVATE, RecognitionRow, list};
use crate::error::Result;
use crate::huddle::{self, plan};
use crate::id::ShiftId;
use crate::person::Presence;
use crate::store::Read;
use crate::team::shift::{self, Shift};
use crate::time::{Day, TimeOfDay};

/// How many huddles ahead are counted; whatever waits longer has no day that anybody could promise.
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

/// The huddle that will tell it; none where there is none to name.
pub fn heard(read: &Read<'_>, row: &RecognitionRow) -> Result<Option<Heard>> {
    let today = read.today()?;
    let shifts = shift::of_team(read, read.team()?.id)?;
    let praised = list::praised(read, row.id)?;
    let here = praised
        .iter()
        .filter(|person| person.presence(today) == Presence::Here);
    let homes: Vec<ShiftId> = here.filter_map(|person| person.shift_id).collect();
    let home = shifts.iter().find(|shift| homes.contains(&shift.id));
    let (of, each) = match row.kind {
        // Any shift's huddle takes the oldest story; a card waits for the shift of whoever is thanked.
        Kind::Story => (None, 1),
        Kind::ShoutOut => (home, usize::try_from(plan::MOST_CARDS).unwrap_or(1)),
    };
    let coming = huddles(read, &shifts, of)?;
    let ahead = before(read, row, of.map(|shift| shift.id), coming.len() * each)? / each;
    let left_out: Vec<Day> = read.values(
        "SELECT held_on FROM huddle_left_out JOIN huddle ON huddle.id = huddle_id WHERE recognition_id = ?1",
        [row.id],
    )?;
    let mut still = coming.into_iter().skip(ahead);
    Ok(still.find(|huddle| !left_out.contains(&huddle.on)))
}

/// How many of its kind wait for the same huddles and come first; no more are counted than those huddles could tell.
fn before(
    read: &Read<'_>,
    row: &RecognitionRow,
    shift: Option<ShiftId>,
    most: usize,
) -> Result<usize> {
    let theirs = match shift {
        Some(_) => {
            "AND EXISTS (SELECT 1 FROM recognition_person p JOIN person ON person.id = p.person_id
               WHERE p.recognition_id = recognition.id AND person.shift_id = ?7)"
        }
        None => "AND ?7 IS NULL",
    };
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 FROM recognition INDEXED BY recognition_ready WHERE team_id = ?1 AND kind = ?2 AND status = 'ready'
           AND (happened_on, sent_at, id) < (?3, ?4, ?5) AND id NOT IN ({PRIVATE}) {theirs} LIMIT ?6)"
    );
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let (team, kind, id) = (row.team_id, row.kind, row.id);
    let count: i64 = read.value(
        &sql,
        params![team, kind, row.happened_on, row.sent_at, id, most, shift],
    )?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// The next huddles of a shift, or of all, in order; one that was begun today does not come again.
fn huddles(read: &Read<'_>, shifts: &[Shift], of: Option<&Shift>) -> Result<Vec<Heard>> {
    let (zone, today) = (read.team()?.zone, read.today()?);
    let mut next = Vec::new();
    for shift in shifts
        .iter()
        .filter(|shift| of.is_none_or(|of| of.id == shift.id))
    {
        let begun = huddle::was_begun(read, shift.id, today)?;
        let days = (0..MOST_DAYS)
            .map(|ahead| today.plus(ahead))
            .filter(|day| shift.weekdays.has(*day));
        let coming = days.filter(|day| {
            !(begun && *day == today) && zone.instant(*day, shift.huddle_at) > read.now
        });
        next.extend(coming.take(MOST_HUDDLES).map(|on| Heard {
            on,
            at: shift.huddle_at,
        }));
    }
    next.sort_unstable();
    next.truncate(MOST_HUDDLES);
    Ok(next)
}
