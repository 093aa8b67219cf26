//! Stories come back after about 1, 4, 12 and 52 weeks, each time as a question that the room answers from memory.
//!
//! Each return has a window of days after the first telling to a shift; in it a story comes back to that shift once. The best
//! go first: what a leader kept, then what holds the customer's own words, then the one whose window closes first.

use std::cmp::Reverse;

use rusqlite::params;

use super::plan::{Reason, Why};
use super::pool::{self, Found};
use super::rank::Ranked;
use crate::error::Result;
use crate::id::{RecognitionId, ShiftId};
use crate::store::Read;
use crate::time::Day;

/// After how many weeks a story returns, and the days after its first telling in which it does.
const RETURNS: [(i64, i64, i64); 4] = [(1, 6, 12), (4, 26, 38), (12, 80, 100), (52, 357, 385)];

/// The stories that are due to return to a shift on `day`, the best first.
pub fn due(read: &Read<'_>, shift: Option<ShiftId>, day: Day) -> Result<Vec<Ranked>> {
    let mut due: Vec<(i64, i64, Found)> = Vec::new();
    for (weeks, from, until) in RETURNS {
        let ids = first_told(read, shift, day.plus(-until), day.plus(-from))?;
        for found in pool::named(read, &ids.iter().map(|(id, _)| *id).collect::<Vec<_>>())? {
            let Some((_, told)) = ids.iter().find(|(id, _)| *id == found.row.id) else {
                continue;
            };
            if !came_back(read, shift, found.row.id, told.plus(from))? {
                let left = until - day.days_since(*told);
                due.push((weeks, left, found));
            }
        }
    }
    due.sort_by_key(|(_, left, found)| {
        let words = !found.row.customer_words.is_empty();
        (Reverse(found.row.kept), Reverse(words), *left, found.row.id)
    });
    let ranked = due.into_iter().map(|(weeks, _, found)| {
        let mut reasons = vec![Reason::with(Why::Returns, "weeks", weeks)];
        if found.row.kept {
            reasons.push(Reason::bare(Why::OneOfTheBest));
        }
        Ranked { found, reasons }
    });
    Ok(ranked.collect())
}

/// Whether the shift recalled a story at its last huddle: two in a row would push the questions aside.
pub fn was_last_time(read: &Read<'_>, shift: Option<ShiftId>, day: Day) -> Result<bool> {
    read.value(
        "SELECT EXISTS (SELECT 1 FROM huddle_item WHERE recall AND told_at IS NOT NULL AND huddle_id =
           (SELECT id FROM huddle WHERE team_id = ?1 AND shift_id IS ?2 AND held_on <= ?3 AND state != 'planned'
              ORDER BY held_on DESC, started_at DESC LIMIT 1))",
        params![read.team()?.id, shift, day],
    )
}

/// The stories whose first telling to a shift was between two days, with that day.
fn first_told(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    from: Day,
    until: Day,
) -> Result<Vec<(RecognitionId, Day)>> {
    // From the huddles of these days to their items: SQLite would begin with all stories ever told.
    let mut statement = read.conn.prepare_cached(
        "SELECT i.recognition_id, min(h.held_on) FROM huddle h INDEXED BY huddle_day
         CROSS JOIN huddle_item i INDEXED BY huddle_item_huddle ON i.huddle_id = h.id
         WHERE h.team_id = ?4 AND h.held_on BETWEEN ?2 AND ?3 AND h.shift_id IS ?1
           AND i.segment = 'story' AND i.recognition_id IS NOT NULL AND i.told_at IS NOT NULL AND NOT i.recall
           AND NOT EXISTS (SELECT 1 FROM huddle_item e CROSS JOIN huddle b ON b.id = e.huddle_id
             WHERE e.recognition_id = i.recognition_id AND e.told_at IS NOT NULL AND b.shift_id IS ?1 AND b.held_on < ?2)
         GROUP BY i.recognition_id",
    )?;
    let rows = statement.query_map(params![shift, from, until, read.team()?.id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a shift heard the story again since `day`.
fn came_back(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    story: RecognitionId,
    day: Day,
) -> Result<bool> {
    read.value(
        "SELECT EXISTS (SELECT 1 FROM huddle_item i CROSS JOIN huddle h ON h.id = i.huddle_id
           WHERE i.recognition_id = ?1 AND i.told_at IS NOT NULL AND h.shift_id IS ?2 AND h.held_on >= ?3)",
        params![story, shift, day],
    )
}

/// The day from which a shift that was told a story may be asked to recall it; none where no return is left.
pub fn due_again(read: &Read<'_>, story: RecognitionId) -> Result<Option<Day>> {
    let today = read.today()?;
    let mut statement = read.conn.prepare_cached(
        "SELECT h.shift_id, min(h.held_on) FROM huddle_item i CROSS JOIN huddle h ON h.id = i.huddle_id
         WHERE i.recognition_id = ?1 AND i.segment = 'story' AND i.told_at IS NOT NULL GROUP BY h.shift_id",
    )?;
    let told = statement.query_map([story], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let told: Vec<(Option<ShiftId>, Day)> = told.collect::<rusqlite::Result<_>>()?;
    let mut next: Option<Day> = None;
    for (shift, first) in told {
        for (_, from, until) in RETURNS {
            let open = first.plus(until) >= today;
            if open && !came_back(read, shift, story, first.plus(from))? {
                let day = first.plus(from).max(today);
                next = Some(next.map_or(day, |earlier| earlier.min(day)));
                break;
            }
        }
    }
    Ok(next)
}
