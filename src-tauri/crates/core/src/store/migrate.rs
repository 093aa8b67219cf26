//! Brings a file to this version's schema: numbered SQL files, each in its transaction, recorded with its hash.
//!
//! A released file never changes (a test holds their hashes); a mistake is mended by the next number. Before an
//! existing file is migrated, a verified copy is put beside it.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use super::{APPLICATION_ID, backup, header};
use crate::error::{Code, Error, Result};
use crate::time::At;

/// Each migration: its name and what it does. The number is its place, from 1.
const MIGRATIONS: &[(&str, &str)] = &[
    ("0001_start", include_str!("migrations/0001_start.sql")),
    ("0002_people", include_str!("migrations/0002_people.sql")),
];

/// The schema that this program reads and writes.
pub const SCHEMA_VERSION: i32 = 2;

/// Migrates what is behind; refuses what is ahead.
pub fn run(connection: &mut Connection, path: &Path, now: At) -> Result<()> {
    let version = version(connection)?;
    header::known(version)?;
    let done = usize::try_from(version).unwrap_or(0);
    let Some(pending) = MIGRATIONS.get(done..).filter(|pending| !pending.is_empty()) else {
        return Ok(());
    };
    if done > 0 {
        backup::before_migration(connection, path, version, now)?;
    }
    for (index, (name, sql)) in pending.iter().enumerate() {
        let number = i32::try_from(done + index + 1).map_err(Error::bug)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(
            "CREATE TABLE IF NOT EXISTS migration (
               number INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, at INTEGER NOT NULL
             ) STRICT;",
        )?;
        transaction.execute_batch(sql)?;
        transaction.execute(
            "INSERT INTO migration (number, name, hash, at) VALUES (?, ?, ?, ?)",
            params![number, name, hash(sql), now],
        )?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
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
        const RELEASED: &[&str] =
            &["cf4ca1cf9922fc04fc0ef8e5310d68fcfc5d436809748e71b3505a7a9f94fa27"];
        for (hash_of_release, (name, sql)) in RELEASED.iter().zip(MIGRATIONS) {
            assert_eq!(
                &hash(sql),
                hash_of_release,
                "{name} was released: add a new migration instead"
            );
        }
    }
}
