//! How long the parts of a form really take: the middle one of its last huddles. A huddle of under a minute was none.

use std::collections::BTreeMap;

use rusqlite::params;

use super::Segment;
use super::form::Form;
use crate::error::Result;
use crate::store::Read;
use crate::time::Day;

/// So many of the last huddles are looked at.
const MOST_HUDDLES: i64 = 20;
/// Fewer say nothing.
const LEAST_HUDDLES: usize = 5;
/// Nor do huddles that are shorter than this.
const LEAST_SECONDS: i64 = 60;
/// How far back they may lie.
const DAYS: i64 = 180;

/// Seconds that each part of a form took lately; nothing of parts that too few huddles held.
pub fn seconds(read: &Read<'_>, form: Form) -> Result<BTreeMap<Segment, i64>> {
    let since: Day = read.today()?.plus(-DAYS);
    let mut statement = read.conn.prepare_cached(
        "SELECT i.huddle_id, i.segment, sum(i.seconds) FROM huddle_item i JOIN
           (SELECT h.id FROM huddle h INDEXED BY huddle_day
              WHERE h.team_id = ?1 AND h.held_on >= ?2 AND h.state = 'closed' AND coalesce(h.form, 'ten') = ?3
                AND (SELECT sum(seconds) FROM huddle_item WHERE huddle_id = h.id) >= ?4
              ORDER BY h.held_on DESC, h.started_at DESC LIMIT ?5) last ON last.id = i.huddle_id
         WHERE NOT i.live GROUP BY i.huddle_id, i.segment HAVING sum(i.seconds) > 0",
    )?;
    let team = read.team()?.id;
    let rows = statement.query_map(
        params![team, since, form, LEAST_SECONDS, MOST_HUDDLES],
        |row| Ok((row.get::<_, Segment>(1)?, row.get::<_, i64>(2)?)),
    )?;
    let mut took: BTreeMap<Segment, Vec<i64>> = BTreeMap::new();
    for row in rows {
        let (segment, seconds) = row?;
        took.entry(segment).or_default().push(seconds);
    }
    let middle = took.into_iter().filter_map(|(segment, mut seconds)| {
        seconds.sort_unstable();
        let middle = seconds.get(seconds.len() / 2).copied();
        middle
            .filter(|_| seconds.len() >= LEAST_HUDDLES)
            .map(|middle| (segment, middle))
    });
    Ok(middle.collect())
}
