//! The one optional tap at the end: was it useful, so-so, or not? Nobody's name stands at it, and counts are counted.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{HuddleRecord, State};
use crate::error::{Code, Error, Result};
use crate::id::{HuddleId, HuddleTapId};
use crate::store::{Read, Tx, record, word};

word! {
    /// What somebody tapped.
    pub enum Tap {
        /// It was.
        Useful = "useful",
        /// Neither.
        SoSo = "so_so",
        /// It was not.
        NotUseful = "not_useful",
    }
}

record! {
    /// A tap at the end of a huddle.
    pub struct HuddleTap of HuddleTap {
        /// Its id.
        pub id: HuddleTapId,
        /// The huddle.
        pub huddle_id: HuddleId,
        /// What was tapped.
        pub tap: Tap,
    }
}

/// Adds a tap to a huddle that runs or was ended today, or takes the last such tap back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TapHuddle {
    /// Which huddle.
    pub huddle_id: HuddleId,
    /// What was tapped.
    pub tap: Tap,
    /// Whether one is taken back.
    pub back: bool,
}

/// How often each was tapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct Taps {
    /// It was useful.
    #[ts(type = "number")]
    pub useful: i64,
    /// Neither.
    #[ts(type = "number")]
    pub so_so: i64,
    /// It was not.
    #[ts(type = "number")]
    pub not_useful: i64,
}

/// Adds a tap, or takes one back. Refuses with `AlreadyClosed` once the day on which it ended is over.
pub fn tap(tx: &mut Tx<'_>, ask: TapHuddle) -> Result<Taps> {
    let huddle: HuddleRecord = tx.get(ask.huddle_id)?;
    if huddle.state == State::Planned {
        return Err(Error::new(Code::NotRunning));
    }
    let zone = tx.team()?.zone;
    let ended = huddle.closed_at.map(|at| zone.day(at));
    if huddle.state == State::Closed && ended != Some(tx.today()?) {
        return Err(Error::new(Code::AlreadyClosed));
    }
    if ask.back {
        let last: Option<HuddleTap> = tx.first(
            "WHERE huddle_id = ?1 AND tap = ?2 ORDER BY id DESC LIMIT 1",
            params![huddle.id, ask.tap],
        )?;
        if let Some(last) = last {
            tx.remove::<HuddleTap>(last.id)?;
        }
    } else {
        let id = tx.id();
        tx.put(&HuddleTap {
            id,
            huddle_id: huddle.id,
            tap: ask.tap,
        })?;
    }
    of(tx, huddle.id)
}

/// How often each was tapped at the end of a huddle.
pub fn of(read: &Read<'_>, huddle: HuddleId) -> Result<Taps> {
    let count = |tap: Tap| {
        let sql = "SELECT count(*) FROM huddle_tap WHERE huddle_id = ?1 AND tap = ?2";
        read.value(sql, params![huddle, tap])
    };
    Ok(Taps {
        useful: count(Tap::Useful)?,
        so_so: count(Tap::SoSo)?,
        not_useful: count(Tap::NotUseful)?,
    })
}
