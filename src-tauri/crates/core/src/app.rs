//! What every command receives: the store, the clock, the ids, who is here, and the desktop around it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use crate::access::Access;
use crate::error::{Code, Error, Result};
use crate::fault::{self, Bug};
use crate::here::{self, asking, now};
use crate::host::Host;
use crate::huddle::run;
use crate::id::{Ids, PersonId, SystemIds};
use crate::recognition::history::Desk;
use crate::settings::damage;
use crate::store::{Care, Entity, Mode, Op, Read, Repaired, Store, Tx, keep, replaced};
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
    /// Who is here.
    pub(crate) here: now::Now,
    listener: Mutex<Option<Listener>>,
    /// The copies that the program keeps by itself, as far as this sitting knows.
    pub(crate) kept: keep::Attempts,
    /// The list of what the team already had that is being read.
    pub(crate) desk: Desk,
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
            desk: Desk::default(),
            host,
            data_dir,
            zone,
            demo,
        };
        if mode == Mode::Write {
            app.write(Op::fixed("start"), run::pause_after_crash)?;
            if fault::sown(Bug::PinTriesInMemory) {
                app.write(Op::fixed("pin_try"), here::tries::forget)?;
            }
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

    /// Who asks: whoever was here when the call that is under way came in; outside of one, whoever is here.
    pub fn session(&self) -> Session {
        asking::session().unwrap_or_else(|| self.here.session(self.moment()).0)
    }

    /// Lets the person pick in a dialog. Refuses where they pick nothing, and where the dialog outlasted their turn.
    pub fn picked(&self, pick: impl FnOnce(&dyn Host) -> Option<PathBuf>) -> Result<PathBuf> {
        let picked = pick(&*self.host).ok_or_else(|| Error::new(Code::Cancelled))?;
        asking::still(self, true)?;
        Ok(picked)
    }

    /// Says who is here and what they may do, whatever PINs there are: for tests.
    pub fn set_session(&self, person: Option<PersonId>, access: Access) {
        self.here.set(person, access);
    }

    /// Says whether the PIN of whoever is here was entered just now: for tests.
    pub fn set_proved(&self, proved: bool) {
        self.here.set_proved(proved.then(|| self.moment()));
    }

    /// Calls `listener` after each commit with the entities that it touched; one listener, the last one set.
    pub fn on_change(&self, listener: impl Fn(&BTreeSet<Entity>) + Send + Sync + 'static) {
        *self.listener.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(listener));
    }

    /// Runs `f` on one consistent view of the data.
    pub fn read<T>(&self, f: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        self.store.read(self.now(), &self.session(), f)
    }

    /// Runs `f` on one consistent view of the data, with an index in memory; see `Store::search`.
    pub fn search<T>(&self, f: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        self.store.search(self.now(), &self.session(), f)
    }

    /// Runs `f` in one write transaction; on a refusal nothing was written. It refuses where the turn of whoever asked is over.
    pub fn write<T>(&self, op: Op<'_>, f: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        // Not the PIN once more: a copy that is made first may take longer than that opens anything.
        asking::still(self, false)?;
        let (answer, touched) =
            self.store
                .write(self.now(), &self.session(), &*self.ids, op, |tx| {
                    // While it waited for another write, somebody else may have come.
                    asking::in_turn(self)?;
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

    /// Looks at all of the data, and mends what is damaged; what was mended is told on the screen.
    ///
    /// Refuses with `Damaged` where the file must be set aside, which opening it again with [`Care::Full`] does, and as
    /// [`rescue`](Self::rescue).
    pub fn heal(&self) -> Result<()> {
        self.rescue()?;
        let repaired = self.store.heal(&keep::paths(self).unwrap_or_default())?;
        if repaired == Repaired::default() {
            return Ok(());
        }
        let op = Op::fixed("heal");
        self.write(op, |tx| damage::was_repaired(tx, repaired))?;
        // What the pages show may be what was damaged.
        self.all_changed();
        Ok(())
    }

    /// Keeps as a copy what is open, where another file has taken its place; see [`replaced::rescue`] for what it refuses.
    pub fn rescue(&self) -> Result<()> {
        replaced::rescue(self)
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
