//! Whether the file is whole: SQLite's own checks, the migrations' hashes, and the log against the rows.

use rusqlite::Connection;
use serde::Serialize;

use super::Entity;
use super::migrate;
use crate::app::App;
use crate::error::Result;

/// What a check found.
#[derive(Debug, Serialize)]
pub struct Checked {
    /// Rows of each table.
    pub rows: Vec<(String, i64)>,
    /// What is wrong, in SQLite's or the check's own short words; empty where all is well.
    pub problems: Vec<String>,
}

/// Checks everything; reads the whole file.
pub fn check(app: &App) -> Result<Checked> {
    app.read(|read| {
        let mut problems = structure(read.conn)?;
        problems.extend(
            migrate::altered(read.conn)?
                .into_iter()
                .map(|name| format!("migration {name} differs")),
        );
        problems.extend(unlogged(read.conn)?);
        let mut rows = Vec::new();
        for table in tables(read.conn)? {
            let count = count(read.conn, &table)?;
            rows.push((table, count));
        }
        Ok(Checked { rows, problems })
    })
}

/// `integrity_check` and `foreign_key_check`.
pub fn structure(connection: &Connection) -> Result<Vec<String>> {
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
    Ok(problems)
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
