//! The copies that the program keeps by itself, in a folder beside the database: when one is due, and what they are called.
//!
//! A copy's name holds its moment and how far the log had come, `2026-11-26T20-48-12Z_1234.db`: so nothing has to be
//! opened to know whether anything happened since. One that was made before something great was done says so,
//! `..._1234_import.db`, and stays for 30 days. It refuses to touch a file that is not named so.
//! Surprising: what only this computer cares about, such as drafts, makes no copy due, but is in each.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use rusqlite::OptionalExtension as _;
use serde::Serialize;
use ts_rs::TS;

use super::elsewhere::{self, ElsewhereView};
use super::{Read, backup, disk, held, thin, word};
use crate::api::Nothing;
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::time::At;

/// The folder of the copies, in the data folder.
pub const FOLDER: &str = "backups";

/// Seconds between two copies.
const EVERY: i64 = 30 * 60;

/// Seconds between a copy that failed and the next attempt.
const AGAIN: i64 = 5 * 60;

/// How many times the size of the database must be free for a copy.
const ROOM: u64 = 3;

/// Seconds after which it is said wherever somebody looks that no copy could be made.
const LONG: i64 = 3 * 24 * 60 * 60;

word! {
    /// What a copy was made before, or why, where it was not just time for one.
    pub enum Before {
        /// A new version of the program changed the file.
        Update = "update",
        /// Somebody went back to a copy.
        Restore = "restore",
        /// A list was taken in.
        Import = "import",
        /// Another file had taken the place of the one that was open.
        Replaced = "replaced",
        /// Somebody wanted one.
        Wanted = "wanted",
    }
}

/// A copy that the program made by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Kept {
    /// What it is called.
    pub name: String,
    /// What it was made before, where it was not just time for one.
    pub before: Option<Before>,
    /// When.
    pub at: At,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// How many operations the log held.
    #[serde(skip)]
    pub(super) seq: i64,
    #[serde(skip)]
    pub(super) path: PathBuf,
}

/// The copies, for whoever looks after them.
#[derive(Debug, Serialize, TS)]
pub struct KeptView {
    /// Where they lie.
    pub folder: String,
    /// The newest first.
    pub copies: Vec<Kept>,
    /// Why the last attempt failed, where it did.
    pub fault: Option<Error>,
    /// The moment of the first thing that no copy has, where that is more than three days ago.
    pub behind_since: Option<At>,
    /// Now, by the clock that dates the copies.
    pub now: At,
    /// The second folder, where one was chosen.
    pub elsewhere: Option<ElsewhereView>,
}

/// What this sitting remembers of its attempts.
#[derive(Debug, Default)]
pub struct Attempts {
    here: Mutex<(Option<At>, Option<Error>)>,
    elsewhere: Mutex<Option<Error>>,
    /// Held during an attempt: two at once would both find that the newest copy lacks something.
    under_way: Mutex<()>,
}

/// The copies there are, and whether making them works.
pub fn show(app: &App, _: Nothing) -> Result<KeptView> {
    let folder = folder(app);
    let copies = match copies(&folder) {
        Ok(copies) => copies,
        // What stands in the way of reading them is what stands in the way of making them.
        Err(_) if app.kept.fault().is_some() => Vec::new(),
        Err(error) => return Err(error),
    };
    Ok(KeptView {
        folder: folder.display().to_string(),
        now: app.now(),
        // A computer that was off for a week is not behind before it has tried.
        behind_since: match app.kept.has_tried() {
            true => app.read(|read| behind_since(read, copies.first()))?,
            false => None,
        },
        copies,
        fault: app.kept.fault(),
        elsewhere: elsewhere::show(app)?,
    })
}

/// The moment of the first thing that no copy has, where somebody should have been told by now.
fn behind_since(read: &Read<'_>, newest: Option<&Kept>) -> Result<Option<At>> {
    let (seq, at) = newest.map_or((0, At(0)), |copy| (copy.seq, copy.at));
    let first: Option<At> = read.value(
        "SELECT min(at) FROM operation WHERE seq > ?1 OR at >= ?2",
        rusqlite::params![seq, At(at.0 + 1000)],
    )?;
    Ok(first.filter(|first| read.now.seconds_since(*first) > LONG))
}

