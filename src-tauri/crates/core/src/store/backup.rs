//! A copy of the database in one file, which counts only once it was opened again and found to be the same, sound to the
//! last byte.
//!
//! It refuses to hold anybody up: the copy is made beside whoever writes. Surprising: what is compared must be the same
//! moment, so a copy during which somebody wrote is made again.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::{check, disk, look};
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::fault::{self, Bug};

/// How often a copy is made again because somebody wrote meanwhile.
const TRIES: usize = 20;

/// Writes a verified copy of everything to `target`, which must not exist yet. Gives its size in bytes.
///
/// Refuses with `Damaged` where the data themselves are not what was written, and with `Locked` where somebody writes all
/// the time.
pub fn backup(app: &App, target: &Path) -> Result<u64> {
    let target = std::path::absolute(target).map_err(|e| Error::file(&e, target))?;
    if target.exists() {
        return Err(Error::new(Code::AlreadyThere).with("name", target.display().to_string()));
    }
    copy(app.store().path(), &target)
}

/// As [`backup`], of the database at a path.
pub fn copy(from: &Path, target: &Path) -> Result<u64> {
    disk::put(target, |part| {
        // No transaction may be open around VACUUM, so it runs on a connection of its own.
        if fault::sown(Bug::CopyWithoutLog) {
            return std::fs::copy(from, part).map_err(|e| Error::file(&e, part));
        }
        tried(|| write_and_verify(&mut look::open(from)?, part), part)
    })
}

/// The same of a database that is open, whatever stands under its name by now.
pub(super) fn copy_open(source: &mut Connection, target: &Path) -> Result<u64> {
    disk::put(target, |part| {
        tried(|| write_and_verify(source, part), part)
    })
}

fn tried(mut write: impl FnMut() -> Result<Option<u64>>, part: &Path) -> Result<u64> {
    for _ in 0..TRIES {
        if let Some(size) = write()? {
            return Ok(size);
        }
        std::fs::remove_file(part).map_err(|e| Error::file(&e, part))?;
    }
    Err(Error::new(Code::Locked))
}

/// Opens a copy to look into it. It is one file, and nobody writes to it.
pub fn look_into(copy: &Path) -> Result<Connection> {
    let connection = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    Ok(connection)
}

/// Opens a copy of a copy to bring it to this version.
pub fn work_on(copy: &Path) -> Result<Connection> {
    super::connect(copy, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Gives the copy's size; none where the data changed meanwhile.
fn write_and_verify(source: &mut Connection, part: &Path) -> Result<Option<u64>> {
    let name = part
        .to_str()
        .ok_or_else(|| Error::new(Code::Io).with("path", part.display().to_string()))?;
    let before = data_version(source)?;
    source
        .execute("VACUUM INTO ?1", [name])
        .map_err(|e| Error::from(e).with("path", name))?;
    disk::sync(part)?;
    if fault::sown(Bug::CopyNotReopened) {
        return Ok(Some(0));
    }
    let source = source.transaction()?;
    let now = check::contents(&source)?;
    if data_version(&source)? != before {
        return Ok(None);
    }
    let copied = look_into(part)?;
    if !check::findings(&copied)?.none() || check::contents(&copied)? != now {
        let source_is_sound = check::findings(&source)?.none();
        let code = if source_is_sound {
            Code::BadCopy
        } else {
            Code::Damaged
        };
        return Err(Error::new(code).with("path", name));
    }
    let size = std::fs::metadata(part).map_err(|e| Error::file(&e, part))?;
    Ok(Some(size.len()))
}

/// Changes with every commit of anybody else.
fn data_version(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("PRAGMA data_version", [], |row| row.get(0))?)
}
