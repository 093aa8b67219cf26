//! The ledger of what somebody decided without asking: one line each, what, for whom, and perhaps what it cost.
//!
//! It blames nobody and ranks nobody: it adds nothing up by person. What stands in it can become a story or a case to practise.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::ById;
use crate::error::Result;
use crate::here::pin;
use crate::id::{DiscretionId, PersonId, TeamId};
use crate::money::{self, Money};
use crate::person::{PersonName, PersonRow, name_of};
use crate::store::{Read, Tx, record};
use crate::text;
use crate::time::Day;

/// The longest page of the list.
const MOST_ROWS: i64 = 200;

record! {
    /// What is kept of a line.
    pub struct DiscretionRow of Discretion {
        /// Its id.
        pub id: DiscretionId,
        /// Its team.
        pub team_id: TeamId,
        /// The day.
        pub used_on: Day,
        /// What was decided.
        pub text: String,
        /// For whom; may be empty.
        pub for_whom: String,
        /// What it cost, in the smallest unit of the currency.
        pub amount: Option<i64>,
        /// Which; empty where it cost nothing.
        pub currency: String,
        /// Who decided; none is a colleague.
        pub by_id: Option<PersonId>,
    }
}

/// A line of the ledger.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Discretion {
    /// Its id.
    pub id: DiscretionId,
    /// The day.
    pub used_on: Day,
    /// What was decided.
    pub text: String,
    /// For whom; may be empty.
    pub for_whom: String,
    /// What it cost.
    pub money: Option<Money>,
    /// Who decided; none is a colleague.
    pub by: Option<PersonName>,
}

/// Writes a line, or changes one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteDiscretion {
    /// None writes one.
    pub id: Option<DiscretionId>,
    /// The day, today or earlier; none is today.
    pub used_on: Option<Day>,
    /// At most 200 characters.
    pub text: String,
    /// At most 80 characters; may be empty.
    pub for_whom: String,
    /// What it cost; none where nothing.
    pub money: Option<Money>,
    /// Who decided; none is a colleague.
    pub by_id: Option<PersonId>,
}

/// Which lines.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListDiscretion {
    /// Rows to give, at most 200.
    #[ts(type = "number")]
    pub limit: i64,
    /// Rows to pass over.
    #[ts(type = "number")]
    pub offset: i64,
}

/// A page of the ledger.
#[derive(Debug, Serialize, TS)]
pub struct Ledger {
    /// The newest first.
    pub rows: Vec<Discretion>,
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: i64,
}

/// A page of the ledger, the newest first.
pub fn list(read: &Read<'_>, ask: ListDiscretion) -> Result<Ledger> {
    let team = read.team()?.id;
    let rows: Vec<DiscretionRow> = read.many(
        "WHERE team_id = ?1 ORDER BY used_on DESC, id DESC LIMIT ?2 OFFSET ?3",
        rusqlite::params![team, ask.limit.clamp(0, MOST_ROWS), ask.offset.max(0)],
    )?;
    Ok(Ledger {
        rows: rows
            .into_iter()
            .map(|row| view(read, row))
            .collect::<Result<_>>()?,
        total: read.value("SELECT count(*) FROM discretion WHERE team_id = ?1", [team])?,
    })
}

/// Writes a line, or changes one.
pub fn write(tx: &mut Tx<'_>, ask: WriteDiscretion) -> Result<Discretion> {
    let old: Option<DiscretionRow> = ask.id.map(|id| tx.get(id)).transpose()?;
    if let Some(by) = old.as_ref().and_then(|old| old.by_id) {
        pin::must_be_theirs(tx, by, "id")?;
    }
    let today = tx.today()?;
    let used_on = ask.used_on.unwrap_or(today).not_ahead(today, "used_on")?;
    if let Some(by) = ask.by_id {
        tx.get::<PersonRow>(by).map_err(|e| e.at("by_id"))?;
    }
    let (amount, currency) = money::kept(ask.money)?;
    let row = DiscretionRow {
        id: old.map_or_else(|| tx.id(), |old| old.id),
        team_id: tx.team()?.id,
        used_on,
        text: text::line(&ask.text, text::LINE, "text")?,
        for_whom: text::optional_line(&ask.for_whom, text::NAME, "for_whom")?,
        amount,
        currency,
        by_id: ask.by_id,
    };
    tx.put(&row)?;
    view(tx, row)
}

/// Removes a line.
pub fn remove(tx: &mut Tx<'_>, ask: ById<DiscretionId>) -> Result<()> {
    let row: DiscretionRow = tx.get(ask.id)?;
    if let Some(by) = row.by_id {
        pin::must_be_theirs(tx, by, "id")?;
    }
    tx.remove::<DiscretionRow>(row.id)
}

fn view(read: &Read<'_>, row: DiscretionRow) -> Result<Discretion> {
    Ok(Discretion {
        id: row.id,
        used_on: row.used_on,
        money: money::of(row.amount, &row.currency),
        by: name_of(read, row.by_id)?,
        text: row.text,
        for_whom: row.for_whom,
    })
}
