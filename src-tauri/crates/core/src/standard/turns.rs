//! Which standard has its turn in a huddle: each comes round, quiet ones sooner. The same data give the same order.

use std::cmp::Reverse;
use std::collections::HashMap;

use rusqlite::params;

use super::{StandardRow, is_quiet, of_team, proved};
use crate::error::Result;
use crate::id::{ShiftId, StandardId};
use crate::store::Read;
use crate::time::Day;

/// Huddles of a shift that are looked back on.
const MOST_HUDDLES: i64 = 400;

/// A standard that waits for its turn.
#[derive(Debug, Clone)]
pub struct Turn {
    /// What it says on that day.
    pub wording: StandardRow,
    /// When a huddle of the shift turned to it last, of those looked back on.
    pub last: Option<Day>,
    /// The first day of the standard.
    pub began: Day,
    /// The day of its newest story.
    pub last_story_on: Option<Day>,
    /// Whether it is quiet.
    pub quiet: bool,
}

/// The standards of the day in the order of their turns: who waits longest first, and a quiet one as if it had waited half a round longer.
/// So each comes round within a round and a half.
pub fn turns(read: &Read<'_>, shift: Option<ShiftId>, day: Day) -> Result<Vec<Turn>> {
    let mut waiting = Vec::new();
    let proved = proved(read)?;
    let shown = shown(read, shift, day)?;
    for all in of_team(read)? {
        let Some(wording) = all.on(read, day)?.cloned() else {
            continue;
        };
        let id = all.first().id;
        let last_story_on = proved.get(&id).copied();
        let quiet = is_quiet(read, all.first(), last_story_on, day)?;
        // The latest of its wordings that was shown.
        let ago = all
            .all()
            .iter()
            .filter_map(|row| shown.get(&row.id))
            .min_by_key(|shown| shown.0);
        waiting.push((
            ago.map(|shown| shown.0),
            Turn {
                wording,
                began: all.first().adopted_on(read)?,
                last: ago.map(|shown| shown.1),
                last_story_on,
                quiet,
            },
        ));
    }
    let round = waiting.len();
    let points = |(ago, turn): &(Option<usize>, Turn)| {
        // One that was never shown waits as long as any.
        let ago = ago.unwrap_or(MOST).min(MOST) * 2;
        ago + if turn.quiet { round } else { 0 }
    };
    waiting.sort_by_key(|one| (Reverse(points(one)), one.1.wording.standard()));
    Ok(waiting.into_iter().map(|(_, turn)| turn).collect())
}

/// More than any round.
const MOST: usize = 10_000;

/// How many turns ago the shift's huddles showed each wording, and on which day.
fn shown(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
) -> Result<HashMap<StandardId, (usize, Day)>> {
    let mut statement = read.conn.prepare_cached(
        "SELECT i.about_id, h.held_on FROM (SELECT id, held_on, started_at FROM huddle WHERE shift_id IS ?1 AND team_id = ?2
             AND state != 'planned' AND held_on <= ?3 ORDER BY held_on DESC LIMIT ?4) h
         CROSS JOIN huddle_item i ON i.huddle_id = h.id
         WHERE i.segment = 'standard' AND i.about_id IS NOT NULL AND i.told_at IS NOT NULL
         ORDER BY h.held_on DESC, h.started_at DESC, i.position DESC",
    )?;
    let team = read.team()?.id;
    let rows = statement.query_map(params![shift, team, day, MOST_HUDDLES], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    let mut shown = HashMap::new();
    for (ago, row) in rows.enumerate() {
        let (id, on) = row?;
        shown.entry(id).or_insert((ago, on));
    }
    Ok(shown)
}
