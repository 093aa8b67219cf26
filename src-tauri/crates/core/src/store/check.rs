//! Whether the file is whole: SQLite's own checks, each record against its sum, the chain of the log, the migrations'
//! hashes, and the log against the rows.
//!
//! It only looks; `repair.rs` mends what can be mended. Surprising: a page that cannot be read is a finding like any
//! other, so that a file with one bad page still tells what else is wrong.

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::record::value;
use super::{Entity, chain, log, migrate, sum};
use crate::app::App;
use crate::error::{Code, Error, Fact, Result};

/// What a check found.
#[derive(Debug, Serialize)]
pub struct Checked {
    /// Rows of each table.
    pub rows: Vec<(String, i64)>,
    /// What is wrong, in SQLite's or the check's own short words; empty where all is well.
    pub problems: Vec<String>,
}

/// What is not as it was written.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What SQLite says of its pages, indexes and references, in its own words.
    pub structure: Vec<String>,
    /// Records that do not fit their sum: the table and SQLite's own number of the row.
    pub rows: Vec<(Entity, i64)>,
    /// Records that the log knows and their table does not: their ids.
    pub missing: Vec<(Entity, String)>,
    /// The numbers of operations that do not fit the chain of the log.
    pub entries: Vec<i64>,
}

impl Findings {
    /// Whether there are none.
    pub fn none(&self) -> bool {
        self.structure.is_empty()
            && self.rows.is_empty()
            && self.missing.is_empty()
            && self.entries.is_empty()
    }

    /// What was found; nothing where damage was in the way, which is a finding itself and no reason to stop looking.
    fn noted<T: Default>(&mut self, found: Result<T>) -> Result<T> {
        match found {
            Err(error) if matches!(error.code, Code::Damaged | Code::NotADatabase) => {
                let detail = error.facts.get("detail").map(|fact| match fact {
                    Fact::Text(text) => text.clone(),
                    Fact::Number(number) => number.to_string(),
                });
                self.structure
                    .push(detail.unwrap_or_else(|| error.to_string()));
                Ok(T::default())
            }
            other => other,
        }
    }

    fn words(&self) -> Vec<String> {
        let rows = self.rows.iter().map(|(entity, place)| {
            format!("row {place} of {} is not what was written", entity.table())
        });
        let missing = self
            .missing
            .iter()
            .map(|(entity, id)| format!("{id} of {} is in the log and not there", entity.table()));
        let entries = self
            .entries
            .iter()
            .map(|seq| format!("entry {seq} of the log is not what was written"));
        let structure = self.structure.iter().cloned();
        // One bad page is met more than once.
        let mut words: Vec<String> = structure
            .chain(rows)
            .chain(missing)
            .chain(entries)
            .collect();
        words.dedup();
        words
    }
}

/// Checks everything; reads the whole file.
pub fn check(app: &App) -> Result<Checked> {
    app.read(|read| {
        let mut problems = findings(read.conn)?.words();
        if problems.is_empty() {
            problems.extend(unlogged(read.conn)?);
        }
        let mut rows = Vec::new();
        for table in tables(read.conn)? {
            let count = count(read.conn, &table).unwrap_or_default();
            rows.push((table, count));
        }
        Ok(Checked { rows, problems })
    })
}

/// Looks at every page, record and entry of the log.
pub fn findings(connection: &Connection) -> Result<Findings> {
    let mut found = Findings::default();
    let as_made = found.noted(migrate::is_as_made(connection))?;
    if !as_made {
        // Of other tables nothing can be asked.
        found
            .structure
            .push("the tables are not those of this version".to_owned());
        return Ok(found);
    }
    let structure = found.noted(structure(connection))?;
    found.structure.extend(structure);
    for entity in sum::entities() {
        let wrong = found.noted(sum::wrong(connection, entity))?;
        found
            .rows
            .extend(wrong.into_iter().map(|place| (entity, place)));
        let missing = found.noted(missing(connection, entity))?;
        found
            .missing
            .extend(missing.into_iter().map(|id| (entity, id)));
    }
    found.entries = found.noted(entries(connection))?;
    Ok(found)
}

/// `integrity_check`, `foreign_key_check`, the indexes, and the migrations on record.
fn structure(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let found = statement
        .query_map([], |row| row.get::<_, String>(0))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut problems: Vec<String> = found.into_iter().filter(|line| line != "ok").collect();
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
        problems.push(format!("a row of {table} has no {parent}"));
    }
    problems.extend(strange_indexes(connection)?);
    let altered = migrate::altered(connection)?.into_iter();
    problems.extend(altered.map(|name| format!("migration {name} differs")));
    Ok(problems)
}

/// The indexes that cannot be entered, and those of a part of the rows that have other entries than there are rows. SQLite's
/// own check passes over one that has the form of a table and no entry, and over an entry too many in a part.
fn strange_indexes(connection: &Connection) -> Result<Vec<String>> {
    let sql = "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name";
    let indexes = connection
        .prepare(sql)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<Vec<(String, String, Option<String>)>>>()?;
    let mut strange = Vec::new();
    for (index, table, sql) in indexes {
        let part = sql.and_then(|sql| Some(sql.split_once(" WHERE ")?.1.to_owned()));
        match fits(connection, &table, &index, part.as_deref()) {
            Ok(true) => {}
            Err(error) if !is_damage(&error) => return Err(error.into()),
            _ => strange.push(format!("index {index} does not fit its table")),
        }
    }
    Ok(strange)
}

