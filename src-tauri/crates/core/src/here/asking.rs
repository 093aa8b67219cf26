//! The call that is under way on this thread, and who asked.
//!
//! A dialog, or a copy that is made first, may last longer than the turn of whoever asked. What such a call reads and writes
//! is theirs to the end, and it refuses to begin a write, or to go on after a dialog, once their turn is over. Surprising:
//! a call that itself lets somebody in goes on as theirs.

use std::cell::RefCell;

use super::idle;
use crate::api;
use crate::app::{App, Session};
use crate::error::{Code, Error, Result};

thread_local! {
    static ASKING: RefCell<Option<Asking>> = const { RefCell::new(None) };
}

/// Who asked for what.
#[derive(Clone)]
pub(crate) struct Asking {
    /// The command.
    pub name: &'static str,
    /// Who, and what they could do then.
    pub session: Session,
    /// In which turn.
    pub turn: u64,
}

/// Runs `work` as a call of whoever asks; afterwards whatever was under way before is so again.
pub(crate) fn during<T>(asking: Asking, work: impl FnOnce() -> T) -> T {
    struct Before(Option<Asking>);
    impl Drop for Before {
        fn drop(&mut self) {
            ASKING.set(self.0.take());
        }
    }
    let _before = Before(ASKING.replace(Some(asking)));
    work()
}

/// Who asked; none where no call is under way on this thread.
pub(crate) fn session() -> Option<Session> {
    ASKING.with_borrow(|asking| asking.as_ref().map(|asking| asking.session.clone()))
}

/// In which turn they asked.
pub(super) fn turn() -> Option<u64> {
    ASKING.with_borrow(|asking| asking.as_ref().map(|asking| asking.turn))
}

/// The call let somebody in, and goes on as theirs.
pub(super) fn goes_on_as(session: Session, turn: u64) {
    ASKING.with_borrow_mut(|asking| {
        if let Some(asking) = asking {
            (asking.session, asking.turn) = (session, turn);
        }
    });
}

/// Refuses where the turn of whoever asked is over, or they may no longer do this. With `again`, also where their PIN was
/// entered too long ago by now.
pub(crate) fn still(app: &App, again: bool) -> Result<()> {
    let Some(Asking { name, turn, .. }) = ASKING.with_borrow(Clone::clone) else {
        return Ok(());
    };
    idle::lock_when_due(app)?;
    let (now, newer) = app.here.session(app.moment());
    if newer != turn {
        return Err(Error::new(Code::SomebodyElse));
    }
    let fresh = now.fresh || !again;
    api::allowed(&Session { fresh, ..now }, name)
}

/// Refuses where the turn of whoever asked is over: cheap enough to be asked while everybody else waits to write.
pub(crate) fn in_turn(app: &App) -> Result<()> {
    match turn().is_none_or(|turn| turn == app.here.turn()) {
        true => Ok(()),
        false => Err(Error::new(Code::SomebodyElse)),
    }
}
