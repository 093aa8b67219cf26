//! A file that stands under its name only once it is whole: it is written beside it as `<name>.<process>.part`, and
//! takes its place by renaming. A program that is killed leaves the half; [`of_half`] knows it by its name.

use std::path::Path;

use crate::error::{Error, Result};

/// Puts what `write` makes in the place of `target`, or leaves what stands there and no half beside it.
pub fn put<T>(target: &Path, write: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    let mut half = target.as_os_str().to_owned();
    half.push(format!(".{}.part", std::process::id()));
    let half = Path::new(&half);
    let written = write(half);
    if written.is_err() {
        // Half a file is worse than none; the fault that is reported is the one that came first.
        let _ = std::fs::remove_file(half);
    }
    let done = written.map_err(|e| e.with("path", target.display().to_string()))?;
    std::fs::rename(half, target).map_err(|e| Error::file(&e, target))?;
    Ok(done)
}

/// The name of the file that a half was to become; none where it is no half.
pub fn of_half(name: &str) -> Option<&str> {
    let (whole, _process) = name.strip_suffix(".part")?.rsplit_once('.')?;
    Some(whole)
}
