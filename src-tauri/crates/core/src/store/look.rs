//! A connection for looking only: beside whoever writes, and in a folder that takes no writes at all.
//!
//! A database with a write-ahead log needs files beside it even to be read. Where the folder refuses them, and no log
//! waits to be read, the file is opened as one that nobody changes. It refuses a log that it cannot read: the newest
//! writes are in there. Surprising: this is the one place with a URI for a file name, because SQLite has no other way to
//! be told; every byte of the path that could mean something in a URI is written as its number.

use std::fmt::Write as _;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::connect_untouched;
use crate::error::{Code, Result};

/// Opens the database at `path` to look at it. The file must exist.
pub(super) fn open(path: &Path) -> Result<Connection> {
    let connection = untouched(path)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(connection)
}

/// Opens a database that must stay as it is to the last byte.
pub(super) fn untouched(path: &Path) -> Result<Connection> {
    let usual = connect_untouched(path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(readable);
    match usual {
        Err(error)
            if matches!(error.code, Code::ReadOnly | Code::Io | Code::DiskFull)
                && no_log_waits(path) =>
        {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
            // Where this fails too, the first reason is the one to mend.
            connect_untouched(Path::new(&unchanging(path)), flags)
                .and_then(readable)
                .map_err(|_| error)
        }
        other => other,
    }
}

/// SQLite opens its files at the first question, not before.
fn readable(connection: Connection) -> Result<Connection> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(connection)
}

fn no_log_waits(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(Path::new(&log)).map_or(true, |log| log.len() == 0)
}

fn unchanging(path: &Path) -> String {
    let mut uri = String::from("file:");
    let path = path.to_string_lossy();
    let path = if cfg!(windows) {
        format!("/{}", path.replace('\\', "/"))
    } else {
        path.into_owned()
    };
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri + "?immutable=1"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(not(windows))]
    #[test]
    fn nothing_in_a_path_means_anything_in_a_uri() {
        let uri = unchanging(Path::new("/a b/100%?x#y/ü.db"));
        assert_eq!(uri, "file:/a%20b/100%25%3Fx%23y/%C3%BC.db?immutable=1");
    }
}
