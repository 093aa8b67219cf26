//! Keeps the screen awake while a huddle is presented: the room reads, and nobody touches a key.
//!
//! It owns the wish that the desktop is given, and takes it back with the end, a pause, or the program. Where a desktop does
//! not know such a wish nothing happens: a screen that goes dark is woken by the next key.

use huddle_core::huddle::run;
use keepawake::KeepAwake;

use crate::opening::Opening;
use crate::said;

/// What is looked at after each step: gives the wish to the desktop, or takes it back.
pub fn look(opening: Opening) -> impl FnMut() {
    let mut kept: Option<KeepAwake> = None;
    move || {
        let core = opening.wait();
        let presented = core.is_ok_and(|core| core.read(run::is_presented).unwrap_or(false));
        if presented != kept.is_some() {
            kept = presented.then(keep).flatten();
        }
    }
}

fn keep() -> Option<KeepAwake> {
    let words = said::words(None);
    keepawake::Builder::default()
        .display(true)
        .reason(words.say("window-awake", &[]))
        .app_name(words.say("window-title", &[]))
        .app_reverse_domain(crate::folder::IDENTIFIER)
        .create()
        .ok()
}
