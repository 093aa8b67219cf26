//! Where the tests of durability reach into the core: each step on the disk that SQLite does not take for us, and bugs
//! that can be sown to prove that those tests would find them.
//!
//! Without the feature `faults`, which no release has, all of it is nothing: a step always goes on, and no bug is there.

use std::io;
use std::path::Path;

/// A step on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// The contents of a file reach the disk.
    Sync(&'a Path),
    /// The names in a folder reach the disk.
    SyncFolder(&'a Path),
    /// A file gets another name.
    Rename(&'a Path, &'a Path),
    /// A file goes.
    Remove(&'a Path),
}

macro_rules! bugs {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Mistakes that the tests must find when they are made on purpose.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[cfg_attr(not(feature = "faults"), expect(dead_code, reason = "sown by tests alone"))]
        pub enum Bug { $($(#[$doc])* $name,)* }

        #[cfg(feature = "faults")]
        impl Bug {
            /// All of them.
            pub const ALL: &[Bug] = &[$(Bug::$name),*];
        }
    };
}

bugs! {
    /// A write is answered before it is committed.
    AcknowledgedBeforeCommit,
    /// What is committed is not synced.
    SynchronousOff,
    /// What is committed is synced at the next checkpoint only.
    SynchronousNormal,
    /// A row is written beside the write door.
    OutsideTheDoor,
    /// A migration is no transaction.
    MigrationInPieces,
    /// A copy is made of the file alone, and taken as it is.
    CopyWithoutLog,
    /// A copy is not opened again before it counts.
    CopyNotReopened,
    /// The folder is not synced after a file got its name.
    FolderNotSynced,
    /// That the disk is full is passed over.
    DiskFullIgnored,
    /// One command lets everybody in.
    AccessNotChecked,
    /// A reminder is recorded after it was shown.
    ReminderRecordedLate,
    /// Undo does not ask whether the person may do what it takes back.
    UndoWithoutAccess,
    /// Wrong PINs are counted in memory: a start forgets them.
    PinTriesInMemory,
}

#[cfg(not(feature = "faults"))]
mod none {
    use super::{Bug, Step, io};

    /// Tells that a step is about to be taken; an error takes its place.
    pub(crate) fn before(_: Step<'_>) -> io::Result<()> {
        Ok(())
    }

    /// Whether this bug was sown.
    pub(crate) const fn sown(_: Bug) -> bool {
        false
    }

    /// Whether a sown bug answers this operation before it is committed.
    pub(crate) const fn late(_: &str) -> bool {
        false
    }

    /// What a sown bug lowers `synchronous` to.
    pub(crate) const fn synchronous() -> Option<&'static str> {
        None
    }

    /// The memory in KiB that the hash of a secret takes.
    pub(crate) const fn memory(usual: u32) -> u32 {
        usual
    }
}

#[cfg(not(feature = "faults"))]
pub(crate) use none::{before, late, memory, sown, synchronous};

#[cfg(feature = "faults")]
mod some {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{Mutex, PoisonError};

    use super::{Bug, Step, io};

    type Hook = Box<dyn FnMut(Step<'_>) -> io::Result<()> + Send>;

    static HOOK: Mutex<Option<Hook>> = Mutex::new(None);
    static SOWN: Mutex<Option<Bug>> = Mutex::new(None);
    static HASTE: AtomicBool = AtomicBool::new(false);

    /// From now on each step is told to `hook` before it is taken; an error takes its place.
    pub fn on_step(hook: impl FnMut(Step<'_>) -> io::Result<()> + Send + 'static) {
        *HOOK.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(hook));
    }

    /// Sows a bug, or none.
    pub fn sow(bug: Option<Bug>) {
        *SOWN.lock().unwrap_or_else(PoisonError::into_inner) = bug;
    }

    /// From now on the hash of a secret costs next to nothing: tests make thousands.
    pub fn hash_in_haste() {
        HASTE.store(true, Ordering::Relaxed);
    }

    pub(crate) fn memory(usual: u32) -> u32 {
        /// The least that argon2 takes.
        const LEAST: u32 = 8;
        if HASTE.load(Ordering::Relaxed) {
            LEAST
        } else {
            usual
        }
    }

    pub(crate) fn before(step: Step<'_>) -> io::Result<()> {
        match &mut *HOOK.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(hook) => hook(step),
            None => Ok(()),
        }
    }

    pub(crate) fn sown(bug: Bug) -> bool {
        *SOWN.lock().unwrap_or_else(PoisonError::into_inner) == Some(bug)
    }

    pub(crate) fn late(operation: &str) -> bool {
        sown(Bug::AcknowledgedBeforeCommit)
            || (operation == "reminder_due" && sown(Bug::ReminderRecordedLate))
    }

    pub(crate) fn synchronous() -> Option<&'static str> {
        if sown(Bug::SynchronousOff) {
            Some("OFF")
        } else {
            sown(Bug::SynchronousNormal).then_some("NORMAL")
        }
    }
}

#[cfg(feature = "faults")]
pub(crate) use some::{before, late, memory, sown, synchronous};
#[cfg(feature = "faults")]
pub use some::{hash_in_haste, on_step, sow};
