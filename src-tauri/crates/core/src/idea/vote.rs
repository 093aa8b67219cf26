//! Which idea is to be tried first: one vote of each person among what is open, changed as often as they like.
//!
//! Votes are counted, never kept as a number. A vote for what is decided stays with it, and its owner has one again.

use rusqlite::params;
use serde::Deserialize;
use ts_rs::TS;

use super::{Idea, IdeaState, IdeaVote, seen, view};
use crate::error::{Code, Error, Result};
use crate::here::pin;
use crate::id::{IdeaId, PersonId};
use crate::person::{PersonRow, Presence};
use crate::store::{Read, Tx};

/// Votes for an idea, or takes the vote back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VoteIdea {
    /// Which.
    pub id: IdeaId,
    /// Whose vote it is.
    pub person_id: PersonId,
    /// Whether it is taken back.
    pub back: bool,
}

/// Votes for an idea, or takes the vote back.
pub fn vote(tx: &mut Tx<'_>, ask: VoteIdea) -> Result<Idea> {
    let row = seen(tx, ask.id)?;
    let person: PersonRow = tx.get(ask.person_id).map_err(|e| e.at("person_id"))?;
    if person.presence(tx.today()?) == Presence::Left {
        return Err(Error::new(Code::HasLeft)
            .at("person_id")
            .with("name", person.name));
    }
    // Hands are counted by whoever leads; else each votes for themselves.
    pin::must_be_theirs(tx, person.id, "person_id")?;
    if row.state != IdeaState::New && row.state != IdeaState::Trying {
        return Err(Error::new(Code::Answered).at("id"));
    }
    let before = of(tx, person.id)?;
    match (before, ask.back) {
        (Some(vote), true) if vote.idea_id == row.id => tx.remove::<IdeaVote>(vote.id)?,
        (_, true) => {}
        (before, false) => {
            let id = before.map_or_else(|| tx.id(), |vote| vote.id);
            tx.put(&IdeaVote {
                id,
                idea_id: row.id,
                person_id: person.id,
            })?;
        }
    }
    view(tx, row)
}

/// Their vote among what is open.
pub(super) fn of(read: &Read<'_>, person: PersonId) -> Result<Option<IdeaVote>> {
    read.first(
        "WHERE person_id = ?1 AND idea_id IN (SELECT id FROM idea WHERE state IN ('new', 'trying')) ORDER BY id LIMIT 1",
        params![person],
    )
}
