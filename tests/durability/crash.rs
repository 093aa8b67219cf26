//! What a crash leaves of what happened on the disk.
//!
//! A killed program loses nothing that was written: the system still has it. A power cut keeps what was synced for sure;
//! of everything else it keeps what the seed says: nothing, some of it, or some sectors of it. A name that was made,
//! changed or removed is sure once its folder was synced. Surprising: names are kept in their order more often than
//! not, because file systems with a journal do so; but nobody promises it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use huddle_core::demo::chance::Chance;

use crate::disk::Event;

/// What a disk writes at once.
const SECTOR: usize = 512;

#[derive(Debug, Clone)]
enum Patch {
    Bytes(usize, Vec<u8>),
    Length(usize),
}

#[derive(Debug, Clone, Default)]
struct Contents {
    sure: Vec<u8>,
    seen: Vec<u8>,
    since: Vec<Patch>,
}

#[derive(Debug, Clone)]
enum Naming {
    Made(PathBuf, usize),
    Renamed(PathBuf, PathBuf),
    Removed(PathBuf),
}

/// The files of a folder after the events so far.
#[derive(Debug, Clone, Default)]
pub struct Files {
    contents: Vec<Contents>,
    names: BTreeMap<PathBuf, usize>,
    sure: BTreeMap<PathBuf, usize>,
    since: Vec<Naming>,
}

/// How much is kept of what was not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// All of it, as where a program is killed.
    All,
    /// Nothing.
    Nothing,
    /// Some writes whole, others not.
    Some,
    /// Some sectors of each write.
    Torn,
}

impl Files {
    /// What lies in a folder, all of it safe.
    pub fn of(folder: &Path) -> Result<Files> {
        let mut files = Files::default();
        for path in under(folder)? {
            let sure = fs::read(&path)?;
            files.names.insert(path.clone(), files.contents.len());
            files.sure.insert(path, files.contents.len());
            files.contents.push(Contents {
                seen: sure.clone(),
                sure,
                since: Vec::new(),
            });
        }
        Ok(files)
    }

    /// The next thing happens.
    pub fn play(&mut self, event: &Event) {
        match event {
            Event::Make(path) => {
                let at = self.contents.len();
                self.contents.push(Contents::default());
                self.names.insert(path.clone(), at);
                self.since.push(Naming::Made(path.clone(), at));
            }
            // Of SQLite's files every write is known.
            Event::Whole(path, bytes) => {
                if !self.names.contains_key(path) {
                    self.play(&Event::Make(path.clone()));
                    self.patch(path, Patch::Bytes(0, bytes.clone()));
                }
            }
            Event::Write(path, at, bytes) => {
                let place = usize::try_from(*at).unwrap_or(0);
                self.patch(path, Patch::Bytes(place, bytes.clone()));
            }
            Event::Cut(path, length) => {
                let length = usize::try_from(*length).unwrap_or(0);
                self.patch(path, Patch::Length(length));
            }
            Event::Sync(path) => {
                if let Some(contents) = self.named(path) {
                    contents.sure.clone_from(&contents.seen);
                    contents.since.clear();
                }
            }
            Event::SyncFolder(folder) => {
                let (sure, wait) = std::mem::take(&mut self.since)
                    .into_iter()
                    .partition::<Vec<_>, _>(|naming| naming.is_in(folder));
                self.since = wait;
                sure.iter().for_each(|naming| naming.apply(&mut self.sure));
            }
            Event::Rename(from, to) => self.name(Naming::Renamed(from.clone(), to.clone())),
            Event::Remove(path) => self.name(Naming::Removed(path.clone())),
            Event::Acknowledged => {}
        }
    }

    fn name(&mut self, naming: Naming) {
        naming.apply(&mut self.names);
        self.since.push(naming);
    }

    fn named(&mut self, path: &Path) -> Option<&mut Contents> {
        let at = *self.names.get(path)?;
        self.contents.get_mut(at)
    }

    fn patch(&mut self, path: &Path, patch: Patch) {
        if let Some(contents) = self.named(path) {
            patch.apply(&mut contents.seen);
            contents.since.push(patch);
        }
    }

    /// What is left, put into another folder.
    pub fn leave(&self, kept: Kept, from: &Path, to: &Path, chance: &mut Chance) -> Result<()> {
        if kept == Kept::All {
            let mut all = self.names.iter();
            return all.try_for_each(|(path, at)| put(path, from, to, &self.contents[*at].seen));
        }
        let mut names = self.sure.clone();
        if kept != Kept::Nothing {
            let in_order = !chance.once_in(3);
            let end = chance.below(self.since.len() + 1);
            for (at, naming) in self.since.iter().enumerate() {
                if if in_order {
                    at < end
                } else {
                    chance.once_in(2)
                } {
                    naming.apply(&mut names);
                }
            }
        }
        for (path, at) in &names {
            let contents = &self.contents[*at];
            let mut bytes = contents.sure.clone();
            for patch in contents.since.iter().filter(|_| kept != Kept::Nothing) {
                match (kept, patch) {
                    (Kept::Torn, Patch::Bytes(at, bytes_of)) => {
                        // Sectors lie at fixed places of the file, wherever a write begins.
                        let mut start = 0;
                        while start < bytes_of.len() {
                            let end = (SECTOR - (at + start) % SECTOR + start).min(bytes_of.len());
                            if chance.once_in(2) {
                                let part = bytes_of[start..end].to_vec();
                                Patch::Bytes(at + start, part).apply(&mut bytes);
                            }
                            start = end;
                        }
                    }
                    _ if chance.once_in(2) => patch.apply(&mut bytes),
                    _ => {}
                }
            }
            put(path, from, to, &bytes)?;
        }
        Ok(())
    }
}

impl Patch {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Patch::Bytes(at, new) => {
                let end = at + new.len();
                if bytes.len() < end {
                    bytes.resize(end, 0);
                }
                bytes[*at..end].copy_from_slice(new);
            }
            Patch::Length(length) => bytes.resize(*length, 0),
        }
    }
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Naming::Made(path, at) => {
                names.insert(path.clone(), *at);
            }
            Naming::Renamed(from, to) => {
                if let Some(at) = names.remove(from) {
                    names.insert(to.clone(), at);
                }
            }
            Naming::Removed(path) => {
                names.remove(path);
            }
        }
    }

    fn is_in(&self, folder: &Path) -> bool {
        let path = match self {
            Naming::Made(path, _) | Naming::Removed(path) | Naming::Renamed(_, path) => path,
        };
        path.parent() == Some(folder)
    }
}

fn put(path: &Path, from: &Path, to: &Path, bytes: &[u8]) -> Result<()> {
    let place = to.join(path.strip_prefix(from)?);
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(place, bytes)?)
}

/// Every file under a folder, but SQLite's shared memory, which is no file that outlives anything.
pub fn under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = xtask::place::files_under(folder)?;
    files.retain(|path| !path.to_string_lossy().ends_with("-shm"));
    Ok(files)
}

/// What those files hold, by their paths from the folder.
pub fn contents(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let read = |path: PathBuf| Ok((path.strip_prefix(folder)?.to_path_buf(), fs::read(&path)?));
    under(folder)?.into_iter().map(read).collect()
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    Files::of(from)?.leave(Kept::All, from, to, &mut Chance::new(0))
}
