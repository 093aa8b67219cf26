//! A look at the first bytes of the file before SQLite touches it, so that a file of another program, or of a newer
//! version of this one, is refused without a byte of it changing.

use std::io::Read;
use std::path::Path;

use super::{APPLICATION_ID, SCHEMA_VERSION};
use crate::error::{Code, Error, Result};

/// Accepts a file that is not there, is empty, or is a database of ours that this version knows. Gives whether there is
/// anything in it.
///
/// The offsets are those of the SQLite file format, section 1.3: magic 0, user version 60, application id 68.
pub fn accept(path: &Path) -> Result<bool> {
    let mut header = Vec::with_capacity(100);
    match std::fs::File::open(path) {
        Ok(file) => file
            .take(100)
            .read_to_end(&mut header)
            .map_err(|e| Error::file(&e, path))?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {
            return Err(Error::new(Code::Unreadable).with("path", path.display().to_string()));
        }
        Err(error) => return Err(Error::file(&error, path)),
    };
    let shown = path.display().to_string();
    if header.is_empty() {
        return Ok(false);
    }
    if header.len() < 100 || !header.starts_with(b"SQLite format 3\0") {
        return Err(Error::new(Code::NotADatabase).with("path", shown));
    }
    let number = |at: usize| {
        i32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
    };
    let (version, application) = (number(60), number(68));
    if application != APPLICATION_ID && (application, version) != (0, 0) {
        return Err(Error::new(Code::NotADatabase).with("path", shown));
    }
    known(version).map_err(|e| e.with("path", shown))?;
    Ok(true)
}

/// Refuses a schema that a newer program made.
pub fn known(version: i32) -> Result<()> {
    if version > SCHEMA_VERSION {
        return Err(Error::new(Code::TooNew)
            .with("version", i64::from(version))
            .with("known", i64::from(SCHEMA_VERSION)));
    }
    Ok(())
}
