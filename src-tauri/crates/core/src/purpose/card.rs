//! The card of a job: what one may do and spend without asking, and what is expected. In writing, so that nobody has to guess.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::role::{self, Role};
use crate::api::{ById, Nothing};
use crate::error::Result;
use crate::id::{RoleId, RoleLineId, TeamId};
use crate::money::{self, Money};
use crate::store::{Read, Tx, record, word};
use crate::text;

word! {
    /// What a line of a card is.
    pub enum LineKind {
        /// What one may do without asking.
        May = "may",
        /// What is expected.
        Expected = "expected",
    }
}

word! {
    /// For what an amount may be spent once.
    pub enum Per {
        /// Each time.
        Occasion = "occasion",
        /// For each customer.
        Customer = "customer",
        /// Each day.
        Day = "day",
        /// Each month.
        Month = "month",
    }
}

record! {
    /// What is kept of a line.
    pub struct RoleLineRow of RoleLine {
        /// Its id.
        pub id: RoleLineId,
        /// Its team.
        pub team_id: TeamId,
        /// The job whose card it stands on.
        pub role_id: RoleId,
        /// What it is.
        pub kind: LineKind,
        /// What one may do, or what is expected.
        pub text: String,
        /// What may be spent, in the smallest unit of the currency.
        pub amount: Option<i64>,
        /// Which; empty where nothing is to be spent.
        pub currency: String,
        /// For what it may be spent once.
        pub per: Option<Per>,
    }
}

/// A line of a card.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoleLine {
    /// Its id.
    pub id: RoleLineId,
    /// What it is.
    pub kind: LineKind,
    /// What one may do, or what is expected.
    pub text: String,
    /// What may be spent.
    pub money: Option<Money>,
    /// For what it may be spent once.
    pub per: Option<Per>,
}

/// The card of a job.
#[derive(Debug, Serialize, TS)]
pub struct RoleCard {
    /// The job, and what it is for.
    pub role: Role,
    /// What one may do and what is expected, in the order in which it was written.
    pub lines: Vec<RoleLine>,
}

/// Writes a line, or changes one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveRoleLine {
    /// None writes one.
    pub id: Option<RoleLineId>,
    /// The job.
    pub role_id: RoleId,
    /// What it is.
    pub kind: LineKind,
    /// At most 200 characters.
    pub text: String,
    /// What may be spent; none where nothing is, and of what is expected.
    pub money: Option<Money>,
    /// For what it may be spent once; none is each time.
    pub per: Option<Per>,
}

/// The cards of all jobs, by job.
pub fn list(read: &Read<'_>, _: Nothing) -> Result<Vec<RoleCard>> {
    let mut lines: Vec<RoleLineRow> =
        read.many("WHERE team_id = ?1 ORDER BY id", [read.team()?.id])?;
    let cards = role::of_team(read)?.into_iter().map(|role| {
        let own = lines.extract_if(.., |line| line.role_id == role.id);
        RoleCard {
            lines: own.map(view).collect(),
            role,
        }
    });
    Ok(cards.collect())
}

/// Writes a line, or changes one.
pub fn save(tx: &mut Tx<'_>, ask: SaveRoleLine) -> Result<RoleLine> {
    let id = match ask.id {
        Some(id) => tx.get::<RoleLineRow>(id)?.id,
        None => tx.id(),
    };
    tx.get::<Role>(ask.role_id).map_err(|e| e.at("role_id"))?;
    let spends = ask.kind == LineKind::May;
    let (amount, currency) = money::kept(ask.money.filter(|_| spends))?;
    let row = RoleLineRow {
        id,
        team_id: tx.team()?.id,
        role_id: ask.role_id,
        kind: ask.kind,
        text: text::line(&ask.text, text::LINE, "text")?,
        per: amount.map(|_| ask.per.unwrap_or(Per::Occasion)),
        amount,
        currency,
    };
    tx.put(&row)?;
    Ok(view(row))
}

/// Removes a line.
pub fn remove(tx: &mut Tx<'_>, ask: ById<RoleLineId>) -> Result<()> {
    let row: RoleLineRow = tx.get(ask.id)?;
    tx.remove::<RoleLineRow>(row.id)
}

/// Removes the card of a job that is removed.
pub(super) fn remove_all(tx: &mut Tx<'_>, role: RoleId) -> Result<()> {
    let lines: Vec<RoleLineRow> = tx.many("WHERE role_id = ?1", [role])?;
    for line in lines {
        tx.remove::<RoleLineRow>(line.id)?;
    }
    Ok(())
}

fn view(row: RoleLineRow) -> RoleLine {
    RoleLine {
        id: row.id,
        kind: row.kind,
        money: money::of(row.amount, &row.currency),
        text: row.text,
        per: row.per,
    }
}
