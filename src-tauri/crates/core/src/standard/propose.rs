//! Stories of a kind propose a standard: three of one theme that prove none yet.

use serde::Serialize;
use ts_rs::TS;

use crate::api::Nothing;
use crate::error::Result;
use crate::recognition::rows::{self, StoryRow};
use crate::recognition::{PRIVATE, SHOWN};
use crate::store::Read;
use crate::time::Day;

/// Stories of one theme that propose a standard.
const ENOUGH: i64 = 3;
/// Days that are looked back on.
const LATELY_DAYS: i64 = 365;
/// Stories that are shown of each.
const STORIES: i64 = 5;

/// A standard that stories propose.
#[derive(Debug, Serialize, TS)]
pub struct Proposal {
    /// What they have in common, in the leaders' words.
    pub theme: String,
    /// How many there are.
    #[ts(type = "number")]
    pub count: i64,
    /// The newest of them.
    pub stories: Vec<StoryRow>,
}

/// The themes that leaders gave, those of the most stories first.
pub fn themes(read: &Read<'_>, _: Nothing) -> Result<Vec<String>> {
    read.values(
        "SELECT theme FROM recognition WHERE team_id = ?1 AND theme != '' GROUP BY theme ORDER BY count(*) DESC, theme LIMIT 200",
        [read.team()?.id],
    )
}

/// Which stories propose one, in SQL: `?1` is the team, `?2` the day since which they are looked at.
pub(super) fn open() -> String {
    format!(
        "team_id = ?1 AND theme != '' AND standard_id IS NULL AND happened_on >= ?2 AND {SHOWN} AND id NOT IN ({PRIVATE})"
    )
}

/// The day since which they are looked at.
pub(super) fn since(read: &Read<'_>) -> Result<Day> {
    Ok(read.today()?.plus(-LATELY_DAYS))
}

/// The standards that stories propose, those of the most first.
pub fn proposals(read: &Read<'_>, _: Nothing) -> Result<Vec<Proposal>> {
    let open = open();
    let (team, since) = (read.team()?.id, since(read)?);
    let mut statement = read.conn.prepare_cached(&format!(
        "SELECT theme, count(*) FROM recognition INDEXED BY recognition_theme WHERE {open}
         GROUP BY theme HAVING count(*) >= {ENOUGH} ORDER BY count(*) DESC, theme"
    ))?;
    let found = statement.query_map(rusqlite::params![team, since], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
    })?;
    let mut proposals = Vec::new();
    for row in found {
        let (theme, count) = row?;
        let newest = read.many(
            &format!("WHERE {open} AND theme = ?3 ORDER BY happened_on DESC, sent_at DESC LIMIT {STORIES}"),
            rusqlite::params![team, since, theme],
        )?;
        let stories = rows::rows(read, newest)?;
        proposals.push(Proposal {
            theme,
            count,
            stories,
        });
    }
    Ok(proposals)
}
