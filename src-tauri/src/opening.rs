//! Opens the core while the window is being made, and keeps it for everybody who asks.
//!
//! It owns the one [`App`] of this process, or the reason why there is none: a folder that another copy holds, a file
//! of a newer version, a damaged one. It refuses to end the program for that: the window opens all the same, every
//! command answers with the reason, and the page says it in words.
//! Surprising: whoever asks again later gets another attempt, so that "close the other copy, then try again" is true; and
//! where the data turn out to be damaged while they are open, they are closed and opened anew, with all care.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use huddle_core::App;
use huddle_core::error::{Code, Error, Result};
use huddle_core::here::{self, Stay};
use huddle_core::store::Care;

/// The core, once it is there.
pub type Opened = Result<Arc<App>>;

/// A page asks several things at once; they share one attempt.
const PAUSE: Duration = Duration::from_secs(1);

/// How long the core may still be used by others before it is opened anew.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often damage has the core opened anew.
const LIVES: u8 = 3;

/// A core that is being opened.
#[derive(Clone)]
pub struct Opening(Arc<Inner>);

struct Inner {
    open: Box<dyn Fn(Care) -> Opened + Send + Sync>,
    /// How closely the data are looked at when they are opened next.
    care: Mutex<Care>,
    /// How often the core is opened anew, so that damage which stays does not stop everything else.
    lives: AtomicU8,
    /// One after another.
    healing: Mutex<()>,
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
    pub fn new(open: impl Fn(Care) -> Opened + Send + Sync + 'static) -> Self {
        let (state, told) = (Mutex::new(State::Busy), Condvar::new());
        Self(Arc::new(Inner {
            open: Box::new(open),
            care: Mutex::default(),
            lives: AtomicU8::new(LIVES),
            healing: Mutex::new(()),
            state,
            told,
        }))
    }

    /// Opens the core and tells all who wait. Not for the main thread.
    pub fn open(&self) {
        self.open_for(None);
    }

