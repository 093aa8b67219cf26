//! Has the core look at all of its data once, and keep a copy of them now and then, beside everything else; and has it
//! opened to write once nothing stands in the way any more.
//!
//! When a copy is due, the core decides; one that fails is told by the page, where somebody looks after the computer.
//! Surprising: as with reminders, a short nap and a look at the clock is the only schedule that holds over a sleep of the
//! computer.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use huddle_core::App;
use huddle_core::error::Code;
use huddle_core::store::keep;
use thread_priority::{ThreadPriority, set_current_thread_priority};

use crate::opening::{Opening, guarded};

const NAP: Duration = Duration::from_secs(60);
const SHORT_NAP: Duration = Duration::from_secs(5);

/// Looks at the clock until the program ends. Not for the main thread, and not before the first screen is painted.
pub fn watch(opening: &Opening) {
    // Where it cannot give way to the window, it works beside it all the same.
    let _ = set_current_thread_priority(ThreadPriority::Min);
    let mut looked = false;
    let mut nap = NAP;
    loop {
        // What can only be read cannot be mended either: it is looked at once it can be written.
        if !looked
            && let Ok(core) = opening.wait()
            && core.store().refusal().is_none()
        {
            looked = opening.heal(core).is_ok();
        }
        match opening.wait() {
            Ok(core) if core.store().refusal().is_some() => {
                looked = false;
                // Somebody is mending it and looks whether it helps. What does not help at once, may never.
                drop(core);
                let tried = opening.write_again();
                nap = if tried { NAP.min(nap * 2) } else { SHORT_NAP };
            }
            Ok(core) => {
                nap = NAP;
                keep_one(opening, core);
            }
            Err(_) => nap = NAP,
        }
        thread::sleep(nap);
    }
}

/// A copy of what is damaged or replaced is refused: it is mended first.
fn keep_one(opening: &Opening, core: Arc<App>) {
    let kept = guarded(|| keep::when_due(&core)).map_err(|error| error.code);
    if let Err(Code::Damaged | Code::Replaced) = kept {
        // What stands in its way is met again with the next copy.
        let _ = opening.heal(core);
    }
}