/// Makes a copy where something happened since the newest one and this sitting made none in the last half hour; then
/// lets go of what is too old. Gives whether it made one. A fault is remembered for [`show`].
pub fn when_due(app: &App) -> Result<bool> {
    if app.store().refusal().is_some() {
        return Ok(false);
    }
    app.store().must_stand()?;
    if app.demo {
        return Ok(false);
    }
    if !app.kept.due(app.now()) {
        // A stick may have come back.
        elsewhere::bring(app)?;
        return Ok(false);
    }
    let made = attempt(app, None)?;
    elsewhere::bring(app)?;
    Ok(made)
}

/// Makes a copy at once because somebody wants it, which stays as those do that are made before something great; gives
/// whether it made one: nothing may have happened since the last such. The example team is not copied; where nothing can be
/// written it refuses.
pub fn make_now(app: &App, _: Nothing) -> Result<bool> {
    if let Some(refusal) = app.store().refusal() {
        return Err(Error::new(refusal).with("path", folder(app).display().to_string()));
    }
    app.store().must_stand()?;
    if app.demo {
        return Ok(false);
    }
    let made = attempt(app, Some(Before::Wanted))?;
    // What is wrong with the second place is remembered and said there: the copy that was wanted is made.
    let _ = elsewhere::bring(app);
    Ok(made)
}

/// Makes a copy where something happened since the newest one, and remembers what came of it.
fn attempt(app: &App, before: Option<Before>) -> Result<bool> {
    let _one = held(&app.kept.under_way);
    let made = make(app, before);
    match &made {
        // There was no attempt: the next thing that happens is copied soon.
        Ok(false) => app.kept.is_well(),
        _ => app.kept.tried(app.now(), made.as_ref().err().cloned()),
    }
    made
}

fn make(app: &App, before: Option<Before>) -> Result<bool> {
    let folder = folder(app);
    let Some((seq, at)) = newest_operation(app)? else {
        return Ok(false);
    };
    // Before, because the copies themselves may be what fills the disk.
    let copies = thin::thin(&folder, app.now())?;
    // After going back to a copy the log counts the same numbers again: the moment tells them apart.
    let has_it = |copy: &Kept| {
        let stays_as_long = before.is_none() || copy.before.is_some();
        copy.seq == seq && copy.at.0 / 1000 >= at.0 / 1000 && stays_as_long
    };
    if copies.iter().any(has_it) {
        return Ok(false);
    }
    put(app.store().path(), app.now(), seq, before)?;
    thin::thin(&folder, app.now())?;
    Ok(true)
}

/// Makes a copy before something great is done, unless nothing was ever done.
pub fn before(app: &App, what: Before) -> Result<()> {
    app.store().must_stand()?;
    match newest_operation(app)? {
        _ if app.demo => Ok(()),
        Some((seq, _)) => put(app.store().path(), app.now(), seq, Some(what)),
        None => Ok(()),
    }
}

/// Makes a copy of `database` in the folder beside it. `seq` is how far its log has come.
pub fn put(database: &Path, now: At, seq: i64, before: Option<Before>) -> Result<()> {
    let _one = one_at_a_time();
    put_by(database, now, seq, before, |target| {
        backup::copy(database, target)
    })
}

/// As [`put`], of what `copy` makes at the place that it is given; whoever calls makes no other copy meanwhile.
pub(super) fn put_by(
    database: &Path,
    now: At,
    seq: i64,
    before: Option<Before>,
    copy: impl FnOnce(&Path) -> Result<u64>,
) -> Result<()> {
    let folder = database.with_file_name(FOLDER);
    disk::make_folder(&folder)?;
    disk::remove_halves(&folder, |whole| named(whole).is_some());
    room_for_a_copy(database, &folder)?;
    let why = before.map_or(String::new(), |what| format!("_{}", what.word()));
    copy(&disk::free(now, |moment| {
        folder.join(format!("{moment}_{seq}{why}.db"))
    }))
    .map(drop)
}

/// Two copies at once would take each other's half for one that a killed program left.
pub(super) fn one_at_a_time() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    held(&ONE)
}

fn newest_operation(app: &App) -> Result<Option<(i64, At)>> {
    app.read(|read| {
        let sql = "SELECT seq, at FROM operation ORDER BY seq DESC LIMIT 1";
        let newest = read
            .conn
            .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)));
        Ok(newest.optional()?)
    })
}

