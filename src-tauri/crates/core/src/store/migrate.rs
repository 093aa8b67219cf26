//! Brings a file to this version's schema: numbered SQL files, all that are due in one transaction, each recorded with its
//! hash.
//!
//! A released file never changes (a test holds their hashes); a mistake is mended by the next number. Before an existing
//! file is migrated, a verified copy is put beside it. Surprising: a record without a sum, and an operation without a
//! hash, get theirs here; a migration that changes a row therefore sets its sum to 0.

use std::collections::BTreeSet;

use rusqlite::{Connection, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use super::{APPLICATION_ID, chain, header, sum};
use crate::error::{Code, Error, Result};
use crate::fault::{self, Bug};
use crate::time::At;

/// Each migration: its name and what it does. The number is its place, from 1.
const MIGRATIONS: &[(&str, &str)] = &[
    ("0001_start", include_str!("migrations/0001_start.sql")),
    ("0002_sums", include_str!("migrations/0002_sums.sql")),
    ("0003_people", include_str!("migrations/0003_people.sql")),
    (
        "0004_assembly",
        include_str!("migrations/0004_assembly.sql"),
    ),
    ("0005_actions", include_str!("migrations/0005_actions.sql")),
    (
        "0006_recognition",
        include_str!("migrations/0006_recognition.sql"),
    ),
    (
        "0007_standards",
        include_str!("migrations/0007_standards.sql"),
    ),
    ("0008_ideas", include_str!("migrations/0008_ideas.sql")),
    (
        "0009_empowerment",
        include_str!("migrations/0009_empowerment.sql"),
    ),
    (
        "0010_coaching",
        include_str!("migrations/0010_coaching.sql"),
    ),
];

/// Where each migration that was done is recorded.
const RECORD: &str = "CREATE TABLE IF NOT EXISTS migration (
           number INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, at INTEGER NOT NULL
         ) STRICT;";

/// The schema that this program reads and writes.
pub const SCHEMA_VERSION: i32 = 10;

/// Migrates what is behind; refuses what is ahead.
///
/// `keep` makes the copy of a file that exists; it is given the number of the newest operation.
pub fn run(
    connection: &mut Connection,
    now: At,
    keep: impl FnOnce(i64) -> Result<()>,
) -> Result<()> {
    let version = version(connection)?;
    header::known(version)?;
    let done = usize::try_from(version).unwrap_or(0);
    let Some(pending) = MIGRATIONS.get(done..).filter(|pending| !pending.is_empty()) else {
        return Ok(());
    };
    if done > 0 {
        let sql = "SELECT coalesce(max(seq), 0) FROM operation";
        keep(connection.query_row(sql, [], |row| row.get(0))?)?;
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if fault::sown(Bug::MigrationInPieces) {
        transaction.execute_batch("COMMIT")?;
    }
    transaction.execute_batch(RECORD)?;
    for (index, (name, sql)) in pending.iter().enumerate() {
        let number = i32::try_from(done + index + 1).map_err(Error::bug)?;
        transaction.execute_batch(sql)?;
        transaction.execute(
            "INSERT INTO migration (number, name, hash, at) VALUES (?, ?, ?, ?)",
            params![number, name, hash(sql), now],
        )?;
        transaction.pragma_update(None, "user_version", number)?;
    }
    sum::fill(&transaction)?;
    chain::fill(&transaction)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    if fault::sown(Bug::MigrationInPieces) {
        transaction.execute_batch("BEGIN")?;
    }
    transaction.commit()?;
    // The next look at the file's first bytes must see the new version, not one that only the WAL knows.
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

/// Refuses to read a file of any other version: readers do not migrate.
pub fn must_be_current(connection: &Connection) -> Result<()> {
    let version = version(connection)?;
    header::known(version)?;
    if version < SCHEMA_VERSION {
        Err(Error::new(Code::NotSetUp))
    } else {
        Ok(())
    }
}

/// The migrations whose recorded hash is not that of this program, by name.
pub fn altered(connection: &Connection) -> Result<Vec<String>> {
    let mut statement =
        connection.prepare("SELECT number, name, hash FROM migration ORDER BY number")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get::<_, String>(2)?))
    })?;
    let mut altered = Vec::new();
    for row in rows {
        let (number, name, recorded) = row?;
        if MIGRATIONS
            .get(usize::try_from(number - 1).unwrap_or(usize::MAX))
            .is_none_or(|(_, sql)| hash(sql) != recorded)
        {
            altered.push(name);
        }
    }
    Ok(altered)
}

/// Whether the file's tables and indexes are those that its version makes.
pub fn is_as_made(connection: &Connection) -> Result<bool> {
    is_as(
        connection,
        usize::try_from(version(connection)?).unwrap_or(0),
    )
}

/// Whether the tables and indexes are those of this version, and so are the migrations on record, whatever the file says of
/// its version.
pub fn is_of_this_version(connection: &Connection) -> Result<bool> {
    let recorded: i32 =
        connection.query_row("SELECT count(*) FROM migration", [], |row| row.get(0))?;
    Ok(recorded == SCHEMA_VERSION && is_as(connection, MIGRATIONS.len())?)
}

fn is_as(connection: &Connection, version: usize) -> Result<bool> {
    let made = Connection::open_in_memory()?;
    made.execute_batch(RECORD)?;
    for (_, sql) in MIGRATIONS.iter().take(version) {
        made.execute_batch(sql)?;
    }
    Ok(schema(connection)? == schema(&made)?)
}

/// Every table and index with the words that made it, whatever stands between them.
fn schema(connection: &Connection) -> Result<BTreeSet<(String, String, Vec<String>)>> {
    let mut statement = connection.prepare(
        "SELECT type || ' ' || name, tbl_name, coalesce(sql, '') FROM sqlite_schema
         WHERE name NOT LIKE 'sqlite_stat%'",
    )?;
    let rows = statement.query_map([], |row| {
        let sql: String = row.get(2)?;
        let words = sql.split_whitespace().map(str::to_owned).collect();
        Ok((row.get(0)?, row.get(1)?, words))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn version(connection: &Connection) -> Result<i32> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

fn hash(sql: &str) -> String {
    Sha256::digest(sql.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_migration_is_named_by_its_number() {
        assert_eq!(usize::try_from(SCHEMA_VERSION).unwrap(), MIGRATIONS.len());
        for (index, (name, _)) in MIGRATIONS.iter().enumerate() {
            assert!(name.starts_with(&format!("{:04}_", index + 1)), "{name}");
        }
    }

    /// A hash is added here when its migration is released, and never changed.
    #[test]
    fn a_released_migration_never_changes() {
        const RELEASED: &[&str] = &[
            "cf4ca1cf9922fc04fc0ef8e5310d68fcfc5d436809748e71b3505a7a9f94fa27",
            "1dfa31d0280227b7182d58d538b60fad6ab77341257e26480a3a5c5e1df32fed",
            "47f6bdccbee2da76f10458a052f2c2cef5ace1f5160c4b672b4e6f52b39f54e6",
        ];
        for (hash_of_release, (name, sql)) in RELEASED.iter().zip(MIGRATIONS) {
            assert_eq!(
                &hash(sql),
                hash_of_release,
                "{name} was released: add a new migration instead"
            );
        }
    }
}
