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
    lies: Mutex<Lies>,
    busy: AtomicBool,
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

/// The file, and how many were put there so far: its number.
#[derive(Default)]
struct Lies {
    number: u64,
    path: Option<PathBuf>,
}

/// A reading that goes on; it ends when this is dropped.
pub struct Reading<'a> {
    desk: &'a Desk,
    path: PathBuf,
}

impl Desk {
    /// Puts a file on the desk; gives its number, by which whoever reads it says which file they mean.
    pub fn put(&self, path: PathBuf) -> u64 {
        let mut lies = self.lies();
        lies.number += 1;
        lies.path = Some(path);
        // A word to end a reading of the one before is none to end this one's; one that goes on still hears it.
        if !self.busy.load(Ordering::Acquire) {
            self.cancelled.store(false, Ordering::Release);
        }
        lies.number
    }

    /// Begins a reading. Refuses with `NotFound` where no file was chosen, with `ChangedSince` where another one was chosen since,
    /// and with `Locked` while another reading goes on. A word to end it that came before it began counts.
    pub fn begin(&self, file: u64) -> Result<Reading<'_>> {
        let lies = self.lies();
        let path = lies.path.clone();
        let path = path.ok_or_else(|| Error::new(Code::NotFound).at("file"))?;
        if lies.number != file {
            return Err(Error::new(Code::ChangedSince).at("file"));
        }
        if self.busy.swap(true, Ordering::AcqRel) {
            return Err(Error::new(Code::Locked).at("file"));
        }
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

    /// Ends the reading that goes on, or else the next one.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Release);
    }

    fn lies(&self) -> MutexGuard<'_, Lies> {
        self.lies.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reading<'_> {
    /// Hands each record over, without the one that names the columns. Refuses with `Cancelled` once somebody ends it.
    pub fn each(&self, header: bool, mut take: impl FnMut(Line) -> Result<()>) -> Result<()> {
        self.still()?;
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
        self.desk.cancelled.store(false, Ordering::Release);
        self.desk.busy.store(false, Ordering::Release);
    }
}
