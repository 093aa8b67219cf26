//! Reminders: which huddle is near, remembered before anybody is told, so that it is told once.
//!
//! Nothing is scheduled ahead: whoever keeps watch asks again and again what is due by the wall clock, so sleep, clock
//! changes and daylight saving need no care. The row is committed before the notification is shown; the list in the
//! window reads the row, so it is the truth even where no notification can be shown.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use crate::api::{ById, Nothing};
use crate::app::App;
use crate::error::Result;
use crate::huddle;
use crate::id::{OccurrenceId, ShiftId};
use crate::store::{Op, Read, Tx, record, word};
use crate::team::Team;
use crate::team::shift::{self, Shift};
use crate::time::{At, Day, TimeOfDay};

/// How long after the huddle's time a late reminder (the computer slept) is still worth showing.
const LATE_SECONDS: i64 = 2 * 60 * 60;

word! {
    /// What became of a reminder.
    pub enum OccurrenceState {
        /// It was due in time, or a little late.
        Shown = "shown",
        /// Nobody could be told in time.
        Missed = "missed",
    }
}

record! {
    /// A reminder of one shift's huddle on one day.
    pub struct Occurrence of Occurrence {
        /// Its id.
        pub id: OccurrenceId,
        /// The shift.
        pub shift_id: ShiftId,
        /// The day.
        pub held_on: Day,
        /// The time of the huddle.
        pub huddle_at: TimeOfDay,
        /// What became of it.
        pub state: OccurrenceState,
        /// When it was committed.
        pub shown_at: At,
        /// When somebody put it away.
        pub dismissed_at: Option<At>,
    }
}

/// A reminder to show now.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// Its row, which is committed.
    pub id: OccurrenceId,
    /// The team.
    pub team: String,
    /// The shift.
    pub shift: String,
    /// The time of the huddle.
    pub huddle_at: TimeOfDay,
    /// Minutes until then; negative where it is past.
    pub minutes: i64,
}

/// A reminder as the window lists it.
#[derive(Debug, Serialize, TS)]
pub struct Reminder {
    /// Its id.
    pub id: OccurrenceId,
    /// The shift.
    pub shift: String,
    /// The day.
    pub on: Day,
    /// The time of the huddle.
    pub huddle_at: TimeOfDay,
    /// The same as an instant.
    pub huddle_due_at: At,
    /// What became of it.
    pub state: OccurrenceState,
}

/// What is due and was not shown yet. Its rows are committed when this returns.
pub fn due(app: &App) -> Result<Vec<Due>> {
    if app.read(candidates)?.is_empty() {
        return Ok(Vec::new());
    }
    app.write(Op::fixed("reminder_due"), |tx| {
        let mut due = Vec::new();
        // Asked again inside the transaction: another watch may have been quicker.
        for Candidate {
            shift,
            day,
            at,
            team,
        } in candidates(tx)?
        {
            let (id, minutes) = (tx.id(), (at.0 - tx.now.0).div_euclid(60_000));
            let in_time = tx.now <= at.plus_seconds(LATE_SECONDS);
            let state = if in_time {
                OccurrenceState::Shown
            } else {
                OccurrenceState::Missed
            };
            let (shift_id, huddle_at, shown_at) = (shift.id, shift.huddle_at, tx.now);
            tx.put(&Occurrence {
                id,
                shift_id,
                held_on: day,
                huddle_at,
                state,
                shown_at,
                dismissed_at: None,
            })?;
            if in_time {
                due.push(Due {
                    id,
                    team: team.name,
                    shift: shift.name,
                    huddle_at,
                    minutes,
                });
            }
        }
        Ok(due)
    })
}

struct Candidate {
    team: Team,
    shift: Shift,
    day: Day,
    at: At,
}

/// Huddles whose reminder's time has come, that have no row and were not begun.
fn candidates(read: &Read<'_>) -> Result<Vec<Candidate>> {
    let mut found = Vec::new();
    for team in read.many::<Team>("WHERE remind_minutes IS NOT NULL", [])? {
        let today = team.zone.day(read.now);
        for shift in shift::of_team(read, team.id)? {
            // Yesterday's and tomorrow's too: midnight may lie between a huddle and its reminder.
            for day in [today.plus(-1), today, today.plus(1)] {
                let at = team.zone.instant(day, shift.huddle_at);
                let from = at.plus_seconds(-60 * team.remind_minutes.unwrap_or(0));
                let yesterdays_is_over = day < today && read.now > at.plus_seconds(LATE_SECONDS);
                if shift.weekdays.has(day)
                    && from <= read.now
                    && !yesterdays_is_over
                    && !is_settled(read, &shift, day)?
                    && made_at(read, &shift)?.is_none_or(|made| made <= at)
                {
                    found.push(Candidate {
                        team: team.clone(),
                        shift: shift.clone(),
                        day,
                        at,
                    });
                }
            }
        }
    }
    Ok(found)
}

/// Whether the reminder has its row, or the huddle was begun without it.
fn is_settled(read: &Read<'_>, shift: &Shift, day: Day) -> Result<bool> {
    let kept: Option<Occurrence> = read.first(
        "WHERE shift_id = ?1 AND held_on = ?2",
        params![shift.id, day],
    )?;
    Ok(kept.is_some() || huddle::was_begun(read, shift.id, day)?)
}

/// When the shift was entered: a huddle that was over by then is not missed.
fn made_at(read: &Read<'_>, shift: &Shift) -> Result<Option<At>> {
    read.value(
        "SELECT min(at) FROM change JOIN operation ON operation.seq = operation_seq
         WHERE entity = 'shift' AND row_id = ?1",
        [shift.id],
    )
}

/// The reminders of today, and of last night while they are not too late, that nobody put away and whose huddle was not begun.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<Reminder>> {
    let (team, today) = (read.team()?, read.today()?);
    let open: Vec<Occurrence> = read.many(
        "WHERE held_on >= ?1 AND dismissed_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM huddle WHERE huddle.shift_id = occurrence.shift_id
                 AND huddle.held_on = occurrence.held_on AND state != 'planned')
         ORDER BY huddle_at",
        [today.plus(-1)],
    )?;
    let due = |row: &Occurrence| team.zone.instant(row.held_on, row.huddle_at);
    open.into_iter()
        .filter(|row| row.held_on >= today || read.now <= due(row).plus_seconds(LATE_SECONDS))
        .map(|row| {
            Ok(Reminder {
                id: row.id,
                shift: read.get::<Shift>(row.shift_id)?.name,
                on: row.held_on,
                huddle_at: row.huddle_at,
                huddle_due_at: due(&row),
                state: row.state,
            })
        })
        .collect()
}

/// Puts a reminder away.
pub fn dismiss(tx: &mut Tx<'_>, ask: ById<OccurrenceId>) -> Result<()> {
    let row: Occurrence = tx.get(ask.id)?;
    tx.put(&Occurrence {
        dismissed_at: Some(tx.now),
        ..row
    })
}