fn folder(app: &App) -> PathBuf {
    app.data_dir.join(FOLDER)
}

/// Where the copies are, the newest first.
pub fn paths(app: &App) -> Result<Vec<PathBuf>> {
    let copies = copies(&folder(app))?;
    Ok(copies.into_iter().map(|copy| copy.path).collect())
}

/// The copy that the list calls so.
pub fn find(app: &App, name: &str) -> Result<Kept> {
    let copies = copies(&folder(app))?;
    let found = copies.into_iter().find(|copy| copy.name == name);
    found.ok_or_else(|| Error::new(Code::NotFound).with("name", name))
}

/// The copies in a folder, the newest first; none where there is no folder.
pub fn copies(folder: &Path) -> Result<Vec<Kept>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::file(&error, folder)),
    };
    let mut copies: Vec<Kept> = entries.flatten().filter_map(|entry| kept(&entry)).collect();
    copies.sort_by_key(|copy| std::cmp::Reverse((copy.at, copy.seq)));
    Ok(copies)
}

fn kept(entry: &fs::DirEntry) -> Option<Kept> {
    let name = entry.file_name().into_string().ok()?;
    let (at, seq, before) = named(&name)?;
    Some(Kept {
        name,
        before,
        at,
        bytes: entry.metadata().ok()?.len(),
        seq,
        path: entry.path(),
    })
}

/// What a copy's name says: its moment, how far the log had come, what it was made before.
fn named(name: &str) -> Option<(At, i64, Option<Before>)> {
    let mut parts = name.strip_suffix(".db")?.split('_');
    let (moment, seq) = (parts.next()?, parts.next()?);
    let before = match (parts.next(), parts.next()) {
        (None, _) => None,
        (Some(word), None) => Some(Before::of(word)?),
        _ => return None,
    };
    Some((At::from_a_name(moment)?, seq.parse().ok()?, before))
}

impl Before {
    fn of(word: &str) -> Option<Before> {
        let all = [
            Before::Update,
            Before::Restore,
            Before::Import,
            Before::Replaced,
            Before::Wanted,
        ];
        all.into_iter().find(|before| before.word() == word)
    }
}

/// A copy never takes the room that the team's own next words need.
fn room_for_a_copy(database: &Path, folder: &Path) -> Result<()> {
    let size = fs::metadata(database).map_or(0, |file| file.len());
    match fs4::available_space(folder) {
        Ok(free) if free < size.saturating_mul(ROOM) => {
            Err(Error::new(Code::DiskFull).with("path", folder.display().to_string()))
        }
        // Where the system does not tell, the copy finds out.
        _ => Ok(()),
    }
}

impl Attempts {
    /// At first, after half an hour, a while after a fault, and where the clock was set back.
    fn due(&self, now: At) -> bool {
        let (last, fault) = &*held(&self.here);
        let wait = if fault.is_some() { AGAIN } else { EVERY };
        last.is_none_or(|last| now < last || now.seconds_since(last) >= wait)
    }

    fn has_tried(&self) -> bool {
        held(&self.here).0.is_some()
    }

    fn is_well(&self) {
        held(&self.here).1 = None;
    }

    fn tried(&self, now: At, fault: Option<Error>) {
        *held(&self.here) = (Some(now), fault);
    }

    fn fault(&self) -> Option<Error> {
        held(&self.here).1.clone()
    }

    pub(super) fn tried_elsewhere(&self, fault: Option<Error>) {
        *held(&self.elsewhere) = fault;
    }

    pub(super) fn fault_elsewhere(&self) -> Option<Error> {
        held(&self.elsewhere).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: At = At(1_800_000_000_000);

    #[test]
    fn a_copy_is_found_by_its_name_and_nothing_else_is_one() {
        let folder = tempfile::tempdir().unwrap();
        let name = format!("{}_17_import.db", NOW.in_a_name());
        for file in [
            name.as_str(),
            "2026-11-26T20-48-12Z_1_holiday.db",
            "holiday.db",
            "2026-11-26_x.db",
            "2027-01-15T08-00-00Z_3.db.part",
        ] {
            fs::write(folder.path().join(file), "x").unwrap();
        }
        let found = copies(folder.path()).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].at, found[0].seq, found[0].bytes), (NOW, 17, 1));
    }
}
