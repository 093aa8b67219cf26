//! Closing the main window while something that was typed is on no disk: the page is told, and asks.
//!
//! Whoever closes it once more means it. A page that was just loaded has nothing to lose, so that a window whose page
//! died can always be closed.

use std::sync::{Mutex, PoisonError};

/// Whether the window may go.
#[derive(Default)]
pub struct Leaving(Mutex<State>);

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing would be lost.
    #[default]
    Free,
    /// Something would be.
    Unkept,
    /// The person was asked.
    Asked,
}

impl Leaving {
    /// Whether something that was typed would be lost.
    pub fn unkept(&self, is: bool) {
        *self.state() = if is { State::Unkept } else { State::Free };
    }

    /// Whether the window may close now; where it may not, the person is to be asked.
    pub fn may_go(&self) -> bool {
        let mut state = self.state();
        if *state == State::Unkept {
            *state = State::Asked;
            return false;
        }
        true
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_lost_is_asked_about_once_each_time() {
        let leaving = Leaving::default();
        assert!(leaving.may_go());
        leaving.unkept(true);
        assert!(!leaving.may_go());
        assert!(leaving.may_go(), "whoever closes it once more means it");
        leaving.unkept(true);
        assert!(!leaving.may_go(), "somebody stayed, and is asked again");
        leaving.unkept(false);
        assert!(leaving.may_go());
    }
}
