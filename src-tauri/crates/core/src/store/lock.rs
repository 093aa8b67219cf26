//! A lock file beside the database: who holds it may write. The system lets go of it when the program ends, however
//! it ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::disk;
use crate::error::{Code, Error, Result};

/// Characters of a mark; longer ones there are none.
const MARK: usize = 160;

/// The right to write to a data folder.
pub struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock of the folder that holds `database`, making the folder where it is missing.
    pub fn take(database: &Path) -> Result<Lock> {
        if let Some(folder) = database.parent() {
            disk::make_folder(folder)?;
        }
        let path = database.with_extension("lock");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|e| Error::file(&e, &path))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { file, path }),
            Err(TryLockError::WouldBlock) => {
                Err(Error::new(Code::Locked).with("path", path.display().to_string()))
            }
            Err(TryLockError::Error(error)) => Err(Error::file(&error, &path)),
        }
    }

    /// Writes which files are open into it, for the next start; it is on the disk when this returns.
    ///
    /// In one piece over the mark before it: a kill in between would leave none, and the next start would take the log of
    /// another file for the database's own.
    pub fn mark(&self, mark: &str) -> Result<()> {
        let mut file = &self.file;
        let line = format!("{mark:<MARK$}\n");
        file.rewind()
            .and_then(|()| file.write_all(line.as_bytes()))
            .map_err(|e| Error::file(&e, &self.path))?;
        disk::sync_open(file, &self.path)
    }
}

impl Drop for Lock {
    /// Lets go by a word to the system: closing the file is not enough while a program that this one is just starting still has
    /// it too, between its beginning and its first instruction.
    fn drop(&mut self) {
        // Where the system does not take the word, closing the file does it a moment later.
        let _ = self.file.unlock();
    }
}

/// Whether the program ever had a database open in the folder of `database`: only then is there a mark.
pub fn was_here(database: &Path) -> bool {
    let lock = std::fs::metadata(database.with_extension("lock"));
    lock.is_ok_and(|lock| lock.len() > 0)
}

/// Whether somebody holds the lock of the folder that holds `database`.
pub fn is_held(database: &Path) -> bool {
    let file = File::open(database.with_extension("lock"));
    file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

#[cfg(test)]
mod tests {
    //! Who holds the lock, and until when.

    use super::Lock;

    #[test]
    fn a_lock_let_go_is_free_though_a_copy_of_its_file_is_still_open() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("huddle.db");
        let lock = Lock::take(&database).unwrap();
        // What a program that is being started holds for a moment.
        let copy = lock.file.try_clone().unwrap();
        assert!(Lock::take(&database).is_err());
        drop(lock);
        assert!(Lock::take(&database).is_ok());
        drop(copy);
    }
}
