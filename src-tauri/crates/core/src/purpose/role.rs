//! What a job is for: its function (what is done) beside its purpose (what it is good for). The two are not one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::card;
use crate::api::ById;
use crate::error::Result;
use crate::id::{RoleId, TeamId};
use crate::store::{Read, Tx, record};
use crate::text;

record! {
    /// A job and its purpose.
    #[derive(Serialize, TS)]
    pub struct Role of Role {
        /// Its id.
        pub id: RoleId,
        /// Its team.
        #[serde(skip)]
        #[ts(skip)]
        pub team_id: TeamId,
        /// The job.
        pub job: String,
        /// What is done.
        pub function: String,
        /// What it is good for.
        pub purpose: String,
    }
}

/// Makes a role or changes it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveRole {
    /// None makes one.
    pub id: Option<RoleId>,
    /// At most 80 characters.
    pub job: String,
    /// At most 400 characters.
    pub function: String,
    /// At most 400 characters.
    pub purpose: String,
}

/// The team's roles, by job.
pub fn of_team(read: &Read<'_>) -> Result<Vec<Role>> {
    let mut roles: Vec<Role> = read.many("WHERE team_id = ?1", [read.team()?.id])?;
    roles.sort_by_cached_key(|role| (text::fold(&role.job), role.id));
    Ok(roles)
}

/// Makes a role or changes it.
pub fn save(tx: &mut Tx<'_>, ask: SaveRole) -> Result<Role> {
    let team_id = tx.team()?.id;
    let id = match ask.id {
        Some(id) => tx.get::<Role>(id)?.id,
        None => tx.id(),
    };
    let role = Role {
        id,
        team_id,
        job: text::line(&ask.job, text::NAME, "job")?,
        function: text::line(&ask.function, text::SENTENCE, "function")?,
        purpose: text::line(&ask.purpose, text::SENTENCE, "purpose")?,
    };
    tx.put(&role)?;
    Ok(role)
}

/// Removes a role.
pub fn remove(tx: &mut Tx<'_>, ask: ById<RoleId>) -> Result<()> {
    let role: Role = tx.get(ask.id)?;
    card::remove_all(tx, role.id)?;
    tx.remove::<Role>(role.id)
}
