//! The copies a second time, in a folder that a person chose: a stick, another disk, a share of the network.
//!
//! It holds no data that anybody works on, only whole copies, each compared with its original before it counts. It refuses
//! the data folder itself: what takes one takes the other. Surprising: a stick that is not there is no fault of this hour;
//! it is said, and made up for when it comes back.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use ts_rs::TS;

use super::keep::{self, Kept};
use super::{Read, Tx, bring, disk, thin};
use crate::api::Nothing;
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::settings;
use crate::time::At;

/// The setting that holds the folder.
const ROW: &str = "copies_elsewhere";

/// The second folder, as whoever looks after the copies sees it.
#[derive(Debug, Serialize, TS)]
pub struct ElsewhereView {
    /// Where the copies lie.
    pub folder: String,
    /// The moment of the newest one there; none where there is none, or the folder cannot be reached.
    pub newest_at: Option<At>,
    /// Why the last attempt failed, where it did.
    pub fault: Option<Error>,
}

/// Lets the person choose the second folder, and brings the copies there.
pub fn choose(app: &App, _: Nothing) -> Result<()> {
    let chosen = app.picked(|host| host.pick_folder())?;
    let ours = chosen.join(bring::OURS);
    let folder = ours.join(name(app)?);
    disk::outside(&ours, &app.data_dir)?;
    disk::outside(&folder, &app.data_dir)?;
    // Before it is remembered: a place that takes no copy is refused while the person looks.
    disk::make_folder(&folder)?;
    let op = super::Op::fixed("copies_elsewhere");
    app.write(op, |tx| {
        settings::put(tx, ROW, &folder.display().to_string())
    })?;
    bring(app)
}

/// From now on there is no second folder; what lies there stays.
pub fn end(tx: &mut Tx<'_>, _: Nothing) -> Result<()> {
    tx.remove::<settings::Setting>(ROW)
}

/// The second folder, where one was chosen.
pub fn show(app: &App) -> Result<Option<ElsewhereView>> {
    let Some(folder) = app.read(chosen)? else {
        return Ok(None);
    };
    let copies = keep::copies(&folder).unwrap_or_default();
    Ok(Some(ElsewhereView {
        folder: folder.display().to_string(),
        newest_at: copies.first().map(|copy| copy.at),
        fault: app.kept.fault_elsewhere(),
    }))
}

/// Brings the copies that are missing in the second folder there, the newest first. A fault is remembered for [`show`].
pub fn bring(app: &App) -> Result<()> {
    let Some(folder) = app.read(chosen)? else {
        return Ok(());
    };
    let brought = bring_to(app, &folder);
    app.kept.tried_elsewhere(brought.as_ref().err().cloned());
    brought
}

fn bring_to(app: &App, folder: &Path) -> Result<()> {
    // Never made anew: the place of an unplugged stick would be this very disk.
    if !folder.is_dir() {
        return Err(Error::new(Code::NotFound).with("path", folder.display().to_string()));
    }
    let _one = keep::one_at_a_time();
    disk::remove_halves(folder, |whole| whole.ends_with(".db"));
    let there: Vec<Kept> = thin::thin(folder, app.now())?;
    let here = keep::copies(&app.data_dir.join(keep::FOLDER))?;
    for copy in here {
        if there.iter().any(|there| there.name == copy.name) {
            continue;
        }
        same(&copy.path, &folder.join(&copy.name))?;
    }
    thin::thin(folder, app.now()).map(drop)
}

/// Makes a copy of a file, which counts only once every byte of it was compared.
pub(super) fn same(from: &Path, to: &Path) -> Result<()> {
    disk::put(to, |half| {
        if is_same(from, half)? {
            return Ok(());
        }
        Err(Error::new(Code::BadCopy).with("path", half.display().to_string()))
    })
}

/// Copies the bytes of a file, not the rights to it, and says whether the copy is the same.
pub(super) fn is_same(from: &Path, to: &Path) -> Result<bool> {
    let mut source = fs::File::open(from).map_err(|e| Error::file(&e, from))?;
    let mut copy = fs::File::create(to).map_err(|e| Error::file(&e, to))?;
    std::io::copy(&mut source, &mut copy).map_err(|e| Error::file(&e, to))?;
    disk::sync(to)?;
    Ok(hash(to)? == hash(from)?)
}

fn chosen(read: &Read<'_>) -> Result<Option<PathBuf>> {
    let kept: Option<settings::Setting> = read.first("WHERE id = ?1", [ROW])?;
    let folder = kept.and_then(|kept| serde_json::from_str::<String>(&kept.value).ok());
    Ok(folder.map(PathBuf::from))
}

/// A folder of this database's own, so that two teams can share a stick.
fn name(app: &App) -> Result<String> {
    let node: String =
        app.read(|read| read.value("SELECT value FROM meta WHERE id = 'node'", []))?;
    Ok(node
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(12)
        .collect())
}

pub(super) fn hash(path: &Path) -> Result<[u8; 32]> {
    let mut file = fs::File::open(path).map_err(|e| Error::file(&e, path))?;
    let mut hash = Sha256::new();
    std::io::copy(&mut file, &mut hash).map_err(|e| Error::file(&e, path))?;
    Ok(hash.finalize().into())
}
