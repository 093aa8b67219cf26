//! Searching what was told: every word of the question must be there, in the text, in the customer's words or among the
//! names; accents do not count, the last word may go on, and what stands in quotation marks stands together.

use rusqlite::params;
use serde::Deserialize;
use ts_rs::TS;

use super::list::{self, ListStories, MOST_ROWS, StoryList};
use super::{Kind, RecognitionRow, index, terms};
use crate::error::Result;
use crate::id::PersonId;
use crate::store::Read;
use crate::text;

/// Which stories to find.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchStories {
    /// Words, at most 200 characters; none finds all.
    pub query: String,
    /// One size only.
    pub kind: Option<Kind>,
    /// Those about one person.
    pub person_id: Option<PersonId>,
    /// Those that no huddle told.
    pub untold: bool,
    /// Rows to give, at most 200.
    #[ts(type = "number")]
    pub limit: i64,
    /// Rows to pass over.
    #[ts(type = "number")]
    pub offset: i64,
}

/// A page of what is found, the newest first.
pub fn search(read: &Read<'_>, ask: SearchStories) -> Result<StoryList> {
    let query = text::optional_line(&ask.query, text::LINE, "query")?;
    // A space at the end says that the last word is whole.
    let whole = if ask.query.ends_with(' ') { " " } else { "" };
    let list = ListStories {
        kind: ask.kind,
        person_id: ask.person_id,
        untold: ask.untold,
        limit: ask.limit,
        offset: ask.offset,
    };
    let Some(words) = terms::question(&format!("{query}{whole}")) else {
        return list::list(read, list);
    };
    index::refresh(read)?;
    // From the index on: few of all stories are found.
    let mut from = "FROM temp.told_words".to_owned();
    let mut tail = "WHERE told_words MATCH ?1 AND ?2 IS ?2 AND ?3 IS ?3".to_owned();
    let narrowed = list::narrowed(&list);
    if !narrowed.is_empty() {
        from += " CROSS JOIN temp.told_place ON place = told_words.rowid CROSS JOIN recognition ON id = story";
        tail += &narrowed;
    }
    let total = read.value(
        &format!("SELECT count(*) {from} {tail}"),
        params![words, list.kind, list.person_id],
    )?;
    let places = format!(
        "SELECT told_words.rowid {from} {tail} ORDER BY told_words.rowid DESC LIMIT ?4 OFFSET ?5"
    );
    let page: Vec<String> = read.values(
        &format!(
            "SELECT story FROM ({places}) AS found CROSS JOIN temp.told_place ON place = found.rowid ORDER BY place DESC"
        ),
        params![
            words,
            list.kind,
            list.person_id,
            list.limit.clamp(0, MOST_ROWS),
            list.offset.max(0)
        ],
    )?;
    let records: Vec<RecognitionRow> = read.many(
        "JOIN (SELECT key, value FROM json_each(?1)) ON value = id ORDER BY key",
        [list::json(page.iter())?],
    )?;
    Ok(StoryList {
        rows: list::rows(read, records)?,
        total,
    })
}
