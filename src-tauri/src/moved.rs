//! A clock and chance that tests can set. In debug builds only; a release does not know the options.
//!
//! It owns `--now` and `--seed`. Surprising: `--now @FILE` reads the file at every look, so a test moves the clock of a
//! running program by writing to it; while the file holds no time, the clock stands where it stood.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use huddle_core::app::Opening;
use huddle_core::error::Result;
use huddle_core::id::SeededIds;
use huddle_core::time::{At, Clock, SetClock};

use crate::args::Start;

/// `opening` with the clock and the ids that the arguments ask for.
pub fn moved(start: &Start, mut opening: Opening) -> Result<Opening> {
    match start
        .now
        .as_deref()
        .map(|now| now.strip_prefix('@').ok_or(now))
    {
        Some(Ok(file)) => opening.clock = Arc::new(FileClock::new(file.into())),
        Some(Err(time)) => opening.clock = Arc::new(SetClock::new(At::parse(time)?)),
        None => {}
    }
    if let Some(seed) = start.seed {
        opening.ids = Arc::new(SeededIds::new(seed));
    }
    Ok(opening)
}

/// A clock that shows the time written in a file.
struct FileClock {
    file: PathBuf,
    last: AtomicI64,
    latest: AtomicI64,
}

impl FileClock {
    fn new(file: PathBuf) -> Self {
        Self {
            file,
            last: AtomicI64::new(0),
            latest: AtomicI64::new(0),
        }
    }
}

impl Clock for FileClock {
    fn now(&self) -> At {
        let text = std::fs::read_to_string(&self.file).unwrap_or_default();
        if let Ok(at) = At::parse(text.trim()) {
            self.last.store(at.0, Ordering::SeqCst);
        }
        At(self.last.load(Ordering::SeqCst))
    }

    /// A file that is written forward is time that passes; one that is written back takes none of it away.
    fn steady(&self) -> i64 {
        let now = self.now().0;
        self.latest.fetch_max(now, Ordering::SeqCst).max(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_shows_what_the_file_says_and_stands_still_meanwhile() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("now");
        let clock = FileClock::new(file.clone());
        std::fs::write(&file, "2026-11-23T08:50:00+01:00\n").unwrap();
        let first = clock.now();
        std::fs::write(&file, "").unwrap();
        assert_eq!(clock.now(), first);
        std::fs::write(&file, "2026-11-23T08:51:00+01:00").unwrap();
        assert_eq!(clock.now().seconds_since(first), 60);
    }
}
