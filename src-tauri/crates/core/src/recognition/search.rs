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
    let SearchStories {
        kind,
        person_id,
        untold,
        limit,
        offset,
        ..
    } = ask;
    let Some(words) = terms::question(&format!("{query}{whole}")) else {
        return list::list(
            read,
            ListStories {
                kind,
                person_id,
                untold,
                limit,
                offset,
            },
        );
    };
    index::refresh(read)?;
    // From the index on: few of all stories are found.
    let mut from = "FROM temp.told_words".to_owned();
    let mut tail = "WHERE told_words MATCH ?1 AND ?2 IS ?2 AND ?3 IS ?3".to_owned();
    if kind.is_some() || untold || person_id.is_some() {
        from += " CROSS JOIN temp.told_place ON place = told_words.rowid CROSS JOIN recognition ON id = story";
    }
    if untold {
        tail += " AND status = 'ready'";
    }
    if kind.is_some() {
        tail += " AND kind = ?2";
    }
    if person_id.is_some() {
        tail += " AND EXISTS (SELECT 1 FROM recognition_person WHERE recognition_id = recognition.id AND person_id = ?3)";
    }
    let total = read.value(
        &format!("SELECT count(*) {from} {tail}"),
        params![words, kind, person_id],
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
            kind,
            person_id,
            limit.clamp(0, MOST_ROWS),
            offset.max(0)
        ],
    )?;
    let records: Vec<RecognitionRow> = read.many(
        "JOIN (SELECT key, value FROM json_each(?1)) ON value = id ORDER BY key",
        [list::json(&page)?],
    )?;
    Ok(StoryList {
        rows: list::rows(read, records)?,
        total,
    })
}
