//! A clock that a test moves: the program, in a debug build, reads the time from a file.

use std::path::PathBuf;

use anyhow::Result;
use tempfile::TempDir;

/// The time of one test.
#[derive(Debug)]
pub struct Clock {
    folder: TempDir,
}

impl Clock {
    /// A clock that stands at this time (RFC 3339).
    pub fn at(time: &str) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("huddle-clock-").tempdir()?;
        let clock = Self { folder };
        clock.moves_to(time)?;
        Ok(clock)
    }

    /// Moves the clock, also of a program that runs.
    pub fn moves_to(&self, time: &str) -> Result<()> {
        Ok(std::fs::write(self.file(), time)?)
    }

    /// What the program gets as `--now`.
    pub fn argument(&self) -> String {
        format!("--now=@{}", self.file().display())
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("now")
    }
}
