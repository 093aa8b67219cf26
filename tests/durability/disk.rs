//! What happens on the disk while the core runs in this process, in order: SQLite's own writes and syncs, heard by the
//! shim of its file layer, and the steps that the core tells. Faults are put in their way here too.
//!
//! One list for the process, as there is one disk; a measure that needs it runs alone in its process. It refuses to
//! judge: what a crash leaves of such a list is `crash.rs`. Surprising: marks of the measure stand in the same list, so
//! that what was acknowledged before a moment is known to the event.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use huddle_core::fault::{self, Step};

use crate::shim;

/// Something that happened on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A file was made.
    Make(PathBuf),
    /// What a file holds that the core wrote without SQLite, as it is when it is to reach the disk.
    Whole(PathBuf, Vec<u8>),
    /// Bytes were written at a place.
    Write(PathBuf, u64, Vec<u8>),
    /// A file was cut, or made longer, to this length.
    Cut(PathBuf, u64),
    /// The contents of a file reached the disk.
    Sync(PathBuf),
    /// The names of a folder reached the disk.
    SyncFolder(PathBuf),
    /// A file got another name.
    Rename(PathBuf, PathBuf),
    /// A file went.
    Remove(PathBuf),
    /// The measure had an answer in its hands.
    Acknowledged,
}

/// What a fault does to the step that it meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no room.
    Full,
    /// Writing fails.
    Write,
    /// Syncing fails.
    Sync,
    /// Reading fails.
    Read,
    /// What is written is not what arrives, and nothing says so.
    Garble,
}

/// A fault that waits for its step.
#[derive(Debug, Clone)]
pub struct Trap {
    /// What it does.
    pub fault: Fault,
    /// How many steps that it could meet are let through first.
    pub after: usize,
    /// Whether it stays, or meets one step only.
    pub stays: bool,
    /// It meets only files whose names end so.
    pub ending: &'static str,
}

#[derive(Default)]
struct Disk {
    events: Option<Vec<Event>>,
    trap: Option<Trap>,
    met: usize,
}

static DISK: Mutex<Disk> = Mutex::new(Disk {
    events: None,
    trap: None,
    met: 0,
});

fn disk() -> MutexGuard<'static, Disk> {
    DISK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on every connection of this process, and every step of the core, is heard.
pub fn listen() -> anyhow::Result<()> {
    shim::install()?;
    fault::on_step(|step| {
        let (kind, path) = match step {
            Step::Sync(path) | Step::SyncFolder(path) => (Fault::Sync, path),
            Step::Rename(_, path) | Step::Remove(path) => (Fault::Write, path),
        };
        if let Some(fault) = meets(kind, path) {
            let kind = match fault {
                Fault::Full => io::ErrorKind::StorageFull,
                _ => io::ErrorKind::Other,
            };
            return Err(io::Error::from(kind));
        }
        if let Step::Sync(path) = step
            && disk().events.is_some()
        {
            tell(Event::Whole(path.to_owned(), std::fs::read(path)?));
        }
        tell(match step {
            Step::Sync(path) => Event::Sync(path.to_owned()),
            Step::SyncFolder(path) => Event::SyncFolder(path.to_owned()),
            Step::Rename(from, to) => Event::Rename(from.to_owned(), to.to_owned()),
            Step::Remove(path) => Event::Remove(path.to_owned()),
        });
        Ok(())
    });
    Ok(())
}

/// Begins a new list.
pub fn record() {
    disk().events = Some(Vec::new());
}

/// Ends the list and gives it.
pub fn recorded() -> Vec<Event> {
    disk().events.take().unwrap_or_default()
}

/// Adds to the list, where there is one.
pub fn tell(event: Event) {
    if let Some(events) = &mut disk().events {
        events.push(event);
    }
}

/// Sets a trap, or takes it away; gives how many steps the last one could have met.
pub fn set(trap: Option<Trap>) -> usize {
    let mut disk = disk();
    disk.trap = trap;
    std::mem::take(&mut disk.met)
}

/// Whether the trap catches a step of this kind.
pub fn meets(kind: Fault, path: &Path) -> Option<Fault> {
    let mut disk = disk();
    let Trap {
        fault,
        after,
        stays,
        ending,
    } = disk.trap.clone()?;
    let writes = matches!(fault, Fault::Full | Fault::Garble) && kind == Fault::Write;
    if !(fault == kind || writes) || !path.to_string_lossy().ends_with(ending) {
        return None;
    }
    disk.met += 1;
    let caught = disk.met == after + 1 || (stays && disk.met > after);
    caught.then_some(fault)
}
