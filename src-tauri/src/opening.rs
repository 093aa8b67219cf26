//! Opens the core while the window is being made, and keeps it for everybody who asks.
//!
//! It owns the one [`App`] of this process, or the reason why there is none: a folder that another copy holds, a file
//! of a newer version, a damaged one. It refuses to hand out an app before the window hears its changes.
//! Surprising: a start that failed is not an end. The window opens all the same, every command answers with the
//! reason, and the page says it in words.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

use huddle_core::App;
use huddle_core::error::{Code, Error, Result};

/// The core, once it is there.
pub type Opened = Result<Arc<App>>;

/// A core that is being opened.
#[derive(Clone, Default)]
pub struct Opening(Arc<(Mutex<Option<Opened>>, Condvar)>);

impl Opening {
    /// Waits for the core, or for the reason why there is none. Not for the main thread.
    pub fn wait(&self) -> Opened {
        let (opened, told) = &*self.0;
        let mut opened = opened.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match &*opened {
                Some(there) => return there.clone(),
                None => opened = told.wait(opened).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    /// Hands out the core, or the reason, to all who wait.
    pub fn set(&self, core: Opened) {
        let (opened, told) = &*self.0;
        *opened.lock().unwrap_or_else(PoisonError::into_inner) = Some(core);
        told.notify_all();
    }

    /// Lets go of the core, so that the database closes tidily: waits a moment for commands that are still running,
    /// and not longer, because a program that is told to end ends. Whoever asks from now on is told to stop.
    pub fn close(&self) {
        let (opened, _) = &*self.0;
        let left = opened
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .replace(Err(Error::new(Code::Cancelled)));
        if let Some(Ok(mut core)) = left {
            for _ in 0..100 {
                match Arc::try_unwrap(core) {
                    Ok(last) => return drop(last),
                    Err(shared) => core = shared,
                }
                std::thread::sleep(std::time::Duration::from_millis(10));
            }
        }
    }
}

/// Runs `open` and turns a panic inside it into the code for a fault of the program.
pub fn guarded<T>(open: impl FnOnce() -> Result<T>) -> Result<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(open)).unwrap_or_else(|cause| {
        let said = cause.downcast_ref::<&str>().map(|s| (*s).to_owned());
        let said = said.or_else(|| cause.downcast_ref::<String>().cloned());
        Err(Error::bug(said.unwrap_or_default()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_hears_why_there_is_no_core() {
        let opening = Opening::default();
        let waiting = opening.clone();
        let waiter = std::thread::spawn(move || waiting.wait().err());
        opening.set(Err(Error::new(Code::Locked)));
        assert_eq!(waiter.join().unwrap().unwrap().code, Code::Locked);
        assert_eq!(opening.wait().err().unwrap().code, Code::Locked);
    }

    #[test]
    fn a_panic_is_a_fault_with_its_words_and_not_an_end() {
        let fault = guarded::<()>(|| panic!("the {} broke", "mill")).unwrap_err();
        assert_eq!((fault.code, fault.facts.len()), (Code::Bug, 1));
        assert_eq!(guarded(|| Ok(7)).unwrap(), 7);
    }
}
