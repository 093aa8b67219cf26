//! Who takes which part: a leader gives parts of a day's huddle to others.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{HuddleRecord, Segment, plan, prepare};
use crate::error::Result;
use crate::id::{HuddleId, HuddlePartId, PersonId, ShiftId};
use crate::person::{PersonName, PersonRow};
use crate::store::{Read, Tx, record};
use crate::time::Day;

record! {
    /// Who takes a part of a huddle.
    pub struct HuddlePart of HuddlePart {
        /// Its id.
        pub id: HuddlePartId,
        /// The huddle.
        pub huddle_id: HuddleId,
        /// The part.
        pub segment: Segment,
        /// Who takes it.
        pub person_id: PersonId,
    }
}

/// Gives a part of a shift's day to somebody.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GivePart {
    /// Which shift.
    pub shift_id: Option<ShiftId>,
    /// Which day: today or later.
    pub on: Day,
    /// The part.
    pub segment: Segment,
    /// Who takes it; none: the presenter, as usual.
    pub person_id: Option<PersonId>,
}

/// A part and who takes it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartTaken {
    /// The part.
    pub segment: Segment,
    /// Who takes it.
    pub person: PersonName,
}

/// Gives a part of a day's huddle to somebody, or back to the presenter.
pub fn give(tx: &mut Tx<'_>, ask: GivePart) -> Result<()> {
    let huddle = prepare::row(tx, ask.shift_id, ask.on)?;
    let before: Option<HuddlePart> = tx.first(
        "WHERE huddle_id = ?1 AND segment = ?2",
        params![huddle.id, ask.segment],
    )?;
    let Some(person_id) = ask.person_id else {
        return match before {
            Some(before) => tx.remove::<HuddlePart>(before.id),
            None => Ok(()),
        };
    };
    tx.get::<PersonRow>(person_id)
        .map_err(|e| e.at("person_id"))?;
    tx.put(&huddle)?;
    let id = before.map_or_else(|| tx.id(), |before| before.id);
    tx.put(&HuddlePart {
        id,
        huddle_id: huddle.id,
        segment: ask.segment,
        person_id,
    })
}

/// Who takes which part of a huddle; whoever is away that day has given it back.
pub fn of(read: &Read<'_>, huddle: Option<&HuddleRecord>) -> Result<Vec<PartTaken>> {
    let Some(huddle) = huddle else {
        return Ok(Vec::new());
    };
    let rows: Vec<HuddlePart> = read.many("WHERE huddle_id = ?1 ORDER BY id", [huddle.id])?;
    let absent = plan::absent(read, huddle)?;
    let mut taken = Vec::new();
    for part in rows.iter().filter(|part| !absent.contains(&part.person_id)) {
        let person: PersonRow = read.get(part.person_id)?;
        if person.presence(huddle.held_on) == crate::person::Presence::Here {
            taken.push(PartTaken {
                segment: part.segment,
                person: person.named(),
            });
        }
    }
    Ok(taken)
}
