//! What a store is opened for, and how closely its database is looked at first.
//!
//! Surprising: to look and to be unable to write are two things. Whoever only looks counts no wrong PIN; a window that
//! cannot write tries none.

use crate::error::Code;

/// Whether a store is opened to write, which takes the folder's lock, or to read beside whoever writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Take the lock, migrate, write.
    Write,
    /// Look only, by whoever wants no more than that; the file must exist and be of this version.
    Look,
    /// The same by whoever cannot write because of this, and is refused with it.
    Read(Code),
}

impl Mode {
    /// Why nothing can be written in this mode.
    pub(super) fn refusal(self) -> Option<Code> {
        match self {
            Mode::Write => None,
            Mode::Look => Some(Code::ReadOnly),
            Mode::Read(why) => Some(why),
        }
    }
}

/// How closely a database is looked at before it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Care {
    /// Enough to open it; the rest is looked at once the first screen is painted.
    #[default]
    Usual,
    /// All of it, because something of it was found to be damaged.
    Full,
}
