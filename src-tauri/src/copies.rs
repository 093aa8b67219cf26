//! Has the core keep a copy of the data now and then, beside everything else.
//!
//! When one is due, the core decides; a copy that fails is told by the page, where somebody looks after the computer.
//! Surprising: as with reminders, a short nap and a look at the clock is the only schedule that holds over a sleep of
//! the computer.

use std::thread;
use std::time::Duration;

use huddle_core::store::keep;

use crate::opening::{Opening, guarded};

const NAP: Duration = Duration::from_secs(60);

/// Looks at the clock until the program ends. Not for the main thread, and not before the first screen is painted.
pub fn watch(opening: &Opening) {
    loop {
        if let Ok(core) = opening.wait() {
            let _ = guarded(|| keep::when_due(&core));
        }
        thread::sleep(NAP);
    }
}
