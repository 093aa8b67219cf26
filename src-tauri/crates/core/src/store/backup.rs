//! A copy of the database in one file, which counts only once it was opened again and found whole.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::{check, disk};
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::fault::{self, Bug};
use crate::time::At;

/// Writes a verified copy of everything to `target`, which must not exist yet. Gives its size in bytes.
pub fn backup(app: &App, target: &Path) -> Result<u64> {
    let target = std::path::absolute(target).map_err(|e| Error::file(&e, target))?;
    if target.exists() {
        return Err(Error::new(Code::AlreadyThere).with("name", target.display().to_string()));
    }
    app.read(|read| copy(read.conn, &target))
}

/// The copy that is made before an existing file is migrated.
pub fn before_migration(connection: &Connection, path: &Path, version: i32, now: At) -> Result<()> {
    copy(
        connection,
        &path.with_file_name(format!("before-update-from-{version}-{}.db", now.0)),
    )
    .map(|_| ())
}

fn copy(from: &Connection, target: &Path) -> Result<u64> {
    disk::put(target, |part| write_and_verify(from, part))
}

fn write_and_verify(from: &Connection, part: &Path) -> Result<u64> {
    let counted = |connection: &Connection| {
        check::tables(connection)?
            .into_iter()
            .map(|table| check::count(connection, &table))
            .collect::<Result<Vec<_>>>()
    };
    let name = part
        .to_str()
        .ok_or_else(|| Error::new(Code::Io).with("path", part.display().to_string()))?;
    // No transaction may be open around VACUUM, so it runs on a connection of its own.
    let source = from
        .path()
        .ok_or_else(|| Error::bug("the database has no path"))?;
    let source = super::look::open(Path::new(source))?;
    if fault::sown(Bug::CopyWithoutLog) {
        let file = source.path().unwrap_or_default().to_owned();
        return std::fs::copy(file, part).map_err(|e| Error::file(&e, part));
    }
    source
        .execute("VACUUM INTO ?1", [name])
        .map_err(|e| Error::from(e).with("path", name))?;
    disk::sync(part)?;
    if fault::sown(Bug::CopyNotReopened) {
        return Ok(0);
    }
    let copied = Connection::open_with_flags(part, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let problems = check::structure(&copied)?;
    if !problems.is_empty() || counted(&copied)? != counted(&source)? {
        return Err(Error::new(Code::Damaged).with("path", name));
    }
    Ok(std::fs::metadata(part)
        .map_err(|e| Error::file(&e, part))?
        .len())
}
