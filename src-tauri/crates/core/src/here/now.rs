//! Who is here now, in memory: it belongs to the program, not to a window, and ends with it.
//!
//! Surprising: how long ago something was, is the larger of what the clock on the wall says and what the steady one says.
//! One can be set back, the other stands still while the computer sleeps.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::access::Access;
use crate::app::{App, Session};
use crate::id::PersonId;
use crate::store::Entity;
use crate::time::At;

/// How long an entered PIN opens what asks for it again, in seconds.
const FRESH_SECONDS: i64 = 2 * 60;

/// The turns of this process, all in all: where damaged data are opened anew, a page that saw an earlier one must follow.
static TURNS: AtomicU64 = AtomicU64::new(0);

fn next_turn() -> u64 {
    TURNS.fetch_add(1, Ordering::Relaxed)
}

/// A moment by both clocks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    /// By the one on the wall.
    pub at: At,
    /// By the one that nobody can set, in milliseconds.
    pub steady: i64,
}

impl Moment {
    /// Seconds from `earlier` to this, by the clock that says more.
    pub fn seconds_since(self, earlier: Moment) -> i64 {
        let steady = (self.steady - earlier.steady) / 1000;
        self.at.seconds_since(earlier.at).max(steady)
    }
}

/// Who is here now.
pub(crate) struct Now {
    state: Mutex<State>,
    /// One PIN is looked at at a time, so that no two tries count as one.
    pub checking: Mutex<()>,
}

struct State {
    person: Option<PersonId>,
    access: Access,
    sitting: String,
    turn: u64,
    pins: bool,
    proved: Option<Moment>,
    active: Moment,
    /// When each wait ends, by the steady clock.
    waits: BTreeMap<String, i64>,
}

impl Now {
    /// Nobody, at the start of the program.
    pub fn new(pins: bool, sitting: String, active: Moment) -> Now {
        let access = if pins {
            Access::Anyone
        } else {
            Access::Manager
        };
        Now {
            state: Mutex::new(State {
                person: None,
                access,
                sitting,
                turn: next_turn(),
                pins,
                proved: None,
                active,
                waits: BTreeMap::new(),
            }),
            checking: Mutex::new(()),
        }
    }

    /// The session as a command sees it, and its turn.
    pub fn session(&self, now: Moment) -> (Session, u64) {
        let state = self.state();
        let lately = |proved: Moment| now.seconds_since(proved) <= FRESH_SECONDS;
        let session = Session {
            person: state.person,
            access: state.access,
            sitting: state.sitting.clone(),
            fresh: !state.pins || state.proved.is_some_and(lately),
        };
        (session, state.turn)
    }

    /// Puts a session in place, for tests.
    pub fn set(&self, person: Option<PersonId>, access: Access) {
        let mut state = self.state();
        state.person = person;
        state.access = access;
    }

    /// Says whether the PIN was entered just now, for tests.
    pub fn set_proved(&self, now: Option<Moment>) {
        self.state().proved = now;
    }

    /// Which change of person this is.
    pub fn turn(&self) -> u64 {
        self.state().turn
    }

    /// When somebody last did something.
    pub fn active(&self) -> Moment {
        self.state().active
    }

    /// The turn goes on that was before these data were opened anew.
    pub fn goes_on(&self, turn: u64, active: Moment) {
        let mut state = self.state();
        state.turn = turn;
        state.active = active;
    }

    /// Who is here, and whether they entered their PIN.
    pub fn who(&self) -> (Option<PersonId>, bool) {
        let state = self.state();
        (state.person, state.proved.is_some())
    }

    /// Somebody else is here, in a sitting of their own: undo does not reach what was done before.
    pub fn begin(&self, person: Option<PersonId>, access: Access, proved: bool, app: &App) {
        let (moment, sitting) = (app.moment(), app.new_sitting());
        let mut state = self.state();
        state.person = person;
        state.access = access;
        state.sitting = sitting;
        state.turn = next_turn();
        state.proved = proved.then_some(moment);
        state.active = moment;
        drop(state);
        app.tell(&BTreeSet::from([Entity::Pin]));
    }

    /// After a commit that touched people or PINs.
    pub fn settle(&self, pins: bool, access: Access) {
        let mut state = self.state();
        state.pins = pins;
        state.access = state.access.min(access);
    }

    /// A key was pressed.
    pub fn is_active(&self, now: Moment) {
        self.state().active = now;
    }

    /// Whoever is here entered their PIN just now.
    pub fn is_proved(&self, now: Moment) {
        let mut state = self.state();
        state.proved = Some(now);
        state.active = now;
    }

    /// Seconds since the last key of somebody whom the program locks out; none where it locks nobody out.
    pub fn idle(&self, now: Moment) -> Option<i64> {
        let state = self.state();
        (state.pins && state.person.is_some()).then(|| now.seconds_since(state.active))
    }

    /// When the wait of `id` ends by the steady clock; the first look in this sitting says when, by `end`.
    pub fn wait_until(&self, id: &str, end: impl FnOnce() -> i64) -> i64 {
        *self.state().waits.entry(id.to_owned()).or_insert_with(end)
    }

    /// Sets or ends the wait of `id`.
    pub fn set_wait(&self, id: &str, end: Option<i64>) {
        let mut state = self.state();
        match end {
            Some(end) => state.waits.insert(id.to_owned(), end),
            None => state.waits.remove(id),
        };
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
