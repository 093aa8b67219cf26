//! The team's purpose: a sentence short enough to say aloud, in versions that never change.
//!
//! The newest version whose day has come is the purpose; those before it are its history.

pub mod card;
pub mod role;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::Nothing;
use crate::error::Result;
use crate::id::{PersonId, PurposeId, TeamId};
use crate::person::name_of;
use crate::store::{Read, Tx, record};
use crate::text;
use crate::time::Day;
use role::Role;

record! {
    /// What is kept of a version.
    pub struct PurposeRow of Purpose {
        /// Its id.
        pub id: PurposeId,
        /// Its team.
        pub team_id: TeamId,
        /// The sentence.
        pub text: String,
        /// From this day on it is the team's.
        pub adopted_on: Day,
        /// Who wrote it down.
        pub by_id: Option<PersonId>,
    }
}

/// A version of the purpose.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Purpose {
    /// Its id.
    pub id: PurposeId,
    /// The sentence.
    pub text: String,
    /// From this day on it is the team's.
    pub adopted_on: Day,
    /// The name of who wrote it down.
    pub by: Option<String>,
}

/// The purpose, what it was before, and what each job is for.
#[derive(Debug, Serialize, TS)]
pub struct PurposeView {
    /// Today's.
    pub current: Option<Purpose>,
    /// All versions, the newest first.
    pub history: Vec<Purpose>,
    /// Each job's function and purpose.
    pub roles: Vec<Role>,
}

/// Adopts a new wording.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AdoptPurpose {
    /// At most 400 characters.
    pub text: String,
    /// From when; none is today.
    pub adopted_on: Option<Day>,
}

/// The purpose, what it was before, and what each job is for.
pub fn show(read: &Read<'_>, _: Nothing) -> Result<PurposeView> {
    let team = read.team()?.id;
    let versions: Vec<PurposeRow> = read.many(
        "WHERE team_id = ?1 ORDER BY adopted_on DESC, id DESC",
        [team],
    )?;
    let history = versions
        .into_iter()
        .map(|row| view(read, row))
        .collect::<Result<Vec<_>>>()?;
    Ok(PurposeView {
        current: current(read)?,
        history,
        roles: role::of_team(read)?,
    })
}

/// Adopts a new wording; adopting the words that are in force already changes nothing.
pub fn adopt(tx: &mut Tx<'_>, ask: AdoptPurpose) -> Result<Purpose> {
    let team_id = tx.team()?.id;
    let adopted_on = ask.adopted_on.unwrap_or(tx.today()?);
    let text = text::line(&ask.text, text::SENTENCE, "text")?;
    if let Some(same) = current(tx)?.filter(|now| now.text == text) {
        return Ok(same);
    }
    let row = PurposeRow {
        id: tx.id(),
        team_id,
        text,
        adopted_on,
        by_id: tx.session.person,
    };
    tx.put(&row)?;
    view(tx, row)
}

/// The version in force today.
pub fn current(read: &Read<'_>) -> Result<Option<Purpose>> {
    let newest =
        "WHERE team_id = ?1 AND adopted_on <= ?2 ORDER BY adopted_on DESC, id DESC LIMIT 1";
    let row: Option<PurposeRow> =
        read.first(newest, rusqlite::params![read.team()?.id, read.today()?])?;
    row.map(|row| view(read, row)).transpose()
}

/// The version with this id.
pub fn version(read: &Read<'_>, id: PurposeId) -> Result<Purpose> {
    view(read, read.get(id)?)
}

fn view(read: &Read<'_>, row: PurposeRow) -> Result<Purpose> {
    let by = name_of(read, row.by_id)?.map(|person| person.name);
    Ok(Purpose {
        id: row.id,
        text: row.text,
        adopted_on: row.adopted_on,
        by,
    })
}
