//! What every command receives: the store, the clock, the ids, who is here, and the desktop around it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use crate::access::Access;
use crate::error::Result;
use crate::here::{self, now};
use crate::host::Host;
use crate::huddle::run;
use crate::id::{Ids, PersonId, SystemIds};
use crate::store::{Entity, Mode, Op, Read, Store, Tx, keep};
use crate::time::{At, Clock, SystemClock};

/// Who uses this window, since when.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who said that they are here.
    pub person: Option<PersonId>,
    /// What they may do. Everything, until somebody sets PINs.
    pub access: Access,
    /// From the start of the program, or the last change of person, on: undo reaches no further back.
    pub sitting: String,
    /// Whether they entered their PIN just now; always, where there are none.
    pub fresh: bool,
}

/// What an app is opened with.
pub struct Opening {
    /// The data folder.
    pub data_dir: PathBuf,
    /// To write or only to read.
    pub mode: Mode,
    /// Where the time comes from.
    pub clock: Arc<dyn Clock>,
    /// Where ids come from.
    pub ids: Arc<dyn Ids>,
    /// The desktop's dialogs.
    pub host: Arc<dyn Host>,
    /// The computer's time zone, by its IANA name, offered to a new team.
    pub zone: String,
    /// Whether this is the made-up example team.
    pub demo: bool,
}

impl Opening {
    /// The data of `data_dir`, to write, with the computer's clock and chance and no desktop.
    pub fn of(data_dir: impl Into<PathBuf>) -> Opening {
        Opening {
            data_dir: data_dir.into(),
            mode: Mode::Write,
            clock: Arc::new(SystemClock),
            ids: Arc::new(SystemIds::default()),
            host: Arc::new(crate::host::NoHost),
            zone: "UTC".to_owned(),
            demo: false,
        }
    }
}

type Listener = Box<dyn Fn(&BTreeSet<Entity>) + Send + Sync>;

/// The open program.
pub struct App {
    store: Store,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    /// Who is here.
    pub(crate) here: now::Now,
    listener: Mutex<Option<Listener>>,
    /// The copies that the program keeps by itself, as far as this sitting knows.
    pub(crate) kept: keep::Attempts,
    /// The desktop's dialogs.
    pub host: Arc<dyn Host>,
    /// The data folder.
    pub data_dir: PathBuf,
    /// The computer's time zone.
    pub zone: String,
    /// Whether this is the made-up example team.
    pub demo: bool,
}

impl App {
    /// Opens the data; see [`Store::open`] for what it refuses.
    pub fn open(opening: Opening) -> Result<App> {
        let Opening {
            data_dir,
            mode,
            clock,
            ids,
            host,
            zone,
            demo,
        } = opening;
        let now = clock.now();
        let store = Store::open(&data_dir, mode, now, &*ids)?;
        let sitting = ids.next(now).to_string();
        let nobody = Session {
            person: None,
            access: Access::Anyone,
            sitting: sitting.clone(),
            fresh: false,
        };
        let pins = store.read(now, &nobody, here::pin::are_on)?;
        let moment = now::Moment {
            at: now,
            steady: clock.steady(),
        };
        let (here, listener) = (now::Now::new(pins, sitting, moment), Mutex::new(None));
        let app = App {
            store,
            clock,
            ids,
            here,
            listener,
            kept: keep::Attempts::default(),
            host,
            data_dir,
            zone,
            demo,
        };
        if mode == Mode::Write {
            app.write(
                Op {
                    name: "start",
                    undoable: false,
                    undoes: None,
                },
                run::pause_after_crash,
            )?;
        }
        Ok(app)
    }

    /// Now.
    pub fn now(&self) -> At {
        self.clock.now()
    }

    /// Now, by both clocks.
    pub(crate) fn moment(&self) -> now::Moment {
        now::Moment {
            at: self.now(),
            steady: self.clock.steady(),
        }
    }

    /// Bytes that nobody can guess.
    pub(crate) fn secret(&self) -> Result<[u8; 32]> {
        self.ids.secret()
    }

    /// The name of a new sitting.
    pub(crate) fn new_sitting(&self) -> String {
        self.ids.next(self.now()).to_string()
    }

    /// Who is here.
    pub fn session(&self) -> Session {
        self.here.session(self.moment())
    }

    /// Says who is here and what they may do, whatever PINs there are: for tests.
    pub fn set_session(&self, person: Option<PersonId>, access: Access) {
        self.here.set(person, access);
    }

    /// Calls `listener` after each commit with the entities that it touched; one listener, the last one set.
    pub fn on_change(&self, listener: impl Fn(&BTreeSet<Entity>) + Send + Sync + 'static) {
        *self.listener.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(listener));
    }

    /// Runs `f` on one consistent view of the data.
    pub fn read<T>(&self, f: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        self.store.read(self.now(), &self.session(), f)
    }

    /// Runs `f` in one write transaction; on a refusal nothing was written.
    pub fn write<T>(&self, op: Op<'_>, f: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let (answer, touched) =
            self.store
                .write(self.now(), &self.session(), &*self.ids, op, |tx| {
                    let answer = f(tx)?;
                    here::guard(tx)?;
                    Ok(answer)
                })?;
        if touched.contains(&Entity::Person) || touched.contains(&Entity::Pin) {
            here::settle(self);
        }
        self.tell(&touched);
        Ok(answer)
    }

    /// Tells the listener what was touched.
    pub(crate) fn tell(&self, touched: &BTreeSet<Entity>) {
        if !touched.is_empty()
            && let Some(listener) = &*self.listener.lock().unwrap_or_else(PoisonError::into_inner)
        {
            listener(touched);
        }
    }

    /// The open database.
    pub fn store(&self) -> &Store {
        &self.store
    }
}
