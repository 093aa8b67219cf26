//! Giving somebody more or less to do in the program. A command of its own, so that the table says who may.

use serde::Deserialize;
use ts_rs::TS;

use super::{Person, PersonRow};
use crate::access::Access;
use crate::error::{Code, Error, Result};
use crate::id::PersonId;
use crate::store::Tx;

/// Says what somebody may do here.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GiveAccess {
    /// Who.
    pub id: PersonId,
    /// Staff, leader or manager.
    pub access: Access,
}

/// Says what somebody may do here.
pub fn give(tx: &mut Tx<'_>, ask: GiveAccess) -> Result<Person> {
    if ask.access == Access::Anyone {
        return Err(Error::new(Code::BadRequest).at("access"));
    }
    let row = PersonRow {
        access: ask.access,
        ..tx.get(ask.id)?
    };
    tx.put(&row)?;
    Ok(Person {
        presence: row.presence(tx.today()?),
        row,
    })
}
