//! What somebody typed and did not send yet: it survives a crash, and is given back to the same person only.
//!
//! What was typed while nobody had said who they are is offered to whoever comes, until the first of them goes on with it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Code, Error, Result};
use crate::id::PersonId;
use crate::person::PersonRow;
use crate::store::{Read, Tx, record};
use crate::time::At;

/// The longest draft, in bytes: a story of the longest kind in every field.
const MOST_BYTES: usize = 128 * 1024;

record! {
    /// What is kept of a draft.
    pub struct DraftRow of Draft {
        /// Its place on the page, and whose it is.
        pub id: String,
        /// Who typed.
        pub owner_id: Option<PersonId>,
        /// The page's own form of it.
        pub body: String,
        /// When it was kept.
        pub saved_at: At,
    }
}

/// A draft as the page gets it back.
#[derive(Debug, Serialize, TS)]
pub struct Draft {
    /// Its place on the page.
    pub key: String,
    /// The page's own form of it.
    pub body: String,
    /// When it was kept.
    pub saved_at: At,
    /// Whether nobody was here when it was typed: whoever comes gets it, and it may be another's.
    pub nobodys: bool,
}

/// Names a draft.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowDraft {
    /// Its place on the page.
    pub key: String,
}

/// Keeps a draft.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDraft {
    /// Its place on the page.
    pub key: String,
    /// The page's own form of it, at most 128 KiB.
    pub body: String,
}

/// The draft of whoever is here, or else the one that nobody began.
pub fn show(read: &Read<'_>, ask: ShowDraft) -> Result<Option<Draft>> {
    let kept = read.first::<DraftRow>("WHERE id = ?1", [offered(read, &ask.key)?])?;
    Ok(kept.map(|kept| Draft {
        key: ask.key,
        body: kept.body,
        saved_at: kept.saved_at,
        nobodys: kept.owner_id.is_none(),
    }))
}

/// Keeps a draft for whoever is here, in place of the one before.
pub fn save(tx: &mut Tx<'_>, ask: SaveDraft) -> Result<Draft> {
    if ask.body.len() > MOST_BYTES {
        return Err(Error::new(Code::TooLarge)
            .at("body")
            .with("limit", MOST_BYTES));
    }
    // Whoever goes on with what nobody began makes it theirs.
    let before = offered(tx, &ask.key)?;
    let (id, owner_id, saved_at) = (id(tx, &ask.key), tx.session.person, tx.now);
    if before != id {
        tx.remove::<DraftRow>(before)?;
    }
    tx.put(&DraftRow {
        id,
        owner_id,
        body: ask.body.clone(),
        saved_at,
    })?;
    Ok(Draft {
        key: ask.key,
        body: ask.body,
        saved_at,
        nobodys: owner_id.is_none(),
    })
}

/// Keeps a draft for somebody who is not here: it was typed on a screen that everybody uses, and they said who they are.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeaveDraft {
    /// Its place on the page.
    pub key: String,
    /// The page's own form of it, at most 128 KiB.
    pub body: String,
    /// Whose it is.
    pub person_id: PersonId,
}

/// Keeps a draft for somebody who is not here. What they began elsewhere stays: this one is offered once that was sent or dropped.
pub fn leave(tx: &mut Tx<'_>, ask: LeaveDraft) -> Result<()> {
    if ask.body.len() > MOST_BYTES {
        return Err(Error::new(Code::TooLarge)
            .at("body")
            .with("limit", MOST_BYTES));
    }
    let person: PersonRow = tx.get(ask.person_id).map_err(|e| e.at("person_id"))?;
    let own = format!("{} of {}", ask.key, person.id);
    let id = match tx.first::<DraftRow>("WHERE id = ?1", [&own])? {
        None => own,
        Some(_) => format!("{} {} of {}", ask.key, tx.id::<PersonId>(), person.id),
    };
    let (owner_id, saved_at) = (Some(person.id), tx.now);
    tx.put(&DraftRow {
        id,
        owner_id,
        body: ask.body,
        saved_at,
    })
}

/// Forgets the draft of whoever is here.
pub fn drop(tx: &mut Tx<'_>, ask: ShowDraft) -> Result<()> {
    forget(tx, &ask.key)
}

/// Forgets a draft of whoever is here, as part of what it was sent with.
pub(crate) fn forget(tx: &mut Tx<'_>, key: &str) -> Result<()> {
    let id = offered(tx, key)?;
    tx.remove::<DraftRow>(id)
}

/// The id of the draft that whoever is here gets to see.
fn offered(read: &Read<'_>, key: &str) -> Result<String> {
    let own = id(read, key);
    let has_one: bool = read.value("SELECT EXISTS (SELECT 1 FROM draft WHERE id = ?1)", [&own])?;
    if has_one {
        return Ok(own);
    }
    // What was left for them while they had begun another.
    let left: Option<DraftRow> = match read.session.person {
        Some(person) => read.first(
            "WHERE owner_id = ?1 AND substr(id, 1, length(?2)) = ?2 ORDER BY saved_at, id LIMIT 1",
            rusqlite::params![person, format!("{key} ")],
        )?,
        None => None,
    };
    Ok(left.map_or_else(|| key.to_owned(), |left| left.id))
}

fn id(read: &Read<'_>, key: &str) -> String {
    match read.session.person {
        Some(person) => format!("{key} of {person}"),
        None => key.to_owned(),
    }
}
