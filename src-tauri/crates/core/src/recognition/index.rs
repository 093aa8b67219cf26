//! The index of the full-text search: in memory, made at the first search, and brought up to date from the change log.
//!
//! It is no part of the data: nothing of it is on the disk, so no crash, copy or damage concerns it, and a write costs
//! nothing more. It holds what everybody may read; what was taken back, or somebody wants no thanks aloud for, is not in
//! it. Surprising: places are given in the order in which stories were told to us, so that the newest come first by
//! their place alone; where that order would break, as after an import, the index is made anew.

use rusqlite::{OptionalExtension as _, params};

use super::{PRIVATE, SHOWN, terms};
use crate::error::Result;
use crate::store::Read;

/// After so many changes it is quicker to make the index anew.
const MOST_CHANGES: usize = 2_000;

/// `told_words` is the index; `told_place` says which story a place of it is, `told_until` up to which operation it holds.
/// The terms come as `terms.rs` makes them: nothing is left for the tokenizer to decide.
const TABLES: &str = "
  CREATE TEMP TABLE IF NOT EXISTS told_until (seq INTEGER NOT NULL, hash BLOB);
  CREATE TEMP TABLE IF NOT EXISTS told_place (place INTEGER PRIMARY KEY, story TEXT NOT NULL UNIQUE, since INTEGER NOT NULL);
  CREATE VIRTUAL TABLE IF NOT EXISTS temp.told_words USING fts5 (words, content = '', contentless_delete = 1,
    prefix = '2 3', tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\");";

/// A story with everything by which it is found.
const STORIES: &str = "SELECT id, sent_at, text, customer_words,
    coalesce((SELECT name FROM person WHERE person.id = giver_id AND NOT (unnamed AND left_on IS NOT NULL)), ''),
    coalesce((SELECT group_concat(name, ' ') FROM recognition_person JOIN person ON person.id = person_id
      WHERE recognition_id = recognition.id AND NOT (unnamed AND left_on IS NOT NULL)), ''),
    coalesce((SELECT group_concat(name, ' ') FROM recognition_also JOIN person ON person.id = person_id
      WHERE recognition_id = recognition.id AND NOT (unnamed AND left_on IS NOT NULL)), ''),
    coalesce((SELECT group_concat(coalesce((SELECT name FROM shift WHERE id = shift_id), (SELECT name FROM team WHERE id = team_id)), ' ')
      FROM recognition_group WHERE recognition_id = recognition.id), '')
  FROM recognition";

/// The columns of it that hold words.
const WORDS: std::ops::Range<usize> = 2..8;

type Head = (i64, Option<Vec<u8>>);

/// Brings the index to the state of `read`, whose connection keeps temporary tables.
pub fn refresh(read: &Read<'_>) -> Result<()> {
    let newest: Head = head(read, "ORDER BY seq DESC LIMIT 1", 0)?.unwrap_or((0, None));
    read.conn.execute_batch(TABLES)?;
    let known: Option<Head> = read
        .conn
        .query_row("SELECT seq, hash FROM temp.told_until", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    if known.as_ref() == Some(&newest) {
        return Ok(());
    }
    let fresh = match &known {
        // The same operation with the same hash: all that came before it is the same too.
        Some(known) if head(read, "WHERE seq = ?1", known.0)?.as_ref() == Some(known) => {
            let changed = changed(read, known.0)?;
            changed.len() <= MOST_CHANGES && update(read, &changed)?
        }
        _ => false,
    };
    if !fresh {
        build(read)?;
    }
    read.conn.execute("DELETE FROM temp.told_until", [])?;
    read.conn.execute(
        "INSERT INTO temp.told_until VALUES (?1, ?2)",
        params![newest.0, newest.1],
    )?;
    Ok(())
}

/// The number and the hash of an operation.
fn head(read: &Read<'_>, which: &str, seq: i64) -> Result<Option<Head>> {
    let sql = format!("SELECT seq, hash FROM operation {which}");
    let mut statement = read.conn.prepare_cached(&sql)?;
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let found = match statement.parameter_count() {
        0 => statement.query_row([], row),
        _ => statement.query_row([seq], row),
    };
    Ok(found.optional()?)
}

/// The stories that something changed since an operation by which they are found.
fn changed(read: &Read<'_>, since: i64) -> Result<Vec<String>> {
    read.values(
        "WITH new AS (SELECT entity, row_id, fields FROM change WHERE operation_seq > ?1)
         SELECT row_id FROM new WHERE entity = 'recognition'
         UNION SELECT recognition_id FROM recognition_person JOIN new ON row_id = id WHERE entity = 'recognition_person'
         UNION SELECT recognition_id FROM recognition_also JOIN new ON row_id = id WHERE entity = 'recognition_also'
         UNION SELECT recognition_id FROM recognition_group JOIN new ON row_id = id WHERE entity = 'recognition_group'
         UNION SELECT coalesce(json_extract(fields, '$.recognition_id[0]'), json_extract(fields, '$.recognition_id[1]'))
           FROM new WHERE entity IN ('recognition_person', 'recognition_also', 'recognition_group')
           AND json_extract(fields, '$.recognition_id') IS NOT NULL
         UNION SELECT recognition_id FROM recognition_person JOIN new ON row_id = person_id WHERE entity = 'person'
         UNION SELECT recognition_id FROM recognition_also JOIN new ON row_id = person_id WHERE entity = 'person'
         UNION SELECT recognition_id FROM recognition_group JOIN new ON row_id = shift_id WHERE entity = 'shift'
         UNION SELECT recognition.id FROM recognition JOIN new ON row_id = giver_id WHERE entity = 'person'",
        [since],
    )
}

/// Takes these stories out and puts them in again as they are now. False where one belongs between others.
fn update(read: &Read<'_>, stories: &[String]) -> Result<bool> {
    for id in stories {
        let place: Option<i64> = read
            .conn
            .prepare_cached("SELECT place FROM temp.told_place WHERE story = ?1")?
            .query_row([id], |row| row.get(0))
            .optional()?;
        if let Some(place) = place {
            read.conn
                .prepare_cached("DELETE FROM temp.told_words WHERE rowid = ?1")?
                .execute([place])?;
        }
        let found = format!("{STORIES} WHERE id = ?1 AND {SHOWN} AND id NOT IN ({PRIVATE})");
        let mut statement = read.conn.prepare_cached(&found)?;
        let mut rows = statement.query([id])?;
        if let Some(row) = rows.next()? {
            let since: i64 = row.get(1)?;
            let place = match place {
                Some(place) => place,
                None if is_newest(read, since)? => give_place(read, id, since)?,
                None => return Ok(false),
            };
            put(read, place, row)?;
        }
    }
    Ok(true)
}

fn is_newest(read: &Read<'_>, since: i64) -> Result<bool> {
    read.value(
        "SELECT coalesce(max(since), ?1) <= ?1 FROM temp.told_place",
        [since],
    )
}

fn give_place(read: &Read<'_>, id: &str, since: i64) -> Result<i64> {
    read.conn
        .prepare_cached("INSERT INTO temp.told_place (story, since) VALUES (?1, ?2)")?
        .execute(params![id, since])?;
    Ok(read.conn.last_insert_rowid())
}

/// Puts a story's terms at its place.
fn put(read: &Read<'_>, place: i64, row: &rusqlite::Row<'_>) -> Result<()> {
    let mut words = String::new();
    for column in WORDS {
        words.push_str(&terms::indexed(
            row.get_ref(column)?.as_str().unwrap_or_default(),
        ));
    }
    read.conn
        .prepare_cached("INSERT INTO temp.told_words (rowid, words) VALUES (?1, ?2)")?
        .execute(params![place, words])?;
    Ok(())
}

/// Makes the whole index.
fn build(read: &Read<'_>) -> Result<()> {
    read.conn
        .execute_batch("DELETE FROM temp.told_place; DROP TABLE temp.told_words;")?;
    read.conn.execute_batch(TABLES)?;
    let all = format!("{STORIES} WHERE {SHOWN} AND id NOT IN ({PRIVATE}) ORDER BY sent_at, id");
    let mut statement = read.conn.prepare_cached(&all)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        let place = give_place(read, &id, row.get(1)?)?;
        put(read, place, row)?;
    }
    Ok(())
}