    /// As [`open`](Self::open); whoever was here stays from the first moment on.
    fn open_for(&self, stay: Option<Stay>) {
        let care = *self.care();
        let opened = guarded(|| (self.0.open)(care));
        if let (Ok(core), Some(stay)) = (&opened, stay) {
            let _ = guarded(|| here::stays(core, stay));
        }
        if opened.is_ok() {
            *self.care() = Care::Usual;
        }
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

    /// Something of the data was found to be damaged, or they were replaced: has it mended, and where that cannot be, opens the
    /// core anew, which sets the file aside and goes back to a copy, or works with the new one. Not for the main thread.
    ///
    /// Refuses with what stood in the way, as a full disk: then it is to be tried again.
    pub fn heal(&self, core: Arc<App>) -> Result<()> {
        // Whoever waits here must not hold what the first one has to let go of.
        let found_by = Arc::downgrade(&core);
        drop(core);
        let _one = self
            .0
            .healing
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let core = match &*self.state() {
            State::There(core) if Weak::ptr_eq(&Arc::downgrade(core), &found_by) => {
                Arc::clone(core)
            }
            // Somebody else has mended it already.
            _ => return Ok(()),
        };
        match guarded(|| core.heal()) {
            Err(error) if error.code == Code::Damaged => {
                let lives = self.0.lives.load(Ordering::Relaxed);
                if lives == 0 {
                    return Ok(());
                }
                self.anew(core, Care::Full, false, error)?;
                self.0.lives.store(lives - 1, Ordering::Relaxed);
                Ok(())
            }
            Err(error) if error.code == Code::Replaced => self.anew(core, Care::Full, false, error),
            other => other,
        }
    }

    /// Opens the core anew where it could only be read and that has changed; gives whether it has. Whoever is here stays,
    /// unless they entered a PIN. Not for the main thread.
    pub fn write_again(&self) -> bool {
        let _one = self
            .0
            .healing
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let core = match &*self.state() {
            State::There(core) => Arc::clone(core),
            _ => return false,
        };
        // It writes, and waits for the disk: nobody is to wait for that.
        if !core.store().would_open_otherwise() {
            return false;
        }
        let why = Error::new(core.store().refusal().unwrap_or(Code::ReadOnly));
        self.0.lives.store(LIVES, Ordering::Relaxed);
        let _ = self.anew(core, Care::Usual, true, why);
        true
    }

    /// Opens the core anew because of `why`, which is given back where the core is still being used.
    fn anew(&self, core: Arc<App>, care: Care, stays: bool, why: Error) -> Result<()> {
        {
            let mut state = self.state();
            match &*state {
                State::There(current) if Arc::ptr_eq(current, &core) => *state = State::Busy,
                // Somebody else was faster, or the program ends.
                _ => return Err(why),
            }
        }
        // Whoever asks now waits, and hears what is true then, also where there is no core any more to tell them.
        core.all_changed();
        let last = match let_go(core, PATIENCE) {
            Ok(last) => last,
            Err(core) => {
                // A dialog is open, or something takes long: the next one who meets the damage tries again.
                let mut state = self.state();
                if matches!(*state, State::Busy) {
                    *state = State::There(core);
                }
                self.0.told.notify_all();
                return Err(why);
            }
        };
        // Only now nobody comes or goes any more.
        let stay = stays.then(|| here::stay(&last)).flatten();
        drop(last);
        if matches!(*self.state(), State::Closed) {
            return Err(why);
        }
        *self.care() = care;
        self.open_for(stay);
        Ok(())
    }

    /// Lets go of the core, so that the database closes tidily: waits a moment for commands that are still running,
    /// and not longer, because a program that is told to end ends. Whoever asks from now on is told to stop.
    pub fn close(&self) {
        let left = std::mem::replace(&mut *self.state(), State::Closed);
        if let State::There(core) = left {
            // Where that cannot be, the next start sets aside what is left.
            let _ = guarded(|| core.rescue());
            let _ = let_go(core, Duration::from_secs(1));
        }
    }

    fn care(&self) -> MutexGuard<'_, Care> {
        self.0.care.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Waits for commands that are still running, so that the database closes tidily with what is given; gives the shared core
/// back where they take longer.
fn let_go(mut core: Arc<App>, patience: Duration) -> std::result::Result<App, Arc<App>> {
    let begun = Instant::now();
    loop {
        match Arc::try_unwrap(core) {
            Ok(last) => return Ok(last),
            Err(shared) => core = shared,
        }
        if begun.elapsed() > patience {
            return Err(core);
        }
        std::thread::sleep(Duration::from_millis(10));
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
    use huddle_core::store::Mode;
    use serde_json::json;

    #[test]
    fn everybody_hears_why_there_is_no_core() {
        let opening = Opening::new(|_| Err(Error::new(Code::Locked)));
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
        let opening = Opening::new(move |_| App::open(Wish::of(&path)).map(Arc::new));
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

    /// Opens to be read at first, as where the disk is full, and to write from then on.
    fn read_at_first(path: std::path::PathBuf) -> Opening {
        let first = std::sync::atomic::AtomicBool::new(true);
        Opening::new(move |_| {
            let mode = match first.swap(false, Ordering::Relaxed) {
                true => Mode::Read(Code::DiskFull),
                false => Mode::Write,
            };
            let wish = Wish {
                mode,
                ..Wish::of(&path)
            };
            App::open(wish).map(Arc::new)
        })
    }

    #[test]
    fn whoever_is_here_when_writing_becomes_possible_stays_in_their_turn() {
        let folder = tempfile::tempdir().unwrap();
        let made = App::open(Wish::of(folder.path())).unwrap();
        let does = |app: &App, name: &str, ask: serde_json::Value| -> serde_json::Value {
            let answer = huddle_core::api::call(app, name, &ask.to_string()).unwrap();
            serde_json::from_str(&answer).unwrap()
        };
        let team = json!({"name": "Sol", "place": "hotel", "zone": "UTC", "remind_minutes": null});
        does(&made, "team_save", team);
        let who = json!({
            "id": null, "name": "Ana", "say_as": "", "job": "", "shift_id": null, "started_on": null,
            "birthday": null, "wish": "public", "leave_from": null, "leave_until": null, "left_on": null,
        });
        let ana = does(&made, "person_save", who)["id"].clone();
        drop(made);
        let opening = read_at_first(folder.path().to_path_buf());
        opening.open();
        let core = opening.wait().unwrap();
        let before = does(&core, "here_enter", json!({"person_id": ana, "pin": null}));
        drop(core);
        assert!(opening.write_again());
        let core = opening.wait().unwrap();
        assert_eq!(core.store().refusal(), None);
        let after = does(&core, "here_show", json!({}));
        assert_eq!(
            (&after["person"], &after["turn"]),
            (&before["person"], &before["turn"])
        );
    }

    #[test]
    fn data_that_somebody_else_writes_by_now_are_not_read_on() {
        let folder = tempfile::tempdir().unwrap();
        drop(App::open(Wish::of(folder.path())).unwrap());
        let opening = read_at_first(folder.path().to_path_buf());
        opening.open();
        assert!(opening.wait().is_ok());
        let other = App::open(Wish::of(folder.path())).unwrap();
        assert!(opening.write_again());
        assert_eq!(opening.wait().err().unwrap().code, Code::Locked);
        drop(other);
    }

    #[test]
    fn damage_that_cannot_be_mended_is_set_aside_and_work_goes_on_with_the_copy() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_path_buf();
        let opening = Opening::new(move |care| {
            let wish = Wish {
                care,
                ..Wish::of(&path)
            };
            App::open(wish).map(Arc::new)
        });
        opening.open();
        let core = opening.wait().unwrap();
        let team = r#"{"name":"Sol","place":"hotel","zone":"UTC","remind_minutes":null}"#;
        huddle_core::api::call(&core, "team_save", team).unwrap();
        assert!(huddle_core::store::keep::when_due(&core).unwrap());
        let file = core.store().path().to_path_buf();
        drop(core);
        // What the readers have seen already they may answer from memory: it is the disk that is damaged.
        let other = rusqlite::Connection::open(&file).unwrap();
        let sql = "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'role';";
        other.execute_batch(sql).unwrap();
        drop(other);
        opening.heal(opening.wait().unwrap()).unwrap();
        let core = opening.wait().unwrap();
        let told = huddle_core::api::call(&core, "damage_show", "{}").unwrap();
        assert!(told.contains("copy_at"), "{told}");
        assert!(folder.path().join("damaged").is_dir());
    }

    #[test]
    fn a_panic_is_a_fault_with_its_words_and_not_an_end() {
        let opening = Opening::new(|_| panic!("the {} broke", "mill"));
        opening.open();
        let fault = opening.wait().err().unwrap();
        assert_eq!((fault.code, fault.facts.len()), (Code::Bug, 1));
    }
}