fn fits(
    connection: &Connection,
    table: &str,
    index: &str,
    part: Option<&str>,
) -> rusqlite::Result<bool> {
    let only = part.map_or(String::new(), |part| format!("WHERE {part}"));
    let ask = |what: &str, how: &str| -> rusqlite::Result<i64> {
        let sql = format!("SELECT {what} FROM \"{table}\" {how} {only} LIMIT 1");
        let found = connection.query_row(&sql, [], |row| row.get(0));
        Ok(found.optional()?.unwrap_or(0))
    };
    let by_index = format!("INDEXED BY \"{index}\"");
    ask("1", &by_index)?;
    Ok(part.is_none() || ask("count(*)", "NOT INDEXED")? == ask("count(*)", &by_index)?)
}

/// Whether SQLite says that the file is not what it should be, or that an index has not the form that it should have.
fn is_damage(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase, Unknown};
    let code = error.sqlite_error_code();
    code.is_some_and(|code| matches!(code, DatabaseCorrupt | NotADatabase | Unknown))
}

/// The ids of rows that the log knows and the table does not, as after a write that the disk forgot. A file of an older
/// version may lack the table.
pub(super) fn missing(connection: &Connection, entity: Entity) -> Result<Vec<String>> {
    let there = sum::columns_there(connection, entity.table())?.contains("id");
    if !entity.is_logged() || !there {
        return Ok(Vec::new());
    }
    let ids = connection
        .prepare(&format!(
            "SELECT DISTINCT row_id FROM change WHERE entity = ?1 AND row_id NOT IN (SELECT id FROM {})",
            entity.table()
        ))?
        .query_map([entity], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<String>>>()?;
    let mut missing = Vec::new();
    for id in ids {
        match log::is_there(connection, entity, &id) {
            Ok(Some(_)) => missing.push(id),
            Ok(None) => {}
            // Words of the log that cannot be read are found with its entries.
            Err(error) if error.code == Code::Damaged => {}
            Err(error) => return Err(error),
        }
    }
    Ok(missing)
}

/// How many operations may be missing between two others. Where more are, the number itself is not what was written.
pub(super) const GAP: i64 = 1000;

/// The operations that are not what was written, or are missing between two others.
pub(crate) fn entries(connection: &Connection) -> Result<Vec<i64>> {
    if !sum::columns_there(connection, "operation")?.contains("hash") {
        return Ok(Vec::new());
    }
    let numbers: Vec<i64> = connection
        .prepare("SELECT seq FROM operation ORDER BY seq")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut wrong = Vec::new();
    let (mut before, mut expected) = (chain::START, 1);
    for seq in numbers {
        if seq < expected || seq - expected > GAP {
            wrong.push(seq);
            continue;
        }
        wrong.extend(expected..seq);
        expected = seq + 1;
        let Some(link) = chain::link(connection, seq, &before)? else {
            wrong.push(seq);
            continue;
        };
        if !link.holds() && !chain::is_mended(connection, &link)? {
            wrong.push(seq);
        }
        before = link.stored.unwrap_or(link.right);
    }
    Ok(wrong)
}

/// Rows that came into a logged table by another way than the door.
fn unlogged(connection: &Connection) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    for entity in Entity::ALL.iter().filter(|entity| !entity.is_local()) {
        let table = entity.table();
        let missing: i64 = connection.query_row(
            &format!(
                "SELECT count(*) FROM {table} WHERE NOT EXISTS
                   (SELECT 1 FROM change WHERE change.entity = ?1 AND change.row_id = {table}.id)"
            ),
            [entity],
            |row| row.get(0),
        )?;
        if missing > 0 {
            problems.push(format!("{missing} rows of {table} are not in the log"));
        }
    }
    Ok(problems)
}

/// Every table, by name.
pub fn tables(connection: &Connection) -> Result<Vec<String>> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let mut statement = connection.prepare(sql)?;
    Ok(statement
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// The rows of a table.
pub fn count(connection: &Connection, table: &str) -> Result<i64> {
    Ok(
        connection.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| {
            row.get(0)
        })?,
    )
}

/// One hash over every value of every table: two files with the same are the same team.
pub fn contents(connection: &Connection) -> Result<chain::Hash> {
    let mut all = chain::Contents::default();
    for table in tables(connection)? {
        let mut statement =
            connection.prepare(&format!("SELECT * FROM \"{table}\" ORDER BY rowid"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        all.begins(&table);
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                all.holds(&value(row, column)?);
            }
        }
    }
    Ok(all.hash())
}

/// A file that is not what was written, as a refusal.
pub fn damaged(path: &std::path::Path) -> Error {
    Error::new(Code::Damaged).with("path", path.display().to_string())
}
