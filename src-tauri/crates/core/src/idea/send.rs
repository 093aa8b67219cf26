//! Sending an idea, changing it until it is answered, taking it back.

use serde::Deserialize;
use ts_rs::TS;

use super::{Idea, IdeaKind, IdeaRow, IdeaState, seen, view};
use crate::access::Access;
use crate::api::ById;
use crate::error::{Code, Error, Result};
use crate::here::pin;
use crate::id::{IdeaId, PersonId};
use crate::person::PersonRow;
use crate::settings::draft;
use crate::store::Tx;
use crate::text;

/// Sends an idea.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SendIdea {
    /// What it is.
    pub kind: IdeaKind,
    /// At most 400 characters.
    pub text: String,
    /// What it would be good for, at most 400 characters; may be empty.
    pub why: String,
    /// Who sends it; none wants no name on it.
    pub sender_id: Option<PersonId>,
    /// Whether it is for those who lead alone.
    #[serde(default)]
    pub for_leaders: bool,
    /// The draft that it was typed in, which is forgotten; none where there is none.
    #[serde(default)]
    pub draft: Option<String>,
}

/// Changes an idea that waits for its answer.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditIdea {
    /// Which.
    pub id: IdeaId,
    /// What it is.
    pub kind: IdeaKind,
    /// At most 400 characters.
    pub text: String,
    /// What it would be good for, at most 400 characters; may be empty.
    pub why: String,
    /// Whether it is for those who lead alone.
    pub for_leaders: bool,
}

/// Sends an idea under a name.
pub fn send(tx: &mut Tx<'_>, ask: SendIdea) -> Result<Idea> {
    let sender = ask
        .sender_id
        .ok_or_else(|| Error::new(Code::Empty).at("sender_id"))?;
    tx.get::<PersonRow>(sender).map_err(|e| e.at("sender_id"))?;
    keep(tx, ask)
}

/// Sends an idea without a name: the record does not say who did it.
pub fn send_unnamed(tx: &mut Tx<'_>, ask: SendIdea) -> Result<Idea> {
    keep(
        tx,
        SendIdea {
            sender_id: None,
            ..ask
        },
    )
}

fn keep(tx: &mut Tx<'_>, ask: SendIdea) -> Result<Idea> {
    let row = IdeaRow {
        id: tx.id(),
        team_id: tx.team()?.id,
        kind: ask.kind,
        text: text::paragraph(&ask.text, text::SENTENCE, "text")?,
        why: text::optional_paragraph(&ask.why, text::SENTENCE, "why")?,
        sender_id: ask.sender_id,
        sent_on: tx.today()?,
        for_leaders: ask.for_leaders,
        state: IdeaState::New,
        answer: String::new(),
        owner_id: None,
        due_on: None,
        answered_at: None,
        answered_by: None,
    };
    tx.put(&row)?;
    // In the same transaction: what was sent must never come back as a draft.
    if let Some(key) = ask.draft {
        draft::forget(tx, &key)?;
    }
    view(tx, row)
}

/// Changes an idea that waits for its answer: whoever sent it alone, for its words stand under their name.
pub fn edit(tx: &mut Tx<'_>, ask: EditIdea) -> Result<Idea> {
    let row = open(tx, ask.id)?;
    must_be_the_senders(tx, &row)?;
    let row = IdeaRow {
        kind: ask.kind,
        text: text::paragraph(&ask.text, text::SENTENCE, "text")?,
        why: text::optional_paragraph(&ask.why, text::SENTENCE, "why")?,
        for_leaders: ask.for_leaders,
        ..row
    };
    tx.put(&row)?;
    view(tx, row)
}

/// Takes an idea back that waits for its answer: whoever sent it, or, of one without a name, whoever leads.
pub fn withdraw(tx: &mut Tx<'_>, ask: ById<IdeaId>) -> Result<Idea> {
    let row = open(tx, ask.id)?;
    if row.sender_id.is_some() || tx.session.access < Access::Leader {
        must_be_the_senders(tx, &row)?;
    }
    let row = IdeaRow {
        state: IdeaState::Withdrawn,
        ..row
    };
    tx.put(&row)?;
    view(tx, row)
}

/// The idea, which waits for its answer.
fn open(tx: &Tx<'_>, id: IdeaId) -> Result<IdeaRow> {
    let row = seen(tx, id)?;
    match row.state {
        IdeaState::New => Ok(row),
        _ => Err(Error::new(Code::Answered).at("id")),
    }
}

/// Whoever is here sent it, or nobody can say who did: a name without a PIN is anybody's to pick, once they say that they are of the team.
fn must_be_the_senders(tx: &Tx<'_>, row: &IdeaRow) -> Result<()> {
    let theirs = match row.sender_id {
        Some(sender) if tx.session.person == Some(sender) => true,
        Some(sender) => tx.session.access >= Access::Staff && !pin::has_one(tx, sender)?,
        None => false,
    };
    match theirs {
        true => Ok(()),
        false => {
            let needs = Access::Leader.word();
            Err(Error::new(Code::NotAllowed).at("id").with("needs", needs))
        }
    }
}
