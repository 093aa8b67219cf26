//! Stories as they are listed: searched, filtered, the newest first.

use rusqlite::types::Value;
use rusqlite::{params, params_from_iter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::filter::StoryFilter;
use super::rows::{self, StoryRow, json};
use super::{PRIVATE, RecognitionRow, SHOWN, index, terms};
use crate::error::Result;
use crate::id::{RecognitionId, ShiftId};
use crate::store::Read;
use crate::text;
use crate::time::Day;

/// The longest page of a list.
const MOST_ROWS: i64 = 200;

/// Which stories to list.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListStories {
    /// Which; every filter that is set narrows.
    pub filter: StoryFilter,
    /// Rows to give, at most 200.
    #[ts(type = "number")]
    pub limit: i64,
    /// Rows to pass over.
    #[ts(type = "number")]
    pub offset: i64,
}

/// A page of the list.
#[derive(Debug, Serialize, TS)]
pub struct StoryList {
    /// The newest first.
    pub rows: Vec<StoryRow>,
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: i64,
}

/// A page of the stories that everybody may read, the newest first. Every word of the question must be there, in the text, in the
/// customer's words or among the names; accents do not count, the last word may go on, and what stands in quotation marks stands
/// together.
pub fn list(read: &Read<'_>, ask: ListStories) -> Result<StoryList> {
    let query = text::optional_line(&ask.filter.query, text::LINE, "query")?;
    // A space at the end says that the last word is whole.
    let whole = if ask.filter.query.ends_with(' ') {
        " "
    } else {
        ""
    };
    let (records, total) = match terms::question(&format!("{query}{whole}")) {
        Some(words) => searched(read, &ask, words)?,
        None => listed(read, &ask)?,
    };
    Ok(StoryList {
        rows: rows::rows(read, records)?,
        total,
    })
}

fn listed(read: &Read<'_>, ask: &ListStories) -> Result<(Vec<RecognitionRow>, i64)> {
    let narrowed = ask.filter.narrowed(2);
    let tail = format!(
        "WHERE team_id = ?1 AND {SHOWN} AND id NOT IN ({PRIVATE}){}",
        narrowed.sql
    );
    let mut values = vec![Value::Text(read.team()?.id.to_string())];
    values.extend(narrowed.values);
    let total = read.value(
        &format!("SELECT count(*) FROM recognition {tail}"),
        params_from_iter(&values),
    )?;
    let page = format!("{tail} ORDER BY sent_at DESC, id DESC {}", page(ask));
    Ok((read.many(&page, params_from_iter(&values))?, total))
}

fn searched(
    read: &Read<'_>,
    ask: &ListStories,
    words: String,
) -> Result<(Vec<RecognitionRow>, i64)> {
    index::refresh(read)?;
    let narrowed = ask.filter.narrowed(2);
    // From the index on: few of all stories are found.
    let mut from = "FROM temp.told_words".to_owned();
    if !narrowed.sql.is_empty() {
        from += " CROSS JOIN temp.told_place ON place = told_words.rowid CROSS JOIN recognition ON recognition.id = story";
    }
    from += " WHERE told_words MATCH ?1";
    from += &narrowed.sql;
    let mut values = vec![Value::Text(words)];
    values.extend(narrowed.values);
    let total = read.value(
        &format!("SELECT count(*) {from}"),
        params_from_iter(&values),
    )?;
    let places = format!(
        "SELECT told_words.rowid {from} ORDER BY told_words.rowid DESC {}",
        page(ask)
    );
    let ids: Vec<String> = read.values(
        &format!(
            "SELECT story FROM ({places}) AS found CROSS JOIN temp.told_place ON place = found.rowid ORDER BY place DESC"
        ),
        params_from_iter(&values),
    )?;
    let records = read.many(
        "JOIN (SELECT key, value FROM json_each(?1)) ON value = id ORDER BY key",
        [json(ids.iter())?],
    )?;
    Ok((records, total))
}

fn page(ask: &ListStories) -> String {
    let (limit, offset) = (ask.limit.clamp(0, MOST_ROWS), ask.offset.max(0));
    format!("LIMIT {limit} OFFSET {offset}")
}

/// The story whose last telling to a shift is longest ago, which heard nothing of it after `until`, with the day of it; `out` says what
/// may not come.
pub fn told_longest_ago(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    until: Day,
    out: &dyn Fn(RecognitionId) -> bool,
) -> Result<Option<(RecognitionId, Day)>> {
    // From the earliest telling on: the first that was not repeated since is the one, so few rows are looked at.
    let mut statement = read.conn.prepare_cached(&format!(
        "SELECT i.recognition_id, h.held_on
         FROM huddle_item i INDEXED BY huddle_item_earliest JOIN huddle h ON h.id = i.huddle_id
         JOIN recognition r ON r.id = i.recognition_id
         WHERE i.segment = 'story' AND i.told_at IS NOT NULL AND h.shift_id IS ?1 AND h.held_on <= ?2
           AND r.team_id = ?3 AND r.status = 'told' AND r.id NOT IN ({PRIVATE})
           AND h.held_on = (SELECT max(b.held_on) FROM huddle_item e CROSS JOIN huddle b ON b.id = e.huddle_id
             WHERE e.recognition_id = r.id AND e.segment = 'story' AND e.told_at IS NOT NULL AND b.shift_id IS ?1)
           AND NOT EXISTS (SELECT 1 FROM huddle_item e CROSS JOIN huddle b ON b.id = e.huddle_id
             WHERE e.recognition_id = r.id AND e.told_at IS NOT NULL AND b.shift_id IS ?1 AND b.held_on > ?2)
         ORDER BY i.told_at"
    ))?;
    let mut rows = statement.query(params![shift, until, read.team()?.id])?;
    while let Some(row) = rows.next()? {
        let (id, last) = (row.get(0)?, row.get(1)?);
        if !out(id) {
            return Ok(Some((id, last)));
        }
    }
    Ok(None)
}
