//! What a person is told once about damage that was found and mended: it stands on the screen until somebody has read it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Setting, put};
use crate::api::Nothing;
use crate::error::Result;
use crate::store::{Entity, Read, Repaired, Tx};
use crate::time::At;

/// The row that keeps it.
const ROW: &str = "damage";

/// Nobody looks through more than these.
const MOST: usize = 100;

/// Damage that was found, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Damage {
    /// When it was found.
    pub at: At,
    /// The copies that took the place of the file, the first one first.
    pub restored: Vec<Restored>,
    /// Where somebody put another file in its place while it was open.
    pub replaced: Option<Replaced>,
    /// Records that were mended.
    pub records: u32,
    /// Records that stay as the damage left them.
    pub as_they_are: u32,
    /// Which they are; the first hundred.
    #[serde(default)]
    pub left: Vec<AsItIs>,
    /// Entries of the log that were mended.
    pub entries: u32,
    /// Entries of the log whose words are lost.
    pub entries_lost: u32,
}

/// A record that stays as the damage left it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AsItIs {
    /// What it is.
    pub entity: Entity,
    /// Which.
    pub id: String,
}

/// What became of a file in whose place somebody put another while it was open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Replaced {
    /// All that it held is the newest copy.
    Kept,
    /// What came after the newest copy is not.
    Lost,
}

/// A copy that took the place of a damaged or missing file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Restored {
    /// The moment of the copy; none where there was none, and the log of the damaged file had to do.
    pub copy_at: Option<At>,
    /// What was done after it, and was found in the damaged file and done again.
    #[ts(type = "number")]
    pub operations: usize,
    /// What was done after it and could not be read any more.
    #[ts(type = "number")]
    pub lost: usize,
    /// Records that were taken from it as they are, because what made them so could not be read.
    #[ts(type = "number")]
    pub rows: usize,
    /// Whether it could not be read what was done after the copy.
    pub unread: bool,
    /// Whether the program was never in this folder: somebody put the copy there, as on a new computer.
    #[serde(default)]
    pub first: bool,
    /// Where the damaged file lies; none where there was no file.
    pub folder: Option<String>,
}

/// What nobody has read yet.
pub fn show(read: &Read<'_>, _: Nothing) -> Result<Option<Damage>> {
    let kept: Option<Setting> = read.first("WHERE id = ?1", [ROW])?;
    Ok(kept.and_then(|kept| serde_json::from_str(&kept.value).ok()))
}

/// Somebody has read it.
pub fn seen(tx: &mut Tx<'_>, _: Nothing) -> Result<()> {
    tx.remove::<Setting>(ROW)
}

/// Remembers that a copy took the place of the file.
pub(crate) fn was_restored(tx: &mut Tx<'_>, restored: Restored) -> Result<()> {
    let mut damage = unread(tx)?;
    damage.restored.push(restored);
    put(tx, ROW, &damage)
}

/// Remembers that somebody put another file in the place of the one that was open.
pub(crate) fn was_replaced(tx: &mut Tx<'_>, kept: bool) -> Result<()> {
    let replaced = if kept { Replaced::Kept } else { Replaced::Lost };
    let damage = Damage {
        replaced: Some(replaced),
        ..unread(tx)?
    };
    put(tx, ROW, &damage)
}

/// Remembers that single records were mended; adds to what nobody has read yet.
pub(crate) fn was_repaired(tx: &mut Tx<'_>, repaired: Repaired) -> Result<()> {
    let earlier = unread(tx)?;
    let more =
        |before: u32, more: usize| before.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
    let (mut left, mut count) = (earlier.left, earlier.as_they_are);
    for (entity, id) in repaired.as_they_are {
        let record = AsItIs { entity, id };
        if !left.contains(&record) {
            count = count.saturating_add(1);
            left.push(record);
            left.truncate(MOST);
        }
    }
    let damage = Damage {
        as_they_are: count,
        left,
        records: more(earlier.records, repaired.records),
        entries: more(earlier.entries, repaired.entries),
        entries_lost: more(earlier.entries_lost, repaired.entries_lost),
        ..earlier
    };
    put(tx, ROW, &damage)
}

/// What nobody has read yet, found now.
fn unread(tx: &Tx<'_>) -> Result<Damage> {
    let earlier = show(tx, Nothing {})?;
    let none = Damage {
        at: tx.now,
        restored: Vec::new(),
        replaced: None,
        records: 0,
        as_they_are: 0,
        left: Vec::new(),
        entries: 0,
        entries_lost: 0,
    };
    Ok(Damage {
        at: tx.now,
        ..earlier.unwrap_or(none)
    })
}
