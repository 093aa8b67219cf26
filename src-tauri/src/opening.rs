//! Opens the core while the window is being made, and keeps it for everybody who asks.
//!
//! It owns the one [`App`] of this process, or the reason why there is none: a folder that another copy holds, a file
//! of a newer version, a damaged one. It refuses to end the program for that: the window opens all the same, every
//! command answers with the reason, and the page says it in words.
//! Surprising: whoever asks again later gets another attempt, so that "close the other copy, then try again" is true.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use huddle_core::App;
use huddle_core::error::{Code, Error, Result};

/// The core, once it is there.
pub type Opened = Result<Arc<App>>;

/// A page asks several things at once; they share one attempt.
const PAUSE: Duration = Duration::from_secs(1);

/// A core that is being opened.
#[derive(Clone)]
pub struct Opening(Arc<Inner>);

struct Inner {
    open: Box<dyn Fn() -> Opened + Send + Sync>,
    state: Mutex<State>,
    told: Condvar,
}

enum State {
    Busy,
    There(Arc<App>),
    Failed(Error, Instant),
    Closed,
}

impl Opening {
    /// To be opened by `open`, which may be called again where it failed.
    pub fn new(open: impl Fn() -> Opened + Send + Sync + 'static) -> Self {
        let (state, told) = (Mutex::new(State::Busy), Condvar::new());
        Self(Arc::new(Inner {
            open: Box::new(open),
            state,
            told,
        }))
    }

    /// Opens the core and tells all who wait. Not for the main thread.
    pub fn open(&self) {
        let opened = guarded(|| (self.0.open)());
        let mut state = self.state();
        if !matches!(*state, State::Closed) {
            *state = match opened {
                Ok(core) => State::There(core),
                Err(error) => State::Failed(error, Instant::now()),
            };
        }
        self.0.told.notify_all();
    }

    /// Waits for the core, or for the reason why there is none. Not for the main thread.
    pub fn wait(&self) -> Opened {
        let mut state = self.state();
        loop {
            match &*state {
                State::Busy => {
                    state = self
                        .0
                        .told
                        .wait(state)
                        .unwrap_or_else(PoisonError::into_inner)
                }
                State::There(core) => return Ok(Arc::clone(core)),
                State::Failed(error, _) => return Err(error.clone()),
                State::Closed => return Err(Error::new(Code::Cancelled)),
            }
        }
    }

    /// As [`wait`](Self::wait); where opening failed a while ago, after another attempt.
    pub fn wait_or_retry(&self) -> Opened {
        let mut state = self.state();
        if matches!(&*state, State::Failed(_, at) if at.elapsed() > PAUSE) {
            *state = State::Busy;
            drop(state);
            self.open();
        } else {
            drop(state);
        }
        self.wait()
    }

    /// Lets go of the core, so that the database closes tidily: waits a moment for commands that are still running,
    /// and not longer, because a program that is told to end ends. Whoever asks from now on is told to stop.
    pub fn close(&self) {
        let left = std::mem::replace(&mut *self.state(), State::Closed);
        let State::There(mut core) = left else { return };
        for _ in 0..100 {
            match Arc::try_unwrap(core) {
                Ok(last) => return drop(last),
                Err(shared) => core = shared,
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs `work` and turns a panic inside it into the code for a fault of the program.
pub fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or_else(|cause| {
        let said = cause.downcast_ref::<&str>().map(|said| (*said).to_owned());
        let said = said.or_else(|| cause.downcast_ref::<String>().cloned());
        Err(Error::bug(said.unwrap_or_default()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use huddle_core::Opening as Wish;

    #[test]
    fn everybody_hears_why_there_is_no_core() {
        let opening = Opening::new(|| Err(Error::new(Code::Locked)));
        let waiting = opening.clone();
        let waiter = std::thread::spawn(move || waiting.wait().err());
        opening.open();
        assert_eq!(waiter.join().unwrap().unwrap().code, Code::Locked);
        assert_eq!(opening.wait_or_retry().err().unwrap().code, Code::Locked);
    }

    #[test]
    fn a_folder_that_becomes_free_is_opened_when_somebody_asks_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_path_buf();
        let other = App::open(Wish::of(&path)).unwrap();
        let opening = Opening::new(move || App::open(Wish::of(&path)).map(Arc::new));
        opening.open();
        assert_eq!(opening.wait().err().unwrap().code, Code::Locked);
        drop(other);
        assert_eq!(opening.wait().err().unwrap().code, Code::Locked);
        std::thread::sleep(PAUSE + Duration::from_millis(50));
        assert!(opening.wait_or_retry().is_ok());
        opening.close();
        assert_eq!(opening.wait().err().unwrap().code, Code::Cancelled);
        assert!(!folder.path().join("huddle.db-wal").exists());
    }

    #[test]
    fn a_panic_is_a_fault_with_its_words_and_not_an_end() {
        let opening = Opening::new(|| panic!("the {} broke", "mill"));
        opening.open();
        let fault = opening.wait().err().unwrap();
        assert_eq!((fault.code, fault.facts.len()), (Code::Bug, 1));
    }
}
