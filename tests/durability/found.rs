//! What a folder holds, read without the core: every row of every table, and the copies that were kept.
//!
//! Two folders that say the same here hold the same. It refuses to know what a table means, but for some columns that
//! depend on when the program was started, not on what anybody did.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use huddle_core::store::{FILE, SCHEMA_VERSION, keep};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

use crate::crash;

/// A running huddle's time stands still after a start; an update is done by the start that comes to its end, and salts what
/// is old by chance. What is salted is held together by the core's own check.
const BY_THE_START: [(&str, &str); 6] = [
    ("run", "since"),
    ("run", "sum"),
    ("migration", "at"),
    ("change", "salt"),
    ("change", "bound"),
    ("operation", "hash"),
];

/// Every row, one a line.
pub type Rows = String;

/// Every row of the database of a folder; the folder's program may be open.
pub fn rows(folder: &Path) -> Result<Rows> {
    rows_of(&folder.join(FILE))
}

/// Every row of a database file.
pub fn rows_of(file: &Path) -> Result<Rows> {
    let connection = open(file)?;
    // One moment, whatever is written meanwhile.
    connection.execute_batch("BEGIN")?;
    let mut all = String::new();
    for table in tables(&connection)? {
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\""))?;
        let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut found = statement.query([])?;
        let mut lines = Vec::new();
        while let Some(row) = found.next()? {
            let mut line = table.clone();
            for (at, column) in columns.iter().enumerate() {
                if !BY_THE_START.contains(&(table.as_str(), column.as_str())) {
                    write!(line, " {column}={}", shown(row.get_ref(at)?))?;
                }
            }
            lines.push(line + "\n");
        }
        lines.sort_unstable();
        all.extend(lines);
    }
    Ok(all)
}

/// The version of a database file's schema, from its header: nothing is left beside it.
pub fn version_of_unopened(file: &Path) -> Result<i32> {
    let bytes = fs::read(file)?;
    let version = bytes.get(60..64).context("no header")?;
    Ok(i32::from_be_bytes(version.try_into()?))
}

/// The version of a database file's schema.
pub fn version(file: &Path) -> Result<i32> {
    Ok(open(file)?.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// The rows that stand in the log's tables, or those that do not.
pub fn without_the_log(rows: &str) -> Vec<&str> {
    let log = |row: &&str| !row.starts_with("operation ") && !row.starts_with("change ");
    rows.lines().filter(log).collect()
}

/// Whether nobody did anything yet.
pub fn is_fresh(rows: &str) -> bool {
    !rows
        .lines()
        .any(|row| row.starts_with("operation ") || row.starts_with("team "))
}

/// The first rows that one has and the other has not.
pub fn difference(expected: &str, found: &str) -> String {
    let (one, other): (BTreeSet<&str>, BTreeSet<&str>) =
        (expected.lines().collect(), found.lines().collect());
    let some = |rows: Vec<&&str>, what: &str| -> String {
        let shown: Vec<String> = rows
            .iter()
            .take(3)
            .map(|row| row.chars().take(160).collect())
            .collect();
        format!("{} rows {what}: {}", rows.len(), shown.join(" | "))
    };
    let missing = one.difference(&other).collect();
    let strange = other.difference(&one).collect();
    format!(
        "{}; {}",
        some(missing, "missing"),
        some(strange, "too many")
    )
}

/// The names of the copies that were kept.
pub fn copies(folder: &Path) -> Result<BTreeSet<String>> {
    let Ok(entries) = fs::read_dir(folder.join(keep::FOLDER)) else {
        return Ok(BTreeSet::new());
    };
    let mut names = BTreeSet::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".db") {
            names.insert(name);
        }
    }
    Ok(names)
}

/// Every file in the folder that carries a copy's final name is a whole one, with as many operations as its name says.
pub fn copies_are_whole(folder: &Path) -> Result<()> {
    for name in copies(folder)? {
        let copy = folder.join(keep::FOLDER).join(&name);
        let operations: i64 = whole(&copy)
            .with_context(|| format!("the copy {name} is not whole"))?
            .query_row("SELECT coalesce(max(seq), 0) FROM operation", [], |row| {
                row.get(0)
            })?;
        if let Some(said) = name
            .strip_suffix(".db")
            .and_then(|name| name.split('_').nth(1)?.parse::<i64>().ok())
        {
            ensure!(
                said == operations,
                "the copy {name} holds {operations} operations"
            );
        }
    }
    // The copies beside the database, from before an update, are of an older schema.
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "db")
            && path.file_name().is_some_and(|name| name != FILE)
        {
            checked(&path)?;
        }
    }
    Ok(())
}

/// Where data that began with an older version are of this one, a whole copy of what they were is there.
pub fn update_left_a_copy(folder: &Path) -> Result<()> {
    let file = folder.join(FILE);
    if !file.exists() || version(&file)? < SCHEMA_VERSION || was_always_new(&file)? {
        return Ok(());
    }
    let older = |path: &PathBuf| {
        let is_copy = *path != file && path.extension().is_some_and(|ending| ending == "db");
        is_copy && version(path).is_ok_and(|version| (1..SCHEMA_VERSION).contains(&version))
    };
    let copies: Vec<PathBuf> = crash::under(folder)?.into_iter().filter(older).collect();
    ensure!(
        !copies.is_empty(),
        "updated without a copy of what was there before"
    );
    copies.iter().try_for_each(|copy| checked(copy).map(|_| ()))
}

/// Whether all migrations were made by one start.
fn was_always_new(file: &Path) -> Result<bool> {
    let sql = "SELECT count(DISTINCT at) = 1 FROM migration";
    Ok(open(file)?.query_row(sql, [], |row| row.get(0))?)
}

fn whole(file: &Path) -> Result<Connection> {
    let connection = checked(file)?;
    let version: i32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    // A copy from before an update is of an older one.
    ensure!(
        (1..=SCHEMA_VERSION).contains(&version),
        "its version is {version}"
    );
    Ok(connection)
}

fn checked(file: &Path) -> Result<Connection> {
    let connection = open(file)?;
    let said: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    ensure!(said == "ok", "{}: {said}", file.display());
    Ok(connection)
}

fn open(file: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn tables(connection: &Connection) -> Result<Vec<String>> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let mut statement = connection.prepare(sql)?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

fn shown(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "null".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => format!("{:?}", String::from_utf8_lossy(text)),
        ValueRef::Blob(bytes) => format!("{bytes:?}"),
    }
}
