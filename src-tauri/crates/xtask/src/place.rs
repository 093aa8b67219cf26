//! Where things lie in this checkout.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

/// The folder with the workspace's Cargo.toml.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

/// What builds leave behind; also the pictures and reports.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The page's sources.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// The program as the named profile builds it (`debug` or `release`).
pub fn program(profile: &str) -> PathBuf {
    let name = format!("purpose-huddle{}", std::env::consts::EXE_SUFFIX);
    target().join(profile).join(name)
}

/// The files in and below a folder, in the order of their paths.
pub fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            files.extend(files_under(&entry.path())?);
        } else {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}
