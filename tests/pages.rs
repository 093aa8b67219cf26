//! The pages of a database file, for tests that damage them.

use std::path::Path;

use anyhow::Result;
use rusqlite::{Connection, OpenFlags};

/// Bytes of a page.
pub const PAGE: usize = 4096;

/// Where the page lies with which a table or an index begins, in bytes from the start of the file.
pub fn place(file: &Path, name: &str) -> Result<usize> {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
    let page: u32 = connection.query_row(sql, [name], |row| row.get(0))?;
    Ok((usize::try_from(page)? - 1) * PAGE)
}

/// Takes what stands in the write-ahead log into the file.
pub fn all_in_the_file(file: &Path) -> Result<()> {
    let connection = Connection::open(file)?;
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
}
