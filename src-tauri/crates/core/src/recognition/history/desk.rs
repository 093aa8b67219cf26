//! The file that lies on the desk: chosen by a person, read more than once, and put away when another is chosen. One reading at a
//! time, which can be watched and ended from another call.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::HistoryProgress;
use super::lines::{Line, Lines};
use crate::error::{Code, Error, Result};

/// The file and how far its reading has come.
#[derive(Default)]
pub struct Desk {
    path: Mutex<Option<PathBuf>>,
    busy: AtomicBool,
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

/// A reading that goes on; it ends when this is dropped.
pub struct Reading<'a> {
    desk: &'a Desk,
    path: PathBuf,
}

impl Desk {
    /// Puts a file on the desk.
    pub fn put(&self, path: PathBuf) {
        *self.path() = Some(path);
    }

    /// Begins a reading. Refuses with `NotFound` where no file was chosen, and with `Locked` while another goes on.
    pub fn begin(&self) -> Result<Reading<'_>> {
        let path = self.path().clone();
        let path = path.ok_or_else(|| Error::new(Code::NotFound).at("file"))?;
        if self.busy.swap(true, Ordering::AcqRel) {
            return Err(Error::new(Code::Locked).at("file"));
        }
        self.cancelled.store(false, Ordering::Release);
        self.done.store(0, Ordering::Relaxed);
        self.total.store(0, Ordering::Relaxed);
        Ok(Reading { desk: self, path })
    }

    /// How far it has come; none where nothing is read.
    pub fn progress(&self) -> Option<HistoryProgress> {
        self.busy.load(Ordering::Acquire).then(|| HistoryProgress {
            done: self.done.load(Ordering::Relaxed),
            total: self.total.load(Ordering::Relaxed),
        })
    }

    /// Ends the reading that goes on.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Release);
    }

    fn path(&self) -> MutexGuard<'_, Option<PathBuf>> {
        self.path.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reading<'_> {
    /// Hands each record over, without the one that names the columns. Refuses with `Cancelled` once somebody ends it.
    pub fn each(&self, header: bool, mut take: impl FnMut(Line) -> Result<()>) -> Result<()> {
        let mut lines = Lines::open(&self.path)?;
        self.desk.total.store(lines.length, Ordering::Relaxed);
        if header {
            lines.next_line()?;
        }
        while let Some(line) = lines.next_line()? {
            self.still()?;
            self.desk.done.store(lines.done(), Ordering::Relaxed);
            take(line)?;
        }
        Ok(())
    }

    /// Refuses with `Cancelled` once somebody has ended it.
    pub fn still(&self) -> Result<()> {
        match self.desk.cancelled.load(Ordering::Acquire) {
            true => Err(Error::new(Code::Cancelled)),
            false => Ok(()),
        }
    }
}

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        self.desk.busy.store(false, Ordering::Release);
    }
}
