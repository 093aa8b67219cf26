//! What SQLite does not do for us on the disk: whole files get their names, and names reach the disk.
//!
//! A file stands under its name only once it is whole: it is written beside it as `<name>.<process>.part`, and takes its
//! place by renaming. A program that is killed leaves the half; [`remove_halves`] knows it by its name. Nothing else in the
//! core renames, removes or syncs a file. Surprising: a name is only safe once the folder that holds it is synced too.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::error::{Code, Error, Result};
use crate::fault::{self, Bug, Step};
use crate::time::At;

/// What SQLite may keep beside a database.
pub const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Puts what `write` makes in the place of `target`, or leaves what stands there and no half beside it.
pub fn put<T>(target: &Path, write: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    let half = &half_of(target);
    let written = write(half).and_then(|done| sync(half).map_err(pulled_out).map(|()| done));
    if written.is_err() {
        // Half a file is worse than none; the fault that is reported is the one that came first.
        for file in BESIDE
            .map(|ending| beside(half, ending))
            .iter()
            .chain([half])
        {
            let _ = fs::remove_file(file);
        }
    }
    let done = written.map_err(|e| e.with("path", target.display().to_string()))?;
    rename(half, target).map_err(pulled_out)?;
    Ok(done)
}

/// What was just written is not there: the disk is gone, and nobody mistook a name.
fn pulled_out(error: Error) -> Error {
    match error.code {
        Code::NotFound => Error {
            code: Code::Io,
            ..error
        },
        _ => error,
    }
}

/// Whether the disk takes so many bytes beside `target`. They go again.
pub fn takes(target: &Path, bytes: usize) -> bool {
    let half = half_of(target);
    let written = fs::write(&half, vec![0; bytes]).map_err(|e| Error::file(&e, &half));
    let taken = written.and_then(|()| sync(&half)).is_ok();
    let _ = fs::remove_file(&half);
    taken
}

/// The half of a file, which only this process writes; [`remove_halves`] finds it where the process was killed.
pub fn half_of(target: &Path) -> PathBuf {
    let mut half = target.as_os_str().to_owned();
    half.push(format!(".{}.part", std::process::id()));
    half.into()
}

/// The name of the file that a half was to become; none where it is no half.
fn of_half(name: &str) -> Option<&str> {
    let (whole, _process) = name.strip_suffix(".part")?.rsplit_once('.')?;
    Some(whole)
}

/// Removes what a program that was killed left half done in a folder: the halves, and what SQLite keeps beside them, of the
/// files that `ours` names. What cannot be removed costs room, and nothing else.
pub fn remove_halves(folder: &Path, ours: impl Fn(&str) -> bool) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().into_string().unwrap_or_default();
        let half = BESIDE
            .iter()
            .find_map(|ending| name.strip_suffix(ending))
            .unwrap_or(&name);
        if of_half(half).is_some_and(&ours) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The first place that is free, of those that are called by a moment: by `now`, or a second later, and so on.
pub fn free(now: At, place: impl Fn(&str) -> PathBuf) -> PathBuf {
    let mut moment = now;
    loop {
        let place = place(&moment.in_a_name());
        if !place.exists() {
            return place;
        }
        moment = moment.plus_seconds(1);
    }
}

/// The file that SQLite keeps beside a database under this ending.
pub fn beside(database: &Path, ending: &str) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Gives a file another name, which is on the disk when this returns.
pub fn rename(from: &Path, to: &Path) -> Result<()> {
    fault::before(Step::Rename(from, to))
        .and_then(|()| fs::rename(from, to))
        .map_err(|e| Error::file(&e, to))?;
    for folder in [
        to.parent(),
        from.parent().filter(|f| Some(*f) != to.parent()),
    ] {
        folder.map_or(Ok(()), sync_folder)?;
    }
    Ok(())
}

/// Makes a folder, and those on the way there, whose names are on the disk when this returns. Only the account that runs the
/// program sees into it.
pub fn make_folder(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let missing: Vec<&Path> = folder
        .ancestors()
        .take_while(|path| !path.exists())
        .collect();
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder
        .create(folder)
        .map_err(|e| Error::file(&e, folder))?;
    for made in missing {
        made.parent().map_or(Ok(()), sync_folder)?;
    }
    Ok(())
}

/// Removes a file; that there is none is no fault.
pub fn remove(path: &Path) -> Result<()> {
    let removed = fault::before(Step::Remove(path)).and_then(|()| fs::remove_file(path));
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::file(&error, path))
        }
        _ => Ok(()),
    }
}

/// Refuses a place in the data folder with `SameFolder`: a file that is put there could take the database's own place.
pub fn outside(target: &Path, data: &Path) -> Result<()> {
    let real = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path));
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    match (real(folder), real(data)) {
        (Ok(folder), Ok(data)) if folder.starts_with(&data) => {
            Err(Error::new(Code::SameFolder).with("path", target.display().to_string()))
        }
        _ => Ok(()),
    }
}

/// Waits until the contents of a file are on the disk.
pub fn sync(path: &Path) -> Result<()> {
    // Windows syncs only what may be written.
    let file = File::options().read(true).write(true).open(path);
    file.map_err(|e| Error::file(&e, path))
        .and_then(|file| sync_open(&file, path))
}

/// The same of a file that is open, wherever its name leads by now.
pub fn sync_open(file: &File, path: &Path) -> Result<()> {
    fault::before(Step::Sync(path))
        .and_then(|()| file.sync_all())
        .map_err(|e| Error::file(&e, path))
}

/// Waits until the names in a folder are on the disk. Windows keeps no separate order for names: NTFS journals them.
fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(not(unix)) || fault::sown(Bug::FolderNotSynced) {
        return Ok(());
    }
    // The folder of a name without one is the one that the program stands in.
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    fault::before(Step::SyncFolder(folder))
        .and_then(|()| File::open(folder)?.sync_all())
        .map_err(|e| Error::file(&e, folder))
}
