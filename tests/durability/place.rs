//! Where the measures keep their folders, and small things that all of them need.

use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};
use tempfile::{Builder, TempDir};

/// Known by its name where somebody was killed and left it.
fn named() -> Builder<'static, 'static> {
    let mut named = Builder::new();
    named.prefix("huddle-torture-");
    named
}

/// A folder on a real disk.
pub fn on_disk() -> Result<TempDir> {
    let base = xtask::place::target().join("torture/tmp");
    std::fs::create_dir_all(&base)?;
    Ok(named().tempdir_in(base)?)
}

/// A folder in memory where the system has such a place: for what is compared, and not tested for reaching a disk.
pub fn in_memory() -> Result<TempDir> {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        Ok(named().tempdir_in(memory)?)
    } else {
        Ok(named().tempdir()?)
    }
}

/// A short name of a text's contents.
pub fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
