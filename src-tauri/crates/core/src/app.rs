//! What every command receives: the store, the clock, the ids, who is here, and the desktop around it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::access::Access;
use crate::error::Result;
use crate::host::Host;
use crate::huddle::run;
use crate::id::{Ids, PersonId, SystemIds};
use crate::settings::damage;
use crate::store::{Care, Entity, Mode, Op, Read, Repaired, Store, Tx, keep};
use crate::time::{At, Clock, SystemClock};

/// Who uses this window, since when.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who said that they are here.
    pub person: Option<PersonId>,
    /// What they may do. Everything, until somebody sets PINs.
    pub access: Access,
    /// From the start of the program to its end: undo reaches no further back.
    pub sitting: String,
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
    /// How closely the database is looked at first.
    pub care: Care,
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
            care: Care::Usual,
        }
    }
}

type Listener = Box<dyn Fn(&BTreeSet<Entity>) + Send + Sync>;

/// The open program.
pub struct App {
    store: Store,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    session: RwLock<Session>,
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
            care,
        } = opening;
        let now = clock.now();
        let store = Store::open(&data_dir, mode, care, now, &*ids)?;
        let session = Session {
            person: None,
            access: Access::Manager,
            sitting: ids.next(now).to_string(),
        };
        let (session, listener) = (RwLock::new(session), Mutex::new(None));
        let app = App {
            store,
            clock,
            ids,
            session,
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

    /// Who is here.
    pub fn session(&self) -> Session {
        self.session
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Says who is here and what they may do.
    pub fn set_session(&self, person: Option<PersonId>, access: Access) {
        let mut session = self.session.write().unwrap_or_else(PoisonError::into_inner);
        session.person = person;
        session.access = access;
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
        let (answer, touched) = self
            .store
            .write(self.now(), &self.session(), &*self.ids, op, f)?;
        self.tell(&touched);
        Ok(answer)
    }

    fn tell(&self, touched: &BTreeSet<Entity>) {
        if !touched.is_empty()
            && let Some(listener) = &*self.listener.lock().unwrap_or_else(PoisonError::into_inner)
        {
            listener(touched);
        }
    }

    /// Looks at all of the data, and mends what is damaged; what was mended is told on the screen.
    ///
    /// Refuses with `Damaged` where the file must be set aside: opening it again with [`Care::Full`] does that.
    pub fn heal(&self) -> Result<()> {
        let repaired = self.store.heal(&keep::paths(self)?)?;
        if repaired == Repaired::default() {
            return Ok(());
        }
        let op = Op {
            name: "heal",
            undoable: false,
            undoes: None,
        };
        self.write(op, |tx| damage::was_repaired(tx, repaired))?;
        // What the pages show may be what was damaged.
        self.all_changed();
        Ok(())
    }

    /// Tells the listener that everything may be another.
    pub fn all_changed(&self) {
        self.tell(&Entity::ALL.iter().copied().collect());
    }

    /// The open database.
    pub fn store(&self) -> &Store {
        &self.store
    }
}
